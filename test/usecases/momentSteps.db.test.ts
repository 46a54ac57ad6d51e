import { createEngine, type Engine, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import { createLeads, sampleOutcome } from '../store/conformance/samples';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';
import { MortalFlow } from './mortalFlow';

const MINUTE = 60_000;
const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 1 },
		{ name: 'B', minScore: 0 },
	],
});
const LATE_HOURS = 240;
const QUESTIONS: Omit<WatchQuestion, 'watch'>[] = (
	[
		['cartAbandoned', HOUR],
		['driftFound', 0],
		['experimentDecided', 0],
		['modelChanged', 0],
		['notFollowedUp', HOUR],
		['orderOverdue', 0],
		['suppressionChanged', 0],
		['tierChanged', 0],
		['wentQuiet', 2 * DAY],
	] as const
).map(([kind, waitMs]) => ({
	...{ kind, waitMs, notLaterHours: LATE_HOURS, limit: 50 },
	...(kind === 'tierChanged' || kind === 'notFollowedUp' ? { tierSet: 'default' } : {}),
}));

/** More than any look has. */
const MOST_STEPS = 60;

describeEachEngine('a look of a trigger that is killed between any two steps', (openPlace) => {
	let place: Place;
	let stores: LeadStore[];
	let shop: Engine;
	let now: number;
	beforeEach(async () => {
		place = await openPlace();
		stores = [await place.open('shop'), await place.open('shop')];
		shop = createEngine({ store: stores[0]!, clock: () => now });
	});
	afterEach(async () => await place.clear());

	const does = async (email: string, name: string): Promise<void> => {
		await shop.recordEvents([{ records: [event(name, { identities: { email }, occurredAt: now })] }]);
	};
	const who = (email: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value: email }] });

	/** Everything that a workflow can be started by, an hour ago or so. */
	const setScene = async (): Promise<void> => {
		for (let day = 0; day < 40; day += 2) {
			now = NOON + day * DAY;
			await does('dee@dee.example', 'order_completed');
			const fields = { identities: { email: 'dee@dee.example' }, occurredAt: now };
			await shop.recordOutcomes([{ records: [outcome('purchase', fields)] }]);
			await does('x@daily.example', 'newsletter_opened');
		}
		const [customer] = await shop.scoreLeads([who('dee@dee.example')]);
		const present = valueOf(customer).nextOrder!.high + HOUR;
		now = present - 8 * DAY;
		const { salt } = await shop.setHoldout({ share: 0.5, windowDays: 3, smallestLift: 0.5 });
		const people = Array.from({ length: 120 }, (_, index) => `tried-${index}`);
		await createLeads(stores[0]!, ...people);
		await stores[0]!.write(async (transaction) => {
			await transaction.appendExposures(
				people.map((leadId, index) => ({
					...{ leadId, experiment: salt, at: now + 1 },
					arm: index % 2 === 0 ? 'holdout' : 'contacted',
				})),
			);
			const buyers = people.filter((_, index) => index % 4 === 1);
			await transaction.appendOutcomes(
				buyers.map((leadId) => sampleOutcome(`o ${leadId}`, leadId, { name: 'purchase', occurredAt: now + HOUR })),
			);
		});
		now = present - 2 * DAY - HOUR;
		await does('bo@bo.example', 'page_viewed');
		now = present - 2 * HOUR;
		await does('ana@ana.example', 'checkout_started');
		const { lead, score, audience } = valueOf((await shop.scoreLeads([who('ana@ana.example')]))[0]);
		await shop.assignTiers([{ leadId: lead.id, score: score.score, audience }], RULES, { tierSet: 'default' });
		const rows = [{ signal: 'swatch_ordered', points: 3 }];
		await shop.setPoints({ model: 'sales', use: true, limit: 1, tiers: RULES, rows });
		await shop.changeSuppressions([
			{ who: who('bo@bo.example'), action: 'suppress', code: 'manual', source: 'by hand' },
		]);
		now = present;
	};

	/** Of triggers that began before, one for each step that it may die at. */
	const beginWatches = async (names: readonly string[], startedAt: number): Promise<void> => {
		await stores[0]!.write(async (transaction) => {
			await transaction.writeWatches(names.map((id) => ({ id, startedAt, lookedAt: startedAt })));
		});
	};

	it.each([['comes later'], ['looks at the same time']])(
		'hands on each moment of each kind once, where the other process %s',
		async (other) => {
			await setScene();
			const startedAt = now - 3 * DAY;
			const handedOn = new Map<string, number>();
			for (const question of QUESTIONS) {
				const nameOf = (steps: number) => `flow ${steps}`;
				const idOf = (steps: number) => [nameOf(steps), question.kind, question.tierSet ?? []].flat().join('/');
				await beginWatches(
					Array.from({ length: MOST_STEPS }, (_, steps) => idOf(steps)),
					startedAt,
				);
				let isWhole = false;
				for (let steps = 0; !isWhole; steps++) {
					expect(steps).toBeLessThan(MOST_STEPS);
					const flow = new MortalFlow(() => now);
					const asked = [{ ...question, watch: nameOf(steps) }];
					const looks = [flow.look(stores[0]!, asked, steps)];
					if (other === 'looks at the same time') looks.push(flow.look(stores[1]!, asked, Infinity));
					[isWhole = false] = await Promise.all(looks);
					now += 6 * MINUTE;
					await flow.look(stores[1]!, asked, Infinity);
					// What goes through the whole workspace has a longer lease.
					if (flow.handedOn.length === 0) now += HOUR;
					await flow.look(stores[1]!, asked, Infinity);
					const of = flow.handedOn.map(({ kind, email }) => `${kind} ${email}`);
					expect({ steps, of }).toEqual({ steps, of: [expect.stringMatching(new RegExp(`^${question.kind} `))] });
					handedOn.set(of[0]!, (handedOn.get(of[0]!) ?? 0) + 1);
				}
			}
			expect([...handedOn.keys()].map((name) => name.trim())).toEqual([
				'cartAbandoned ana@ana.example',
				'driftFound',
				'experimentDecided',
				'modelChanged',
				'notFollowedUp ana@ana.example',
				'orderOverdue dee@dee.example',
				'suppressionChanged bo@bo.example',
				'tierChanged ana@ana.example',
				'wentQuiet bo@bo.example',
			]);
			// Else nobody was killed anywhere.
			expect(Math.min(...handedOn.values())).toBeGreaterThan(8);
		},
		300_000,
	);
});
