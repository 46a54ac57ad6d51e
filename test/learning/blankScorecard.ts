import { FEATURE_CATALOG_VERSION } from '../../src/features/feature';
import type { Scorecard } from '../../src/scoring/scorecard';

/** A marketer who has written nothing: all is found in the table. */
export const BLANK: Scorecard = {
	name: 'Blank',
	version: 1,
	audience: 'prospect',
	catalogVersion: FEATURE_CATALOG_VERSION,
	start: 50,
	baseRate: 0.5,
	groups: [],
	terms: [],
};
