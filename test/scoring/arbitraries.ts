import fc from 'fast-check';
import { parseScorecard, type Scorecard, type ScorecardInput } from '../../src/scoring/scorecard';
import {
	anyAccountFeature,
	anyEventFeature,
	anyFrequencyFeature,
	anyRecencyFeature,
	anyTotalFeature,
	anyTraitFeature,
} from '../features/arbitraries';

type TermInput = ScorecardInput['terms'][number];

const GROUPS = ['one', 'two', 'three'];

/** Scorecards of every kind of term. With `min: 0` nothing a lead can do is worth less than not doing it. */
export function anyScorecard({ min }: { min: number }): fc.Arbitrary<Scorecard> {
	const anyPoints = fc.double({ min, max: 100, noNaN: true });
	const named = { label: fc.string({ minLength: 1, maxLength: 20 }), group: fc.constantFrom(...GROUPS) };
	const anyTerm: fc.Arbitrary<Omit<TermInput, 'code'>> = fc.oneof(
		fc.tuple(anyEventFeature, fc.record({ ...named, points: anyPoints })).map(merge),
		fc.tuple(anyFrequencyFeature, fc.record({ ...named, points: anyPoints })).map(merge),
		fc.tuple(anyRecencyFeature, fc.record(named), anyRecencyPoints(anyPoints, min)).map(merge),
		fc.tuple(anyTotalFeature, fc.record({ ...named, points: anyPoints })).map(merge),
		fc
			.tuple(
				anyTraitFeature,
				fc.record({ ...named, otherPoints: anyPoints, missingPoints: anyPoints, levels: anyLevels(anyPoints) }),
			)
			.map(merge),
		fc.tuple(anyAccountFeature, fc.record({ ...named, points: anyPoints, missingPoints: anyPoints })).map(merge),
	);
	const anyGroup = (code: string) =>
		fc.record({
			code: fc.constant(code),
			label: fc.constant(`Group ${code}`),
			axis: fc.constantFrom('intent' as const, 'fit' as const),
			capPoints: fc.double({ min: 0, max: 200, noNaN: true }),
			floorPoints: fc.double({ min: -200, max: 0, noNaN: true }),
		});
	return fc
		.record({
			audience: fc.constantFrom('anonymous' as const, 'prospect' as const, 'customer' as const),
			start: fc.double({ min: 0, max: 100, noNaN: true }),
			baseRate: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
			groups: fc.tuple(...GROUPS.map(anyGroup)),
			terms: fc.array(anyTerm, { minLength: 1, maxLength: 15 }),
		})
		.map(({ terms, ...rest }) =>
			parseScorecard({
				name: 'Any',
				version: 1,
				catalogVersion: 2,
				...rest,
				terms: terms.map((term, number) => ({ ...term, code: `${term.kind}:t${number}` })),
			}),
		);
}

/** Falling bins, never seen last, where points are meant to be fair. */
function anyRecencyPoints(anyPoints: fc.Arbitrary<number>, min: number) {
	return fc
		.tuple(
			fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }),
			fc.array(anyPoints, { minLength: 8, maxLength: 8 }),
		)
		.map(([days, points]) => {
			const fair = min < 0 ? points : [...points].sort((a, b) => b - a);
			const bins = days.sort((a, b) => a - b).map((upToDays, index) => ({ upToDays, points: fair[index] ?? 0 }));
			return { bins, olderPoints: fair[6] ?? 0, missingPoints: fair[7] ?? 0 };
		});
}

function anyLevels(anyPoints: fc.Arbitrary<number>) {
	return fc.array(fc.record({ values: fc.constantFrom(['de', 'fr'], ['pro'], ['true']), points: anyPoints }), {
		maxLength: 3,
	});
}

function merge<A extends object, B extends object, C extends object = object>([a, b, c]: [A, B, C?]): A & B & C {
	return { ...a, ...b, ...c } as A & B & C;
}
