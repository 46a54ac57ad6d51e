import { compact, tierRulesSchema, type TierRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { ruleOptions } from '../fields/options';
import { readRequirements } from '../fields/requirements';
import { readSegments } from '../fields/segments';
import { refuseIdleThresholds } from '../fields/tiers';
import { readTierRows } from '../../shared/tierList';

export function readRules(parameters: Parameters): TierRules {
	refuseIdleThresholds(parameters);
	const rules = {
		tiers: readTierRows(parameters).map(({ name, minScore, capacityPerDay }) =>
			compact({ name, minScore, capacityPerDay: capacityPerDay === 0 ? undefined : capacityPerDay }),
		),
		segments: readSegments(parameters),
		requirements: readRequirements(parameters),
		...Object.fromEntries(ruleOptions.map(({ setting, read }) => [setting, read(parameters)])),
	};
	return parseSettings(tierRulesSchema, compact(rules), (setting) => `"${LABELS[setting] ?? 'Options'}"`);
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	segments: 'Segments',
	requirements: 'Conditions',
	tiers: 'Tiers',
	...Object.fromEntries(ruleOptions.map(({ setting, property }) => [setting, property.displayName])),
};
