import { drawArm, drawNumber } from '../../src/experiments/drawArm';
import { findStanding } from '../../src/experiments/findStanding';

it.each([
	['spring-offer', 'lead_1', 0.084759],
	['spring-offer', 'lead_2', 0.296994],
	['holdout', 'lead_1', 0.528007],
	['spring-offer', 'lead_0d1f2a3b4c5d6e7f80910a2b', 0.016588],
	['spring-offer', 'jürgen@example.com', 0.693464],
])('the draw of %s for %s is always %d', (salt, leadId, number) =>
	expect(drawNumber(salt, leadId)).toBeCloseTo(number, 6),
);

it('a share of leads is held out, another one by another salt', () => {
	const leads = Array.from({ length: 20_000 }, (_, index) => `lead${index}`);
	const heldBy = (salt: string) => leads.map((lead) => drawArm({ salt, share: 0.1 }, lead) === 'holdout');
	const [first, second] = [heldBy('a'), heldBy('b')];
	// Four standard errors: 42 leads each.
	expect(Math.abs(first.filter(Boolean).length - 2_000)).toBeLessThan(170);
	const both = first.filter((isHeld, index) => isHeld && second[index]).length;
	expect(Math.abs(both - 200)).toBeLessThan(60);
});

describe('the group of a person of several leads', () => {
	const holdout = { salt: 's', share: 0.5, windowDays: 14, smallestLift: 0.3, startedAt: 0 };
	const exposure = (leadId: string, arm: 'holdout' | 'contacted', at: number, experiment = 's') => ({
		leadId,
		arm,
		at,
		experiment,
	});

	it('is that of the earliest exposure, of the smaller ID where there are two at once, of this experiment alone', () => {
		const of = (...exposures: ReturnType<typeof exposure>[]) => findStanding(holdout, ['b', 'a'], exposures);
		expect(of(exposure('b', 'holdout', 5), exposure('a', 'contacted', 9))).toEqual({
			arm: 'holdout',
			exposedAt: 5,
			crossed: true,
		});
		expect(of(exposure('b', 'holdout', 5), exposure('a', 'contacted', 5)).arm).toBe('contacted');
		expect(of(exposure('b', 'holdout', 1, 'other'), exposure('a', 'contacted', 5))).toEqual({
			arm: 'contacted',
			exposedAt: 5,
			crossed: false,
		});
	});

	it('is drawn alike before an exposure, whichever of them survives', () => {
		for (let index = 0; index < 50; index++) {
			const [a, b] = [`lead${index}`, `other${index}`];
			expect(findStanding(holdout, [a, b], [])).toEqual(findStanding(holdout, [b, a], []));
			expect(findStanding(holdout, [a], []).arm).toBe(drawArm(holdout, a));
		}
	});
});
