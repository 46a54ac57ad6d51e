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
	toDispute,
	type Sale,
} from '../../reading/sale';

const EVENTS: Readonly<Record<string, string>> = {
	subscription_created: 'subscription_started',
	subscription_updated: 'subscription_updated',
	subscription_cancelled: 'subscription_cancelled',
	subscription_payment_failed: 'payment_failed',
};

export const listClassicTopics = () => [
	{
		topic: 'payment_succeeded',
		becomes: 'Classic: event order_completed, outcome purchase, and consent from marketing_consent',
	},
	{ topic: 'subscription_payment_succeeded', becomes: 'Classic: event order_completed and outcome purchase' },
	{ topic: 'payment_refunded', becomes: 'Classic: event order_refunded, and outcome refunded with its amount' },
	{ topic: 'subscription_payment_refunded', becomes: 'Classic: the same as payment_refunded' },
	{ topic: 'payment_dispute_created', becomes: 'Classic: suppression dispute' },
	{ topic: 'payment_dispute_closed', becomes: 'Classic: the end of the suppression' },
	{ topic: 'new_audience_member', becomes: 'Classic: an identity, and consent from marketing_consent' },
	{ topic: 'update_audience_member', becomes: 'Classic: the same as new_audience_member' },
	...Object.entries(EVENTS).map(([topic, name]) => ({
		topic,
		becomes: `Classic: event ${name}${topic === 'subscription_created' ? ', and consent from marketing_consent' : ''}`,
	})),
];

export function readClassic(all: Fields, topic: string): LeadRecord[] {
	const f = all.inCountry(all.text('country'));
	const occurredAt = f.time('event_time');
	const order = f.id('order_id');
	const key = order === undefined ? undefined : `paddle:order:${order}`;
	const sale: Sale = {
		id: `paddle:alert:${f.id('alert_id') ?? f.contentId('paddle', occurredAt)}`,
		source: 'paddle',
		topic,
		identities: { email: f.email('email', 'new_customer_email'), customerId: f.id('user_id') },
		links: listLinks('paddle', { order, subscription: f.id('subscription_id') }),
		occurredAt,
		traits: keepTraits({ country: f.text('country') }),
	};
	const agreed = f.flag('marketing_consent', 'new_marketing_consent');
	const answer = agreed === undefined ? undefined : agreed ? ('granted' as const) : ('denied' as const);
	const asked = listAnswer(f, sale, { channel: 'email', answer, field: 'marketing_consent' });
	switch (topic) {
		case 'payment_succeeded':
		case 'subscription_payment_succeeded': {
			const money = f.money(['sale_gross'], ['currency']);
			const purchase = listPurchase(f, { ...sale, ...money, id: key ?? sale.id });
			return topic === 'payment_succeeded' ? [...purchase, ...asked] : purchase;
		}
		case 'payment_refunded':
		case 'subscription_payment_refunded': {
			const money = f.money(['gross_refund', 'amount'], ['currency']);
			return listRefund(f, { ...sale, ...money }, { reverses: key, full: f.text('refund_type') === 'full' });
		}
		case 'payment_dispute_created':
		case 'payment_dispute_closed': {
			const action = topic === 'payment_dispute_created' ? 'suppress' : 'release';
			return [toDispute(sale, { subject: `paddle:dispute:${order ?? 'unknown'}`, action, reason: undefined })];
		}
		case 'new_audience_member':
		case 'update_audience_member':
			return [identify(sale), ...asked];
	}
	const name = Object.hasOwn(EVENTS, topic) ? EVENTS[topic] : undefined;
	// What a later alert repeats was agreed to when the subscription began.
	return name === undefined ? [] : [happen(name, sale), ...(topic === 'subscription_created' ? asked : [])];
}
