import { AUDIENCES } from '../../lead/lead';
import { listDifferences, type ComparedModels } from '../training/compareModels';
import { describeTiers } from './describeTiers';
import { PACKAGES } from './messages';
import type { Package, PackedCheck, PackedModel } from './packageFormat';

/** What differs, side by side; null where one side has nothing of it. */
export interface ComparedPackages {
	summary: string;
	points: (ComparedModels['points'][number] & { model: string })[];
	tiers: { tierSet: string; audience: string; from: string | null; to: string | null }[];
	checks: { workflow: string; step: string; from: PackedCheck['rules'] | null; to: PackedCheck['rules'] | null }[];
}

export function comparePackages(from: Package, to: Package): ComparedPackages {
	const points = inBoth(from.models, to.models, ({ name }) => name).flatMap(([name, before, after]) =>
		AUDIENCES.flatMap((audience) =>
			listDifferences(before ?? emptied(after), after ?? emptied(before), audience).map((row) => ({
				model: name,
				...row,
			})),
		),
	);
	const tiers = inBoth(from.tierSets, to.tierSets, ({ tierSet, audience }) => JSON.stringify([tierSet, audience]))
		.filter(([, before, after]) => differ([before?.rules, before?.model], [after?.rules, after?.model]))
		.map(([, before, after]) => {
			const { tierSet = '', audience = '' } = after ?? before ?? {};
			return {
				tierSet,
				audience,
				from: before ? describeTiers(before.rules) : null,
				to: after ? describeTiers(after.rules) : null,
			};
		});
	const checks = inBoth(from.checks, to.checks, ({ workflow, step }) => JSON.stringify([workflow, step]))
		.filter(([, before, after]) => differ([before?.channel, before?.rules], [after?.channel, after?.rules]))
		.map(([, before, after]) => {
			const { workflow = '', step = '' } = after ?? before ?? {};
			return { workflow, step, from: before?.rules ?? null, to: after?.rules ?? null };
		});
	return { summary: PACKAGES.compared(points.length, tiers.length), points, tiers, checks };
}

function inBoth<T>(
	from: readonly T[],
	to: readonly T[],
	keyOf: (entry: T) => string,
): [key: string, from: T | undefined, to: T | undefined][] {
	const [before, after] = [from, to].map((side) => new Map(side.map((entry) => [keyOf(entry), entry])));
	const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
	return [...keys].map((key) => [key, before?.get(key), after?.get(key)]);
}

function differ(from: unknown, to: unknown): boolean {
	return JSON.stringify(from) !== JSON.stringify(to);
}

/** The model without a term, so that each of the other side's stands against nothing. */
function emptied(model: PackedModel | undefined): Pick<PackedModel, 'scorecards'> {
	if (model === undefined) throw new TypeError('one side has the model');
	const cards = AUDIENCES.map((audience) => [audience, { ...model.scorecards[audience], terms: [] }]);
	return { scorecards: Object.fromEntries(cards) as PackedModel['scorecards'] };
}
