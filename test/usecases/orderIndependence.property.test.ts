import fc from 'fast-check';
import type { LeadRecord } from '../../src/index';
import { event, HOUR, NOON, openBench, outcome, type Bench } from './engineOnMemory';

/** Few identities, so that they meet often: the same visitor, phone, customer ID and office mailbox turn up beside different people. */
const identities = fc
	.record(
		{
			email: fc.constantFrom('ada@shop.example', 'bob@shop.example', 'cleo@shop.example', 'info@firm.example'),
			customerId: fc.constantFrom('c1', 'c2'),
			phone: fc.constantFrom('+4915112345678', '+4915187654321'),
			anonymousId: fc.constantFrom('a1', 'a2', 'a3'),
		},
		{ requiredKeys: [] },
	)
	.filter((found) => Object.keys(found).length > 0);

const record = fc.record({
	serial: fc.integer({ min: 0, max: 30 }),
	hoursAgo: fc.integer({ min: 0, max: 200 }),
	name: fc.constantFrom('product_viewed', 'product_added', 'checkout_started', 'order_completed'),
	links: fc.option(
		fc.constantFrom('shop:cart:1', 'shop:cart:2').map((link) => [link]),
		{ nil: undefined },
	),
	identities,
});

const records = fc
	.uniqueArray(record, { selector: ({ serial }) => serial, minLength: 2, maxLength: 14 })
	.map((drafts) =>
		drafts.map(({ serial, hoursAgo, name, links, identities: who }): LeadRecord => {
			const fields = { id: `r${serial}`, identities: who, occurredAt: NOON - hoursAgo * HOUR, ...(links && { links }) };
			return name === 'order_completed' ? outcome('purchase', fields) : event(name, fields);
		}),
	);

async function feed(bench: Bench, order: readonly LeadRecord[], batchSize: number) {
	for (let start = 0; start < order.length; start += batchSize) {
		await bench.engine.recordEvents(order.slice(start, start + batchSize).map((each) => ({ records: [each] })));
	}
	const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 1_000 }));
	const scored = await bench.engine.scoreLeads(leads.map(({ id }) => ({ leadId: id })));
	return leads.map(({ id, group, identities: known }, index) => {
		const answer = scored[index];
		return {
			id,
			group: [...group].sort(),
			keys: known.map(({ key }) => key).sort(),
			score: answer?.ok ? answer.value.score : undefined,
		};
	});
}

describe('the same records in any order and any batches', () => {
	it('give the same leads with the same histories and scores', async () => {
		await fc.assert(
			fc.asyncProperty(
				records.chain((list) =>
					fc.tuple(
						fc.constant(list),
						fc.shuffledSubarray(list, { minLength: list.length }),
						fc.integer({ min: 1, max: 14 }),
					),
				),
				async ([list, shuffled, batchSize]) => {
					const one = await feed(await openBench(), list, 1);
					const other = await feed(await openBench(), shuffled, batchSize);
					expect(other).toEqual(one);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('change nothing when they are delivered again', async () => {
		await fc.assert(
			fc.asyncProperty(records, async (list) => {
				const bench = await openBench();
				const once = await feed(bench, list, 5);
				expect(await feed(bench, [...list].reverse(), 3)).toEqual(once);
			}),
			{ numRuns: 100 },
		);
	});
});
