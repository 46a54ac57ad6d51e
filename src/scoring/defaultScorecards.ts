import { FEATURE_CATALOG_VERSION } from '../features/feature';
import type { Audience } from '../lead/lead';
import { parseScorecard, type Scorecard, type ScorecardInput } from './scorecard';

type TermInput = ScorecardInput['terms'][number];

/** One line of a table below: points per event, half-life in days, how many count per day, how many count at all. */
type EventRow = readonly [
	event: string,
	label: string,
	points: number,
	halfLifeDays: number,
	perDay: number,
	capUnits: number,
];

const BROWSING: readonly EventRow[] = [
	['page_viewed', 'Looked around the shop', 0.5, 3, 5, 8],
	['blog_viewed', 'Read the blog', 0.25, 3, 3, 4],
	['docs_viewed', 'Read the documentation', 1, 7, 2, 3],
	['pricing_viewed', 'Looked at the prices', 6, 7, 2, 2],
	['product_list_viewed', 'Viewed a category', 1, 3, 3, 4],
	['products_searched', 'Searched for products', 2, 3, 3, 4],
	['product_viewed', 'Viewed a product', 2, 3, 4, 6],
	['video_viewed', 'Watched a video', 1, 7, 2, 3],
	['product_compared', 'Compared products', 6, 7, 2, 2],
	['compatibility_checked', 'Checked whether a product fits', 6, 7, 2, 2],
	['calculator_used', 'Used a calculator or quiz', 6, 14, 1, 2],
	['store_located', 'Looked for a store', 4, 7, 1, 2],
	['product_added_to_wishlist', 'Put a product on the wish list', 5, 14, 2, 3],
	['product_added', 'Put a product in the cart', 8, 4, 2, 3],
	['product_removed', 'Took a product out of the cart', -4, 3, 2, 2],
	['cart_viewed', 'Viewed the cart', 4, 3, 2, 2],
	['cart_abandoned', 'Left a cart behind', 6, 4, 1, 2],
	['coupon_entered', 'Entered a coupon', 4, 5, 1, 1],
	['checkout_viewed', 'Viewed the checkout page', 8, 4, 1, 2],
	['checkout_started', 'Started a checkout', 16, 5, 1, 2],
	['checkout_step_completed', 'Went on in the checkout', 5, 5, 2, 2],
	['payment_info_entered', 'Entered payment details', 10, 5, 1, 1],
	['checkout_abandoned', 'Left a checkout behind', 8, 5, 1, 2],
];

// Opens are worth nothing: mail programs fetch pictures by themselves. The term is there to be seen, and to be learned.
const RESPONSE: readonly EventRow[] = [
	['email_opened', 'Opened an email', 0, 7, 1, 3],
	['email_link_clicked', 'Clicked a link in an email', 4, 10, 2, 3],
	['email_replied', 'Replied to an email', 10, 14, 1, 2],
	['sms_link_clicked', 'Clicked a link in a text message', 5, 10, 2, 2],
	['sms_replied', 'Replied to a text message', 8, 14, 1, 2],
	['promotion_clicked', 'Clicked a promotion', 2, 5, 2, 2],
	['ad_clicked', 'Clicked an ad', 3, 7, 2, 2],
	['subscribed', 'Subscribed to messages', 6, 30, 1, 1],
	['signed_up', 'Signed up', 8, 30, 1, 1],
	['signed_in', 'Signed in', 2, 7, 1, 3],
	['form_started', 'Began a form', 3, 7, 1, 1],
	['form_submitted', 'Sent a form', 10, 14, 1, 2],
	['chat_started', 'Started a chat', 5, 7, 1, 2],
	['content_downloaded', 'Downloaded content', 5, 21, 1, 2],
	['catalog_downloaded', 'Downloaded a catalogue', 8, 21, 1, 2],
	['spec_downloaded', 'Downloaded a data sheet', 8, 14, 1, 2],
	['back_in_stock_requested', 'Asked to be told when in stock', 8, 14, 1, 2],
	['event_registered', 'Registered for an event', 8, 21, 1, 1],
	['webinar_registered', 'Registered for a webinar', 10, 21, 1, 1],
	['webinar_attended', 'Attended a webinar', 12, 21, 1, 1],
	['sample_requested', 'Asked for a sample', 18, 14, 1, 1],
	['trial_started', 'Started a trial', 18, 14, 1, 1],
	['consultation_requested', 'Asked for advice', 24, 14, 1, 1],
	['wholesale_requested', 'Asked for a trade account', 26, 21, 1, 1],
	['demo_requested', 'Asked for a demo', 28, 14, 1, 1],
	['quote_requested', 'Asked for a quote', 32, 14, 1, 1],
	['meeting_booked', 'Booked a meeting', 26, 14, 1, 1],
	['meeting_attended', 'Came to a meeting', 14, 21, 1, 2],
	['meeting_canceled', 'Cancelled a meeting', -14, 14, 1, 1],
	['meeting_no_show', 'Did not come to a meeting', -18, 21, 1, 1],
	['call_received', 'Called', 8, 14, 1, 2],
	['call_completed', 'Talked on the phone', 5, 14, 1, 2],
	['call_declined', 'Not interested on the phone', -15, 60, 1, 1],
	['review_submitted', 'Wrote a review', 2, 60, 1, 2],
	['unsubscribed', 'Unsubscribed', -15, 60, 1, 1],
	['email_marked_as_spam', 'Marked an email as spam', -25, 90, 1, 1],
	['careers_viewed', 'Looked at open jobs', -10, 60, 1, 1],
];

const RETURNS: readonly EventRow[] = [
	['return_requested', 'Asked to send something back', -4, 60, 2, 3],
	['order_cancelled', 'Cancelled an order', -6, 60, 2, 3],
	['order_refunded', 'Sent an order back', -8, 90, 2, 3],
];

// A repeat buyer's order keeps its worth for half a year: this is frequency, recency has a term of its own.
const ORDERS: readonly EventRow[] = [['order_completed', 'Ordered', 3, 180, 2, 8]];

const SHOPPING_EVENTS = [
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

// Long ago is worth as much as never (0), not less: or a lead would lose by having come at all.
const LAST_VISIT: TermInput = {
	kind: 'recency',
	code: 'recency:shopping',
	label: 'Last visit to the shop',
	group: 'shopping',
	events: SHOPPING_EVENTS,
	bins: [
		{ upToDays: 1, points: 6 },
		{ upToDays: 3, points: 4 },
		{ upToDays: 7, points: 3 },
		{ upToDays: 30, points: 1 },
	],
};

const LAST_ORDER: TermInput = {
	kind: 'recency',
	code: 'recency:order',
	label: 'Last order',
	group: 'shopping',
	events: ['order_completed'],
	bins: [
		{ upToDays: 30, points: 12 },
		{ upToDays: 60, points: 10 },
		{ upToDays: 120, points: 6 },
		{ upToDays: 240, points: 2 },
	],
};

const CHECKOUT_VALUE: TermInput = {
	kind: 'total',
	code: 'total:checkout_started',
	label: 'Value of checkouts',
	group: 'shopping',
	event: 'checkout_started',
	windowDays: 7,
	points: 0.6,
};

const ORDER_VALUE: TermInput = {
	kind: 'total',
	code: 'total:order_completed',
	label: 'Value of orders',
	group: 'loyalty',
	event: 'order_completed',
	windowDays: 365,
	points: 1,
};

const COUNTRY: TermInput = {
	kind: 'trait',
	code: 'trait:country',
	label: 'Country',
	group: 'fit',
	trait: 'country',
	otherPoints: 1,
};

const PROFILE: readonly TermInput[] = [
	COUNTRY,
	{
		kind: 'trait',
		code: 'trait:accepts_marketing',
		label: 'Wants marketing',
		group: 'fit',
		trait: 'accepts_marketing',
		levels: [
			{ values: ['true'], points: 6 },
			{ values: ['false'], points: -3 },
		],
	},
	{
		kind: 'trait',
		code: 'trait:has_company',
		label: 'Buys for a company',
		group: 'fit',
		trait: 'has_company',
		levels: [{ values: ['true'], points: 2 }],
	},
];

const shoppingGroup = { code: 'shopping', label: 'Shopping', axis: 'intent', capPoints: 50, floorPoints: -15 } as const;
const responseGroup = { code: 'response', label: 'Response', axis: 'intent', capPoints: 40, floorPoints: -25 } as const;
const fitGroup = { code: 'fit', label: 'Fit', axis: 'fit', capPoints: 20, floorPoints: -20 } as const;
const loyaltyGroup = { code: 'loyalty', label: 'Loyalty', axis: 'fit', capPoints: 30, floorPoints: -20 } as const;

/** Before capture: who in this crowd is about to act. About one visitor in fifty does. */
const anonymous = scorecard('anonymous', 0.02, {
	groups: [shoppingGroup, responseGroup, fitGroup],
	terms: [...events('shopping', BROWSING), LAST_VISIT, CHECKOUT_VALUE, ...events('response', RESPONSE), COUNTRY],
});

/** Known, but has not bought. */
const prospect = scorecard('prospect', 0.03, {
	groups: [shoppingGroup, responseGroup, fitGroup],
	terms: [
		...events('shopping', BROWSING),
		LAST_VISIT,
		CHECKOUT_VALUE,
		...events('response', RESPONSE),
		// Known buyers whose every order was taken back are prospects again.
		...events('fit', RETURNS),
		...PROFILE,
	],
});

/** Has bought: how recently (intent), how often and for how much (loyalty), and what they are doing now. */
const customer = scorecard('customer', 0.08, {
	groups: [shoppingGroup, responseGroup, loyaltyGroup, fitGroup],
	terms: [
		...events('shopping', BROWSING),
		LAST_VISIT,
		LAST_ORDER,
		CHECKOUT_VALUE,
		...events('response', RESPONSE),
		...events('loyalty', ORDERS),
		ORDER_VALUE,
		...events('loyalty', RETURNS),
		...PROFILE,
	],
});

export const DEFAULT_SCORECARDS: Readonly<Record<Audience, Scorecard>> = { anonymous, prospect, customer };

function scorecard(audience: Audience, baseRate: number, body: Pick<ScorecardInput, 'groups' | 'terms'>): Scorecard {
	return parseScorecard({
		name: 'Ecommerce',
		version: 1,
		audience,
		catalogVersion: FEATURE_CATALOG_VERSION,
		start: 40,
		baseRate,
		...body,
	} satisfies ScorecardInput);
}

function events(group: string, rows: readonly EventRow[]): TermInput[] {
	return rows.map(([event, label, points, halfLifeDays, perDay, capUnits]) => ({
		kind: 'event',
		code: `event:${event}`,
		label,
		group,
		event,
		points,
		halfLifeDays,
		perDay,
		capUnits,
	}));
}
