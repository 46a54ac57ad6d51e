import { hideAddresses } from './containsAddress';

/**
 * Names other systems give to the events of the Segment v2 Ecommerce Spec, already in snake_case:
 * Google Analytics 4, Meta Pixel, Shopify's web pixels, Klaviyo, and what people type by hand.
 */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
	page_viewed: ['page', 'page_view', 'pageview', 'viewed_page', 'active_on_site'],
	product_viewed: ['view_item', 'view_content', 'viewed_product', 'view_product', 'product_view'],
	product_list_viewed: [
		'view_item_list',
		'collection_viewed',
		'viewed_collection',
		'viewed_category',
		'category_viewed',
	],
	product_clicked: ['select_item', 'clicked_product'],
	products_searched: [
		'search',
		'searched',
		'view_search_results',
		'search_submitted',
		'submitted_search',
		'searched_site',
	],
	product_added: [
		'add_to_cart',
		'added_to_cart',
		'cart_add',
		'product_added_to_cart',
		'added_product',
		'add_to_basket',
	],
	product_removed: ['remove_from_cart', 'removed_from_cart', 'product_removed_from_cart'],
	product_added_to_wishlist: ['add_to_wishlist', 'added_to_wishlist'],
	product_shared: ['share'],
	cart_viewed: ['view_cart', 'viewed_cart'],
	cart_abandoned: ['abandoned_cart'],
	checkout_started: ['begin_checkout', 'initiate_checkout', 'started_checkout', 'start_checkout', 'checkout'],
	checkout_step_completed: ['add_shipping_info', 'checkout_shipping_info_submitted', 'checkout_contact_info_submitted'],
	checkout_abandoned: ['abandoned_checkout'],
	payment_info_entered: ['add_payment_info', 'payment_info_submitted'],
	order_completed: [
		'purchase',
		'purchased',
		'order',
		'order_placed',
		'placed_order',
		'order_paid',
		'checkout_completed',
		'bought',
	],
	order_cancelled: ['cancelled_order', 'canceled_order', 'order_canceled'],
	order_refunded: ['refund', 'refunded', 'refunded_order'],
	order_fulfilled: ['fulfilled_order', 'order_shipped'],
	promotion_viewed: ['view_promotion'],
	promotion_clicked: ['select_promotion'],
	coupon_entered: ['used_coupon'],
	form_submitted: [
		'generate_lead',
		'lead',
		'submitted_form',
		'form_submit',
		'submit_form',
		'lead_submitted',
		'contact',
		'submit_application',
	],
	signed_up: ['sign_up', 'signup', 'complete_registration', 'registered', 'created_account', 'account_created'],
	signed_in: ['login', 'log_in', 'logged_in', 'sign_in'],
	email_opened: ['opened_email', 'email_open'],
	email_link_clicked: ['clicked_email', 'email_clicked', 'email_click'],
	email_delivered: ['received_email'],
	quote_requested: ['request_quote', 'requested_quote', 'quote_request'],
};

const CANONICAL_BY_ALIAS = new Map(
	Object.entries(ALIASES).flatMap(([name, aliases]) => aliases.map((alias) => [alias, name] as const)),
);

/** `Order Completed`, `orderCompleted`, `purchase` → `order_completed`. Undefined where no name is left in Latin letters. */
export function toEventName(input: unknown): string | undefined {
	if (typeof input !== 'string' || input.length > 300) return undefined;
	// Whose address it is says nothing of what happened, and could not be recognised any more afterwards.
	const snake = toSnakeCase(hideAddresses(input, ' '));
	const name = CANONICAL_BY_ALIAS.get(snake) ?? snake;
	return /^[a-z]/.test(name) ? name.slice(0, 100) : undefined;
}

/** Accents go, camelCase and everything that is no letter or digit becomes a word boundary. */
export function toSnakeCase(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/([a-z\d])([A-Z])/g, '$1_$2')
		.replace(/[^A-Za-z\d]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.toLowerCase();
}
