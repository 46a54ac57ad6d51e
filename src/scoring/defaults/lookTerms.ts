import { AUDIENCES } from '../../lead/lead';
import { listEventTerms, listFavourable, pickOf, type DefaultTerm, type EventRow, type PerKind } from './defaultTerm';

const LOOKS: readonly EventRow[] = [
	[
		'page_viewed',
		'Looked around the shop',
		0.5,
		3,
		5,
		8,
		'Being there says little; eight looks are worth as much as one cart seen.',
	],
	['blog_viewed', 'Read the blog', 0.25, 3, 3, 4, 'Readers mostly come for the text, so half of any other page.'],
	[
		'docs_viewed',
		'Read the documentation',
		{ fastGoods: 1, subscription: 3, b2b: 3 },
		7,
		2,
		3,
		'Somebody who reads how it works imagines having it; before a purchase more so with software and machines.',
	],
	[
		'pricing_viewed',
		'Looked at the prices',
		{ fastGoods: 6, subscription: 10, b2b: 10 },
		7,
		2,
		2,
		'Prices are looked up by those who consider paying; where there is a page of plans or none but on request, nearly all buyers pass it.',
	],
	[
		'product_list_viewed',
		'Viewed a category',
		1,
		3,
		3,
		4,
		'Narrowed down to a kind of thing: twice any page, half a product.',
	],
	['products_searched', 'Searched for products', 2, 3, 3, 4, 'Knows what they look for: as much as a product.'],
	[
		'product_viewed',
		'Viewed a product',
		{ fastGoods: 2, b2b: 1.5 },
		3,
		4,
		6,
		'The unit that other looks are measured by: the sixth of it no longer adds. In a catalogue of parts, one looks at many.',
	],
	['video_viewed', 'Watched a video', 1, 7, 2, 3, 'Takes longer than a page but asks for nothing.'],
	[
		'product_compared',
		'Compared products',
		{ fastGoods: 6, consideredGoods: 8, subscription: 8, b2b: 8 },
		7,
		2,
		2,
		'Comparing comes after wanting one of them; the dearer the thing, the closer to the end.',
	],
	[
		'compatibility_checked',
		'Checked whether a product fits',
		{ fastGoods: 6, consideredGoods: 8, b2b: 8 },
		7,
		2,
		2,
		'Only who means to use it asks whether it fits.',
	],
	[
		'calculator_used',
		'Used a calculator or quiz',
		{ fastGoods: 6, consideredGoods: 8, b2b: 10 },
		14,
		1,
		2,
		'Has put in figures of their own; for a loan, a size or a saving that is half a request.',
	],
	[
		'store_located',
		'Looked for a store',
		{ fastGoods: 4, consideredGoods: 8 },
		7,
		1,
		2,
		'Wants to see it in person; what is sat or lain on is bought there.',
	],
	[
		'product_added_to_wishlist',
		'Put a product on the wish list',
		{ fastGoods: 5, consideredGoods: 7 },
		14,
		2,
		3,
		'Meant for later: less than a cart, for longer.',
	],
	[
		'product_added',
		'Put a product in the cart',
		8,
		4,
		2,
		3,
		'About three in ten carts are paid for: most of the way from a look to a checkout.',
	],
	['product_removed', 'Took a product out of the cart', -4, 3, 2, 2, 'Takes back half of what putting it in gave.'],
	['cart_viewed', 'Viewed the cart', 4, 3, 2, 2, 'Comes back to what they chose.'],
	['cart_abandoned', 'Left a cart behind', 6, 4, 1, 2, 'The cart still stands; the reminder is for those.'],
	[
		'coupon_entered',
		'Entered a coupon',
		{ fastGoods: 4, b2b: 2 },
		5,
		1,
		1,
		'Has a reason to buy now; in trade, prices are agreed.',
	],
	['checkout_viewed', 'Viewed the checkout page', 8, 4, 1, 2, 'Half a checkout: seen, not begun.'],
	[
		'checkout_started',
		'Started a checkout',
		16,
		5,
		1,
		2,
		'About half of those who begin a checkout pay; nothing else online comes as close.',
	],
	[
		'checkout_step_completed',
		'Went on in the checkout',
		5,
		5,
		2,
		2,
		'Each step sheds some who only wanted to see the shipping costs.',
	],
	['payment_info_entered', 'Entered payment details', 10, 5, 1, 1, 'The last step: what stops it now is an accident.'],
	['checkout_abandoned', 'Left a checkout behind', 8, 5, 1, 2, 'Half a checkout: meant it an hour ago.'],
];

/** Of these, what speaks for a lead. */
export const LOOKS_FOR = listFavourable(LOOKS);

const VISITS = [
	'page_viewed',
	'product_list_viewed',
	'products_searched',
	'product_viewed',
	'pricing_viewed',
	'product_compared',
	'product_added_to_wishlist',
	'product_added',
	'cart_viewed',
	'checkout_viewed',
	'checkout_started',
	'checkout_step_completed',
	'payment_info_entered',
];

/** Up to so many days. */
const VISIT_BINS: PerKind<readonly [number, number, number, number]> = {
	fastGoods: [1, 3, 7, 30],
	consideredGoods: [2, 7, 21, 60],
	subscription: [1, 5, 14, 45],
	b2b: [3, 14, 45, 120],
};
const VISIT_POINTS = [6, 4, 3, 1];

const CHECKOUT_DAYS: PerKind<number> = { fastGoods: 7, consideredGoods: 30, subscription: 14, b2b: 60 };

/** What is looked at, put in a cart and taken to the checkout. */
export const LOOK_TERMS: readonly DefaultTerm[] = [
	...listEventTerms({ audiences: AUDIENCES, group: 'shopping', lasts: 'lookLasts', rows: LOOKS }),
	{
		audiences: AUDIENCES,
		termOf: (kind) => ({
			kind: 'recency',
			code: 'recency:shopping',
			label: 'Last visit to the shop',
			group: 'shopping',
			events: VISITS,
			bins: pickOf(VISIT_BINS, kind).map((upToDays, index) => ({ upToDays, points: VISIT_POINTS[index] ?? 0 })),
		}),
		// Or a lead would lose by having come at all.
		why: 'Whoever is here now can be met now. Long ago is worth as much as never, not less.',
	},
	{
		audiences: AUDIENCES,
		termOf: (kind) => ({
			kind: 'total',
			code: 'total:checkout_started',
			label: 'Value of checkouts',
			group: 'shopping',
			event: 'checkout_started',
			windowDays: pickOf(CHECKOUT_DAYS, kind),
			points: 0.6,
		}),
		why: 'A large cart is worth a call, though it is paid for a little less often: 100 in money adds about 3 points.',
	},
];
