import {
	createEngine,
	openSqliteStore,
	readPayload,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
} from '../../src/index';
import { emailOf } from './emailOf';

export const NOW = Date.UTC(2026, 4, 20, 12);
export const CHUNK = 1_000;
const EVENTS = ['Product Viewed', 'Product Added', 'Checkout Started', 'Products Searched'];

/** Seconds in each. */
export type Parts = Record<'read' | 'score' | 'tier' | 'suppress', number>;

const tierRules = tierRulesSchema.parse({});
const suppressionRules = suppressionRulesSchema.parse({});

/** What the three nodes do with a batch, in their order. */
export async function runChunk(engine: Engine, payloads: readonly object[], parts: Parts): Promise<void> {
	const clock = createStopwatch();
	const requests = payloads.map((payload) => ({ records: readPayload(payload).records, inferOutcomes: true }));
	parts.read += clock();
	const people = (await engine.recordAndScore(requests)).map((answer) => (answer.ok ? answer.value[0] : undefined));
	parts.score += clock();
	const scored = people.flatMap((person) =>
		person?.scored === undefined ? [] : [{ leadId: person.leadId, score: person.scored.score.score }],
	);
	await engine.assignTiers(scored, tierRules, { tierSet: 'default' });
	parts.tier += clock();
	await engine.checkSuppression(
		scored.map(({ leadId }) => ({
			leadId,
			identities: [],
			channel: 'email',
			purpose: 'marketing',
			rules: suppressionRules,
		})),
	);
	parts.suppress += clock();
}

/** The rows of the same items in a file: what bare statements write again where the engine measured keeps none. */
export async function fillFile(file: string, items: number): Promise<void> {
	const engine = createEngine({ store: await openSqliteStore({ file, workspace: 'bench' }), clock: () => NOW });
	for (let start = 0; start < items; start += CHUNK) {
		const payloads = Array.from({ length: Math.min(CHUNK, items - start) }, (_, index) =>
			makePayload(start + index, items),
		);
		await runChunk(engine, payloads, { read: 0, score: 0, tier: 0, suppress: 0 });
	}
	await engine.close();
}

export function makePayload(index: number, leads: number, now = NOW): object {
	return {
		type: 'track',
		messageId: `m-${index}`,
		event: EVENTS[Math.abs(index) % EVENTS.length],
		timestamp: new Date(now - (Math.abs(index) % 1000)).toISOString(),
		context: { traits: { email: emailOf((index + leads) % leads) } },
		properties: {
			product_id: `p-${Math.abs(index) % 97}`,
			price: 19.99,
			quantity: 1,
			currency: 'EUR',
			category: 'Games',
		},
	};
}

/** Seconds since the last call. */
export function createStopwatch(): () => number {
	let last = performance.now();
	return () => {
		const now = performance.now();
		const elapsed = (now - last) / 1000;
		last = now;
		return elapsed;
	};
}
