import { fitContact, predictContact } from '../../src/learning/fit/fitContact';
import { judgeUplift } from '../../src/learning/judge/judgeUplift';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';
import { defaultLearningSettings } from '../../src/learning/settings';
import { keyFeatures } from '../../src/features/keyFeatures';
import { FEATURE_CATALOG_VERSION } from '../../src/features/feature';
import { expectUplift } from '../../src/scoring/expectUplift';
import { parseScorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { logit } from '../../src/stats/logit';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';
import reference from '../reference/uplift.json';

describe('contact points', () => {
	it('are fitted as the reference has them', () => {
		const { x, z, contacted, labels, main, strength, coefficients } = reference.contact;
		const share = contacted.reduce((sum, t) => sum + t, 0) / contacted.length;
		const rows = { columns: toSparseRows(x), logOdds: z, labels, contacted, share };
		const fit = fitContact(rows, { main, columns: strength });
		const found = [fit.intercept, fit.slope, fit.main, ...fit.columns];
		found.forEach((each, j) => expect(each).toBeCloseTo(coefficients[j] ?? NaN, 6));
		const { uplifts, chances, expected } = predictContact(rows, fit);
		const base = fit.intercept + fit.slope * (z[0] ?? NaN);
		const effect = fit.main + (x[0] ?? []).reduce((sum, value, j) => sum + value * (fit.columns[j] ?? NaN), 0);
		expect(expected[0]).toBeCloseTo(sigmoid(base), 12);
		expect(uplifts[0]).toBeCloseTo(sigmoid(base + (1 - share) * effect) - sigmoid(base - share * effect), 12);
		expect(chances[0]).toBeCloseTo(sigmoid(base + ((contacted[0] ?? NaN) - share) * effect), 12);
	});

	it('are the same for everybody where no column may differ', () => {
		const { x, z, contacted, labels, main } = reference.contact;
		const fit = fitContact(
			{ columns: toSparseRows(x), logOdds: z, labels, contacted, share: 0.6 },
			{ main, columns: 0 },
		);
		expect([...fit.columns]).toEqual([0, 0]);
	});

	it('say next to nothing of what these people have next to nothing of', () => {
		const { x, z, contacted, labels, main, strength } = reference.contact;
		const hints = x.map((_, i) => [labels[i] === contacted[i] ? 1e-4 : -1e-4]);
		const rows = { columns: toSparseRows(hints), logOdds: z, labels, contacted, share: 0.6 };
		const [column] = fitContact(rows, { main, columns: strength }).columns;
		expect(Math.abs(column ?? NaN)).toBeLessThan(0.1); // with a hint of the size of 1 it is more than that
		const plain = { ...rows, columns: toSparseRows(hints.map((row) => row.map(Math.sign))) };
		expect(fitContact(plain, { main, columns: strength }).columns[0]).toBeGreaterThan(0.1);
	});
});

const TRAITS = ['gift', 'local', 'app'] as const;
const SCORECARD = parseScorecard({
	...{ name: 'Shop', version: 1, audience: 'prospect', catalogVersion: FEATURE_CATALOG_VERSION },
	...{ start: 50, baseRate: 0.2 },
	groups: [{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: 1000, floorPoints: -1000 }],
	terms: TRAITS.map((trait) => ({
		...{ kind: 'trait', code: `trait:${trait}`, label: trait, group: 'fit', trait },
		levels: [{ values: ['true'], points: 5 }],
	})),
});
const MEASURED = listMeasured(SCORECARD.terms);

type Person = Record<(typeof TRAITS)[number], boolean>;

const featuresOf = (person: Person) => ({
	values: Object.fromEntries(TRAITS.map((trait) => [`trait:${trait}`, person[trait]])),
	missing: [],
});

interface Shop {
	effectOf: (person: Person) => number;
	people?: number;
	heldOut?: number;
	planned?: number;
	seed?: number;
}

function judgeShop({ effectOf, people = 4000, heldOut = 0.4, planned = heldOut, seed = 1 }: Shop) {
	const random = seededRandom(seed);
	const builder = new TrainingSetBuilder();
	for (let index = 0; index < people; index++) {
		const person = { gift: random() < 0.5, local: random() < 0.4, app: random() < 0.3 };
		const contacted = random() >= heldOut;
		const points = TRAITS.filter((trait) => person[trait]).length * 5;
		const chance = sigmoid(logit(0.2) + points / 14.427 + (contacted ? effectOf(person) : 0));
		const label = random() < chance ? 1 : 0;
		const features = keyFeatures(MEASURED, featuresOf(person));
		builder.add({ leadId: `lead${index}`, asOf: index, label, contacted, features });
	}
	const trial = { set: builder.finish(), heldOut: planned, smallestLift: 0.3 };
	return judgeUplift(SCORECARD, trial, defaultLearningSettings);
}

const upliftOf = (contact: ReturnType<typeof judgeShop>['contact'], person: Person, chance = 0.25) =>
	expectUplift({ ...SCORECARD, ...(contact && { contact }) }, featuresOf(person), chance);

describe('what contacting changes', () => {
	it('is not known where it changes nothing', () => {
		const { contact, report } = judgeShop({ effectOf: () => 0 });
		expect(report.stage).toBe('unknown');
		expect(contact).toBeUndefined();
		expect(upliftOf(contact, { gift: true, local: true, app: true })).toBeUndefined();
		expect(report.average?.low).toBeLessThan(0);
		expect(report.average?.high).toBeGreaterThan(0);
	});

	it('is one number for everybody where it is the same for everybody', () => {
		const { contact, report } = judgeShop({ effectOf: () => 0.6 });
		expect(report.stage).toBe('same');
		expect(contact?.terms).toEqual([]);
		expect(contact?.points).toBeGreaterThan(4);
		expect(contact?.points).toBeLessThan(12);
	});

	it('differs where it differs, and says whom contacting drives off', () => {
		const { contact, report } = judgeShop({ effectOf: ({ local }) => (local ? 1 : -0.7) });
		expect(report.stage).toBe('differs');
		const helped = upliftOf(contact, { gift: false, local: true, app: false });
		const harmed = upliftOf(contact, { gift: false, local: false, app: false });
		expect(helped?.morePer100).toBeGreaterThan(5);
		expect(harmed?.morePer100).toBeLessThan(-3);
		expect(helped?.because).toMatch(/^Of 100 such leads [\d.]+ more buy when they are contacted .* Mostly: local \+\d/);
		expect(harmed?.because).toMatch(/^Of 100 such leads [\d.]+ fewer buy when they are contacted/);
		expect(helped?.contacted).toBeGreaterThan(helped?.notContacted ?? NaN);
		const [atTop, byScore] = [report.curve?.[2], report.curve?.[2]?.byScore ?? NaN];
		expect(atTop?.more).toBeGreaterThan(byScore);
		expect(atTop?.low).toBeGreaterThan(atTop?.byChance ?? NaN);
		expect(report.topFifth?.low).toBeGreaterThan(report.average?.high ?? NaN);
		// Contacting all is worth the same, whichever way they are ranked.
		expect(report.curve?.at(-1)?.more).toBeCloseTo(report.curve?.at(-1)?.byScore ?? NaN, 6);
	});

	it('asks for buyers of both groups, counts people, and says how many more are needed', () => {
		const { contact, report } = judgeShop({ effectOf: () => 1, people: 400, heldOut: 0.2 });
		expect(report.stage).toBe('few');
		expect(contact).toBeUndefined();
		expect(report.contacted.leads + report.heldOut.leads).toBe(400);
		expect(report.heldOut.buyers).toBeLessThan(report.buyersNeeded);
		const rate = (report.contacted.buyers + report.heldOut.buyers) / 400;
		expect(report.leadsNeeded).toBe(Math.ceil((100 - report.heldOut.buyers) / (rate * 0.2)));
		expect(report.curve).toBeUndefined();
	});

	it('is not told where the groups are not of the planned sizes', () => {
		const { contact, report } = judgeShop({ effectOf: () => 1, heldOut: 0.4, planned: 0.2 });
		expect(report.stage).toBe('splitOff');
		expect(contact).toBeUndefined();
	});
});
