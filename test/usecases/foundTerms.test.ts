import { loadVersion } from '../../src/usecases/models/loadModel';
import { PastVectors } from '../../src/usecases/training/pastVectors';
import { seededRandom } from '../../src/stats/seededRandom';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { AFTER, TRAINING } from './trainedShop';

const EDIT = { model: 'default', audience: 'prospect', use: true } as const;

/** A shop whose scorecard knows neither the plan nor the demo, which say who buys; shoe size says nothing. */
async function openPlanShop({ leads = 900 } = {}): Promise<Bench> {
	const bench = await openBench({
		settings: { learning: { evaluation: { minimumPerClass: 30, resamples: 25, coverage: 0.9, seed: 0 } } },
	});
	const random = seededRandom(7);
	for (let day = 0; day < 30; day++) {
		const at = NOON + day * DAY;
		const visits = Array.from({ length: Math.ceil(leads / 30) }, (_, index) => {
			const identities = { email: `lead@shop${day}-${index}.example` };
			const plan = random() < 0.4 ? 'Team' : 'Solo';
			const watched = random() < 0.3;
			const traits = { plan, shoe_size: 36 + Math.floor(random() * 10) };
			const seen = event('page_viewed', { identities, occurredAt: at, traits });
			const demo = event('demo_watched', { identities, occurredAt: at });
			const chance = (plan === 'Team' ? 0.3 : 0.04) + (watched ? 0.3 : 0);
			return { identities, records: watched ? [seen, demo] : [seen], buys: random() < chance };
		});
		bench.at(at);
		await bench.engine.recordAndScore(visits.map(({ records }) => ({ records })));
		bench.at(at + 2 * DAY);
		await bench.engine.recordOutcomes(
			visits
				.filter(({ buys }) => buys)
				.map(({ identities }) => ({
					records: [outcome('purchase', { id: `order:${identities.email}`, identities, occurredAt: at + DAY })],
				})),
		);
	}
	bench.at(AFTER);
	return bench;
}

async function scoreVisitor({ engine }: Bench, plan: string) {
	const identities = { email: `visitor@${plan.toLowerCase()}.example` };
	const [scored] = await engine.recordAndScore([
		{ records: [event('page_viewed', { identities, occurredAt: AFTER, traits: { plan } })] },
	]);
	return valueOf(scored)[0]!.scored!;
}

describe('what no term looks at', () => {
	it('becomes a term where it tells who buys, and the next lead is scored by it, with the reason in words', async () => {
		const shop = await openPlanShop();
		expect((await scoreVisitor(shop, 'Team')).score.unclamped).toBe((await scoreVisitor(shop, 'Solo')).score.unclamped);

		const trained = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(trained.promoted).toBe(true);
		const found = trained.reports.prospect?.found.map(({ code }) => code);
		expect(found).toEqual(expect.arrayContaining(['event:demo_watched', 'trait:plan']));

		const [team, solo] = [await scoreVisitor(shop, 'Team'), await scoreVisitor(shop, 'Solo')];
		expect(team.score.unclamped - solo.score.unclamped).toBeGreaterThan(15);
		expect(team.score.reasons.find(({ code }) => code === 'trait:plan')).toMatchObject({
			label: 'Plan',
			because: 'plan is team',
		});
		expect(team.score.reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100).toBe(
			team.score.unclamped,
		);
	});

	it('is found again from the same leads as the same, also once it is in use', async () => {
		const shop = await openPlanShop();
		const first = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const again = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(again).toMatchObject({ version: first.version, saved: false });
	});

	it('is told apart in the table from what people wrote, and stays once a person has taken it over', async () => {
		const shop = await openPlanShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const { scorecard } = await shop.engine.getScorecard({ model: 'default', audience: 'prospect' });
		expect(scorecard.terms.find(({ code }) => code === 'trait:plan')).toMatchObject({
			found: true,
			group: 'found_fit',
		});
		expect(scorecard.terms.find(({ code }) => code === 'event:page_viewed')).not.toHaveProperty('found');

		const terms = scorecard.terms.map((term) =>
			term.kind === 'trait' && term.code === 'trait:plan'
				? { ...term, learn: 'never', levels: term.levels.map((level) => ({ ...level, points: 7 })) }
				: term,
		);
		await shop.engine.editScorecard({ ...EDIT, change: { scorecard: { ...scorecard, terms } }, reason: 'by contract' });
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const after = await shop.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const plan = after.scorecard.terms.find(({ code }) => code === 'trait:plan');
		expect(plan).not.toHaveProperty('found');
		expect(plan?.kind === 'trait' && plan.levels.map(({ points }) => points)).toEqual([7, 7]);
	});

	it('is left alone where a person wrote that it counts nothing and never learns', async () => {
		const shop = await openPlanShop();
		const { scorecard } = await shop.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const fair = { kind: 'trait', code: 'trait:plan', trait: 'plan', label: 'Plan', group: 'fit', learn: 'never' };
		await shop.engine.editScorecard({
			...EDIT,
			change: { scorecard: { ...scorecard, terms: [...scorecard.terms, fair] } },
			reason: 'not to be used',
		});
		const trained = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(JSON.stringify(trained.reports.prospect?.found)).not.toContain('plan');
		const [team, solo] = [await scoreVisitor(shop, 'Team'), await scoreVisitor(shop, 'Solo')];
		expect(team.score.unclamped).toBe(solo.score.unclamped);
	});

	it('can be exported, imported elsewhere and scored with there', async () => {
		const shop = await openPlanShop();
		await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const elsewhere = await openBench();
		const json: unknown = JSON.parse(JSON.stringify(await shop.engine.exportModel({ model: 'default' })));
		await elsewhere.engine.importModel({
			model: 'default',
			audience: 'prospect',
			json,
			use: true,
			note: 'from the first shop',
		});
		elsewhere.at(AFTER);
		expect((await scoreVisitor(elsewhere, 'Team')).score).toEqual((await scoreVisitor(shop, 'Team')).score);
	});

	it('is measured anew for scores of a version that counted the same event in another way', async () => {
		const shop = await openPlanShop();
		const first = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		const { scorecard } = await shop.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const terms = scorecard.terms.map((term) =>
			term.kind === 'event' && term.event === 'demo_watched' ? { ...term, halfLifeDays: 3 } : term,
		);
		await shop.engine.editScorecard({
			...EDIT,
			change: { scorecard: { ...scorecard, terms } },
			reason: 'it goes stale',
		});
		const identities = { email: 'late@shop.example' };
		await shop.engine.recordAndScore([
			{
				records: [
					event('page_viewed', { identities, occurredAt: AFTER }),
					event('demo_watched', { identities, occurredAt: AFTER }),
				],
			},
		]);

		const { store } = shop.engine;
		const found = await store.read(async (view) => await loadVersion(view, 'default', first.version));
		await store.read(async (view) => {
			const [lead] = (await view.listLeads({ limit: 10_000 })).filter(({ identities: known }) =>
				known.some(({ value }) => value === identities.email),
			);
			const [score] = (await view.readScores([lead!.group], { from: 0, until: AFTER + 1 })).flat();
			// That score holds the event with another half-life: read as what it does not hold, the demo would be 0.
			expect(await new PastVectors([found!]).read(view, score!)).toBeUndefined();
		});
	});
});
