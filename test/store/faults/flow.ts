import { createEngine } from '../../../src/engine';
import type { LeadRecord } from '../../../src/lead/record';
import type { LeadStore } from '../../../src/store/leadStore';
import { tierRulesSchema } from '../../../src/tiers/settings';
import { NOON } from '../conformance/samples';

const MINUTE = 60_000;
const ada = { email: 'ada@shop.example' };
const adaAndVisitor = { ...ada, anonymousId: 'visitor-1' };

/** The second delivery joins two leads, repeats an event of the first, and holds a purchase and an opt-out. */
const DELIVERIES = {
	first: { at: NOON, records: [view('e1', ada), view('e2', { anonymousId: 'visitor-1' }), view('e3', { email: 'bob@shop.example' })] },
	second: { at: NOON + MINUTE, records: [view('e4', adaAndVisitor), view('e1', ada), purchase('o1', ada), optOut('s1', { email: 'bob@shop.example' })] },
};

/** What a flow does with a delivery: record and score, assign a tier, record that a message went out. */
export async function runFlow(store: LeadStore, name: keyof typeof DELIVERIES): Promise<void> {
	const { at, records } = DELIVERIES[name];
	const engine = createEngine({ store, clock: () => at });
	const people = valuesOf(await engine.recordAndScore(records.map((record) => ({ records: [record] })))).flat();
	const scored = people.flatMap(({ leadId, scored: score }) => (score === undefined ? [] : [{ leadId, score: score.score.score }]));
	valuesOf(await engine.assignTiers(scored, tierRulesSchema.parse({}), 'default'));
	valuesOf(
		await engine.recordContacts(
			scored.map(({ leadId }) => ({ who: { leadId }, channel: 'email', purpose: 'marketing', id: `${name} ${leadId}`, source: 'test' })),
		),
	);
}

/** Everything on record, in an order that doesn't depend on when it came. */
export async function readState(store: LeadStore): Promise<unknown> {
	const range = { from: 0, until: NOON * 2 };
	return await store.read(async (view) => {
		const leads = await view.listLeads({ limit: 100 });
		const groups = leads.map(({ group }) => group);
		return {
			leads: leads.map(({ id, group }) => ({ id, group })),
			merges: await view.readMerges(groups.flat()),
			history: await view.readHistory(groups, range.until, 0),
			events: await view.readEvents(groups, { until: range.until }),
			outcomes: await view.readOutcomes(groups),
			scores: await view.readScores(groups, range),
			tiers: await view.readTierChanges(groups, 'default'),
			contacts: await view.readContacts(groups, range),
			suppressions: await view.listSuppressions({ limit: 100 }),
		};
	});
}

function view(id: string, identities: LeadRecord['identities']): LeadRecord {
	return { kind: 'event', name: 'product_viewed', id, source: 'test', identities, occurredAt: NOON };
}

function purchase(id: string, identities: LeadRecord['identities']): LeadRecord {
	return { kind: 'outcome', name: 'purchase', id, source: 'test', identities, occurredAt: NOON, amountMinor: 2_500, currency: 'EUR' };
}

function optOut(id: string, identities: LeadRecord['identities']): LeadRecord {
	return { kind: 'suppression', name: 'opt_out', action: 'suppress', channel: 'email', id, source: 'test', identities, occurredAt: NOON };
}

function valuesOf<T>(answers: readonly ({ ok: true; value: T } | { ok: false; error: Error })[]): T[] {
	return answers.map((answer) => {
		if (!answer.ok) throw answer.error;
		return answer.value;
	});
}
