import type { Parameters } from '../../shared/parameters';
import { DEFAULT_TIER_SET, tierSetLocator } from '../../shared/tierSetName';

export const tierSetField = tierSetLocator("Whose tiers are counted, as in Assign Tier's option of the same name");

export function readTierSet(parameters: Parameters): string {
	return parameters.text('tierSet', 0, DEFAULT_TIER_SET) || DEFAULT_TIER_SET;
}
