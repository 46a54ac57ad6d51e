/** What somebody does with a cart on the way to an order. Stores keep these findable by their time. */
export const CART_STEPS = [
	'product_added',
	'cart_viewed',
	'cart_abandoned',
	'checkout_started',
	'checkout_viewed',
	'checkout_step_completed',
	'checkout_abandoned',
	'payment_info_entered',
] as const;
