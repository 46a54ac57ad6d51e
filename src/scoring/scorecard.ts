import * as z from 'zod';
import { compact } from '../compact';
import { describeIssue, EngineError } from '../errors';
import { facetNeeds } from '../features/facetNeeds';
import { FEATURE_CATALOG_VERSION } from '../features/feature';
import { audienceSchema } from '../lead/lead';
import { learnedSchema } from './learned';
import { contactSchema, findContactFlaw } from './contactPoints';
import { describeUnknownKeys } from './describeUnknownKeys';
import { nameTerms } from './nameTerms';
import { isMeasured, readCodes, termSchema } from './term';
import { pointsSchema, textSchema } from './terms/termKind';

const groupSchema = z.strictObject({
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

/** Of one event name: each more divides a lead's days further, of which only so many kinds are kept apart. */
const MOST_AMOUNTS = 10;

/** A list of readable terms. 50 points are an average lead of the audience; 10 more double the odds of the target. */
const scorecardSchema = z
	.strictObject({
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
		/** What being contacted changes; absent while a holdout hasn't shown that it does. */
		contact: contactSchema.optional(),
	})
	.superRefine(({ groups, terms, contact }, context) => {
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
		const flaw = contact && findContactFlaw(contact, terms);
		if (flaw !== undefined)
			context.addIssue({ code: 'custom', path: ['contact', 'terms', flaw.index], message: flaw.message });
		const measured = new Set(terms.filter(isMeasured).map(({ code }) => code));
		for (const [event, { amounts }] of Object.entries(facetNeeds(terms.filter(isMeasured)))) {
			if (amounts.length <= MOST_AMOUNTS) continue;
			const message = `Terms about ${event} ask for ${amounts.length} different amounts (amountAtLeast), but history keeps at most ${MOST_AMOUNTS} apart: use the same amounts in several terms`;
			context.addIssue({ code: 'custom', path: ['terms'], message });
		}
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

/** @throws EngineError `model-unknown` for a catalog version this code doesn't have, `configuration-invalid` for the rest. */
export function parseScorecard(input: unknown): Scorecard {
	const header = z.object({ catalogVersion: z.unknown() }).safeParse(input);
	const catalogVersion = header.data?.catalogVersion;
	if (typeof catalogVersion === 'number' && catalogVersion !== FEATURE_CATALOG_VERSION) {
		throw new EngineError(
			'model-unknown',
			`The scorecard was made for feature catalog ${catalogVersion}, this version has ${FEATURE_CATALOG_VERSION}. ` +
				'Update the package, or train or write a new scorecard.',
		);
	}
	const named = nameTerms(input);
	const parsed = scorecardSchema.safeParse(named);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue?.path.join('.') ?? '';
	const message = issue === undefined ? 'unreadable' : (describeUnknownKeys(issue, named) ?? describeIssue(issue));
	throw new EngineError(
		'configuration-invalid',
		`The scorecard can't be used: ${field || 'all of it'}: ${message}.`,
		compact({ cause: parsed.error, field: field === '' ? undefined : field }),
	);
}
