import { z } from 'zod';
import { EngineError } from '../errors';
import {
	accountFeatureSchema,
	eventFeatureSchema,
	featureCodeSchema,
	FEATURE_CATALOG_VERSION,
	recencyFeatureSchema,
	totalFeatureSchema,
	traitFeatureSchema,
} from '../features/feature';
import { audienceSchema } from '../lead/lead';
import { learnedSchema } from './learned';

const pointsSchema = z.number().min(-1000).max(1000);
const textSchema = z.string().min(1).max(200);

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

const termSchema = z.discriminatedUnion('kind', [
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

const groupSchema = z.object({
	code: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'Group codes are snake_case, like intent'),
	label: textSchema,
	/** Which of the two readings of a lead it is part of: what they do, or who they are. */
	axis: z.enum(['intent', 'fit']),
	/** The group never adds more than this, however many terms it has … */
	capPoints: z.number().min(0).max(1000),
	/** … and never takes away more than this. */
	floorPoints: z.number().min(-1000).max(0).optional(),
});
export type Group = z.infer<typeof groupSchema>;

/** A list of readable terms. 50 points are an average lead of the audience; 10 more double the odds of the target. */
export const scorecardSchema = z
	.object({
		name: textSchema,
		version: z.int().min(1),
		audience: audienceSchema,
		catalogVersion: z.literal(FEATURE_CATALOG_VERSION),
		/** What a lead has before any term counts. A learned one may lie outside 0 to 100, as an unclamped score may. */
		start: pointsSchema,
		/** The share of this audience's leads that reach the target: what 50 points stand for. */
		baseRate: z.number().min(0.0001).max(0.9999),
		groups: z.array(groupSchema).min(1).max(50),
		terms: z.array(termSchema).min(1).max(1000),
		/** What outcomes have taught; absent while the points are a marketer's alone. */
		learned: learnedSchema.optional(),
	})
	.superRefine(({ groups, terms }, context) => {
		const known = new Set(groups.map(({ code }) => code));
		if (known.size < groups.length)
			context.addIssue({ code: 'custom', path: ['groups'], message: 'Two groups share a code' });
		const seen = new Set<string>();
		for (const [index, { code, group }] of terms.entries()) {
			const complain = (field: string, message: string) =>
				context.addIssue({ code: 'custom', path: ['terms', index, field], message });
			if (!known.has(group)) complain('group', `There is no group "${group}"; the groups are ${[...known].join(', ')}`);
			if (seen.has(code)) complain('code', `Another term has the code "${code}" already`);
			seen.add(code);
		}
		const measured = new Set(terms.filter(isMeasured).map(({ code }) => code));
		for (const [index, term] of terms.entries()) {
			for (const code of readCodes(term)) {
				if (measured.has(code)) continue;
				const message = `There is no term "${code}" for it to look at: remove this ${term.kind} too`;
				context.addIssue({ code: 'custom', path: ['terms', index, 'code'], message });
			}
		}
	});
export type Scorecard = z.infer<typeof scorecardSchema>;
/** As people write it: what has a neutral value may be left out. */
export type ScorecardInput = z.input<typeof scorecardSchema>;

function isMeasured(term: Term): term is MeasuredTerm {
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

/** @throws EngineError `model-unknown` for a catalog version this code doesn't have, `configuration-invalid` for the rest. */
export function parseScorecard(input: unknown): Scorecard {
	const header = z.object({ catalogVersion: z.unknown() }).safeParse(input);
	const catalogVersion = header.data?.catalogVersion;
	if (typeof catalogVersion === 'number' && catalogVersion !== FEATURE_CATALOG_VERSION) {
		throw new EngineError(
			'model-unknown',
			`The scorecard was made for feature catalog ${catalogVersion}, this version has ${FEATURE_CATALOG_VERSION}. ` +
				'Update the package, or train or write the scorecard anew.',
		);
	}
	const parsed = scorecardSchema.safeParse(input);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue?.path.join('.') ?? '';
	throw new EngineError(
		'configuration-invalid',
		`The scorecard can't be used: ${field || 'all of it'}: ${issue?.message ?? 'unreadable'}.`,
		{
			cause: parsed.error,
			...(field === '' ? {} : { field }),
		},
	);
}

function ascends(numbers: readonly number[]): boolean {
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
