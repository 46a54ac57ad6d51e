import { brief } from './brief';

const MIA = 'mia@guest.test';

describe('a Stripe object that the node got', () => {
	const object = (fields: object) => ({ livemode: true, created: 1_790_000_000, currency: 'eur', ...fields });
	const charge = { id: 'ch_8', object: 'charge', amount: 1900, paid: true, billing_details: { email: MIA } };

	it('is the purchase that its event told of, under the same ID', () => {
		const got = object({ ...charge, status: 'succeeded' });
		const told = { id: 'evt_8', object: 'event', type: 'charge.succeeded', livemode: true, data: { object: got } };
		const purchaseIn = (payload: object) => brief(payload).filter((line) => line.startsWith('outcome'));
		expect(purchaseIn(got)).toEqual([expect.stringContaining(`purchase 1900 EUR: ${MIA}`)]);
		expect(purchaseIn(got)).toEqual(purchaseIn(told));
	});

	it.each<[string, object]>([
		['a charge that failed', { ...charge, status: 'failed' }],
		['a charge that was given back', { ...charge, status: 'succeeded', refunded: true, amount_refunded: 1900 }],
		['an invoice that is open', { id: 'in_8', object: 'invoice', status: 'open', amount_paid: 0, customer_email: MIA }],
		['a customer', { id: 'cus_8', object: 'customer', email: MIA }],
	])('is none where it is %s', (_what, fields) => {
		expect(brief(object(fields)).filter((line) => line.startsWith('outcome purchase'))).toEqual([]);
	});
});

describe('a Pipedrive deal that the node got', () => {
	const deal = (status: string, times: object) => ({
		...{ id: 8, title: 'Hall', stage_id: 3, value: 500, currency: 'EUR', status, ...times },
		person_id: { value: 44, email: [{ value: MIA, primary: true }] },
		update_time: '2026-05-02 10:00:00',
	});

	it('is won, as its webhook would say', () => {
		expect(brief(deal('won', { won_time: '2026-05-02 10:00:00' }))).toContain(
			`outcome won 50000 EUR: ${MIA}, customer 44, pipedrive:deal:8`,
		);
	});

	it('says nothing while it is open', () => {
		expect(brief(deal('open', { won_time: null })).filter((line) => line.startsWith('outcome'))).toEqual([]);
	});
});
