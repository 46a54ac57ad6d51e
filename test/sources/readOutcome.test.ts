import { readOutcome } from '../../src/sources/readOutcome';

const outcomesOf = (item: object, options = {}) =>
	readOutcome(item, options).records.filter(({ kind }) => kind === 'outcome');

describe('reading an outcome', () => {
	it.each([
		[
			{ email: 'ada@shop.example', outcome: 'won', value: 1200, currency: 'EUR', deal_id: 77 },
			{ name: 'won', id: 'mapFields:won:77', amountMinor: 120_000, currency: 'EUR' },
		],
		[
			{ email: 'ada@shop.example', deal_status: 'Closed Lost', deal_id: 'D-8' },
			{ name: 'lost', id: 'mapFields:lost:D-8' },
		],
		[
			{ headers: {}, params: {}, query: {}, body: { email: 'ada@shop.example', lead_status: 'disqualified' } },
			{ name: 'unqualified' },
		],
		[
			{ email: 'ada@shop.example', outcome: 'reopened', deal_id: 77 },
			{ name: 'reopened', reverses: 'mapFields:won:77' },
		],
	])('finds it in a field that says so: %j', (item, expected) => {
		expect(outcomesOf(item)).toMatchObject([expected]);
	});

	it.each([
		['Junk Lead', 'unqualified'],
		['verloren', 'lost'],
		['Gagné', 'won'],
		['chargeback', 'refunded'],
	])('knows %s as %s', (word, name) => {
		expect(outcomesOf({ email: 'ada@shop.example', outcome: word, deal_id: 'D-9' })).toMatchObject([{ name }]);
	});

	it('takes the outcome chosen by hand over what the payload says', () => {
		const item = { email: 'ada@shop.example', event: 'demo_attended', id: 5 };
		expect(outcomesOf(item)).toEqual([]);
		expect(outcomesOf(item, { outcome: 'qualified' })).toMatchObject([
			{ name: 'qualified', identities: { email: 'ada@shop.example' } },
		]);
	});

	it.each(['won', 'purchase', 'refunded', 'demo_booked'])(
		'takes the amount and the time along where %s is chosen by hand, from a row or a webhook',
		(outcome) => {
			const row = { email: 'ada@shop.example', amount: '1,200.00', currency: 'EUR', date: '2026-05-04' };
			const found = { name: outcome, amountMinor: 120_000, currency: 'EUR', occurredAt: Date.UTC(2026, 4, 4) };
			expect(outcomesOf(row, { outcome })).toMatchObject([found]);
			expect(outcomesOf({ headers: {}, body: row }, { outcome })).toMatchObject([found]);
		},
	);

	it('takes the amount from the field that is mapped, where the outcome is chosen by hand', () => {
		const mapping = { email: 'kunde', amount: 'betrag', currency: 'geld' };
		const row = { kunde: 'ada@shop.example', betrag: 300, geld: 'EUR' };
		expect(outcomesOf(row, { outcome: 'won', source: 'mapFields', mapping })).toMatchObject([
			{ name: 'won', amountMinor: 30_000, currency: 'EUR' },
		]);
	});

	it('makes no order of the one that somebody calls refunded', () => {
		for (const amount of [20, -20]) {
			const row = { email: 'ada@shop.example', order_id: 'o-7', amount, currency: 'EUR' };
			expect(readOutcome(row, { outcome: 'refunded' }).records).toMatchObject([
				{ kind: 'outcome', name: 'refunded', reverses: 'mapFields:purchase:o-7' },
			]);
		}
	});

	it('gives the same deal the same id, however often it is reported', () => {
		const item = { email: 'ada@shop.example', outcome: 'won', deal_id: 77 };
		expect(outcomesOf({ ...item, note: 'again' })).toMatchObject(outcomesOf(item).map(({ id }) => ({ id })));
	});

	it('says which deal a verdict is about, and nothing where only the outcome has an id', () => {
		const subjectOf = (item: object) =>
			outcomesOf({ email: 'ada@shop.example', outcome: 'lost', ...item }).map((record) =>
				record.kind === 'outcome' ? record.subject : record.kind,
			);
		expect(subjectOf({ deal_id: 77 })).toEqual(['mapFields:deal:77']);
		expect(subjectOf({ outcome_id: 'o-1', opportunity_id: 'D-8' })).toEqual(['mapFields:deal:D-8']);
		expect(subjectOf({ outcome_id: 'o-1' })).toEqual([undefined]);
	});

	it('records the order behind a purchase that came without one', () => {
		const { records } = readOutcome({
			email: 'ada@shop.example',
			outcome: 'purchase',
			order_id: 'O-1',
			total: 30,
			currency: 'EUR',
		});
		expect(records.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['event order_completed', 'outcome purchase']);
		expect(new Set(records.map(({ id }) => id)).size).toBe(1);
	});

	it.each([
		['chosen by hand', { email: 'ada@shop.example' }, { outcome: 'unsubscribed' }, 'email'],
		['in a field', { email: 'ada@shop.example', outcome: 'unsubscribed' }, {}, 'email'],
		['as the event', { phone: '+12025550143', event: 'unsubscribe' }, {}, 'sms'],
	])('stops messages to whoever unsubscribed: %s', (_, item, options, channel) => {
		const { records } = readOutcome(item, options);
		expect(records.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['suppression opt_out', 'outcome unsubscribed']);
		expect(records[0]).toMatchObject({ action: 'suppress', channel });
	});

	it('leaves a payload that holds no outcome as it is', () => {
		expect(outcomesOf({ email: 'ada@shop.example', event: 'product_viewed' })).toEqual([]);
	});
});

it.each([
	['Lost - no budget', 'lost'],
	['Verloren (Preis)', 'lost'],
	['opportunity_won', 'won'],
	['qualifiziert', 'qualified'],
	['nicht qualifiziert', 'unqualified'],
	['verkauft', 'purchase'],
	['Vendu', 'purchase'],
])('%j is %s, as sales teams write it', (outcome, name) => {
	const { records } = readOutcome({ email: 'mia@guest.test', outcome, deal_id: 'd-8' });
	expect(records.filter(({ kind }) => kind === 'outcome').map((record) => record.name)).toEqual([name]);
});
