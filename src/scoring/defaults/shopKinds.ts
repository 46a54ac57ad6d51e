import type { Audience } from '../../lead/lead';

interface ShopKindFacts {
	/** As people choose it. */
	readonly label: string;
	readonly description: string;
	/** How many times as long a look lasts as with fast-moving goods … */
	readonly lookLasts: number;
	/** … and a reply, a form, a meeting. */
	readonly replyLasts: number;
	/** Of a hundred leads that have done as much as most, so many reach the target: what 50 points stand for. */
	readonly baseRates: Readonly<Record<Audience, number>>;
	readonly why: string;
}

/** The kinds of shop that there are starting points for. Which one a model began with is kept with the model. */
export const SHOP_KINDS = {
	fastGoods: {
		label: 'Fast-Moving Goods',
		description: 'Bought within days and again within months: fashion, food, cosmetics, books',
		lookLasts: 1,
		replyLasts: 1,
		baseRates: { anonymous: 0.02, prospect: 0.03, customer: 0.08 },
		why: 'A cart is bought or forgotten within a week, so looks fade in days. One visitor in fifty buys, and buyers come back.',
	},
	consideredGoods: {
		label: 'Considered Goods',
		description: 'Thought about for weeks and bought seldom: furniture, electronics, jewellery, travel',
		lookLasts: 4,
		replyLasts: 2,
		baseRates: { anonymous: 0.008, prospect: 0.015, customer: 0.03 },
		why: 'People look, compare and measure for weeks, so looks fade in weeks. Fewer buy, and those who have bought do without for long.',
	},
	subscription: {
		label: 'Subscription',
		description: 'Tried, then paid for month by month: software, boxes, memberships, media',
		lookLasts: 2,
		replyLasts: 1.5,
		baseRates: { anonymous: 0.01, prospect: 0.05, customer: 0.3 },
		why: 'A trial lasts two weeks to a month, and so does what it says. Renewals are orders, so customers reach the target far more often.',
	},
	b2b: {
		label: 'B2B',
		description: 'Sold to companies, with quotes and several people: trade, machines, parts, services',
		lookLasts: 10,
		replyLasts: 3,
		baseRates: { anonymous: 0.003, prospect: 0.02, customer: 0.1 },
		why: 'A purchase takes a quarter and more than one person, so looks and replies fade in months. Most visitors never buy.',
	},
} as const satisfies Record<string, ShopKindFacts>;
export type ShopKind = keyof typeof SHOP_KINDS;

export const SHOP_KIND_NAMES = Object.keys(SHOP_KINDS) as [ShopKind, ...ShopKind[]];

/** What a workspace begins with where nobody has chosen. */
export const DEFAULT_SHOP_KIND: ShopKind = 'fastGoods';
