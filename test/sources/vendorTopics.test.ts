import { readPayload } from '../../src/sources/readPayload';
import { brief, listBelievedGrants } from './brief';

const MIA = 'mia@guest.test';

describe("Kit's webhook endpoints", () => {
	const delivery = (type: string, state: string) => ({
		delivery_id: 1204,
		events: [
			{
				id: '5d0f1c52-0001',
				type,
				created: '2026-11-12T08:30:00Z',
				data: {
					subscriber: {
						id: 71,
						first_name: 'Mia',
						email_address: MIA,
						state,
						created_at: '2026-01-05T10:00:00Z',
						fields: { company: 'Guest House' },
					},
				},
			},
		],
	});
	const who = `${MIA}, customer 71`;

	it.each<[string, string, string[]]>([
		[
			'subscriber.unsubscribed',
			'cancelled',
			[`event unsubscribed: ${who}`, `suppression opt_out suppress email: ${who}`],
		],
		[
			'subscriber.bounced',
			'bounced',
			[`event email_bounced: ${who}`, `suppression hard_bounce suppress email: ${who}`],
		],
		[
			'subscriber.complained',
			'complained',
			[`event email_marked_as_spam: ${who}`, `suppression complaint suppress email: ${who}`],
		],
		['subscriber.subscribed_to_form', 'cancelled', [`suppression opt_out suppress email: ${who}`]],
		['subscriber.added_to_sequence', 'active', []],
	])('%s of somebody who is %s', (type, state, meaning) => {
		expect(readPayload(delivery(type, state)).source).toBe('kit');
		expect(brief(delivery(type, state))).toEqual(meaning);
	});

	it('have the time of the event, and one ID for a delivery that is repeated', () => {
		const [first] = readPayload(delivery('subscriber.unsubscribed', 'cancelled')).records;
		expect(first?.occurredAt).toBe(Date.UTC(2026, 10, 12, 8, 30));
		const again = { ...delivery('subscriber.unsubscribed', 'cancelled'), delivery_id: 1205 };
		expect(readPayload(again).records[0]?.id).toBe(first?.id);
	});

	it('release nobody unless the sender is trusted', () => {
		const activated = delivery('subscriber.activated', 'active');
		expect(brief(activated).join()).not.toMatch(/release/);
		expect(listBelievedGrants(readPayload(activated).records)).toEqual([]);
		expect(brief(activated, { trustUnauthenticated: true })).toContain(`consent granted email: ${MIA}`);
	});

	it('a batch is of each of them', () => {
		const [one] = delivery('subscriber.unsubscribed', 'cancelled').events;
		const body = {
			delivery_id: 2,
			events: [
				one,
				{ ...one, id: 'other', data: { subscriber: { id: 72, email_address: 'noor@guest.test', state: 'cancelled' } } },
			],
		};
		expect(brief(body)).toHaveLength(4);
	});
});

describe('Paddle Billing', () => {
	const adjustment = (action: string, status = 'approved') => ({
		event_id: `evt_${action}`,
		notification_id: 'ntf_1',
		event_type: 'adjustment.created',
		occurred_at: '2026-11-12T08:30:00Z',
		data: {
			id: 'adj_1',
			action,
			status,
			type: 'full',
			transaction_id: 'txn_9',
			customer_id: 'ctm_7',
			currency_code: 'EUR',
			totals: { total: '1250' },
		},
	});
	const disputes = (action: string, status?: string) =>
		brief(adjustment(action, status)).filter((line) => line.startsWith('suppression'));

	it.each<[string, string | undefined, string[]]>([
		['refund', undefined, []],
		['chargeback', undefined, ['suppress']],
		['chargeback_warning', undefined, ['suppress']],
		['chargeback_reverse', undefined, ['release']],
		['chargeback', 'reversed', ['release']],
		['chargeback', 'rejected', []],
	])('an adjustment of the kind %s (%s) holds its customer back as it should', (action, status, actions) => {
		expect(disputes(action, status).map((line) => line.split(' ')[2])).toEqual(actions);
	});

	it('the reversal of a warning does not end the chargeback that followed it', () => {
		const subjects = (action: string) =>
			readPayload(adjustment(action)).records.flatMap((record) =>
				record.kind === 'suppression' ? [record.subject] : [],
			);
		expect(subjects('chargeback_warning_reverse')).toEqual(subjects('chargeback_warning'));
		expect(subjects('chargeback_warning_reverse')).not.toEqual(subjects('chargeback'));
	});
});

describe('Customer.io', () => {
	const report = (metric: string, failure?: string) => ({
		event_id: '01HX',
		object_type: 'email',
		metric,
		timestamp: 1_794_000_000,
		data: { customer_id: 'c1', recipient: MIA, ...(failure === undefined ? {} : { failure_message: failure }) },
	});
	it.each<[string, string | undefined, string | undefined]>([
		['undeliverable', 'The customer is unsubscribed.', 'opt_out'],
		['undeliverable', 'The address is suppressed.', 'manual'],
		['undeliverable', 'The template could not be rendered.', undefined],
		['topic_unsubscribed', undefined, 'opt_out'],
		['dropped', undefined, 'manual'],
	])('%s (%s) means %s', (metric, failure, code) => {
		const stops = brief(report(metric, failure)).filter((line) => line.startsWith('suppression'));
		expect(stops.map((line) => line.split(' ')[1])).toEqual(code === undefined ? [] : [code]);
	});
});

describe('Square', () => {
	const booking = (type: string, status: string) => ({
		merchant_id: 'm1',
		type,
		event_id: 'e1',
		created_at: '2026-11-12T08:30:00Z',
		data: {
			type: 'booking',
			id: 'b1',
			object: { booking: { id: 'b1', customer_id: 'c1', status, start_at: '2026-11-20T09:00:00Z' } },
		},
	});
	it.each([
		['booking.created', 'ACCEPTED', 'meeting_booked'],
		['booking.updated', 'ACCEPTED', 'meeting_rescheduled'],
		['booking.updated', 'CANCELLED_BY_CUSTOMER', 'meeting_canceled'],
		['booking.updated', 'NO_SHOW', 'meeting_no_show'],
	])('%s with the status %s is %s', (type, status, name) => {
		expect(brief(booking(type, status))).toEqual([`event ${name}: customer c1`]);
	});
});

it('a changed plan of Lemon Squeezy is an update of the subscription', () => {
	const body = {
		meta: { event_name: 'subscription_plan_changed', webhook_id: 'w1' },
		data: {
			type: 'subscriptions',
			id: '5',
			attributes: { store_id: 1, customer_id: 3, user_email: MIA, updated_at: '2026-11-12T08:30:00Z' },
		},
	};
	expect(brief(body)[0]).toContain('event subscription_updated');
});

it.each([
	['whole', { full: '+1 (212) 555-0123' }],
	['in two parts', { area: '212', phone: '5550123' }],
])('a phone number that a form gives %s is that of whoever sent it in', (_how, phone) => {
	expect(brief({ 'E-mail': MIA, 'Phone Number': phone, Country: 'United States' })).toEqual([
		`event form_submitted: ${MIA}, +12125550123`,
	]);
});
