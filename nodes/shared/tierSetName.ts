import { nameLocator } from './locator';

export const DEFAULT_TIER_SET = 'default';

/** What tiers are remembered under. */
export function tierSetLocator(description: string) {
	return nameLocator({
		...{ displayName: 'Tier Memory', name: 'tierSet', description },
		...{ search: 'searchTierSets', chosen: DEFAULT_TIER_SET },
		...{ placeholder: 'Select a name...', example: 'e.g. wholesale' },
	});
}
