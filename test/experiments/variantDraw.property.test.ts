import fc from 'fast-check';
import { findVariant } from '../../src/experiments/variantDraw';
import { listVariants, variantPlanSchema } from '../../src/experiments/variantPlan';

const NAMES = ['One', 'Two', 'Three', 'Four'];

const experiment = fc
	.record({
		salt: fc.string({ minLength: 1 }),
		weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
	})
	.map(({ salt, weights }) => {
		const rows = weights.map((weight, index) => ({ tier: 'A', name: NAMES[index], weight }));
		return { salt, variants: listVariants(variantPlanSchema.parse({ rows }))[0]?.variants ?? [] };
	});
const leadId = fc.string({ minLength: 1 });
const exposure = fc.record({ leadId, arm: fc.constantFrom('One', 'Two', 'holdout'), at: fc.nat() });

it('a variant is a function of the lead, the experiment and its salt alone, whatever else is on record', () => {
	fc.assert(
		fc.property(experiment, leadId, fc.array(exposure), (given, id, others) => {
			const elsewhere = others.map((one) => ({ ...one, experiment: `${given.salt}'` }));
			const alone = findVariant(given, [id], []);
			expect(findVariant(structuredClone(given), [id], elsewhere)).toEqual(alone);
			expect(NAMES).toContain(alone.variant);
		}),
	);
});

it('a variant is kept through every merge: it is that of the earliest exposure of any of the records', () => {
	fc.assert(
		fc.property(
			experiment,
			fc.uniqueArray(exposure, { minLength: 1, maxLength: 6, selector: ({ leadId: id }) => id }),
			leadId,
			(given, rows, joined) => {
				const exposures = rows.map((one) => ({ ...one, experiment: given.salt }));
				const group = rows.map(({ leadId: id }) => id);
				const before = findVariant(given, group, exposures);
				const after = findVariant(given, [...group, joined].reverse(), [...exposures].reverse());
				expect(after.standing).toEqual(before.standing);
				if (before.standing.arm !== 'holdout') expect(after.variant).toBe(before.variant);
				expect(before.standing.exposedAt).toBe(Math.min(...rows.map(({ at }) => at)));
			},
		),
	);
});

it('people fall into the variants by their shares, and into two experiments independently', () => {
	const rows = [
		{ tier: 'A', name: 'One', weight: 3 },
		{ tier: 'A', name: 'Two', weight: 1 },
	];
	const variants = listVariants(variantPlanSchema.parse({ rows }))[0]?.variants ?? [];
	const drawn = (salt: string) =>
		Array.from(
			{ length: 20_000 },
			(_, index) => findVariant({ salt, variants }, [`lead${index}`], []).variant === 'Two',
		);
	const [first, second] = [drawn('a'), drawn('b')];
	// Four standard errors: 61 and 34 people.
	expect(Math.abs(first.filter(Boolean).length - 5_000)).toBeLessThan(245);
	expect(Math.abs(first.filter((isTwo, index) => isTwo && second[index]).length - 1_250)).toBeLessThan(140);
});
