import { z } from 'zod';
import { DAY_MS } from '../lead/time';

export const MAXIMUM_TIERS = 20;

const nameSchema = z.string().trim().min(1, 'A name is empty: give every tier and segment one').max(100);

const tierDefinitionSchema = z.object({
	name: nameSchema,
	/** The lowest score that earns the tier. Not looked at for the last tier, which takes everyone else. */
	minScore: z.number(),
});
export type TierDefinition = z.infer<typeof tierDefinitionSchema>;

const segmentThresholdsSchema = z.object({
	segment: nameSchema,
	/** One for every tier but the last, in the order of the tiers. */
	minScores: z.array(z.number()),
});
export type SegmentThresholds = z.infer<typeof segmentThresholdsSchema>;

/** How a score becomes a tier. Tiers are listed best first; names are compared without regard to case. */
export const tierRulesSchema = z
	.strictObject({
		tiers: z
			.array(tierDefinitionSchema)
			.min(2, 'Give at least two tiers: with one there is nothing to decide')
			.max(MAXIMUM_TIERS, `Give at most ${MAXIMUM_TIERS} tiers`)
			.default([
				{ name: 'A', minScore: 70 },
				{ name: 'B', minScore: 50 },
				{ name: 'C', minScore: 0 },
			]),
		segments: z.array(segmentThresholdsSchema).optional(),
		/** A lead leaves a tier only when its score is more than this below the tier's threshold. */
		hysteresisPoints: z.number().min(0, 'Hysteresis is a number of points, 0 or more').default(3),
		/** A lead isn't moved down sooner than this after it entered its tier. */
		minimumDwellMs: z.int().min(0, 'The minimum stay is a duration, 0 or more').default(DAY_MS),
	})
	.check((context) => {
		for (const { message, path } of findFlaws(context.value)) {
			context.issues.push({ code: 'custom', message, path, input: context.value });
		}
	});
export type TierRules = z.infer<typeof tierRulesSchema>;

interface Flaw {
	message: string;
	path: (string | number)[];
}

type UncheckedRules = Pick<TierRules, 'tiers' | 'segments'>;

function* findFlaws({ tiers, segments = [] }: UncheckedRules): Generator<Flaw> {
	yield* findRepeats(
		'tier',
		tiers.map(({ name }) => name),
		(index) => ['tiers', index, 'name'],
	);
	yield* findRepeats(
		'segment',
		segments.map(({ segment }) => segment),
		(index) => ['segments', index, 'segment'],
	);
	const earnedNames = tiers.slice(0, -1).map(({ name }) => name);
	const defaults = tiers.slice(0, -1).map(({ minScore }) => minScore);
	yield* findMisorder('', earnedNames, defaults, (index) => ['tiers', index, 'minScore']);
	for (const [index, { segment, minScores }] of segments.entries()) {
		if (minScores.length !== earnedNames.length) {
			yield {
				message: `Segment "${segment}" has ${minScores.length} thresholds; give ${earnedNames.length}: one for every tier but the last`,
				path: ['segments', index, 'minScores'],
			};
			continue;
		}
		yield* findMisorder(` of segment "${segment}"`, earnedNames, minScores, (at) => [
			'segments',
			index,
			'minScores',
			at,
		]);
	}
}

function* findRepeats(noun: string, names: string[], pathOf: (index: number) => Flaw['path']): Generator<Flaw> {
	const seen = new Set<string>();
	for (const [index, name] of names.entries()) {
		const key = name.toLowerCase();
		if (seen.has(key))
			yield { message: `There are two ${noun}s named "${name}": rename one of them`, path: pathOf(index) };
		seen.add(key);
	}
}

function* findMisorder(
	where: string,
	names: string[],
	minScores: number[],
	pathOf: (index: number) => Flaw['path'],
): Generator<Flaw> {
	for (let index = 1; index < minScores.length; index++) {
		const [above, own] = [minScores[index - 1] ?? 0, minScores[index] ?? 0];
		if (own < above) continue;
		const message = `The threshold${where} for "${names[index]}" (${own}) has to be lower than that for "${names[index - 1]}" (${above}): list tiers best first`;
		yield { message, path: pathOf(index) };
	}
}
