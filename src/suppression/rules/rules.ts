import type { Rule } from '../contactDecision';
import { findAccountContact } from './accountContact';
import { findAccountRejection } from './accountRejection';
import { findAddressPatterns } from './addressPatterns';
import { findColleaguePurchase } from './colleaguePurchase';
import { findConsentReasons } from './consentReasons';
import { findFrequencyReasons } from './frequencyReasons';
import { findHoldouts } from './holdoutReasons';
import { findListedReasons } from './listedReasons';
import { findMissingAddress } from './missingAddress';
import { findNightReasons } from './nightReasons';
import { findRecentPurchase } from './recentPurchase';
import { findRecentRefund } from './recentRefund';
import { findRestAfterRefusal } from './restAfterRefusal';
import { findSalesRejection } from './salesRejection';

/** Every rule, in the order in which their reasons are listed: those that don't pass by themselves first. */
export const RULES: readonly Rule[] = [
	findMissingAddress,
	findAddressPatterns,
	findListedReasons,
	findConsentReasons,
	findHoldouts,
	findRestAfterRefusal,
	findRecentPurchase,
	findColleaguePurchase,
	findRecentRefund,
	findSalesRejection,
	findAccountRejection,
	findAccountContact,
	findFrequencyReasons,
	findNightReasons,
];
