import { isSameName, type AssignedTier, type TierRules, type VariantPlan } from '../../src/index';

/** Which output a lead leaves by, in the order in which describeOutputs names them. */
export function findOutput(
	{ name, variant, changed }: Pick<AssignedTier, 'name' | 'variant' | 'changed'>,
	{ tiers }: Pick<TierRules, 'tiers'>,
	variants: VariantPlan | undefined,
	onlyWhenChanged: boolean,
): number {
	const branches = tiers.flatMap((tier, index): { tier: string; variant: string | undefined }[] => {
		const ofTier =
			index === tiers.length - 1 ? [] : (variants?.rows ?? []).filter((row) => isSameName(row.tier, tier.name));
		return ofTier.length === 0
			? [{ tier: tier.name, variant: undefined }]
			: ofTier.map((row) => ({ tier: tier.name, variant: row.name }));
	});
	if (onlyWhenChanged && !changed) return branches.length;
	return branches.findIndex((branch) => branch.tier === name && branch.variant === variant);
}
