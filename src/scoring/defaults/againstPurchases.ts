import { SHOP_KINDS } from './shopKinds';
import { pickOf, type DefaultTerm, type PerKind } from './defaultTerm';

const GOODS_LOOKS = [
	'product_list_viewed',
	'product_viewed',
	'product_compared',
	'product_added_to_wishlist',
	'product_added',
];

// Each of these looks has points of its own already, so that what it says beyond them is little.
const NOT_BOUGHT: PerKind<number> = { fastGoods: 1, consideredGoods: 1.5, b2b: 1.5 };
const FITS: PerKind<number> = { fastGoods: 4, consideredGoods: 6, subscription: 3, b2b: 6 };
const DEARER: PerKind<number> = { fastGoods: 1.5, subscription: 3 };

/** What existing buyers look at, held against what they have. A shop with plans adds a `higher` term that lists them. */
export const AGAINST_PURCHASES: readonly DefaultTerm[] = [
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'owned',
			code: 'owned:not_bought',
			label: 'Looked at a category they have not bought',
			group: 'shopping',
			owned: false,
			events: GOODS_LOOKS,
			points: pickOf(NOT_BOUGHT, kind),
			halfLifeDays: 7 * SHOP_KINDS[kind].lookLasts,
			perDay: 3,
			capUnits: 4,
		}),
		why: 'Cross-sell: a category more is a need more, where the same again would only be a replacement. Less where people look at everything, or have one subscription.',
	},
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'owned',
			code: 'owned:fits',
			label: 'Checked what goes with what they own',
			group: 'shopping',
			owned: true,
			events: ['compatibility_checked', 'spec_downloaded', 'docs_viewed'],
			points: pickOf(FITS, kind),
			halfLifeDays: 14 * SHOP_KINDS[kind].lookLasts,
			perDay: 1,
			capUnits: 2,
		}),
		why: 'Upgrade: asks whether something works with what they have, so means to add to it.',
	},
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'higher',
			code: 'higher:price',
			label: 'Looked at dearer things than they usually buy',
			group: 'shopping',
			events: ['product_viewed', 'product_compared', 'product_added_to_wishlist', 'product_added'],
			priceTimes: 1.5,
			points: pickOf(DEARER, kind),
			halfLifeDays: 7 * SHOP_KINDS[kind].lookLasts,
			perDay: 3,
			capUnits: 4,
		}),
		why: 'Upsell: half as dear again as their usual order is a step up, not the same thing.',
	},
];
