import { readPayload, suppressionRulesSchema, tierRulesSchema, type Engine } from '../../src/index';
import { emailOf } from './emailOf';

export const NOW = Date.UTC(2026, 4, 20, 12);
export const CHUNK = 1_000;
const EVENTS = ['Product Viewed', 'Product Added', 'Checkout Started', 'Products Searched'];

/** Milliseconds in each. */
export type Parts = Record<'read' | 'score' | 'tier' | 'suppress', number>;

const tierRules = tierRulesSchema.parse({});
const suppressionRules = suppressionRulesSchema.parse({});

/** What the three nodes do with a batch, in their order. Answers whom it was about. */
export async function runChain(engine: Engine, payloads: readonly object[], parts?: Parts): Promise<string[]> {
	let last = performance.now();
	const count = (part: keyof Parts): void => {
		const now = performance.now();
		if (parts !== undefined) parts[part] += now - last;
		last = now;
	};
	const requests = payloads.map((payload) => ({ records: readPayload(payload).records, inferOutcomes: true }));
	count('read');
	const people = (await engine.recordAndScore(requests)).map((answer) => (answer.ok ? answer.value[0] : undefined));
	count('score');
	const scored = people.flatMap((person) =>
		person?.scored === undefined ? [] : [{ leadId: person.leadId, score: person.scored.score.score }],
	);
	await engine.assignTiers(scored, tierRules, { tierSet: 'default' });
	count('tier');
	await engine.checkSuppression(
		scored.map(({ leadId }) => ({
			leadId,
			identities: [],
			channel: 'email',
			purpose: 'marketing',
			rules: suppressionRules,
		})),
	);
	count('suppress');
	return scored.map(({ leadId }) => leadId);
}

/** What somebody did at that instant, as Segment sends it. */
export function makePayload(person: number, now: number): object {
	return {
		type: 'track',
		messageId: `m-${person}-${now}`,
		event: EVENTS[(person + now) % EVENTS.length],
		timestamp: new Date(now - (person % 1000)).toISOString(),
		context: { traits: { email: emailOf(person) } },
		properties: {
			product_id: `p-${person % 97}`,
			price: 19.99,
			quantity: 1,
			currency: 'EUR',
			category: 'Games',
		},
	};
}
