import type { LeadRecord } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import type { Fields } from '../../reading/fields';
import {
	happen,
	identify,
	listAnswer,
	listLinks,
	listPurchase,
	listRefund,
	listSignUp,
	toDispute,
	type Sale,
} from '../../reading/sale';

const EVENTS: Readonly<Record<string, string>> = {
	'transaction.created': 'checkout_started',
	'transaction.payment_failed': 'payment_failed',
	'subscription.created': 'subscription_created',
	'subscription.trialing': 'trial_started',
	'subscription.activated': 'subscription_started',
	'subscription.updated': 'subscription_updated',
	'subscription.past_due': 'payment_failed',
	'subscription.paused': 'subscription_paused',
	'subscription.resumed': 'subscription_resumed',
	'subscription.canceled': 'subscription_cancelled',
};

export const listBillingTopics = () => [
	{ topic: 'transaction.completed', becomes: 'event order_completed and outcome purchase' },
	{ topic: 'transaction.paid', becomes: 'the same records as transaction.completed: counted once' },
	{
		topic: 'adjustment.created',
		becomes:
			'once approved: event order_refunded, and outcome refunded with its amount; of a chargeback or its warning suppression dispute, of its reversal the end of that',
	},
	{ topic: 'adjustment.updated', becomes: 'the same as adjustment.created: counted once' },
	{ topic: 'customer.created', becomes: 'event signed_up, an identity, and consent from marketing_consent' },
	{ topic: 'customer.updated', becomes: 'an identity, and consent from marketing_consent' },
	...Object.entries(EVENTS).map(([topic, name]) => ({ topic, becomes: `event ${name}` })),
];

export function readBilling(event: Fields, topic: string): LeadRecord[] {
	const data = event.at('data');
	const id = data.id('id') ?? event.id('event_id') ?? event.contentId('paddle', event.time('occurred_at'));
	const isCustomer = topic.startsWith('customer.');
	const f = data.inCountry(data.text('address.country_code', 'customer.address.country_code'));
	const sale: Sale = {
		id: `paddle:${topic}:${event.id('event_id') ?? id}`,
		source: 'paddle',
		topic,
		identities: {
			email: f.email('email', 'customer.email'),
			customerId: isCustomer ? f.id('id') : f.id('customer_id', 'customer.id'),
		},
		links: isCustomer
			? []
			: listLinks('paddle', {
					transaction: topic.startsWith('transaction.') ? id : f.id('transaction_id'),
					subscription: topic.startsWith('subscription.') ? id : f.id('subscription_id'),
				}),
		occurredAt: event.time('occurred_at'),
		traits: keepTraits({
			country: f.text('address.country_code'),
			language: f.text('locale')?.slice(0, 2).toLowerCase(),
		}),
	};
	const transaction = `paddle:transaction:${id}`;
	if (topic === 'transaction.completed' || topic === 'transaction.paid') {
		const money = f.minorMoney(
			['details.totals.grand_total', 'details.totals.total'],
			['currency_code', 'details.totals.currency_code'],
		);
		return listPurchase(f, { ...sale, ...money, id: transaction, occurredAt: f.time('billed_at') ?? sale.occurredAt });
	}
	if (topic.startsWith('adjustment.')) return readAdjustment(f, { ...sale, id: `paddle:adjustment:${id}` });
	if (isCustomer) {
		const who = topic === 'customer.created' ? listSignUp({ ...sale, id: `paddle:customer:${id}` }) : [identify(sale)];
		const agreed = f.flag('marketing_consent');
		const answer = agreed === undefined ? undefined : agreed ? 'granted' : 'denied';
		// A later change of the profile is no new consent: it dates from when the customer was made.
		const since = { ...sale, occurredAt: topic === 'customer.created' ? sale.occurredAt : f.time('created_at') };
		return [...who, ...listAnswer(f, since, { channel: 'email', answer, field: 'marketing_consent' })];
	}
	const name = Object.hasOwn(EVENTS, topic) ? EVENTS[topic] : undefined;
	// A subscription's renewals are transactions too, begun by nobody.
	if (name === 'checkout_started' && f.text('origin')?.startsWith('subscription_')) return [];
	return name === undefined ? [] : [happen(name, sale)];
}

function readAdjustment(f: Fields, sale: Sale): LeadRecord[] {
	const action = f.text('action') ?? 'unknown';
	const status = f.text('status') ?? 'unknown';
	const transaction = f.id('transaction_id');
	const disputes = listDisputes(f, sale, transaction);
	if (!['refund', 'chargeback'].includes(action) || status !== 'approved') {
		f.note(`The adjustment is a ${action} and ${status}: no money went back.`);
		return disputes;
	}
	const money = f.minorMoney(['totals.total'], ['currency_code', 'totals.currency_code']);
	const reverses = transaction === undefined ? undefined : `paddle:transaction:${transaction}`;
	return [...listRefund(f, { ...sale, ...money }, { reverses, full: f.text('type') === 'full' }), ...disputes];
}

/** A chargeback and its warning hold until they are reversed, as an adjustment of its own or by the status of this one. */
function listDisputes(f: Fields, sale: Sale, transaction: string | undefined): LeadRecord[] {
	const action = f.text('action') ?? '';
	const status = f.text('status');
	if (!action.startsWith('chargeback') || status === 'rejected') return [];
	const isOver = action.endsWith('_reverse') || status === 'reversed';
	const kind = action.replace(/_reverse$/, '');
	const subject = `paddle:${kind}:${transaction ?? sale.id}`;
	return [toDispute(sale, { subject, action: isOver ? 'release' : 'suppress', reason: action })];
}
