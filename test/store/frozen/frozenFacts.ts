import { createEngine, suppressionRulesSchema, tierRulesSchema, type Engine, type LeadStore } from '../../../src/index';

const NOW = Date.UTC(2026, 10, 29, 12);
const HOUR = 3_600_000;
export const WORKSPACE = 'shop';

const emailOf = (name: string) => `${name}@${name}.example`;
const who = (name: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value: emailOf(name) }] });
const PEOPLE = ['ada', 'bo', 'cy'];
const phone = '+4915112345678';
const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });

const openEngine = (store: LeadStore): Engine => createEngine({ store, clock: () => NOW });

/**
 * What a shop would be sorry to lose: Ada bought and agreed to texts, Bo opted out, Cy is on the shop's own list and was
 * written to, and somebody has set points. All by the engine, as the version under test does it.
 */
export async function fillFrozen(store: LeadStore): Promise<void> {
	const engine = openEngine(store);
	const record = (name: string, kind: 'event' | 'outcome', what: string, more: object = {}) => ({
		...{ kind, name: what, id: `${name}:${what}`, source: 'shop', occurredAt: NOW - HOUR },
		identities: { email: emailOf(name), ...(name === 'ada' && { phone }) },
		...more,
	});
	await engine.setPoints({
		...{ model: 'default', use: true, tiers: tierRulesSchema.parse({}), limit: 100 },
		rows: [{ signal: 'swatch_ordered', change: 'set', points: 12, halfLifeDays: 21 }],
	});
	const answers = await engine.recordAndScore(
		PEOPLE.map((name) => ({
			records: [record(name, 'event', 'swatch_ordered'), record(name, 'event', 'checkout_started')],
		})),
	);
	const scored = answers.flatMap((answer) => {
		if (!answer.ok) throw answer.error;
		return answer.value.flatMap(({ leadId, scored }) => (scored ? [{ leadId, score: scored.score.score }] : []));
	});
	await engine.assignTiers(scored, tierRulesSchema.parse({}), { tierSet: 'default' });
	await engine.recordOutcomes([
		{ records: [record('ada', 'outcome', 'purchase', { amountMinor: 7_900, currency: 'EUR' })] },
	]);
	await engine.recordConsents([
		{
			who: { identities: [{ kind: 'phone', namespace: '', value: phone }] },
			state: 'granted',
			channel: 'sms',
			at: NOW - HOUR,
			source: 'form',
			form: 'Footer',
			wording: 'Text me offers',
		},
	]);
	await engine.changeSuppressions([
		{ who: who('bo'), action: 'suppress', code: 'opt_out', source: 'form' },
		{ who: who('cy'), action: 'suppress', code: 'manual', source: 'form' },
	]);
	await engine.recordContacts([{ who: who('cy'), channel: 'email', purpose: 'marketing', id: 'sent', source: 'form' }]);
}

/** What a version says of such a store: who is known and how well, who refused, who agreed, which points count. */
export async function readFrozen(store: LeadStore): Promise<unknown> {
	const engine = openEngine(store);
	const people = await engine.exportLeads(PEOPLE.map(who));
	const checks = await engine.checkSuppression(
		PEOPLE.map((name) => ({ ...who(name), channel: 'email', purpose: 'transactional', rules })),
	);
	const versions = await engine.listVersions({ model: 'default', limit: 10 });
	const { rules: points } = await engine.listRules({ model: 'default', audience: 'prospect' });
	return {
		people: people.map((answer, index) => {
			if (!answer.ok) throw answer.error;
			const { lead, events, outcomes, scores, tiers, consents, suppressions, contacts } = answer.value;
			const check = checks[index];
			return {
				name: PEOPLE[index],
				lead: lead?.id,
				events: events.map(({ name }) => name).sort(),
				outcomes: outcomes.map(({ name, amountMinor }) => [name, amountMinor]),
				scores: scores.map(({ unclamped, modelVersion }) => [unclamped, modelVersion]),
				tiers: tiers.map(({ name }) => name),
				consents: consents.map(({ state, channel, wording }) => [state, channel, wording]),
				refusals: suppressions.map(({ code, action }) => [code, action]),
				contacts: contacts.map(({ channel }) => channel),
				mayGetAReceipt: check?.ok === true ? check.value.decision : check,
			};
		}),
		versions: versions.map(({ version }) => version),
		swatch: points.find(({ code }) => code === 'event:swatch_ordered')?.points,
	};
}

/** The model as a person would export it. */
export async function exportFrozen(store: LeadStore): Promise<unknown> {
	return await openEngine(store).exportModel({ model: 'default' });
}
