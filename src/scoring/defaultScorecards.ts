import { FEATURE_CATALOG_VERSION } from '../features/feature';
import { AUDIENCES, type Audience } from '../lead/lead';
import { lazily } from '../lazily';
import { AGAINST_PURCHASES } from './defaults/againstPurchases';
import { COLLEAGUE_TERMS } from './defaults/colleagueTerms';
import type { DefaultTerm } from './defaults/defaultTerm';
import { HISTORY_TERMS } from './defaults/historyTerms';
import { LOOK_TERMS } from './defaults/lookTerms';
import { ORDER_TERMS } from './defaults/orderTerms';
import { PROFILE_TERMS } from './defaults/profileTerms';
import { REPLY_TERMS } from './defaults/replyTerms';
import { DEFAULT_SHOP_KIND, SHOP_KIND_NAMES, SHOP_KINDS, type ShopKind } from './defaults/shopKinds';
import { parseScorecard, type Scorecard, type ScorecardInput } from './scorecard';

export type Scorecards = Readonly<Record<Audience, Scorecard>>;

/** Every line that ships, for whichever audience and kind of shop: each file of `defaults/` is about one thing. */
export const DEFAULT_TERMS: readonly DefaultTerm[] = [
	...LOOK_TERMS,
	...ORDER_TERMS,
	...HISTORY_TERMS,
	...AGAINST_PURCHASES,
	...REPLY_TERMS,
	...COLLEAGUE_TERMS,
	...PROFILE_TERMS,
];

/** A group that none of an audience's terms is in is left out. */
const GROUPS: ScorecardInput['groups'] = [
	{ code: 'shopping', label: 'Shopping', axis: 'intent', capPoints: 50, floorPoints: -15 },
	{ code: 'response', label: 'Response', axis: 'intent', capPoints: 40, floorPoints: -25 },
	{ code: 'company', label: 'Company', axis: 'intent', capPoints: 20 },
	{ code: 'loyalty', label: 'Loyalty', axis: 'fit', capPoints: 30, floorPoints: -20 },
	// Wide: lines that count on and on, bounded at 30, were learned far too steep, as most leads lay beyond the bound.
	{ code: 'history', label: 'History', axis: 'intent', capPoints: 100, floorPoints: -100 },
	{ code: 'fit', label: 'Fit', axis: 'fit', capPoints: 20, floorPoints: -20 },
];

/** The scorecards of each kind of shop, before anybody has changed or taught them. */
export const SCORECARDS_BY_KIND: Readonly<Record<ShopKind, Scorecards>> = lazily(SHOP_KIND_NAMES, (kind) =>
	lazily(AUDIENCES, (audience) => scorecardOf(kind, audience)),
);

/** Those of a workspace where nobody has chosen. */
export const DEFAULT_SCORECARDS = SCORECARDS_BY_KIND[DEFAULT_SHOP_KIND];

function scorecardOf(kind: ShopKind, audience: Audience): Scorecard {
	const terms = DEFAULT_TERMS.flatMap(({ audiences, termOf }) =>
		audiences.includes(audience) ? (termOf(kind) ?? []) : [],
	);
	return parseScorecard({
		name: SHOP_KINDS[kind].label,
		version: 1,
		audience,
		catalogVersion: FEATURE_CATALOG_VERSION,
		start: 40,
		baseRate: SHOP_KINDS[kind].baseRates[audience],
		groups: GROUPS.filter(({ code }) => terms.some(({ group }) => group === code)),
		terms,
	} satisfies ScorecardInput);
}
