import { z } from 'zod';
import {
	accountFeatureSchema,
	eventFeatureSchema,
	featureCodeSchema,
	recencyFeatureSchema,
	totalFeatureSchema,
	traitFeatureSchema,
} from '../features/feature';

export const pointsSchema = z.number().min(-1000).max(1000);
export const textSchema = z.string().min(1).max(200);

/** What every kind of term has beside the feature it reads. */
const common = {
	label: textSchema,
	group: z.string().min(1).max(50),
	/** How far outcomes may move its points; unless said, freely. */
	learn: z.enum(['freely', 'never', 'notNegative', 'notPositive']).optional(),
	/** Training has added this term, and the next one decides afresh; a term a person has edited is theirs. */
	found: z.literal(true).optional(),
};
/** For what is not known, which is neither good nor bad unless the scorecard says so. */
const missingPoints = pointsSchema.default(0);

const eventTermSchema = eventFeatureSchema.extend({
	...common,
	/** Per event that happened just now. */
	points: pointsSchema,
});
export type EventTerm = z.infer<typeof eventTermSchema>;

const recencyTermSchema = recencyFeatureSchema.extend({
	...common,
	bins: z
		.array(z.object({ upToDays: z.number().positive().max(3650), points: pointsSchema }))
		.min(1)
		.max(20)
		.refine(
			(bins) => ascends(bins.map((bin) => bin.upToDays)),
			'Put the bins in order, smallest upToDays first, each once',
		),
	/** Longer ago than the last bin. */
	olderPoints: pointsSchema.default(0),
	missingPoints,
});
export type RecencyTerm = z.infer<typeof recencyTermSchema>;

const totalTermSchema = totalFeatureSchema.extend({
	...common,
	/** Per unit of log1p: an amount 2.7 times as large. */
	points: pointsSchema,
});
export type TotalTerm = z.infer<typeof totalTermSchema>;

const binsSchema = z
	.array(z.object({ from: z.number(), points: pointsSchema }))
	.max(100)
	.refine((bins) => ascends(bins.map((bin) => bin.from)), 'Put the bins in order, smallest from first, each once');

/** Points per standard deviation `scale` of sign(x) · log(1 + |x|) above `center`. */
const slopeSchema = z.object({ points: pointsSchema, center: z.number(), scale: z.number().positive() });

const traitTermSchema = traitFeatureSchema.extend({
	...common,
	/** The first level that lists the value counts; yes and no are `true` and `false`. Case makes no difference. */
	levels: z
		.array(
			z.object({
				values: z.array(z.string().trim().toLowerCase().min(1).max(500)).min(1).max(500),
				points: pointsSchema,
			}),
		)
		.max(100)
		.default([]),
	/** For numbers: the last bin whose `from` is not above the value counts. */
	bins: binsSchema.default([]),
	/** For numbers, beside the bins. */
	slope: slopeSchema.optional(),
	/** Known, but in no level and no bin. */
	otherPoints: pointsSchema.default(0),
	missingPoints,
});
export type TraitTerm = z.infer<typeof traitTermSchema>;

const accountTermSchema = accountFeatureSchema.extend({
	...common,
	/** Per person. */
	points: pointsSchema,
	missingPoints,
});
export type AccountTerm = z.infer<typeof accountTermSchema>;

/** What the number of another term is worth beyond a straight line. Counts nothing where that is not known. */
const shapeTermSchema = z.object({
	...common,
	kind: z.literal('shape'),
	code: featureCodeSchema,
	/** The code of that term. */
	of: featureCodeSchema,
	bins: binsSchema,
	slope: slopeSchema.optional(),
	/** Below the first bin. */
	belowPoints: pointsSchema,
});
export type ShapeTerm = z.infer<typeof shapeTermSchema>;

/** What another term measures, cut coarsely: ranges between cuts (closed on the left), or a few levels and the rest. */
const pairSideSchema = z.discriminatedUnion('cut', [
	z.object({ cut: z.literal('ranges'), code: featureCodeSchema, from: z.array(z.number()).min(1).max(10) }),
	z.object({ cut: z.literal('levels'), code: featureCodeSchema, levels: z.array(z.string()).min(1).max(10) }),
]);
export type PairSide = z.infer<typeof pairSideSchema>;

/** Two terms looked at together: what both at once are worth beyond what each is worth alone. */
const pairTermSchema = z.object({
	...common,
	kind: z.literal('pair'),
	code: featureCodeSchema,
	first: pairSideSchema,
	second: pairSideSchema,
	/** By the part each side lies in, counted from 0. */
	cells: z
		.array(z.object({ first: z.int().min(0), second: z.int().min(0), points: pointsSchema }))
		.min(1)
		.max(100),
});
export type PairTerm = z.infer<typeof pairTermSchema>;

export const termSchema = z.discriminatedUnion('kind', [
	eventTermSchema,
	recencyTermSchema,
	totalTermSchema,
	traitTermSchema,
	accountTermSchema,
	shapeTermSchema,
	pairTermSchema,
]);
export type Term = z.infer<typeof termSchema>;
/** Terms that measure something of the lead; shapes and pairs read what others have measured. */
export type MeasuredTerm = Exclude<Term, ShapeTerm | PairTerm>;

export function isMeasured(term: Term): term is MeasuredTerm {
	return term.kind !== 'pair' && term.kind !== 'shape';
}

/** The terms that a shape or pair looks at. */
export function readCodes(term: Term): string[] {
	if (term.kind === 'pair') return [term.first.code, term.second.code];
	return term.kind === 'shape' ? [term.of] : [];
}

const measured = new WeakMap<readonly Term[], readonly MeasuredTerm[]>();

/** The same list for the same terms: what is known of a list of features is kept with it. */
export function listMeasured(terms: readonly Term[]): readonly MeasuredTerm[] {
	const known = measured.get(terms) ?? terms.filter(isMeasured);
	measured.set(terms, known);
	return known;
}

function ascends(numbers: readonly number[]): boolean {
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
