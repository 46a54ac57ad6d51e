import type { LeadRecord } from '../../src/index';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

/** What toys get wrong in learning, each through the engine on stored data. What concerns one function alone is tested beside it. */

const person = (name: string) => ({ identities: { email: `${name}@shop.example` } });

/** How the newest leads scored, by what training remembers of them. */
async function scoresRemembered({ engine }: Bench) {
	return (await engine.evaluateModel(TRAINING)).audiences.prospect?.byScore;
}

async function addTerms({ engine }: Bench, ...terms: object[]): Promise<void> {
	const edit = { model: 'default', audience: 'prospect' } as const;
	const { scorecard } = await engine.getScorecard(edit);
	await engine.editScorecard({
		...edit,
		change: { scorecard: { ...scorecard, terms: [...scorecard.terms, ...terms] } },
		reason: 'test',
		use: true,
	});
}

const wants = (yes: boolean, occurredAt: number): LeadRecord[] =>
	['a', 'b', 'c', 'd', 'e'].map((name) => ({
		kind: 'identity',
		name: 'identify',
		id: `wants:${name}:${occurredAt}`,
		source: 'test',
		...person(name),
		occurredAt,
		traits: { accepts_marketing: yes, plan: yes ? 'pro' : 'free' },
	}));

describe("today's profile values used for past rows", () => {
	async function openProfiles(): Promise<Bench> {
		const bench = await openBench();
		await bench.engine.recordAndScore(wants(true, NOON).map((record) => ({ records: [record] })));
		bench.at(NOON + DAY);
		await bench.engine.recordEvents(wants(false, NOON + DAY).map((record) => ({ records: [record] })));
		return bench;
	}

	it('are not: a score is learned from with the profile it was made of', async () => {
		const bench = await openProfiles();
		bench.at(NOON + 20 * DAY);
		// 40 to start with and 6 for who wants marketing; who does not has 37.
		expect(await scoresRemembered(bench)).toEqual([{ fromScore: 40, leads: 1, positives: 0 }]);
	});

	it('are not where a past score is measured anew either', async () => {
		const bench = await openProfiles();
		// What no score has measured so far has everything measured anew, by the way.
		const wizard = {
			kind: 'event',
			code: 'event:wizard_finished',
			label: 'Wizard',
			group: 'shopping',
			event: 'wizard_finished',
			points: 5,
			halfLifeDays: 3,
			perDay: 9,
			capUnits: 9,
		};
		await addTerms(bench, wizard, {
			kind: 'trait',
			code: 'trait:plan',
			label: 'Plan',
			group: 'fit',
			trait: 'plan',
			levels: [
				{ values: ['pro'], points: 20 },
				{ values: ['free'], points: -20 },
			],
		});
		bench.at(NOON + 20 * DAY);
		expect(await scoresRemembered(bench)).toEqual([{ fromScore: 60, leads: 1, positives: 0 }]);
	});
});

describe('post-outcome events as features', () => {
	it('are never learned from: what only buyers do, and only afterwards, gets no points', async () => {
		const bench = await openTrainedShop({ leads: 300, rate: 0.4 });
		const buyers = (await bench.engine.store.read(async (view) => await view.listLeads({ limit: 1_000 }))).map(
			({ id, group }) => ({ id, group }),
		);
		const outcomes = await bench.engine.store.read(
			async (view) => await view.readOutcomes(buyers.map(({ group }) => group)),
		);
		const orders = outcomes.flat();
		expect(orders.length).toBeGreaterThan(50);
		const emails = orders.map(({ id }) => id.replace('order:', ''));
		await bench.engine.recordEvents(
			orders.map(({ occurredAt }, index) => ({
				records: [
					event('parcel_tracked', { identities: { email: emails[index] ?? '' }, occurredAt: occurredAt + HOUR }),
				],
			})),
		);
		await addTerms(bench, {
			kind: 'event',
			code: 'event:parcel_tracked',
			label: 'Tracked a parcel',
			group: 'shopping',
			event: 'parcel_tracked',
			points: 0,
			halfLifeDays: 30,
			perDay: 9,
			capUnits: 9,
		});
		const report = (await bench.engine.trainModel({ ...TRAINING, autoPromote: true })).reports.prospect;
		expect(report).toMatchObject({ stage: expect.stringMatching(/learn/) as string, snapshots: 300 });
		const { scorecard } = await bench.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const tracked = scorecard.terms.filter((term) => JSON.stringify(term).includes('parcel_tracked'));
		expect(tracked).toMatchObject([{ code: 'event:parcel_tracked', points: 0 }]);
	});
});

describe('a random instead of a time split', () => {
	it('would hide that the world has changed: the newest leads are what a candidate is judged on', async () => {
		const bench = await openBench({
			settings: { learning: { evaluation: { minimumPerClass: 10, resamples: 20, coverage: 0.9, seed: 0 } } },
		});
		const orders: { records: LeadRecord[] }[] = [];
		for (let index = 0; index < 500; index++) {
			const at = NOON + index * HOUR;
			const [clicks, isNew] = [index % 2 === 0, index >= 400];
			bench.at(at);
			await bench.engine.recordAndScore([
				{
					records: [
						event(clicks ? 'email_link_clicked' : 'page_viewed', { ...person(`lead${index}`), occurredAt: at }),
					],
				},
			]);
			// Whoever clicked bought, until the newest fifth came, of whom only the others do.
			if (clicks !== isNew && index % 10 < 8)
				orders.push({ records: [outcome('purchase', { ...person(`lead${index}`), occurredAt: at + DAY })] });
		}
		bench.at(NOON + 60 * DAY);
		await bench.engine.recordOutcomes(orders);
		const { split, evaluation, promotion } = (await bench.engine.trainModel(TRAINING)).reports.prospect ?? {};
		expect(split).toEqual({ fit: 300, calibrate: 100, evaluate: 100 });
		expect(evaluation?.candidate).toMatchObject({ verdict: 'poor' });
		expect(promotion?.promote).toBe(false);
	});
});

describe('calibrating on the fitting rows', () => {
	it('would promise what was: chances follow the later leads that had no part in the fit', async () => {
		const bench = await openBench({
			settings: { learning: { evaluation: { minimumPerClass: 10, resamples: 20, coverage: 0.9, seed: 0 } } },
		});
		const orders: { records: LeadRecord[] }[] = [];
		for (let index = 0; index < 500; index++) {
			const at = NOON + index * HOUR;
			bench.at(at);
			await bench.engine.recordAndScore([
				{
					records: [
						event(index % 2 === 0 ? 'email_link_clicked' : 'page_viewed', {
							...person(`lead${index}`),
							occurredAt: at,
						}),
					],
				},
			]);
			// One in ten bought while the fit's leads came, then every second.
			if (index % 10 < (index < 300 ? 1 : 5))
				orders.push({ records: [outcome('purchase', { ...person(`lead${index}`), occurredAt: at + DAY })] });
		}
		bench.at(NOON + 60 * DAY);
		await bench.engine.recordOutcomes(orders);
		const { split, calibration, byContact } = (await bench.engine.trainModel(TRAINING)).reports.prospect ?? {};
		expect(split).toEqual({ fit: 300, calibrate: 100, evaluate: 100 });
		expect(calibration).not.toBe('identity');
		expect(byContact?.notContacted).toMatchObject({
			leads: 100,
			value: 0.5,
			expected: expect.closeTo(0.5, 1) as number,
		});
	});
});

describe('retries and duplicate subscriptions', () => {
	it('are not counted twice: a shop where everything arrives three times learns the same points', async () => {
		const [once, thrice] = [
			await openTrainedShop({ leads: 300 }),
			await openTrainedShop({ leads: 300, deliveries: 3 }),
		];
		const [first, second] = [await once.engine.trainModel(TRAINING), await thrice.engine.trainModel(TRAINING)];
		expect(first.reports.prospect).toMatchObject({ stage: expect.stringMatching(/learn/) as string });
		expect(second.reports).toEqual(first.reports);
	});
});

describe('a merge', () => {
	it('double-counts nothing: two leads that turn out to be one person are one, with each snapshot and each purchase once', async () => {
		const bench = await openBench();
		const [visitor, known] = [{ anonymousId: 'tablet' }, { email: 'ada@shop.example' }];
		await bench.engine.recordAndScore([
			{ records: [event('product_added', { identities: visitor })] },
			{ records: [event('product_added', { identities: known })] },
		]);
		bench.at(NOON + HOUR);
		const [joined] = await bench.engine.recordAndScore([
			{ records: [event('product_viewed', { identities: { ...visitor, ...known }, occurredAt: NOON + HOUR })] },
		]);
		const { score } = valueOf(joined)[0]?.scored ?? {};
		expect(score?.reasons.find(({ code }) => code === 'event:product_added')?.because).toMatch(/^2 times/);
		bench.at(NOON + DAY);
		const order = outcome('purchase', { id: 'order', identities: { ...visitor, ...known }, occurredAt: NOON + DAY });
		await bench.engine.recordOutcomes([{ records: [order] }, { records: [{ ...order, identities: visitor }] }]);
		bench.at(NOON + 20 * DAY);
		const { anonymous, prospect } = (
			await bench.engine.trainModel({
				model: 'default',
				target: 'purchase',
				windowDays: 7,
				graceDays: 0,
				seed: 0,
				autoPromote: false,
			})
		).reports;
		expect([anonymous, prospect]).toMatchObject([
			{ snapshots: 1, leads: 1, positives: 1 },
			{ snapshots: 2, leads: 1, positives: 1 },
		]);
	});

	it('that is undone leaves each lead with its own history, not with what the two are worth today', async () => {
		const [bench, control] = [await openBench(), await openBench()];
		const visits = ['checkout_started', 'product_added'].map((name) => ({
			records: [event(name, { identities: { anonymousId: 'tablet' } })],
		}));
		const own = { records: [event('product_viewed', person('ada'))] };
		for (const { engine } of [bench, control]) await engine.recordAndScore([...visits, own]);
		const [joined] = await bench.engine.recordAndScore([
			{ records: [event('page_viewed', { identities: { anonymousId: 'tablet', email: 'ada@shop.example' } })] },
		]);
		const { lead } = valueOf(joined)[0]?.scored ?? {};
		const merged = lead?.group.find((id) => id !== lead.id) ?? '';
		await bench.engine.undoMerge({ leadId: merged });
		for (const each of [bench, control]) each.at(NOON + 2 * DAY);
		const scoreOf = async ({ engine }: Bench) => valueOf((await engine.scoreLeads([{ leadId: merged }]))[0]).score;
		expect(await scoreOf(bench)).toEqual(await scoreOf(control));
	});
});
