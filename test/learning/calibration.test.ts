import { fitCalibration } from '../../src/learning/fit/calibration';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

const LEADS = 60;

/** Leads with so many looks that all go the same way; what is said of them is `bent` of the truth. */
function drawRows(seed: number, looks: number, bent = (z: number) => z) {
	const random = seededRandom(seed);
	const leads = Array.from({ length: LEADS }, (_, lead) => {
		const z = random() * 4 - 2.5;
		return { lead, z: bent(z), label: random() < sigmoid(z) ? 1 : 0 };
	});
	const rows = leads.flatMap((each) => Array.from({ length: looks }, () => each));
	return {
		logOdds: rows.map(({ z }) => z),
		labels: rows.map(({ label }) => label),
		leads: rows.map(({ lead }) => lead),
	};
}

/** Of thirty draws. */
function countBent(looks: number, isotonicPositives: number, bent?: (z: number) => number): number {
	const rules = { isotonicPositives, folds: 5 };
	const kinds = Array.from({ length: 30 }, (_, seed) => fitCalibration(drawRows(seed, looks, bent), rules).kind);
	return kinds.filter((kind) => kind !== 'identity').length;
}

test('chances that are true are left alone: one draw in twenty may look surely bent', () => {
	expect(countBent(1, Infinity)).toBeLessThanOrEqual(3);
});

test('nor do thirty looks at each lead make it surer', () => {
	expect(countBent(30, Infinity)).toBeLessThanOrEqual(3);
});

test('nor does a curve of steps that has seen the other looks of each lead', () => {
	expect(countBent(30, 20)).toBeLessThanOrEqual(3);
});

test('chances that are far from true are bent', () => {
	expect(countBent(1, Infinity, (z) => z + 3)).toBe(30);
});
