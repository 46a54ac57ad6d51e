import { createEngine, suppressionRulesSchema, tierRulesSchema, type Engine } from '../../src/index';
import { moveWorkspace } from '../../src/store/moveWorkspace';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { MovableStore } from '../../src/store/movableStore';
import { seededRandom } from '../../src/stats/seededRandom';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const SUPPRESSION = suppressionRulesSchema.parse({ frequencyCaps: [], coolDownMs: { email: 0 } });
const PER_DAY = 60;
const DAYS = 10;
const AFTER = NOON + 60 * DAY;
const emailOf = (index: number): string => `lead${index}@lead${index}.example`;
const who = (email: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value: email }] });

/** Whoever has clicked in an email buys when contacted; others are driven off. */
const chanceOf = (clicked: boolean, held: boolean): number => (held ? 0.35 : clicked ? 0.75 : 0.1);

const settings = {
	learning: {
		evaluation: { minimumPerClass: 30, resamples: 20, coverage: 0.9, seed: 0 },
		uplift: { minimumOutcomes: 40, folds: 4, strengths: [0.3, 1] },
		split: { fit: 0.6, calibrate: 0.2 },
	},
};

describeEachEngine('uplift', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now: number;
	const open = (opened: LeadStore): Engine => createEngine({ store: opened, clock: () => now, settings });
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		now = NOON;
		engine = open(store);
	});
	afterEach(async () => await place.clear());

	const visit = async (email: string, clicked: boolean) => ({
		records: ['page_viewed', ...(clicked ? ['email_link_clicked'] : [])].map((name) =>
			event(name, { id: `${email}:${name}`, identities: { email }, occurredAt: now }),
		),
	});

	/** Leads come, are scored, come to Suppression Check, and some of them buy. */
	const trade = async (withHoldout = true): Promise<void> => {
		const random = seededRandom(5);
		if (withHoldout) await engine.setHoldout({ share: 0.4, windowDays: 7, smallestLift: 0.3 });
		for (let day = 0; day < DAYS; day++) {
			now = NOON + day * DAY;
			const leads = Array.from({ length: PER_DAY }, (_, index) => ({
				email: emailOf(day * PER_DAY + index),
				clicked: random() < 0.5,
			}));
			await engine.recordAndScore(
				await Promise.all(leads.map(async ({ email, clicked }) => await visit(email, clicked))),
			);
			now += HOUR;
			const checks = leads.map(({ email }) => ({
				...who(email),
				...{ channel: 'email' as const, purpose: 'marketing' as const, rules: SUPPRESSION },
			}));
			const held = (await engine.checkSuppression(checks)).map((answer) =>
				valueOf(answer).reasons.some(({ code }) => code === 'holdout'),
			);
			const buyers = leads.filter(({ clicked }, index) => random() < chanceOf(clicked, held[index] === true));
			now += DAY / 2;
			await engine.recordOutcomes(
				buyers.map(({ email }) => ({
					records: [outcome('purchase', { id: `order:${email}`, identities: { email }, occurredAt: now })],
				})),
			);
		}
		now = AFTER;
	};
	const train = async (of: Engine = engine) =>
		await of.trainModel({
			model: 'default',
			audience: 'prospect',
			target: 'purchase',
			...{ windowDays: 7, graceDays: 0, seed: 0, autoPromote: false },
		});
	const scoreTwo = async (of: Engine) => {
		const visits = await Promise.all([
			visit(`clicker${now}@new${now}.example`, true),
			visit(`looker${now}@other${now}.example`, false),
		]);
		const answers = (await of.recordAndScore(visits)).map((answer) => valueOf(answer)[0]);
		return answers.map((answer) => answer?.scored);
	};
	const trainAndUse = async (): Promise<number> => {
		const { version } = await train();
		await engine.promoteModel({ model: 'default', version, reason: 'uplift is wanted' });
		return version;
	};

	const expectTheSameMoved = async (expected: number): Promise<void> => {
		const moved = await place.open('moved');
		await moveWorkspace(store as MovableStore, moved as MovableStore);
		now += 1;
		const [there] = await scoreTwo(open(moved));
		expect(there?.uplift?.morePer100).toBeCloseTo(expected, 0);
		const [ofMoved, ofOriginal] = [await train(open(moved)), await train()];
		expect(ofMoved.reports.prospect?.uplift?.heldOut).toEqual(ofOriginal.reports.prospect?.uplift?.heldOut);
	};

	it('is learned from the holdout, told with each score, and routes by tier', async () => {
		await trade();
		const { reports } = await train();
		const report = reports.prospect?.uplift;
		expect(report?.stage).toBe('differs');
		expect(report!.contacted.leads + report!.heldOut.leads).toBe(DAYS * PER_DAY);
		expect((await scoreTwo(engine))[0]?.uplift).toBeUndefined();
		await trainAndUse();
		now += HOUR;
		const [clicker, looker] = await scoreTwo(engine);
		expect(clicker?.uplift?.morePer100).toBeGreaterThan(10);
		expect(looker?.uplift?.morePer100).toBeLessThan(-3);
		expect(clicker?.uplift?.because).toMatch(/more buy when they are contacted .* Mostly: .*click/i);
		const reasons = clicker!.score.reasons.reduce((sum, { points }) => sum + points, 0);
		expect(reasons).toBeCloseTo(clicker!.score.unclamped, 6);

		const rules = tierRulesSchema.parse({
			tierBy: 'uplift',
			hysteresisPoints: 0,
			tiers: [
				{ name: 'Contact', minScore: 1 },
				{ name: 'Leave alone', minScore: 0 },
			],
		});
		const requests = [clicker, looker].map((scored) => ({
			leadId: scored!.lead.id,
			score: scored!.uplift!.morePer100,
			audience: 'prospect',
		}));
		const tiers = (await engine.assignTiers(requests, rules, { tierSet: 'uplift' })).map(valueOf);
		expect(tiers.map(({ name }) => name)).toEqual(['Contact', 'Leave alone']);
		expect(tiers[0]?.because).toMatch(/^Uplift [\d.]+ reaches tier Contact/);

		const question = { model: 'default', target: 'purchase', windowDays: 7, graceDays: 0, seed: 0 };
		const { html } = await engine.buildReport({
			...{ ...question, tiers: tierRulesSchema.parse({}), tierSet: 'default', namesPeople: false },
		});
		expect(html).toMatch(/<h3>Whom does contacting help most\? Prospects<\/h3>\s*<p>Of 100 people/);
		expect(html).toContain('class="range"');

		const answer = (await engine.readUplift('default')).find(({ audience }) => audience === 'prospect');
		expect(answer?.summary).toMatch(/^Of 100 people [\d.]+ (more|fewer) buy .* in the fifth that it helps most/);
		expect(answer?.points[0]).toMatchObject({ label: 'Being contacted' });
		expect(answer?.points.find(({ label }) => /click/i.test(label))?.rule).toMatch(/^\+[\d.]+ each/);
	}, 120_000);

	it('moves with the workspace, is exported and imported, and goes with a rule that is removed', async () => {
		await trade();
		const version = await trainAndUse();
		const [before] = await scoreTwo(engine);
		const expected = before!.uplift!.morePer100;

		await expectTheSameMoved(expected);

		const other = open(await place.open('other'));
		const json = await engine.exportModel({ model: 'default', version });
		await other.importModel({ model: 'default', audience: 'prospect', json, use: true, note: 'from shop' });
		now += 1;
		const [imported] = await scoreTwo(other);
		expect(imported?.uplift?.morePer100).toBeCloseTo(expected, 6);

		const [prospect] = (await engine.readUplift('default')).filter(({ audience }) => audience === 'prospect');
		const rule = prospect!.points.find(({ label }) => /click/i.test(label))!;
		await engine.setPoints({
			...{ model: 'default', rows: [{ signal: rule.code, change: 'remove' }], use: true },
			...{ tiers: tierRulesSchema.parse({}), limit: 10 },
		});
		const codes = (await engine.readUplift('default')).flatMap(({ points }) => points.map(({ code }) => code));
		expect(codes).toContain('contact');
		expect(codes).not.toContain(rule.code);
	}, 120_000);

	it('counts a person who is erased no more', async () => {
		await trade();
		const before = (await train()).reports.prospect!.uplift!;
		await engine.forgetLeads([who(emailOf(3))]);
		const after = (await train()).reports.prospect!.uplift!;
		expect(after.contacted.leads + after.heldOut.leads).toBe(before.contacted.leads + before.heldOut.leads - 1);
	}, 120_000);

	it('says what is missing without a holdout, before a training, and for another target', async () => {
		const say = async () => (await engine.readUplift('default')).map(({ summary }) => summary);
		for (const summary of await say()) expect(summary).toMatch(/Set a holdout, then train the model/);
		await trade();
		for (const summary of await say()) expect(summary).toMatch(/learned nothing from the holdout/);
		const few = createEngine({ store, clock: () => now });
		const { reports, version } = await train(few);
		expect(reports.prospect?.uplift?.stage).toBe('few');
		await few.promoteModel({ model: 'default', version, reason: 'to see' });
		const prospect = (await engine.readUplift('default')).find(({ audience }) => audience === 'prospect');
		expect(prospect?.summary).toMatch(/100 in each group are needed. At this rate that takes about [\d,]+ more people/);
		expect(prospect?.points).toEqual([]);
	}, 120_000);
});
