import { tierRulesSchema, type TierRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { readTierRows, tierList } from '../../shared/tierList';

export const tiersField = tierList({
	description: 'Tiers as set in Assign Tier, best first',
	name: 'Name of the tier, as in Assign Tier',
	minScore: 'Minimum score for this tier',
});

/** Thresholds alone: who would be in which tier if it were assigned again. */
export function readTiers(parameters: Parameters): TierRules {
	const tiers = readTierRows(parameters);
	return parseSettings(tierRulesSchema, tiers.length === 0 ? {} : { tiers }, () => 'The tiers');
}
