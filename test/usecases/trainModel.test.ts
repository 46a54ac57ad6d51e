import { createEngine, openMemoryStore, type TrainingProgress } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

async function scoreSomebody({ engine }: Bench, email = 'lead3-4@shop.example') {
	const [scored] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	return valueOf(scored);
}

describe('training', () => {
	it('learns from what was scored and what came of it, and the next score names the version', async () => {
		const shop = await openTrainedShop();
		const before = await scoreSomebody(shop);
		expect(before.model).toEqual({ name: 'default', version: 0, stage: 'rules' });
		const trained = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(trained).toMatchObject({ version: 1, saved: true, promoted: true, champion: 0 });
		const moved = new Map(trained.reports.prospect?.moved.map(({ code, from, to }) => [code, to - from]));
		expect(moved.get('event:email_link_clicked')).toBeGreaterThan(3);
		expect(moved.get('event:checkout_started')).toBeLessThan(-3);

		const after = await scoreSomebody(shop);
		expect(after.model).toMatchObject({ name: 'default', version: 1, stage: expect.stringMatching(/learn/) });
		expect(after.change.because).toContain('model default version 1 instead of version 0');
		const sum = after.score.reasons.reduce((hundredths, { points }) => hundredths + Math.round(points * 100), 0);
		expect(sum / 100).toBe(after.score.unclamped);
	});

	it('says what it is at, as it goes on', async () => {
		const { engine } = await openTrainedShop();
		const told: TrainingProgress[] = [];
		await engine.trainModel({ ...TRAINING, onProgress: (progress) => told.push(progress) });
		const leads = told.flatMap((progress) => (progress.step === 'collecting' ? [progress.leads] : []));
		expect(leads).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 900]);
		const learning = told.slice(leads.length);
		expect(new Set(learning.map((progress) => 'audience' in progress && progress.audience))).toEqual(
			new Set(['prospect']),
		);
		expect([...new Set(learning.map(({ step }) => step))]).toEqual([
			'fitting',
			'calibrating',
			'looking for more terms',
			'judging',
		]);
		expect(learning.at(-1)?.step).toBe('judging');
	});

	it('gives the version on record when nothing new has come in', async () => {
		const shop = await openTrainedShop();
		const first = await shop.engine.trainModel(TRAINING);
		const again = await shop.engine.trainModel(TRAINING);
		expect(first).toMatchObject({ saved: true, promoted: false });
		expect(again).toEqual({ ...first, saved: false });
	});

	it('does not promote again what is in use', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const again = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(again).toMatchObject({ version: 1, saved: false, promoted: false });
		const promotions = await shop.engine.store.read(async (view) => await view.readPromotions('default'));
		expect(promotions).toHaveLength(1);
	});

	it('does not promote by rule what a person has rolled back', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		await shop.engine.rollBackModel({ model: 'default', reason: 'not in the season' });
		expect(await shop.engine.trainModel({ ...TRAINING, autoPromote: true })).toMatchObject({
			version: 1,
			saved: false,
			promoted: false,
		});
		expect((await scoreSomebody(shop)).model.stage).toBe('rules');
	});

	it('says what is missing where there is nothing to learn from', async () => {
		const { engine } = await openBench();
		const trained = await engine.trainModel({
			model: 'default',
			target: 'purchase',
			windowDays: 7,
			graceDays: 0,
			seed: 0,
			autoPromote: true,
		});
		expect(trained).toMatchObject({
			saved: false,
			promoted: false,
			because: expect.stringContaining('Not enough outcomes'),
		});
		expect(Object.values(trained.reports).map(({ stage }) => stage)).toEqual(['rules', 'rules', 'rules']);
	});

	it('leaves out open windows, whoever has bought within them, and buyers', async () => {
		const { engine, at } = await openBench();
		const lead = (name: string) => ({ identities: { email: `${name}@shop.example` } });
		for (const name of ['buyer', 'quiet', 'refunder'])
			await engine.recordAndScore([{ records: [event('product_added', lead(name))] }]);
		at(NOON + DAY);
		await engine.recordOutcomes([
			{ records: [outcome('purchase', { ...lead('buyer'), occurredAt: NOON + DAY })] },
			{
				records: [
					outcome('purchase', {
						...lead('refunder'),
						id: 'o1',
						amountMinor: 500,
						currency: 'EUR',
						occurredAt: NOON + DAY,
					}),
				],
			},
		]);
		const open = (await engine.trainModel(TRAINING)).reports.prospect;
		expect(open).toMatchObject({ snapshots: 0, censored: 3 });
		at(NOON + 7 * DAY);
		expect((await engine.trainModel(TRAINING)).reports.prospect).toMatchObject({
			snapshots: 3,
			positives: 2,
			censored: 0,
		});
		await engine.recordOutcomes([
			{ records: [outcome('refunded', { ...lead('refunder'), reverses: 'o1', amountMinor: 200, currency: 'EUR' })] },
		]);
		expect((await engine.trainModel(TRAINING)).reports.prospect).toMatchObject({ positives: 2 });
		await engine.recordOutcomes([
			{ records: [outcome('refunded', { ...lead('refunder'), reverses: 'o1', amountMinor: 300, currency: 'EUR' })] },
		]);
		expect((await engine.trainModel(TRAINING)).reports.prospect).toMatchObject({ positives: 1 });
	});

	it('takes a purchase that is reported weeks late for what it was', async () => {
		const { engine, at } = await openBench();
		await engine.recordAndScore([{ records: [event('product_added')] }]);
		at(NOON + 30 * DAY);
		expect((await engine.trainModel(TRAINING)).reports.prospect).toMatchObject({ snapshots: 1, positives: 0 });
		await engine.recordOutcomes([{ records: [outcome('purchase', { occurredAt: NOON + 2 * DAY })] }]);
		expect((await engine.trainModel(TRAINING)).reports.prospect).toMatchObject({ snapshots: 1, positives: 1 });
	});

	it("counts a visitor's snapshots towards the person they turned out to be", async () => {
		const { engine, at } = await openBench();
		await engine.recordAndScore([{ records: [event('product_added', { identities: { anonymousId: 'cart-1' } })] }]);
		at(NOON + DAY);
		await engine.recordOutcomes([
			{
				records: [
					outcome('purchase', {
						identities: { email: 'ada@shop.example', anonymousId: 'cart-1' },
						occurredAt: NOON + DAY,
					}),
				],
			},
		]);
		at(NOON + 20 * DAY);
		expect((await engine.trainModel({ ...TRAINING, audience: 'anonymous' })).reports.anonymous).toMatchObject({
			snapshots: 1,
			positives: 1,
		});
	});

	it('measures anew what the scorecard did not measure then, from what was known then', async () => {
		const { engine, at } = await openBench();
		const five = Array.from({ length: 5 }, (_, index) => ({ identities: { email: `lead${index}@shop.example` } }));
		await engine.recordAndScore(five.map((lead) => ({ records: [event('wizard_finished', lead)] })));
		at(NOON + 2 * DAY);
		// Happened before the score, known only after it: no part of what could be learned from.
		await engine.recordEvents(
			five.map((lead) => ({ records: [event('wizard_finished', { ...lead, occurredAt: NOON - DAY })] })),
		);
		const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
		const wizard = {
			kind: 'event',
			code: 'event:wizard_finished',
			label: 'Wizard',
			group: 'shopping',
			event: 'wizard_finished',
			points: 5,
			halfLifeDays: 10,
			perDay: 9,
			capUnits: 9,
		};
		await engine.editScorecard({
			model: 'default',
			audience: 'prospect',
			change: { scorecard: { ...scorecard, terms: [...scorecard.terms, wizard] } },
			reason: 'new page',
			use: true,
		});
		at(NOON + 20 * DAY);
		const { byScore } = (await engine.evaluateModel(TRAINING)).audiences.prospect ?? { byScore: [] };
		// 40 to start with and 5 for one event that had just happened; the one reported late would add nearly 5 more.
		expect(byScore).toEqual([{ fromScore: 40, leads: 1, positives: 0 }]);
	});
});

describe('versions', () => {
	it('are rolled back one step at a time, to the points that ship', async () => {
		const shop = await openTrainedShop();
		const { engine } = shop;
		const shipped = (await scoreSomebody(shop)).score;
		await engine.trainModel({ ...TRAINING, autoPromote: true });
		const learned = (await scoreSomebody(shop)).score;
		const edited = await engine.editScorecard({
			model: 'default',
			audience: 'prospect',
			change: { points: { 'event:email_link_clicked': 1 } },
			reason: 'try',
			use: true,
		});
		expect(edited.version).toBe(2);
		expect(await engine.rollBackModel({ model: 'default', reason: 'no' })).toMatchObject({ from: 2, version: 1 });
		expect((await scoreSomebody(shop)).score).toEqual(learned);
		expect(await engine.rollBackModel({ model: 'default', reason: 'no' })).toMatchObject({ from: 1, version: 3 });
		expect((await scoreSomebody(shop)).score).toEqual(shipped);
		await expect(engine.rollBackModel({ model: 'default', reason: 'no' })).rejects.toMatchObject({
			code: 'model-unknown',
		});
	});

	it('are promoted by hand with a reason, and only where there is one', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel(TRAINING);
		expect((await scoreSomebody(shop)).model.version).toBe(0);
		expect(await shop.engine.promoteModel({ model: 'default', version: 1, reason: 'looks right' })).toMatchObject({
			from: 0,
			because: 'by hand: looks right',
			passed: true,
		});
		expect((await scoreSomebody(shop)).model.version).toBe(1);
		await expect(shop.engine.promoteModel({ model: 'default', version: 9, reason: 'x' })).rejects.toMatchObject({
			code: 'model-unknown',
		});
	});

	it('that all leads speak for pass by hand as they passed in training, too few as the newest are, until they are edited', async () => {
		const shop = await openTrainedShop({ leads: 150, rate: 0.4 });
		const { reports } = await shop.engine.trainModel(TRAINING);
		expect(reports.prospect?.evaluation.candidate.verdict).toBe('too early to say');
		expect(reports.prospect?.promotion.promote).toBe(true);
		const byHand = { model: 'default', version: 1, reason: 'as it says' };
		expect(await shop.engine.promoteModel(byHand)).toMatchObject({ passed: true, because: 'by hand: as it says' });
		await shop.engine.promoteModel({ ...byHand, version: 0 });
		const { version } = await shop.engine.editScorecard({
			model: 'default',
			version: 1,
			audience: 'prospect',
			change: { points: { 'event:checkout_started': 1 } },
			reason: 'a hunch',
			use: false,
		});
		expect((await shop.engine.promoteModel({ ...byHand, version })).passed).toBe(false);
	});

	it('are promoted against the rule where a person wants it, and the answer says which checks passed and failed', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const edit = { model: 'default', audience: 'prospect', reason: 'a hunch', use: false } as const;
		const { version } = await shop.engine.editScorecard({
			...edit,
			change: { points: { 'event:checkout_started': 60 } },
		});
		const promoted = await shop.engine.promoteModel({ model: 'default', version, reason: 'the boss says so' });
		expect(promoted).toMatchObject({
			from: 1,
			version,
			passed: false,
			checks: { prospect: { passed: false, target: 'purchase', windowDays: 7 } },
		});
		const checks = Object.fromEntries(promoted.checks.prospect?.checks.map(({ name, passed }) => [name, passed]) ?? []);
		expect(checks).toEqual({ 'enough outcomes': true, 'lower log loss': false, 'beyond chance': false });
		expect(promoted.because).toMatch(
			/^by hand: the boss says so \(against the rule: Prospects: no better than the points in use \(log loss .*\); Prospects: better, which may be chance \(/,
		);
		const promotions = await shop.engine.store.read(async (view) => await view.readPromotions('default'));
		expect(promotions.at(-1)?.because).toBe(promoted.because);
		expect((await scoreSomebody(shop)).model.version).toBe(version);
	});

	it('that measure other things are held against each other on the same leads', async () => {
		const shop = await openTrainedShop({ leads: 60 });
		const { scorecard } = await shop.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const wizard = {
			kind: 'event',
			code: 'event:wizard_finished',
			label: 'Wizard',
			group: 'shopping',
			event: 'wizard_finished',
			points: 5,
			halfLifeDays: 10,
			perDay: 9,
			capUnits: 9,
		};
		const { version } = await shop.engine.editScorecard({
			model: 'default',
			audience: 'prospect',
			change: { scorecard: { ...scorecard, terms: [...scorecard.terms, wizard] } },
			reason: 'new page',
			use: false,
		});
		const { checks } = await shop.engine.promoteModel({ model: 'default', version, reason: 'new page' });
		// Nobody has finished a wizard, so the two say the same of everybody.
		expect(checks.prospect?.checks.find(({ name }) => name === 'lower log loss')).toMatchObject({
			passed: false,
			because: 'log loss lower by 0.0000',
		});
	});

	it('with the same points as those in use have nothing to pass', async () => {
		const { engine } = await openBench();
		const { version } = await engine.editScorecard({
			model: 'default',
			audience: 'prospect',
			change: { points: { 'event:product_viewed': 3 } },
			reason: 'none',
			use: true,
		});
		expect(await engine.promoteModel({ model: 'default', version, reason: 'same' })).toMatchObject({
			passed: true,
			checks: {},
			because: 'by hand: same',
		});
	});

	it('are compared by their points and by who would change tier', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel(TRAINING);
		shop.at(NOON + 29 * DAY);
		const tiers = {
			tiers: [
				{ name: 'A', minScore: 55 },
				{ name: 'B', minScore: 0 },
			],
			tierBy: 'score' as const,
			hysteresisPoints: 0,
			minimumDwellMs: 0,
			requirementsMatch: 'all' as const,
			reentryMs: 0,
			timeZone: 'UTC',
			segments: [],
		};
		const compared = await shop.engine.compareModels({ model: 'default', version: 1, tiers, limit: 300 });
		expect(compared).toMatchObject({ version: 1, against: 0, leads: 300 });
		expect(compared.points).toContainEqual(expect.objectContaining({ code: 'event:email_link_clicked', from: 4 }));
		expect(compared.moves.length).toBeGreaterThan(0);
		expect(compared.moves.every(({ from, to }) => from.tier !== to.tier)).toBe(true);
	});

	it('give equal scores in the workspace they are imported into', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const json = JSON.parse(JSON.stringify(await shop.engine.exportModel({ model: 'default' }))) as unknown;
		const other = await openTrainedShop();
		const question = { model: 'default', audience: 'prospect', json, use: true, note: 'from the other shop' } as const;
		expect(await other.engine.importModel(question)).toEqual({ model: 'default', version: 1, inUse: true });
		expect(await other.engine.importModel(question)).toEqual({ model: 'default', version: 1, inUse: true });
		expect((await scoreSomebody(other)).score).toEqual((await scoreSomebody(shop)).score);
	});

	it('go to the format of ml-logistic-regression and back', async () => {
		const shop = await openTrainedShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const json = await shop.engine.exportPlainLogistic({ model: 'default', audience: 'prospect' });
		expect(json.classifiers[0]?.weights[0]).toHaveLength(json.columns.length);
		const before = (await scoreSomebody(shop)).score;
		await shop.engine.importModel({ model: 'default', audience: 'prospect', json, use: true, note: 'back' });
		const after = (await scoreSomebody(shop)).score;
		expect(Math.abs(after.unclamped - before.unclamped)).toBeLessThan(0.03);
		await expect(
			shop.engine.importModel({ model: 'default', audience: 'customer', json, use: true, note: 'x' }),
		).rejects.toMatchObject({ code: 'configuration-invalid' });
	});

	it('with an edit start learning from it', async () => {
		const shop = await openTrainedShop();
		const edit = { model: 'default', audience: 'prospect', reason: 'test', use: true } as const;
		const edited = await shop.engine.editScorecard({
			...edit,
			change: { points: { 'event:product_viewed': 3.5, start: 42 } },
		});
		expect(edited).toMatchObject({ inUse: true, stage: 'rules', scorecard: { start: 42 } });
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const { terms } = await shop.engine.getScorecard(edit);
		// Nobody viewed a product, so nothing moved it away from the new prior.
		expect(terms.find(({ code }) => code === 'event:product_viewed')?.rule).toContain('+3.5 each');
		expect(terms.find(({ code }) => code === 'event:email_link_clicked')).toMatchObject({
			before: expect.stringContaining('+4 each'),
		});
		await expect(
			shop.engine.editScorecard({ ...edit, change: { points: { 'event:nonsense': 1 } } }),
		).rejects.toMatchObject({ code: 'configuration-invalid' });
		await expect(
			shop.engine.editScorecard({ ...edit, change: { scorecard: { catalogVersion: 99 } } }),
		).rejects.toMatchObject({ code: 'model-unknown' });
	});
});

describe('decisions about people', () => {
	const phone = '+4915112345678';
	const ada = { email: 'ada@shop.example', phone };
	const bob = { email: 'bob@shop.example', phone };

	async function openConflict() {
		const bench = await openBench();
		await bench.engine.recordAndScore([
			{ records: [event('signed_up', { identities: ada })] },
			{ records: [event('signed_up', { identities: bob })] },
		]);
		const [conflict] = await bench.engine.listConflicts({ limit: 10 });
		if (conflict === undefined) throw new Error('no conflict');
		return { bench, conflict };
	}

	async function leadOf({ engine }: Bench, identities: object): Promise<string> {
		const [person] = valueOf(
			(await engine.recordAndScore([{ records: [event('product_viewed', { identities })] }]))[0],
		);
		return person?.leadId ?? '';
	}

	it('kept apart stay two, and are not asked about again', async () => {
		const { bench, conflict } = await openConflict();
		expect(conflict).toMatchObject({ claimed: expect.stringContaining(phone) });
		await bench.engine.resolveConflict({ id: conflict.id, decision: 'keepApart' });
		expect(await leadOf(bench, ada)).not.toBe(await leadOf(bench, bob));
		expect(await bench.engine.listConflicts({ limit: 10 })).toEqual([]);
		await expect(bench.engine.resolveConflict({ id: conflict.id, decision: 'merge' })).rejects.toMatchObject({
			code: 'field-invalid',
		});
	});

	it('merged become one, until the merge is undone', async () => {
		const { bench, conflict } = await openConflict();
		await bench.engine.resolveConflict({ id: conflict.id, decision: 'merge' });
		expect(await leadOf(bench, ada)).toBe(await leadOf(bench, bob));
		await bench.engine.undoMerge({ leadId: conflict.other.id });
		expect(await leadOf(bench, ada)).not.toBe(await leadOf(bench, bob));
		await expect(bench.engine.undoMerge({ leadId: conflict.other.id })).rejects.toMatchObject({
			code: 'score-unknown',
		});
	});

	it('hold when the next event names both again', async () => {
		const bench = await openBench();
		const known = { email: 'ada@shop.example', anonymousId: 'tablet' };
		const lead = await leadOf(bench, known);
		const { group } = (await scoreSomebody(bench, 'ada@shop.example')).lead;
		const visitor = group.find((id) => id !== lead) ?? '';
		await bench.engine.undoMerge({ leadId: visitor });
		await leadOf(bench, known);
		expect((await scoreSomebody(bench, 'ada@shop.example')).lead.group).toEqual([lead]);
		expect(await leadOf(bench, { email: 'bob@shop.example', anonymousId: 'tablet' })).not.toBe(lead);
		expect(await leadOf(bench, { anonymousId: 'tablet' })).not.toBe(lead);
	});
});

describe('a model that can not be read', () => {
	it('is an error that says so, not a score', async () => {
		const store = await openMemoryStore({ workspace: 'test' });
		await store.write(async (transaction) => {
			await transaction.saveModel({ name: 'default', createdAt: NOON, body: '{"formatVersion":2}' });
			await transaction.promoteModel({ name: 'default', version: 1, at: NOON, because: 'test' });
		});
		const engine = createEngine({ store, clock: () => NOON });
		await expect(engine.recordAndScore([{ records: [event('product_added')] }])).rejects.toMatchObject({
			code: 'model-unknown',
		});
	});
});
