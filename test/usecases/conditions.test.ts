import { keyFeatures } from '../../src/features/keyFeatures';
import type { StoredFeatures } from '../../src/features/featureVector';
import { openMemoryStore } from '../../src/index';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { listMeasured } from '../../src/scoring/term';
import { seededRandom } from '../../src/stats/seededRandom';
import { readPasts } from '../../src/usecases/training/leadPast';
import { PastCompanies } from '../../src/usecases/training/pastCompanies';
import { PastFeatures } from '../../src/usecases/training/pastFeatures';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';
import { AFTER, TRAINING } from './trainedShop';

const EDIT = { model: 'default', audience: 'prospect', reason: 'sofas pay', use: true } as const;
const view = DEFAULT_SCORECARDS.prospect.terms.find(({ code }) => code === 'event:product_viewed');
const sofas = { ...view, code: 'event:product_viewed:sofas', where: { category: ['Sofas', 'sofa beds'] }, points: 5 };

async function addTerms(bench: Bench, ...terms: object[]) {
	const { scorecard } = await bench.engine.getScorecard(EDIT);
	return await bench.engine.editScorecard({
		...EDIT,
		change: { scorecard: { ...scorecard, terms: [...scorecard.terms, ...terms] } },
	});
}

async function look({ engine }: Bench, who: string, category: string, occurredAt = NOON) {
	// Of companies of their own, or what one does would count for the other.
	const identities = { email: `${who}@${who}.example` };
	const [answer] = await engine.recordAndScore([
		{ records: [event('product_viewed', { identities, occurredAt, category })] },
	]);
	return valueOf(answer)[0]!.scored!;
}

describe('a rule for one category', () => {
	it('gives points to who looks at it, says so, and gives nobody else any', async () => {
		const bench = await openBench();
		await addTerms(bench, sofas);
		const [ada, bob] = [await look(bench, 'ada', 'SOFA  Beds'), await look(bench, 'bob', 'Pens')];
		expect(ada.score.unclamped - bob.score.unclamped).toBe(5);
		expect(ada.score.reasons.find(({ code }) => code === sofas.code)).toEqual({
			code: sofas.code,
			label: 'Viewed a product (category Sofas or sofa beds)',
			points: 5,
			because: '1 time with category Sofas or sofa beds, newest just now; counts as 1 (half-life 3 days)',
		});
		expect(bob.score.reasons.map(({ code }) => code)).not.toContain(sofas.code);
	});

	it('for a brand or an amount, which history did not keep apart before, counts from then on', async () => {
		const bench = await openBench();
		await look(bench, 'ada', 'Sofas');
		await addTerms(bench, { ...sofas, code: 'event:dear', where: { brand: 'Acme', amountAtLeast: 500 } });
		const dear = { about: { brand: 'ACME' }, amountMinor: 50_000, currency: 'EUR' };
		bench.at(NOON + 2 * DAY);
		const [item] = await bench.engine.recordAndScore([
			{ records: [event('product_viewed', { occurredAt: NOON + 2 * DAY, ...dear })] },
		]);
		const { reasons } = valueOf(item)[0]!.scored!.score;
		expect(reasons.find(({ code }) => code === 'event:dear')).toMatchObject({
			points: 5,
			because: expect.stringMatching(/^1 time with brand Acme, amount at least 500, newest just now/),
		});
	});

	it('that is added later is measured as far back as raw events reach, and says from when', async () => {
		const bench = await openBench({ settings: { retention: { eventDays: 30 } } });
		const identities = { email: 'ada@ada.example' };
		for (const daysAgo of [50, 20, 5]) {
			const occurredAt = NOON - daysAgo * DAY;
			const records = [event('product_viewed', { identities, occurredAt, about: { brand: 'Acme' } })];
			await bench.engine.recordAndScore([{ records }]);
		}
		await bench.engine.applyRetention();
		await addTerms(bench, { ...sofas, code: 'event:acme', where: { brand: 'Acme' }, halfLifeDays: 60 });
		const [answer] = await bench.engine.scoreLeads([
			{ identities: [{ kind: 'email', namespace: '', value: identities.email }] },
		]);
		expect(valueOf(answer).score.reasons.find(({ code }) => code === 'event:acme')?.because).toBe(
			'2 times with brand Acme, newest 5 days ago; counts as 1.74 (half-life 60 days); counted since 1 April 2026',
		);
	});

	it('is refused where rules about one event ask for more amounts than history keeps apart', async () => {
		const bench = await openBench();
		const dear = (count: number) =>
			Array.from({ length: count }, (_, index) => ({
				...sofas,
				code: `event:dear_${index}`,
				where: { amountAtLeast: index + 1 },
			}));
		await expect(addTerms(bench, ...dear(11))).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('Terms about product_viewed ask for 11 different amounts'),
		});
		expect((await addTerms(bench, ...dear(10))).version).toBe(1);
	});

	it('is refused where the category stands on the term itself, with where to put it', async () => {
		const bench = await openBench();
		const { where: _, ...misplaced } = { ...sofas, category: 'Sofas' };
		await expect(addTerms(bench, misplaced)).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('Put it under where'),
		});
		expect((await look(bench, 'ada', 'Sofas')).model.version).toBe(0);
	});
});

it('says what a lead is interested in, as it stands now', async () => {
	const bench = await openBench();
	await look(bench, 'ada', 'Sofas');
	await look(bench, 'ada', 'Sofas');
	expect((await look(bench, 'ada', 'Pens')).interests).toEqual([
		{ category: 'sofas', share: 0.667 },
		{ category: 'pens', share: 0.333 },
	]);
	const [again] = await bench.engine.scoreLeads([
		{ identities: [{ kind: 'email', namespace: '', value: 'ada@ada.example' }] },
	]);
	expect(valueOf(again).interests[0]?.category).toBe('sofas');
});

/** Who looks at sofas buys, who looks at pens doesn't; everybody looks at something. */
async function openSofaShop(...terms: object[]): Promise<Bench> {
	const bench = await openBench({
		settings: { learning: { evaluation: { minimumPerClass: 30, resamples: 25, coverage: 0.9, seed: 0 } } },
	});
	if (terms.length > 0) await addTerms(bench, ...terms);
	const random = seededRandom(5);
	for (let day = 0; day < 30; day++) {
		const at = NOON + day * DAY;
		bench.at(at);
		const visits = Array.from({ length: 30 }, (_, index) => {
			const category = random() < 0.4 ? 'sofas' : 'pens';
			const buys = random() < (category === 'sofas' ? 0.4 : 0.05);
			return { identities: { email: `lead@shop${day}-${index}.example` }, category, buys };
		});
		await bench.engine.recordAndScore(
			visits.map(({ identities, category }) => ({
				records: [event('product_viewed', { identities, category, occurredAt: at })],
			})),
		);
		bench.at(at + 2 * DAY);
		const buyers = visits.filter(({ buys }) => buys);
		await bench.engine.recordOutcomes(
			buyers.map(({ identities }) => ({
				records: [outcome('purchase', { id: `order:${identities.email}`, identities, occurredAt: at + DAY })],
			})),
		);
	}
	bench.at(AFTER);
	return bench;
}

describe('a model with a condition', () => {
	it('learns what it is worth, and scores the same once it is imported elsewhere', async () => {
		const shop = await openSofaShop({ ...sofas, points: 0 });
		const trained = await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(trained.promoted).toBe(true);
		const { scorecard } = await shop.engine.getScorecard(EDIT);
		expect(scorecard.terms.find(({ code }) => code === sofas.code)).toMatchObject({ where: sofas.where });
		const [sofa, pen] = [await look(shop, 'ada', 'Sofas', AFTER), await look(shop, 'bob', 'Pens', AFTER)];
		expect(sofa.score.probability).toBeGreaterThan(3 * pen.score.probability);

		const elsewhere = await openBench();
		const json: unknown = JSON.parse(JSON.stringify(await shop.engine.exportModel({ model: 'default' })));
		await elsewhere.engine.importModel({ ...TRAINING, json, use: true, note: 'from the first shop' });
		elsewhere.at(AFTER);
		expect((await look(elsewhere, 'ada', 'Sofas', AFTER)).score).toEqual(sofa.score);
	});

	it('added today is trained on what was looked at before', async () => {
		const shop = await openSofaShop();
		const rankingOf = async () => {
			const { reports } = await shop.engine.trainModel(TRAINING);
			const evaluation = reports.prospect?.evaluation;
			return evaluation && 'candidate' in evaluation ? evaluation.candidate : undefined;
		};
		expect(await rankingOf()).toMatchObject({ because: { measure: 'auc', value: 0.5 } });
		await addTerms(shop, { ...sofas, points: 0 });
		expect(await rankingOf()).toMatchObject({ verdict: 'good' });
	});
});

it('recalls for training what was measured then, conditions and purchases included', async () => {
	const store = await openMemoryStore({ workspace: 'recalled' });
	const bench = await openBench({ store });
	const recency = {
		kind: 'recency',
		code: 'recency:pens',
		label: 'Pens',
		group: 'shopping',
		events: ['product_viewed', 'product_added'],
		where: { category: 'pen*' },
		bins: [{ upToDays: 3, points: 2 }],
	};
	await addTerms(bench, sofas, recency);
	const random = seededRandom(3);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	for (let step = 0; step < 40; step++) {
		const at = NOON + step * 5 * 3_600_000;
		bench.at(at);
		const name = pick(['product_viewed', 'product_added', 'order_completed', 'product_viewed']);
		const money = random() < 0.5 ? { amountMinor: Math.floor(random() * 20_000), currency: 'EUR' } : {};
		const category = pick([undefined, 'Sofas', 'Pens', 'sofa beds', 'Lamps']);
		const records = [event(name, { occurredAt: at, ...money, ...(category !== undefined && { category }) })];
		if (step === 20) records.push(outcome('purchase', { occurredAt: at }));
		await bench.engine.recordAndScore([{ records }]);
	}
	const { scorecard } = await bench.engine.getScorecard(EDIT);
	await store.read(async (storeView) => {
		const [lead] = await storeView.listLeads({ limit: 1 });
		const [scores = []] = await storeView.readScores([lead!.group], { from: 0, until: NOON + 400 * DAY });
		expect(new Set(scores.map(({ audience }) => audience))).toEqual(new Set(['prospect', 'customer']));
		const [past] = await readPasts(storeView, [lead!], { until: NOON + 400 * DAY, eventsFrom: 0 });
		for (const { audience, asOf, features } of scores) {
			const measured = listMeasured(audience === 'prospect' ? scorecard.terms : DEFAULT_SCORECARDS.customer.terms);
			const companies = new PastCompanies(measured, { until: NOON + 400 * DAY, eventsFrom: 0 });
			const recalled = await new PastFeatures(past!, measured, companies).at(storeView, asOf);
			expect(recalled).toEqual(keyFeatures(measured, JSON.parse(features) as StoredFeatures));
		}
	});
});
