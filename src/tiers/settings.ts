import { IANAZone } from 'luxon';
import * as z from 'zod';
import { requirementsSchema } from './requirements';
import { isSameName } from '../lead/sameName';
import { tierMeasureSchema } from './tierMeasures';

export const MAXIMUM_TIERS = 20;

const nameSchema = z.string().trim().min(1, 'A name is empty: give every tier and segment one').max(100);

const tierDefinitionSchema = z.object({
	name: nameSchema,
	/** The least that earns the tier, of what tiers are given by. Not looked at for the last tier, which takes everyone else. */
	minScore: z.number('Give every tier a minimum score, as a number'),
	/** At most so many leads enter the tier in a day; whoever finds it full goes to the next one. Absent: no limit. */
	capacityPerDay: z
		.int()
		.min(1, 'A daily capacity is a whole number, 1 or more; without one there is no limit')
		.optional(),
});
export type TierDefinition = z.infer<typeof tierDefinitionSchema>;

const segmentThresholdsSchema = z.object({
	segment: nameSchema,
	/** One for every tier but the last, in the order of the tiers. */
	minScores: z.array(z.number('Write minimum scores as numbers with commas between them, like 80, 60')),
});

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
		/** What the minimums are compared with. */
		tierBy: tierMeasureSchema.default('score'),
		segments: z.array(segmentThresholdsSchema).optional(),
		/** What tiers ask for beside their minimum. */
		requirements: requirementsSchema.optional(),
		/** Whether all that a tier asks for has to be met, or any of it. */
		requirementsMatch: z.enum(['all', 'any']).default('all'),
		/** A lead that has left a tier may come back up to it after this. */
		reentryMs: z.int().min(0, 'The time before coming back is a duration, 0 or more').default(0),
		/** A lead leaves a tier only when its score (or amount) is more than this below the tier's threshold. */
		hysteresisPoints: z.number().min(0, 'it must be 0 or more').default(3),
		/** A lead isn't moved down sooner than this after it entered its tier. */
		minimumDwellMs: z.int().min(0, 'The minimum stay is a duration, 0 or more').default(0),
		/** Whose midnight begins a new day of capacity. */
		timeZone: z
			.string()
			.refine((zone) => IANAZone.isValidZone(zone), 'Write a time zone like Europe/Berlin')
			.default('UTC'),
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

function* findFlaws(rules: TierRules): Generator<Flaw> {
	const { tiers, segments = [] } = rules;
	yield* findRequirementFlaws(rules);
	for (const [index, name] of findRepeats(tiers.map(({ name }) => name))) {
		yield { message: `There are two tiers named "${name}": rename one of them`, path: ['tiers', index, 'name'] };
	}
	for (const [index, name] of findRepeats(segments.map(({ segment }) => segment))) {
		yield { message: `There are two segments named "${name}": keep one`, path: ['segments', index, 'segment'] };
	}
	if (tiers.at(-1)?.capacityPerDay !== undefined) {
		const message = 'The last tier takes everyone else, so it has no daily capacity: leave it empty';
		yield { message, path: ['tiers', tiers.length - 1, 'capacityPerDay'] };
	}
	const thresholds = tiers.slice(0, -1).map(({ minScore }) => minScore);
	for (const [index, rise] of findRises(thresholds)) yield { message: rise, path: ['tiers', index, 'minScore'] };
	for (const [position, { segment, minScores }] of segments.entries()) {
		const path = ['segments', position, 'minScores'];
		if (minScores.length !== thresholds.length) {
			const message = `Segment "${segment}" has ${minScores.length} thresholds: give ${thresholds.length}, one for every tier but the last`;
			yield { message, path };
			continue;
		}
		for (const [index, rise] of findRises(minScores)) {
			yield { message: `Segment "${segment}": ${rise}`, path: [...path, index] };
		}
	}
}

function* findRequirementFlaws({ tiers, requirements = [], tierBy }: TierRules): Generator<Flaw> {
	const last = tiers.at(-1)?.name ?? '';
	if (requirements.length > 0 && tierBy === 'accountScore') {
		const message = 'They are about one person, but tiers by Account Score belong to companies: remove them';
		yield { message, path: ['requirements'] };
	}
	for (const [index, { tier }] of requirements.entries()) {
		const path = ['requirements', index, 'tier'];
		if (!tiers.some(({ name }) => isSameName(name, tier))) {
			const message = `There is no tier "${tier}": write one of ${tiers.map(({ name }) => name).join(', ')}`;
			yield { message, path };
		} else if (isSameName(tier, last)) {
			yield { message: `Tier "${last}" is the last and takes everyone else, so it can't ask for anything`, path };
		}
	}
}

/** Names that were there before, in any case. */
function findRepeats(names: string[]): [index: number, name: string][] {
	const keys = names.map((name) => name.toLowerCase());
	return [...names.entries()].filter(([index]) => keys.indexOf(keys[index] ?? '') < index);
}

/** Thresholds that aren't lower than the one before. */
function* findRises(thresholds: number[]): Generator<[index: number, message: string]> {
	let above = Infinity;
	for (const [index, threshold] of thresholds.entries()) {
		if (threshold >= above)
			yield [
				index,
				`the minimum score ${threshold} comes after ${above}, but each has to be lower: list the best tier first`,
			];
		above = threshold;
	}
}
