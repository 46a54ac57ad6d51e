import { createEngine, type Engine } from '../../../src/engine';
import type { LeadRecord } from '../../../src/lead/record';
import type { LeadStore } from '../../../src/store/port/leadStore';
import { suppressionRulesSchema } from '../../../src/suppression/settings';
import { tierRulesSchema } from '../../../src/tiers/settings';
import { NOON } from '../conformance/samples';

const MINUTE = 60_000;
const ada = { email: 'ada@shop.example' };
const bob = { email: 'bob@shop.example' };
const cyd = { email: 'cyd@shop.example', phone: '+4915112345678' };
const adaAndVisitor = { ...ada, anonymousId: 'visitor-1' };

const TIERS = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 40, capacityPerDay: 2 },
		{ name: 'B', minScore: 10 },
	],
});
const RULES = suppressionRulesSchema.parse({
	frequencyCaps: [{ channel: 'any', max: 9, perMs: 60 * MINUTE }],
	coolDownMs: { email: 0 },
});

/** The second delivery joins two leads, repeats an event of the first and begins a month; the last erases somebody. */
export const DELIVERIES: readonly (readonly LeadRecord[])[] = [
	[view('e1', ada), view('e2', { anonymousId: 'visitor-1' }), view('e3', bob, { plan: 'free' }), view('e4', cyd)],
	[
		view('e5', adaAndVisitor),
		view('e1', ada),
		view('e6', bob, { plan: 'pro' }, NOON - 40 * 24 * 60 * MINUTE),
		optOut('s1', bob),
	],
	[{ kind: 'privacy', name: 'forget', id: 'p1', source: 'test', identities: cyd, occurredAt: NOON }],
];
const OUTCOMES: readonly LeadRecord[] = [
	purchase('o1', ada),
	{ ...purchase('o2', ada), name: 'refunded', reverses: 'o1', amountMinor: 500 },
];

/** Of a flow: each writes at most once, and answers when that is on record. */
export const CALLS_PER_DELIVERY = 5;
export const CALLS = DELIVERIES.length * CALLS_PER_DELIVERY;

/** What a flow does with a delivery: record and score, assign tiers, reserve messages, confirm those sent, report outcomes. */
export async function runDelivery(
	store: LeadStore,
	index: number,
	onAnswer: () => Promise<void> | void = () => {},
): Promise<void> {
	const engine = createEngine({ store, clock: () => NOON + index * MINUTE });
	const answered = async <T>(answers: Promise<readonly Answer<T>[]>): Promise<T[]> => {
		const values = valuesOf(await answers);
		await onAnswer();
		return values;
	};
	const records = DELIVERIES[index] ?? [];
	const people = (await answered(engine.recordAndScore(records.map((record) => ({ records: [record] }))))).flat();
	const scored = people.flatMap(({ leadId, scored: score }) =>
		score === undefined ? [] : [{ leadId, score: score.score.score }],
	);
	await answered(engine.assignTiers(scored, TIERS, { tierSet: 'default' }));
	const messages = scored.map(({ leadId }) => ({ leadId, channel: 'email', purpose: 'marketing' }) as const);
	const checked = await answered(
		engine.checkSuppression(
			messages.map((message) => ({ ...message, identities: [], rules: RULES, reserveForMs: MINUTE })),
		),
	);
	// One of them is sent; the others' places lapse.
	const sent = messages.flatMap((message, place): Parameters<Engine['recordContacts']>[0] => {
		const reservation = checked[place]?.reservation?.id;
		return place > 0 || reservation === undefined
			? []
			: [{ ...message, who: { leadId: message.leadId }, reservation, id: `m${index}`, source: 'test' }];
	});
	await answered(engine.recordContacts(sent));
	await answered(engine.recordOutcomes(index === 1 ? OUTCOMES.map((record) => ({ records: [record] })) : []));
}

/** Everything on record, in an order that doesn't depend on when it came. */
export async function readState(store: LeadStore) {
	const range = { from: 0, until: NOON * 2 };
	return await store.read(async (view) => {
		const leads = await view.listLeads({ limit: 100 });
		const groups = leads.map(({ group }) => group);
		return {
			leads: leads.map(({ id, group, identities }) => ({ id, group, identities })),
			merges: await view.readMerges(groups.flat()),
			history: await view.readHistory(groups, range.until, 0),
			events: await view.readEvents(groups, { until: range.until }),
			outcomes: await view.readOutcomes(groups),
			scores: await view.readScores(groups, range),
			tiers: await view.readTierChanges(groups, 'default'),
			contacts: await view.readContacts(groups, range),
			traits: await view.readTraits(groups, range.until),
			suppressions: await view.listSuppressions({ limit: 100 }),
		};
	});
}

export type State = Awaited<ReturnType<typeof readState>>;

/** The same once the reservations have lapsed that nobody confirmed. */
export function afterLapse(state: State | undefined) {
	return (
		state && { ...state, contacts: state.contacts.map((of) => of.filter(({ expiresAt }) => expiresAt === undefined)) }
	);
}

function view(
	id: string,
	identities: LeadRecord['identities'],
	traits: Record<string, string> = {},
	occurredAt = NOON,
): LeadRecord {
	return { kind: 'event', name: 'product_viewed', id, source: 'test', identities, occurredAt, traits };
}

function purchase(id: string, identities: LeadRecord['identities']): Extract<LeadRecord, { kind: 'outcome' }> {
	return {
		kind: 'outcome',
		name: 'purchase',
		id,
		source: 'test',
		identities,
		occurredAt: NOON,
		amountMinor: 2_500,
		currency: 'EUR',
	};
}

function optOut(id: string, identities: LeadRecord['identities']): LeadRecord {
	return {
		kind: 'suppression',
		name: 'opt_out',
		action: 'suppress',
		channel: 'email',
		id,
		source: 'test',
		identities,
		occurredAt: NOON,
	};
}

type Answer<T> = { ok: true; value: T } | { ok: false; error: Error };

function valuesOf<T>(answers: readonly Answer<T>[]): T[] {
	return answers.map((answer) => {
		if (!answer.ok) throw answer.error;
		return answer.value;
	});
}
