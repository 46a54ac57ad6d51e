import { createEngine, type Engine, type LeadRecord, type ScoredLead } from '../../src/index';
import { dayOf } from '../../src/lead/time';
import { AUDIENCES } from '../../src/lead/lead';
import { listMeasured } from '../../src/scoring/term';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { StoredPast } from '../../src/store/port/pasts';
import { loadModel } from '../../src/usecases/models/loadModel';
import { pastKeyOf } from '../../src/usecases/scoring/leadPasts';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const NAMES = ['product_viewed', 'product_added', 'checkout_started'];
const CATEGORIES = ['sofas', 'pens', 'garden', 'corner sofas'];
const MONEY = { amountMinor: 4_999, currency: 'EUR' };

/** Two looks a day, back from the day before NOON. */
function longHistory(days: number): LeadRecord[] {
	return Array.from({ length: days * 2 }, (_, index) =>
		event(NAMES[index % NAMES.length] ?? '', {
			occurredAt: NOON - DAY - index * 12 * HOUR,
			...(index % 5 !== 0 && { category: CATEGORIES[index % CATEGORIES.length] ?? '' }),
			...(index % 3 !== 0 && MONEY),
		}),
	);
}

describeEachEngine('somebody with a long history', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now = NOON;

	beforeEach(async () => {
		now = NOON;
		place = await openPlace();
		store = await place.open('shop');
		engine = createEngine({ store, clock: () => now });
		await engine.recordEvents([{ records: longHistory(80) }]);
	});
	afterEach(async () => await place.clear());

	const come = async (...records: LeadRecord[]): Promise<ScoredLead> => {
		const [answer] = await engine.recordAndScore([{ records, inferOutcomes: true }]);
		const [lead] = valueOf(answer);
		if (lead?.scored === undefined) throw new Error('nobody was scored');
		return lead.scored;
	};
	const readPast = async (lead: ScoredLead): Promise<StoredPast | undefined> =>
		await store.read(async (view) => {
			const { scorecards } = await loadModel(view);
			const keys = AUDIENCES.map((audience) => pastKeyOf(listMeasured(scorecards[audience].terms)));
			const question = { asOf: now, fromDay: 0, model: 'default', keys };
			return (await view.readRecent([lead.lead.group], question))[0]?.past;
		});
	/** Explaining reads every day there is. */
	const expectAsByDays = async (scored: ScoredLead): Promise<void> => {
		const [answer] = await engine.explainLeads([{ leadId: scored.lead.id }]);
		const whole = valueOf(answer);
		expect(scored.score).toEqual(whole.score);
		expect(scored.interests).toEqual(whole.interests);
		expect(scored.nextOrder).toEqual(whole.nextOrder);
		expect(scored.audience).toBe(whole.audience);
	};

	it('is scored as by every single day, while days pass and more comes', async () => {
		let scored = await come(event('product_viewed', { category: 'sofas' }));
		await expectAsByDays(scored);
		expect(await readPast(scored)).toMatchObject({ untilDay: dayOf(NOON) - 1 });
		// It goes on where that is worth it: not yet over the rows of three days, each of five kinds.
		for (const [days, until] of [
			[0, -1],
			[1, -1],
			[3, -1],
			[40, -1],
			[41, -1],
			[100, 99],
		] as const) {
			now = NOON + days * DAY + HOUR;
			scored = await come(
				...NAMES.map((name) => event(name, { category: 'pens', occurredAt: now - HOUR, ...MONEY })),
				event('webinar_registered', { occurredAt: now }),
			);
			await expectAsByDays(scored);
			expect(await readPast(scored)).toMatchObject({ untilDay: dayOf(NOON) + until });
		}
		for (let day = 101; day < 160; day += 1) {
			now = NOON + day * DAY;
			scored = await come(event('product_viewed', { category: 'garden', occurredAt: now }));
		}
		await expectAsByDays(scored);
		const past = await readPast(scored);
		expect(past?.untilDay).toBeGreaterThan(dayOf(NOON) + 100);
		expect(past?.firstDay).toBe(dayOf(NOON) - 80);
	});

	it('is scored from all days again where something came late, and from a new past after it', async () => {
		const before = await come(event('product_viewed'));
		const late = event('quote_requested', { occurredAt: NOON - 10 * DAY });
		const after = await come(late);
		await expectAsByDays(after);
		expect(after.score.unclamped).toBeGreaterThan(before.score.unclamped);
		expect(await readPast(after)).toMatchObject({ lastSeen: { quote_requested: NOON - 10 * DAY } });
		const [again] = await engine.scoreLeads([{ leadId: after.lead.id }]);
		expect(valueOf(again).score).toEqual(after.score);
	});

	it('is scored by the rules of a customer at once when they buy', async () => {
		await come(event('product_viewed'));
		const bought = [
			event('order_completed', { ...MONEY, category: 'pens' }),
			outcome('purchase', { ...MONEY, category: 'pens' }),
		];
		const scored = await come(...bought);
		expect(scored.audience).toBe('customer');
		await expectAsByDays(scored);
		await expectAsByDays(await come(event('product_viewed', { category: 'sofas' })));
	});

	it('is scored by a new rule at once, over the days that are over too', async () => {
		const before = await come(event('page_viewed'));
		const question = { model: 'default', audience: 'prospect', reason: 'test', use: true } as const;
		const { scorecard } = await engine.getScorecard(question);
		const term = {
			...{ kind: 'event', code: 'event:garden', label: 'Garden', group: scorecard.groups[0]?.code },
			...{ event: 'product_viewed', where: { category: 'garden' } },
			...{ points: 9, halfLifeDays: 60, perDay: 3, capUnits: 20 },
		};
		await engine.editScorecard({
			...question,
			change: { scorecard: { ...scorecard, terms: [...scorecard.terms, term] } },
		});
		const [answer] = await engine.scoreLeads([{ leadId: before.lead.id }]);
		const scored = valueOf(answer);
		expect(scored.score.reasons.map(({ code }) => code)).toContain('event:garden');
		await expectAsByDays(scored);
		const [once] = await engine.scoreLeads([{ leadId: before.lead.id }]);
		expect(valueOf(once).score).toEqual(scored.score);
		await expectAsByDays(valueOf(once));
	});

	it('is scored as one person once they are known to be another as well', async () => {
		const ada = await come(event('product_viewed'));
		expect(await readPast(ada)).toBeDefined();
		await engine.recordEvents([
			{ records: [event('demo_requested', { identities: { anonymousId: 'visitor-1' }, occurredAt: NOON - 30 * DAY })] },
		]);
		const joined = await come(
			event('signed_up', { identities: { email: 'ada@shop.example', anonymousId: 'visitor-1' } }),
		);
		expect(joined.lead.group.length).toBeGreaterThan(1);
		await expectAsByDays(joined);
	});
});
