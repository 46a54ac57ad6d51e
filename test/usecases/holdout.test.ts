import { suppressionRulesSchema, tierRulesSchema, type ContactCheck } from '../../src/index';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({ frequencyCaps: [], coolDownMs: { email: 0 } });
const PLAN = { share: 0.2, windowDays: 14, smallestLift: 0.3 };

const emailOf = (index: number): string => `lead${index}@shop.example`;
const checkOf = (email: string, rest: Partial<ContactCheck> = {}): ContactCheck => ({
	identities: [{ kind: 'email', namespace: '', value: email }],
	channel: 'email',
	purpose: 'marketing',
	rules,
	...rest,
});

async function record(bench: Bench, count: number): Promise<string[]> {
	const answers = await bench.engine.recordAndScore(
		Array.from({ length: count }, (_, index) => ({
			records: [event('page_viewed', { id: `view${index}`, identities: { email: emailOf(index) } })],
		})),
	);
	return answers.map((answer) => valueOf(answer)[0]?.leadId ?? '');
}

async function decide(bench: Bench, count: number, rest: Partial<ContactCheck> = {}) {
	const checks = Array.from({ length: count }, (_, index) => checkOf(emailOf(index), rest));
	return (await bench.engine.checkSuppression(checks)).map(valueOf);
}

const isHeld = ({ reasons }: { reasons: readonly { code: string }[] }): boolean =>
	reasons.some(({ code }) => code === 'holdout');

async function readExposures({ engine }: Bench, leadIds: readonly string[]) {
	return await engine.store.read(async (view) => {
		const leads = await view.readLeads(leadIds);
		return await view.readExposures(leads.map((lead) => lead!.group));
	});
}

describe('a holdout', () => {
	it('stops marketing to its share of people and to nobody else, in every flow, on every day', async () => {
		const bench = await openBench();
		await record(bench, 500);
		expect((await decide(bench, 500)).some(isHeld)).toBe(false);
		await bench.engine.setHoldout(PLAN);
		const first = await decide(bench, 500);
		const held = first.filter(isHeld);
		expect(held.length).toBeGreaterThan(70);
		expect(held.length).toBeLessThan(130);
		expect(held.every(({ decision }) => decision === 'suppressed')).toBe(true);
		expect(first.filter(({ decision }) => decision === 'allowed')).toHaveLength(500 - held.length);

		bench.at(NOON + 40 * DAY);
		const calls = { channel: 'salesTask' as const };
		expect((await decide(bench, 500, calls)).map(isHeld)).toEqual(first.map(isHeld));
		const receipts = await decide(bench, 500, { purpose: 'transactional' });
		expect(receipts.every(({ decision }) => decision === 'allowed')).toBe(true);
	});

	it('is told by Assign Tier as well', async () => {
		const bench = await openBench();
		const leadIds = await record(bench, 60);
		const requests = leadIds.map((leadId) => ({ leadId, score: 80 }));
		const assign = async () =>
			(await bench.engine.assignTiers(requests, tierRulesSchema.parse({}), { tierSet: 'default' })).map(valueOf);
		expect((await assign()).some(({ holdout }) => holdout)).toBe(false);
		await bench.engine.setHoldout(PLAN);
		const held = (await decide(bench, 60)).map(isHeld);
		expect((await assign()).map(({ holdout }) => holdout)).toEqual(held);
		expect(held).toContain(true);
	});

	it('reaches people of whom nothing is on record', async () => {
		const bench = await openBench();
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		const first = (await decide(bench, 40)).map(isHeld);
		expect(first).toContain(true);
		expect(first).toContain(false);
		expect((await decide(bench, 40, { reserveForMs: HOUR })).map(isHeld)).toEqual(first);
	});

	it('notes once, and alike in both groups, that a person came to where the groups part', async () => {
		const bench = await openBench();
		const leadIds = await record(bench, 40);
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		await bench.engine.changeSuppressions(
			[0, 1, 2, 3, 4, 5].map((index) => ({
				action: 'suppress' as const,
				who: { identities: [{ kind: 'email' as const, namespace: '', value: emailOf(index) }] },
				code: 'opt_out' as const,
				source: 'test',
			})),
		);
		await bench.engine.checkSuppression(
			leadIds.map((_, index) => checkOf(emailOf(index))),
			{ preview: true },
		);
		expect((await readExposures(bench, leadIds)).flat()).toEqual([]);
		await decide(bench, 40, { purpose: 'transactional' });
		expect((await readExposures(bench, leadIds)).flat()).toEqual([]);

		const held = (await decide(bench, 40)).map(isHeld);
		bench.at(NOON + DAY);
		await decide(bench, 40, { reserveForMs: HOUR });
		const exposures = await readExposures(bench, leadIds);
		expect(exposures.slice(0, 6).flat()).toEqual([]);
		for (const [index, [exposure, ...more]] of [...exposures.entries()].slice(6)) {
			expect(exposure).toMatchObject({ arm: held[index] ? 'holdout' : 'contacted', at: NOON });
			expect(more).toEqual([]);
		}
	});

	it('notes somebody who waits for the morning as it does somebody held out', async () => {
		const bench = await openBench();
		const leadIds = await record(bench, 30);
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		const quiet = suppressionRulesSchema.parse({
			frequencyCaps: [],
			quietHours: { email: [{ start: '00:00', end: '23:59' }] },
			unknownTimeZones: ['UTC'],
		});
		const decisions = await decide(bench, 30, { rules: quiet });
		expect(new Set(decisions.map(({ decision }) => decision))).toEqual(new Set(['suppressed', 'deferred']));
		expect((await readExposures(bench, leadIds)).every((rows) => rows.length === 1)).toBe(true);
	});

	it('keeps a person in the group of the first exposure when two records turn out to be one', async () => {
		const bench = await openBench();
		const leadIds = await record(bench, 40);
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		const held = (await decide(bench, 40)).map(isHeld);
		bench.at(NOON + DAY);
		const visitors = Array.from({ length: 40 }, (_, index) => ({ kind: 'anonymous', value: `visit${index}` }) as const);
		await bench.engine.recordEvents(
			visitors.map(({ value }, index) => ({
				records: [
					event('page_viewed', {
						id: `joined${index}`,
						identities: { email: emailOf(index), anonymousId: value },
						occurredAt: NOON + DAY,
					}),
				],
			})),
		);
		expect((await decide(bench, 40)).map(isHeld)).toEqual(held);
		expect((await readExposures(bench, leadIds)).every((rows) => rows.length === 1)).toBe(true);
	});

	it('is one for the workspace: the same plan again is the same, another one has to wait for its end', async () => {
		const bench = await openBench();
		await record(bench, 60);
		const first = await bench.engine.setHoldout(PLAN);
		bench.at(NOON + HOUR);
		expect(await bench.engine.setHoldout(PLAN)).toEqual(first);
		await expect(bench.engine.setHoldout({ ...PLAN, share: 0.3 })).rejects.toThrow(
			'A holdout of 20 % has been running since 20 May 2026. A change on the way would spoil what it measures: end it first, then set another.',
		);
		await expect(bench.engine.setHoldout({ ...PLAN, share: 0.9 })).rejects.toThrow('at most half');
		const held = (await decide(bench, 60)).map(isHeld);
		expect(held).toContain(true);
		await bench.engine.endHoldout();
		expect((await decide(bench, 60)).map(isHeld)).not.toContain(true);
		bench.at(NOON + 2 * HOUR);
		const second = await bench.engine.setHoldout(PLAN);
		expect(second.salt).not.toBe(first.salt);
		expect((await decide(bench, 60)).map(isHeld)).not.toEqual(held);
	});
});

describe('the results of a holdout', () => {
	/** Whoever is contacted buys on the next day, of the others a quarter. */
	async function trade(bench: Bench, count: number): Promise<boolean[]> {
		await record(bench, count);
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		const held = (await decide(bench, count)).map(isHeld);
		bench.at(NOON + DAY);
		const buyers = held.flatMap((isOut, index) => (isOut && index % 4 !== 0 ? [] : [index]));
		await bench.engine.recordOutcomes(
			buyers.map((index) => ({
				records: [
					outcome('purchase', { id: `order${index}`, identities: { email: emailOf(index) }, occurredAt: NOON + DAY }),
				],
			})),
		);
		return held;
	}

	it('say what to do where no holdout was set', async () => {
		const { engine } = await openBench();
		await expect(engine.readHoldoutResults()).rejects.toThrow('Set one with Lead Model › Experiment › Set Holdout');
	});

	it('count nobody before the window is over, buyers neither', async () => {
		const bench = await openBench();
		await record(bench, 1);
		await bench.engine.setHoldout({ ...PLAN, share: 0.5 });
		expect((await bench.engine.readHoldoutResults()).summary).toBe(
			'Not known yet: nobody has come to Suppression Check since the holdout of 50 % was set on 20 May 2026.',
		);
		await bench.engine.endHoldout();
		bench.at(NOON + 1);
		const other = await openBench();
		await trade(other, 100);
		other.at(NOON + 14 * DAY - 1);
		const early = await other.engine.readHoldoutResults();
		expect(early).toMatchObject({ verdict: 'unknown', arms: { contacted: { leads: 0, buyers: 0 } } });
		expect(early.summary).toBe('Not known yet: 100 people are in the experiment, and the 14 days of none are over.');
	});

	it('say first of all, in a sentence, whether contacting brings more, since when, and how much at least', async () => {
		const bench = await openBench();
		const held = await trade(bench, 200);
		bench.at(NOON + 14 * DAY);
		const results = await bench.engine.readHoldoutResults();
		const out = held.filter(Boolean).length;
		expect(results.arms.holdout).toMatchObject({ exposed: out, leads: out });
		expect(results.arms.contacted).toMatchObject({ leads: 200 - out, buyers: 200 - out, rate: 1 });
		expect(results).toMatchObject({ verdict: 'better', isRunning: true, crossedShare: 0 });
		expect(results.summary).toMatch(
			/^Contacting brings more purchases, known since 3 June 2026: about \+\d+ % by a cautious count \(at least \+\d+ %, at most \+\d+ %\)\.$/,
		);
		const { purchases } = results;
		expect(purchases!.low).toBeGreaterThan(0);
		expect(purchases!.cautious).toBeLessThan(purchases!.lift);
	});

	it('withhold the verdict where the split is not the planned one', async () => {
		const bench = await openBench();
		await trade(bench, 200);
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 500 }));
		const { holdout } = await bench.engine.store.read(async (view) => await view.readWorkspace());
		await bench.engine.store.write(async (transaction) => {
			const more = Array.from({ length: 100 }, (_, index) => ({ id: `more${index}`, createdAt: NOON }));
			await transaction.createLeads(more);
			await transaction.appendExposures(
				more.map(({ id }) => ({ leadId: id, experiment: holdout!.salt, arm: 'contacted' as const, at: NOON })),
			);
		});
		expect(leads).toHaveLength(200);
		bench.at(NOON + 14 * DAY);
		const results = await bench.engine.readHoldoutResults();
		expect(results.verdict).toBe('split_off');
		expect(results.summary).toMatch(/^No verdict: \d+ people were contacted and \d+ held out, where 50 % were to be/);
		expect(results.purchases).toBeUndefined();
	});

	it("count a person of two records once, in the first one's group, and say that there are such", async () => {
		const bench = await openBench();
		await trade(bench, 40);
		const { holdout } = await bench.engine.store.read(async (view) => await view.readWorkspace());
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 100 }));
		const exposures = await readExposures(
			bench,
			leads.map(({ id }) => id),
		);
		await bench.engine.store.write(async (transaction) => {
			for (const [index, [exposure]] of exposures.entries()) {
				const arm = exposure!.arm === 'holdout' ? ('contacted' as const) : ('holdout' as const);
				await transaction.createLeads([{ id: `second${index}`, createdAt: NOON }]);
				await transaction.appendExposures([
					{ leadId: `second${index}`, experiment: holdout!.salt, arm, at: NOON + HOUR },
				]);
				await transaction.mergeLeads([
					{ fromLeadId: exposure!.leadId, intoLeadId: `second${index}`, at: NOON + HOUR, because: 'test' },
				]);
			}
		});
		bench.at(NOON + 15 * DAY);
		const results = await bench.engine.readHoldoutResults();
		expect(results.arms.holdout.exposed + results.arms.contacted.exposed).toBe(40);
		expect(results.arms.holdout.exposed).toBe(exposures.flat().filter(({ arm }) => arm === 'holdout').length);
		expect(results.crossedShare).toBe(1);
		expect(results.notes.join(' ')).toContain('100 % of the people were in both groups');
	});
});
