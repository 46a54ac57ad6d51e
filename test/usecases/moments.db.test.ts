import { createEngine, type Engine, type LeadRecord, type Moment, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema, type TierRules } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 70 },
		{ name: 'B', minScore: 55 },
		{ name: 'C', minScore: 0 },
	],
});
const ADA = 'ada@ada.example';

describeEachEngine('moments of leads', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now: number;
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		now = NOON;
		engine = createEngine({ store, clock: () => now });
	});
	afterEach(async () => await place.clear());

	const ask = (kind: WatchQuestion['kind'], rest: Partial<WatchQuestion> = {}): WatchQuestion => ({
		...{ watch: 'flow/node', kind, waitMs: 0, notLaterHours: 24, limit: 50 },
		...(kind === 'tierChanged' || kind === 'notFollowedUp' ? { tierSet: 'default' } : {}),
		...rest,
	});
	/** Begins the watch, and answers what it is asked by. */
	const watchFor = async (question: WatchQuestion) => {
		expect(await engine.takeMoments(question)).toEqual([]);
		return question;
	};
	const take = async (question: WatchQuestion, at: number): Promise<Moment[]> => {
		now = at;
		const moments = await engine.takeMoments(question);
		await engine.settleMoments(moments.map(({ key }) => key));
		return moments;
	};
	const record = async (...records: LeadRecord[]) =>
		await engine.recordEvents(records.map((one) => ({ records: [one] })));
	/** As Score Lead and Assign Tier do one after the other. */
	const tier = async (email: string, { rules = RULES, ...rest }: { rules?: TierRules; segment?: string } = {}) => {
		const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
		const { lead, score, audience } = valueOf(answer);
		const request = { leadId: lead.id, score: score.score, audience, ...rest };
		return valueOf((await engine.assignTiers([request], rules, { tierSet: 'default' }))[0]);
	};
	const heatUp = async (email = ADA) =>
		await record(
			...['checkout_started', 'product_added', 'quote_requested', 'email_link_clicked'].map((name) =>
				event(name, { identities: { email }, occurredAt: now }),
			),
		);

	it('sees who entered a tier by an item, once, with the tier before, and only the tiers that are meant', async () => {
		await record(event('page_viewed', { identities: { email: ADA } }));
		expect(await tier(ADA)).toMatchObject({ name: 'C' });
		const changed = await watchFor(ask('tierChanged'));
		const onlyB = await watchFor(ask('tierChanged', { watch: 'other', tiers: ['b'] }));
		now = NOON + HOUR;
		await heatUp();
		expect(await tier(ADA)).toMatchObject({ name: 'A', previous: 'C' });
		const [moment, ...others] = await take(changed, NOON + HOUR + 1);
		expect(others).toEqual([]);
		expect(moment).toMatchObject({
			because: 'Moved from tier C to tier A.',
			at: NOON + HOUR,
			tier: { name: 'A', previous: 'C', tierSet: 'default' },
			scored: { identities: { email: ADA } },
		});
		expect(await take(changed, NOON + 2 * HOUR)).toEqual([]);
		expect(await take(onlyB, NOON + 2 * HOUR)).toEqual([]);
	});

	it('sees a lead that cools down without an item, on the look after, and writes the tier down', async () => {
		await heatUp();
		expect(await tier(ADA)).toMatchObject({ name: 'A' });
		const changed = await watchFor(ask('tierChanged'));
		expect(await take(changed, NOON + HOUR)).toEqual([]);
		const [moment] = await take(changed, NOON + 40 * DAY);
		expect(moment).toMatchObject({
			at: NOON + 40 * DAY,
			because: expect.stringMatching(/^Moved from tier A to tier [BC] by the passing of time\.$/),
			tier: { previous: 'A', cause: 'time', audience: 'prospect' },
		});
		expect(await take(changed, NOON + 40 * DAY + HOUR)).toEqual([]);
		const [stored] = await store.read(async (view) => await view.readTiers([moment!.scored!.lead.group], 'default'));
		expect(stored).toMatchObject({ name: moment!.tier?.name, since: NOON + 40 * DAY, cause: 'time' });
	});

	it('moves everybody by changed rules on the next look, and says so', async () => {
		await heatUp();
		await heatUp('bo@bo.example');
		await tier(ADA);
		await tier('bo@bo.example');
		const changed = await watchFor(ask('tierChanged'));
		const stricter = tierRulesSchema.parse({
			...RULES,
			tiers: RULES.tiers.map((one) => ({ ...one, minScore: one.minScore * 3 })),
		});
		now = NOON + HOUR;
		await tier('bo@bo.example', { rules: stricter });
		const moments = await take(changed, NOON + HOUR + 1);
		const adas = moments.find(({ scored }) => scored?.identities.email === ADA);
		expect(adas).toMatchObject({
			because: expect.stringMatching(/because the rules of the tiers have changed\.$/),
			tier: { previous: 'A', cause: 'rules' },
		});
		expect(moments).toHaveLength(2);
	});

	it('moves everybody by points that were changed, and says so', async () => {
		await record(event('swatch_ordered', { identities: { email: ADA } }));
		expect(await tier(ADA)).toMatchObject({ name: 'C' });
		const changed = await watchFor(ask('tierChanged'));
		const rows = [{ signal: 'swatch_ordered', points: 40 }];
		await engine.setPoints({ model: 'default', use: true, tiers: RULES, limit: 1_000, rows });
		expect(await take(changed, NOON + HOUR)).toMatchObject([
			{
				because: 'Moved from tier C to tier A, because the model that scores has a new version.',
				tier: { name: 'A', cause: 'model' },
			},
		]);
	});

	it('keeps to the thresholds of a segment that only the item named, also where it was named later', async () => {
		const rules = tierRulesSchema.parse({ ...RULES, segments: [{ segment: 'wholesale', minScores: [10, 5] }] });
		await record(event('page_viewed', { identities: { email: ADA } }));
		expect(await tier(ADA, { rules })).toMatchObject({ name: 'C' });
		await heatUp('bo@bo.example');
		expect(await tier('bo@bo.example', { rules })).toMatchObject({ name: 'A' });
		expect(await tier('bo@bo.example', { rules, segment: 'wholesale' })).toMatchObject({ name: 'A', changed: false });
		expect(await tier(ADA, { rules, segment: 'wholesale' })).toMatchObject({ name: 'A' });
		const changed = await watchFor(ask('tierChanged'));
		expect(await take(changed, NOON + 40 * DAY)).toEqual([]);
		expect(await tier(ADA, { rules })).toMatchObject({ name: 'A', changed: false });
		const entries = await store.read(
			async (view) => await view.countTierEntries('default', ['A'], { from: NOON, until: NOON + 1 }),
		);
		expect(entries).toEqual([2]);
	});

	it('moves nobody whose tier was given by a value that only items have', async () => {
		await heatUp();
		const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: ADA }] }]);
		const { lead } = valueOf(answer);
		await engine.assignTiers([{ leadId: lead.id, score: 90 }], RULES, { tierSet: 'default', onlyByItem: true });
		expect(await take(await watchFor(ask('tierChanged')), NOON + 40 * DAY)).toEqual([]);
	});

	it('lets a customer begin anew: the tier of a prospect is not theirs', async () => {
		await heatUp();
		expect(await tier(ADA)).toMatchObject({ name: 'A' });
		await engine.recordOutcomes([{ records: [outcome('purchase', { identities: { email: ADA } })] }]);
		expect(await tier(ADA)).toMatchObject({ changed: true });
		expect(await tier(ADA)).toMatchObject({ changed: false });
	});

	it('sees who nobody was in touch with, and not whom somebody was, who bought or who left the tier', async () => {
		const people = ['quiet', 'mailed', 'bought', 'called', 'tasked', 'reserved'].map((name) => `x@${name}.example`);
		for (const email of people) await heatUp(email);
		const missed = await watchFor(ask('notFollowedUp', { waitMs: 4 * HOUR, tiers: ['A'] }));
		now = NOON + 1;
		const leads = new Map<string, string>();
		for (const email of people) {
			await tier(email);
			const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
			leads.set(email, valueOf(answer).lead.id);
		}
		now = NOON + HOUR;
		await engine.recordContacts([
			{ who: { leadId: leads.get('x@mailed.example')! }, channel: 'email', purpose: 'marketing', source: 'workflow' },
		]);
		await record(event('order_completed', { identities: { email: 'x@bought.example' }, occurredAt: now }));
		await engine.recordOutcomes([
			{ records: [outcome('purchase', { identities: { email: 'x@bought.example' }, occurredAt: now })] } as never,
		]);
		await record(event('call_completed', { identities: { email: 'x@called.example' }, occurredAt: now }));
		await record(event('task_completed', { identities: { email: 'x@tasked.example' }, occurredAt: now }));
		await store.write(
			async (transaction) =>
				await transaction.appendContacts([
					{
						...{ id: 'place', leadId: leads.get('x@reserved.example')!, channel: 'email', purpose: 'marketing' },
						...{ at: now, source: 'reservation', expiresAt: now + HOUR },
					} as const,
				]),
		);
		expect(await take(missed, NOON + 4 * HOUR)).toEqual([]);
		const moments = await take(missed, NOON + 4 * HOUR + 1);
		expect(moments.map(({ scored }) => scored?.identities.email).sort()).toEqual([
			'x@quiet.example',
			'x@reserved.example',
		]);
		expect(moments[0]).toMatchObject({ tier: { name: 'A', since: NOON + 1 }, at: NOON + 4 * HOUR + 1 });
		expect(await take(missed, NOON + 6 * HOUR)).toEqual([]);
		// The same, in figures.
		expect(await engine.followUpTimes({ tierSet: 'default', promisedMs: 4 * HOUR, days: 30 })).toEqual([
			{ tier: 'A', entries: 6, answered: 4, answeredInTime: 4, waiting: 2, medianMs: HOUR - 1 },
		]);
	});

	it('sees who went quiet once, whatever is sent to them, and again after they came back', async () => {
		const quiet = await watchFor(ask('wentQuiet', { waitMs: 30 * DAY }));
		await record(
			event('page_viewed', { identities: { email: ADA }, occurredAt: NOON }),
			event('page_viewed', { identities: { anonymousId: 'nobody' }, occurredAt: NOON }),
		);
		now = NOON + 20 * DAY;
		await record(
			event('email_opened', { identities: { email: ADA }, occurredAt: now }),
			event('task_completed', { identities: { email: ADA }, occurredAt: now }),
			event('page_viewed', { identities: { email: 'bo@bo.example' }, occurredAt: now }),
		);
		expect(await take(quiet, NOON + 30 * DAY - 1)).toEqual([]);
		const [moment, ...others] = await take(quiet, NOON + 30 * DAY);
		expect(others).toEqual([]);
		expect(moment).toMatchObject({ scored: { identities: { email: ADA } }, detail: { lastAt: NOON } });
		expect(await take(quiet, NOON + 30 * DAY + HOUR)).toEqual([]);
		await record(event('page_viewed', { identities: { email: ADA }, occurredAt: NOON + 31 * DAY }));
		const next = await take(quiet, NOON + 61 * DAY);
		expect(next.map(({ scored }) => scored?.identities.email)).toEqual([ADA]);
	});

	it('sees an order that is later than the rhythm of its customer, once, and again after the next order', async () => {
		const overdue = await watchFor(ask('orderOverdue', { notLaterHours: 72 }));
		const order = async (day: number) => {
			now = NOON + day * DAY;
			const fields = { identities: { email: ADA }, occurredAt: now, amountMinor: 5_000, currency: 'EUR' };
			await record(event('order_completed', fields));
			await engine.recordOutcomes([{ records: [outcome('purchase', fields)] }]);
		};
		for (const day of [0, 30, 60, 90]) await order(day);
		const days: number[] = [];
		for (let day = 92; day < 900; day += 2) {
			if (day === 400) await order(400);
			const moments = await take(overdue, NOON + day * DAY);
			for (const { scored, detail } of moments) {
				expect(scored?.nextOrder).toMatchObject({ late: true });
				expect(detail.lastAt).toBe(NOON + (day < 400 ? 90 : 400) * DAY);
				days.push(day);
			}
		}
		expect(days).toHaveLength(2);
		expect(days[0]).toBeGreaterThan(110);
	});

	it('shows the newest of each kind in a test run, and uses nothing up', async () => {
		for (const kind of ['tierChanged', 'notFollowedUp', 'wentQuiet', 'orderOverdue'] as const)
			expect(await engine.peekMoment(ask(kind, { waitMs: HOUR }))).toBeUndefined();
		await heatUp();
		await tier(ADA);
		now = NOON + 2 * HOUR;
		for (const kind of ['tierChanged', 'notFollowedUp', 'wentQuiet'] as const)
			expect(await engine.peekMoment(ask(kind, { waitMs: HOUR }))).toMatchObject({
				kind,
				scored: { identities: { email: ADA } },
			});
		const watches = ['tierChanged/default', 'wentQuiet'].map((name) => `flow/node/${name}`);
		expect(await store.read(async (view) => await view.readWatches(watches))).toEqual([undefined, undefined]);
	});
});
