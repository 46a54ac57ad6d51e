import { findFrequencyReasons } from './frequencyReasons';
import { findListedReasons } from './listedReasons';
import { findMissingAddress } from './missingAddress';
import { findNightReasons } from './nightReasons';
import { findRecentPurchase } from './recentPurchase';

/** Every rule, in the order in which their reasons are listed: those that don't pass by themselves first. */
export const RULES = [
	findMissingAddress,
	findListedReasons,
	findRecentPurchase,
	findFrequencyReasons,
	findNightReasons,
] as const;

/** The codes the rules can find: a rule with a new one needs its row in the table of reasons, or nothing compiles. */
export type FoundCode = ReturnType<(typeof RULES)[number]>[number]['code'];
