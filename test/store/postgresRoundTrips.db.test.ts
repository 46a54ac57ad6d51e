import { Client } from 'pg';
import {
	createEngine,
	openPostgresStore,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type LeadRecord,
	type RecordRequest,
} from '../../src/index';
import { openTestPostgres, runSql } from './openTestPostgres';

const NOON = Date.UTC(2026, 4, 20, 12);
const SCHEMA = `round_trips_${process.pid}`;

/** How often this process waits for the server during `work`: statements sent together are one wait. */
async function countRoundTrips(work: () => Promise<unknown>): Promise<number> {
	let underWay = 0;
	let roundTrips = 0;
	const { query } = Client.prototype;
	const counting = jest.spyOn(Client.prototype, 'query').mockImplementation(function (
		this: Client,
		...sent: unknown[]
	) {
		if (underWay++ === 0) roundTrips += 1;
		const answer = Reflect.apply(query, this, sent) as Promise<unknown>;
		return answer.finally(() => (underWay -= 1)) as never;
	});
	try {
		await work();
		return roundTrips;
	} finally {
		counting.mockRestore();
	}
}

/** A visitor who identifies, with traits, an order, an outcome and an opt-out: every kind of row there is. */
function makeRequest(index: number, round: number): RecordRequest {
	const source = 'segment';
	const id = `${round}-${index}`;
	const identities = { email: `lead${id}@shop.example`, anonymousId: `visitor-${id}` };
	const common = { source, identities, occurredAt: NOON - index };
	const records: LeadRecord[] = [
		{
			...common,
			kind: 'event',
			name: 'product_viewed',
			category: 'shoes',
			id: `view-${id}`,
			traits: { plan: `plan ${round}` },
		},
		{ ...common, kind: 'outcome', name: 'purchase', id: `order-${id}`, amountMinor: 1999, currency: 'EUR' },
		{ ...common, kind: 'suppression', name: 'opt_out', action: 'suppress', id: `out-${id}`, channel: 'email' },
	];
	return { records, inferOutcomes: true };
}

async function countColleagues(engine: Engine): Promise<void> {
	const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
	const [first] = scorecard.terms;
	const term = {
		kind: 'account',
		code: 'account:product_viewed',
		label: 'Colleagues',
		group: first?.group,
		events: ['product_viewed'],
		windowDays: 30,
		capPeople: 3,
		points: 4,
	};
	await engine.editScorecard({
		model: 'default',
		audience: 'prospect',
		change: { scorecard: { ...scorecard, terms: [...scorecard.terms, term] } },
		reason: 'test',
		use: true,
	});
}

describe('a batch of any size', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let engine: Engine;
	beforeAll(async () => {
		server = await openTestPostgres();
		const store = await openPostgresStore({ connection: server.connection, schema: SCHEMA, workspace: 'shop' });
		engine = createEngine({ store, clock: () => NOON });
		// The first use of an engine compares the hashing secret's fingerprint, once.
		await engine.listSuppressions({ limit: 1 });
	}, 60_000);
	afterAll(async () => {
		await engine.close();
		await runSql(server.connection, `drop schema ${SCHEMA} cascade`);
		await server.remove();
	});

	it.each([
		[10, 'strangers'],
		[1_000, 'strangers'],
		[1_000, 'colleagues, who count,'],
	])(
		'of %i items of %s takes at most 12 round trips to record and score, 5 to assign tiers, 4 to check suppression',
		async (items, who) => {
			if (who !== 'strangers') await countColleagues(engine);
			const requests = Array.from({ length: items }, (_, index) => makeRequest(index, items + who.length));
			const leadIds: string[] = [];
			const score = await countRoundTrips(async () => {
				for (const answer of await engine.recordAndScore(requests))
					if (answer.ok) leadIds.push(answer.value[0]?.leadId ?? '');
			});
			const tier = await countRoundTrips(
				async () =>
					await engine.assignTiers(
						leadIds.map((leadId) => ({ leadId, score: 50 })),
						tierRulesSchema.parse({}),
						{ tierSet: 'default' },
					),
			);
			const rules = suppressionRulesSchema.parse({});
			const check = await countRoundTrips(
				async () =>
					await engine.checkSuppression(
						leadIds.map((leadId) => ({ leadId, identities: [], channel: 'email', purpose: 'marketing', rules })),
					),
			);
			// What is written after a look at the log is a wait of its own only where the other writes have ended by then.
			// A company with people beside the batch takes two more: who they are, then their latest scores.
			expect(score).toBeLessThanOrEqual(12);
			expect(tier).toBeLessThanOrEqual(5);
			expect(check).toBeLessThanOrEqual(4);
		},
	);
});
