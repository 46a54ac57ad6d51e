import type { RecencyTerm } from '../terms/recencyTerm';
import { DEFAULT_USUAL_GAP } from '../../features/kinds/overdueFeature';
import { listEventTerms, pickOf, type DefaultTerm, type EventRow, type PerKind } from './defaultTerm';

const ORDERS: readonly EventRow[] = [
	[
		'order_completed',
		'Ordered',
		{ fastGoods: 3, consideredGoods: 2, subscription: 1.5, b2b: 2 },
		// This is frequency; recency has a term of its own.
		{ fastGoods: 180, consideredGoods: 540, b2b: 365 },
		2,
		8,
		'Frequency: the eighth order no longer adds. What comes by itself (a renewal) or seldom (a sofa) says less.',
	],
];

const RETURNS: readonly EventRow[] = [
	['return_requested', 'Asked to send something back', -4, 60, 2, 3, 'Half of a return: many exchange.'],
	[
		'order_cancelled',
		'Cancelled an order',
		{ fastGoods: -6, subscription: -10 },
		60,
		2,
		3,
		'Did not want it after all; ending a subscription is leaving.',
	],
	['order_refunded', 'Sent an order back', -8, 90, 2, 3, 'The purchase has gone back; wears off slowly.'],
];

type Bins = RecencyTerm['bins'];

const LAST_ORDER: PerKind<Bins> = {
	fastGoods: [
		{ upToDays: 30, points: 6 },
		{ upToDays: 60, points: 5 },
		{ upToDays: 120, points: 3 },
		{ upToDays: 240, points: 1 },
	],
	consideredGoods: [
		{ upToDays: 90, points: 4 },
		{ upToDays: 365, points: 3 },
		{ upToDays: 730, points: 1 },
	],
	subscription: [
		{ upToDays: 35, points: 6 },
		{ upToDays: 65, points: 2 },
		{ upToDays: 100, points: 1 },
	],
	b2b: [
		{ upToDays: 45, points: 6 },
		{ upToDays: 90, points: 5 },
		{ upToDays: 180, points: 3 },
		{ upToDays: 365, points: 1 },
	],
};

const USUAL_DAYS: PerKind<number> = {
	fastGoods: DEFAULT_USUAL_GAP.usualDays,
	consideredGoods: 240,
	subscription: 30,
	b2b: 90,
};

/** At so many usual gaps since the last order. */
const OVERDUE: PerKind<{ from: number; points: number }[]> = {
	fastGoods: [
		{ from: 1.5, points: 0 },
		{ from: 3, points: -2 },
		{ from: 6, points: -4 },
	],
	subscription: [
		{ from: 1.2, points: -2 },
		{ from: 2, points: -6 },
		{ from: 4, points: -8 },
	],
};

const VALUE_DAYS: PerKind<number> = { fastGoods: 365, consideredGoods: 1095, b2b: 730 };

/** How recently, how often and for how much somebody has bought, and what came back. */
export const ORDER_TERMS: readonly DefaultTerm[] = [
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'recency',
			code: 'recency:order',
			label: 'Last order',
			group: 'shopping',
			events: ['order_completed'],
			bins: pickOf(LAST_ORDER, kind),
		}),
		why: 'Recent buyers are the likeliest to buy again. Who bought a month ago stands at the average, and what they do now decides: to have bought and only look is no top tier.',
	},
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'overdue',
			code: 'overdue:order',
			label: 'Order overdue',
			group: 'shopping',
			event: 'order_completed',
			...DEFAULT_USUAL_GAP,
			usualDays: pickOf(USUAL_DAYS, kind),
			belowPoints: 2,
			bins: pickOf(OVERDUE, kind),
		}),
		why: 'Within their own rhythm a customer is worth a little more than their last order says, long after it less; a charge that did not come has been stopped.',
	},
	...listEventTerms({ audiences: ['customer'], group: 'loyalty', rows: ORDERS }),
	{
		audiences: ['customer'],
		termOf: (kind) => ({
			kind: 'total',
			code: 'total:order_completed',
			label: 'Value of orders',
			group: 'loyalty',
			event: 'order_completed',
			windowDays: pickOf(VALUE_DAYS, kind),
			points: 0.5,
		}),
		why: 'Who has spent more orders a little sooner: 1,000 in money adds about 3.5 points. How much they spend is expected value’s, which can be Tier By.',
	},
	{
		audiences: ['customer'],
		termOf: () => ({
			kind: 'tenure',
			code: 'tenure:order',
			label: 'Customer since',
			group: 'loyalty',
			events: ['order_completed'],
			bins: [
				{ from: 30, points: 0 },
				{ from: 180, points: 0 },
				{ from: 365, points: 0 },
			],
		}),
		why: 'Whether old customers buy more or less than new ones differs from shop to shop: nothing until it is learned.',
	},
	...listEventTerms({ audiences: ['customer'], group: 'loyalty', rows: RETURNS }),
	// Buyers whose every order was taken back are prospects again.
	...listEventTerms({ audiences: ['prospect'], group: 'fit', rows: RETURNS }),
];
