import { compact, tierRulesSchema, type TierRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { readSegments } from '../fields/segments';
import { readTiers, refuseLastThreshold } from '../fields/tiers';

const HOUR_MS = 3_600_000;

export function readRules(parameters: Parameters): TierRules {
	refuseLastThreshold(parameters);
	const rules = {
		tiers: readTiers(parameters).map(({ name, minScore, capacityPerDay }) =>
			compact({ name, minScore, capacityPerDay: capacityPerDay === 0 ? undefined : capacityPerDay }),
		),
		segments: readSegments(parameters),
		hysteresisPoints: parameters.read('options.hysteresisPoints', 0, 3),
		minimumDwellMs: Math.round(parameters.read('options.minimumDwellHours', 0, 0) * HOUR_MS),
		timeZone: parameters.text('options.timeZone', 0) || 'UTC',
	};
	return parseSettings(tierRulesSchema, compact(rules), (setting) => `"${LABELS[setting] ?? 'Options'}"`);
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	hysteresisPoints: 'Grace Points',
	minimumDwellMs: 'Minimum Stay (Hours)',
	segments: 'Segments',
	tiers: 'Tiers',
	timeZone: 'Time Zone',
};
