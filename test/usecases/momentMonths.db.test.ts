import { createEngine, type LeadRecord, type WatchQuestion } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';
import { MortalFlow } from './mortalFlow';

const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 65 },
		{ name: 'B', minScore: 52 },
		{ name: 'C', minScore: 0 },
	],
});
const TICK_MS = 6 * HOUR;
const WEEKS = 9;
const QUIET_FROM_TICK = 30 * 4;
const PEOPLE = Array.from({ length: 12 }, (_, index) => `lead@lead${index}.example`);

const QUESTIONS: WatchQuestion[] = [
	{ watch: 'carts', kind: 'cartAbandoned', waitMs: HOUR, notLaterHours: 72, limit: 50 },
	{ watch: 'tiers', kind: 'tierChanged', waitMs: 0, notLaterHours: 72, limit: 50, tierSet: 'default' },
];

/** Asked once a day: they cost as much as the others. */
const DAILY: WatchQuestion[] = (['suppressionChanged', 'modelChanged', 'driftFound'] as const).map((kind) => ({
	...{ watch: 'others', kind, waitMs: 0, notLaterHours: 72, limit: 50 },
}));

describeEachEngine(
	'two months of carts, purchases, cooling leads and two processes that are killed at any step',
	(openPlace) => {
		let place: Place;
		beforeEach(async () => (place = await openPlace()));
		afterEach(async () => await place.clear());

		it.each([20, 21, 22])(
			'(draw %i) hand on nothing twice and lose nothing: each cart once and none after its purchase, each change of tier within a tick, each change of a list, each version and each drift once',
			async (seed) => {
				const random = seededRandom(seed);
				let now = NOON;
				const clock = () => now;
				const stores = [await place.open('shop'), await place.open('shop')];
				const shop = createEngine({ store: stores[0]!, clock });
				for (const question of [...QUESTIONS, ...DAILY]) await shop.takeMoments(question);
				const flow = new MortalFlow(clock);
				const { handedOn } = flow;
				const bought = new Map<string, number[]>();
				const steps = new Map<string, number[]>();
				const told: string[] = [];
				const listed = new Set<string>();
				const versions: number[] = [];

				for (let tick = 0; tick < WEEKS * 7 * 4; tick++) {
					const begin = NOON + tick * TICK_MS;
					for (const email of PEOPLE) {
						if (random() > 0.04) continue;
						now = begin + Math.floor(random() * HOUR);
						const record = async (name: string, fields: Partial<Extract<LeadRecord, { kind: 'event' }>> = {}) =>
							await shop.recordEvents([
								{ records: [event(name, { identities: { email }, occurredAt: now, ...fields })] },
							]);
						await record('checkout_started');
						steps.set(email, [...(steps.get(email) ?? []), now]);
						if (random() < 0.3) await record('quote_requested');
						if (random() < 0.3) {
							now += 30 * 60_000;
							await record('order_completed');
							await shop.recordOutcomes([
								{ records: [outcome('purchase', { identities: { email }, occurredAt: now })] },
							]);
							bought.set(email, [...(bought.get(email) ?? []), now]);
						}
						if (random() < 0.5) {
							now += 1;
							const action = listed.has(email) ? 'release' : 'suppress';
							if (action === 'suppress') listed.add(email);
							else listed.delete(email);
							const identities = [{ kind: 'email', namespace: '', value: email } as const];
							await shop.changeSuppressions([{ who: { identities }, action, code: 'manual', source: 'shop' }]);
							told.push(`${email} ${action === 'suppress' ? 'suppressed' : 'allowed'} ${now}`);
						}
						const [answer] = await shop.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
						const { lead, score, audience } = valueOf(answer);
						await shop.assignTiers([{ leadId: lead.id, score: score.score, audience }], RULES, { tierSet: 'default' });
					}
					// What comes every day until it stops.
					now = begin + 2 * HOUR;
					if (tick % 4 === 0 && tick < QUIET_FROM_TICK)
						await shop.recordEvents([
							{ records: [event('newsletter_opened', { identities: { email: 'x@daily.example' }, occurredAt: now })] },
						]);
					if (tick % 40 === 7) {
						versions.push(now);
						const rows = [{ signal: 'swatch_ordered', points: 1 + versions.length }];
						await shop.setPoints({ model: 'sales', use: true, limit: 1, tiers: RULES, rows });
					}
					now = begin + 3 * HOUR;
					// Two at once; one of them is killed at a step of its own every third time, and the other goes on.
					const stepsLeft = random() < 0.35 ? Math.floor(random() * 16) : Infinity;
					// Each kind comes first in its turn, so that it is the one that a process dies at.
					const questions = tick % 4 === 0 ? rotate([...DAILY, ...QUESTIONS], tick / 4) : QUESTIONS;
					await Promise.all([flow.look(stores[0]!, questions, stepsLeft), flow.look(stores[1]!, questions, Infinity)]);
				}
				// Whatever a killed process had taken is taken again once its lease is over.
				now += HOUR;
				await flow.look(stores[1]!, [...QUESTIONS, ...DAILY], Infinity);

				expect(flow.kills).toBeGreaterThan(10);
				expect(new Set(handedOn.map(({ key }) => key)).size).toBe(handedOn.length);

				// Every time that somebody came on the list or left it, and every version, once.
				const suppressions = handedOn.filter(({ kind }) => kind === 'suppressionChanged');
				expect(told.length).toBeGreaterThan(20);
				expect(
					suppressions.map(({ email, moment }) => `${email} ${moment.detail.suppression?.turn} ${moment.at}`).sort(),
				).toEqual(told.sort());
				const models = handedOn.filter(({ kind }) => kind === 'modelChanged');
				expect(models.map(({ moment }) => moment.at).sort((a, b) => a - b)).toEqual(versions);
				const drifts = handedOn.filter(({ kind }) => kind === 'driftFound');
				expect(drifts.map(({ moment }) => moment.detail.drift?.silences.map(({ event: name }) => name))).toContainEqual(
					expect.arrayContaining(['newsletter_opened']),
				);
				expect(new Set(drifts.map(({ moment }) => moment.at)).size).toBe(drifts.length);

				const carts = handedOn.filter(({ kind }) => kind === 'cartAbandoned');
				expect(carts.length).toBeGreaterThan(15);
				for (const { email, at, moment } of carts) {
					const { firstStepAt = 0, lastStepAt = 0 } = moment.detail.cart ?? {};
					expect((bought.get(email) ?? []).filter((time) => time >= lastStepAt && time <= at)).toEqual([]);
					const same = carts.filter(
						(other) =>
							other.email === email &&
							(other.moment.detail.cart?.lastStepAt ?? 0) >= firstStepAt &&
							(other.moment.detail.cart?.lastStepAt ?? 0) <= lastStepAt,
					);
					expect(same).toHaveLength(1);
				}
				for (const { email, first, last } of [...steps].flatMap(([email, times]) =>
					listOpenCarts(email, times, bought.get(email) ?? []),
				)) {
					if (last > now - DAY) continue;
					const found = carts.filter(
						({ email: of, moment }) =>
							of === email &&
							(moment.detail.cart?.lastStepAt ?? 0) >= first &&
							(moment.detail.cart?.lastStepAt ?? 0) <= last,
					);
					expect({ email, last, times: found.length }).toEqual({ email, last, times: 1 });
				}

				// Every change on record was handed on once, unless the next one came before anybody looked.
				const changes = handedOn.filter(({ kind }) => kind === 'tierChanged');
				const cooled = changes.filter(({ moment }) => moment.tier?.cause === 'time');
				expect(cooled.length).toBeGreaterThan(5);
				const leads = await shop.scoreLeads(
					PEOPLE.filter((email) => steps.has(email)).map((value) => ({
						identities: [{ kind: 'email', namespace: '', value }],
					})),
				);
				const groups = leads.map((lead) => valueOf(lead).lead.group);
				const stored = await stores[0]!.read(async (view) => await view.readTierChanges(groups, 'default'));
				stored.forEach((list, index) => {
					const email = valueOf(leads[index]).identities.email;
					list.forEach(({ name, previous, since, cause }, place) => {
						const replacedAt = list[place + 1]?.since ?? Infinity;
						if (name === previous || since > now - DAY || replacedAt - since < DAY) return;
						const times = changes.filter(({ email: of, moment }) => of === email && moment.tier?.since === since);
						expect({ email, name, since, times: times.length }).toEqual({ email, name, since, times: 1 });
						// By time: in the very look that finds it, or, where that process was killed, once its lease is over.
						if (cause === 'time') expect((times[0]?.at ?? Infinity) - since).toBeLessThanOrEqual(TICK_MS);
					});
				});
			},
			300_000,
		);
	},
);

function rotate<T>(list: readonly T[], by: number): T[] {
	return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}

/** By a plain reading: a cart ends with a purchase, or with a week's rest. Those that were bought are left out. */
function listOpenCarts(email: string, steps: readonly number[], bought: readonly number[]) {
	const carts: { email: string; first: number; last: number; isBought: boolean }[] = [];
	for (const time of steps) {
		const open = carts.at(-1);
		if (open === undefined || open.isBought || time - open.last >= 7 * DAY)
			carts.push({ email, first: time, last: time, isBought: false });
		else open.last = time;
		const current = carts.at(-1);
		if (current !== undefined && bought.some((at) => at === time + 30 * 60_000)) current.isBought = true;
	}
	return carts.filter(({ isBought }) => !isBought);
}
