import { planExperiment } from '../../src/experiments/planExperiment';
import { membersNeeded } from '../../src/stats/membersNeeded';

const halves = { variants: [0.5, 0.5] };

it('halves of 3 % need 23,871 people for 30 % more, and the weeks until the last of them is counted', () => {
	const plan = planExperiment({ groups: halves, rate: 0.03, lift: 0.3, peoplePerWeek: 1_000, windowDays: 14 });
	expect(plan.peopleNeeded).toBe(23_871);
	expect(plan.weeks).toBe(26);
});

it('a shop with few leads learns what it can hope for at most, and from when on', () => {
	const { findable } = planExperiment({ groups: halves, rate: 0.03, lift: 0.3, peoplePerWeek: 50, windowDays: 14 });
	expect(findable[0]).toEqual({ weeks: 4 });
	const [half, year] = findable.slice(-2);
	// The table of the method has +145 % and +98 % without the days that a window takes.
	expect(half?.lift).toBeGreaterThan(1.4);
	expect(half?.lift).toBeLessThan(1.7);
	expect(year?.lift).toBeLessThan(half?.lift ?? 0);
});

it('more variants need more people, also per variant, as each is compared at a share of the risk', () => {
	const peopleFor = (number: number) =>
		planExperiment({
			...{ groups: { variants: Array.from({ length: number }, () => 1 / number) }, rate: 0.1, lift: 0.3 },
			...{ peoplePerWeek: 500, windowDays: 14 },
		}).peopleNeeded;
	expect(peopleFor(3) / 3).toBeGreaterThan(peopleFor(2) / 2);
	expect(peopleFor(4) / 4).toBeGreaterThan(peopleFor(3) / 3);
});

it('a holdout needs what the results of a holdout say', () => {
	const plan = planExperiment({ groups: { heldOut: 0.1 }, rate: 0.1, lift: 0.3, peoplePerWeek: 500, windowDays: 14 });
	expect(plan.peopleNeeded).toBe(membersNeeded({ rate: 0.1, lift: 0.3, share: 0.9 }));
});
