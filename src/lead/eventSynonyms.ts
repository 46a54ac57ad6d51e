/** How a thing done is said: every form of the verb. */
const VERBS = {
	view: 'view viewed views viewing visit visited seen see look looked opened',
	request: 'request requested requests requesting ask asked inquiry enquiry inquired enquired submit submitted form',
	book: 'book booked booking schedule scheduled scheduling arrange arranged',
	download: 'download downloaded downloads downloading',
	register:
		'register registered registers registration rsvp rsvped signup sign_up signed_up join joined enroll enrolled',
	attend: 'attend attended attends attending attendance joined',
	subscribe: 'subscribe subscribed subscribes subscription signup sign_up signed_up optin opt_in opted_in join joined',
	click: 'click clicked clicks',
	reply: 'reply replied replies respond responded response answered',
	abandon: 'abandon abandoned abandons abandonment left',
	compare: 'compare compared compares comparison comparing',
	check: 'check checked checks checker verified',
	cancel: 'cancel cancelled canceled cancellation cancelation',
	start: 'start started starts begin began begun initiated activated',
	submit: 'submit submitted submits left leave posted post wrote write written created received',
	complete: 'complete completed completes finish finished ended answered connected',
	miss: 'miss missed unanswered',
	watch: 'watch watched watches play played viewed completed',
	use: 'use used uses',
	install: 'install installed',
	return: 'return returned returns',
} as const;
type Verb = keyof typeof VERBS;

/** What one canonical name covers: each noun with each form of the verbs in either order, and names that stand alone. */
interface Signal {
	/** For people. */
	label: string;
	nouns?: string;
	verbs?: readonly Verb[];
	/** Whole names in snake_case. */
	names?: string;
}

/**
 * One vocabulary: what a lead did, under one name whatever the sender calls it. The names are the Segment v2 Ecommerce
 * Spec's where it has one, in snake_case. Words come from Google Analytics 4, Meta Pixel, Shopify's web pixels,
 * Klaviyo, HubSpot, call and meeting tools, and what people type by hand.
 */
export const EVENT_SYNONYMS: Readonly<Record<string, Signal>> = {
	page_viewed: {
		label: 'Page viewed',
		names: 'page page_view pageview viewed_page active_on_site page_visit visited_page',
	},
	product_viewed: {
		label: 'Product viewed',
		nouns: 'product item product_page product_detail product_details pdp',
		verbs: ['view'],
		names: 'view_content',
	},
	product_list_viewed: {
		label: 'Category viewed',
		nouns: 'item_list product_list collection category category_page collection_page plp',
		verbs: ['view'],
	},
	product_clicked: { label: 'Product clicked', names: 'select_item clicked_product' },
	products_searched: {
		label: 'Products searched',
		names:
			'search searched view_search_results search_submitted submitted_search searched_site site_search product_search searched_products',
	},
	product_added: {
		label: 'Product added to the cart',
		names:
			'add_to_cart added_to_cart cart_add product_added_to_cart added_product add_to_basket added_to_basket added_to_bag add_to_bag item_added_to_cart item_added cart_item_added cart_added',
	},
	product_removed: {
		label: 'Product removed from the cart',
		names: 'remove_from_cart removed_from_cart product_removed_from_cart item_removed_from_cart',
	},
	product_added_to_wishlist: {
		label: 'Product added to a wish list',
		names:
			'add_to_wishlist added_to_wishlist wishlist_added wishlist_add item_added_to_wishlist wishlisted favorited favourited add_to_favorites added_to_favorites',
	},
	product_shared: { label: 'Product shared', names: 'share' },
	product_compared: {
		label: 'Products compared',
		nouns: 'product products item items model models comparison comparison_page',
		verbs: ['compare'],
		names: 'comparison_viewed viewed_comparison compare_viewed add_to_compare added_to_compare',
	},
	compatibility_checked: {
		label: 'Compatibility checked',
		nouns: 'compatibility fit fitment size_guide',
		verbs: ['check'],
		names: 'compatibility_viewed size_guide_viewed',
	},
	pricing_viewed: {
		label: 'Prices viewed',
		nouns: 'pricing price prices pricing_page price_page price_list pricelist plan plans plan_page plans_page',
		verbs: ['view'],
	},
	blog_viewed: {
		label: 'Blog viewed',
		nouns: 'blog blog_post blog_page article',
		verbs: ['view'],
		names: 'blog_read article_read',
	},
	docs_viewed: {
		label: 'Documentation viewed',
		nouns: 'docs documentation manual guide help_article faq',
		verbs: ['view'],
	},
	careers_viewed: {
		label: 'Open jobs viewed',
		nouns: 'careers career careers_page career_page jobs jobs_page job job_listing vacancy vacancies',
		verbs: ['view'],
		names: 'job_application_submitted job_applied applied_for_job',
	},
	cart_viewed: { label: 'Cart viewed', nouns: 'cart basket', verbs: ['view'] },
	cart_abandoned: { label: 'Cart abandoned', nouns: 'cart basket shopping_cart', verbs: ['abandon'] },
	checkout_viewed: { label: 'Checkout page viewed', nouns: 'checkout checkout_page', verbs: ['view'] },
	checkout_started: {
		label: 'Checkout started',
		names:
			'begin_checkout initiate_checkout started_checkout start_checkout checkout checkout_begun initiated_checkout checkout_initiated checkout_created',
	},
	checkout_step_completed: {
		label: 'Checkout step completed',
		names: 'add_shipping_info checkout_shipping_info_submitted checkout_contact_info_submitted',
	},
	checkout_abandoned: { label: 'Checkout abandoned', nouns: 'checkout', verbs: ['abandon'] },
	payment_info_entered: { label: 'Payment details entered', names: 'add_payment_info payment_info_submitted' },
	order_completed: {
		label: 'Order placed',
		names:
			'purchase purchased order order_placed placed_order order_paid checkout_completed bought purchase_completed completed_purchase completed_order made_purchase',
	},
	order_cancelled: { label: 'Order cancelled', names: 'cancelled_order canceled_order order_canceled' },
	order_refunded: { label: 'Order refunded', names: 'refund refunded refunded_order' },
	order_fulfilled: { label: 'Order fulfilled', names: 'fulfilled_order order_shipped' },
	return_requested: {
		label: 'Return requested',
		nouns: 'return order_return product_return rma',
		verbs: ['request', 'start'],
		names:
			'order_returned returned_order product_returned item_returned return_created return_initiated exchange_requested',
	},
	review_submitted: {
		label: 'Review written',
		nouns: 'review product_review rating product_rating feedback',
		verbs: ['submit'],
		names:
			'product_reviewed reviewed_product product_rated rated_product nps_submitted survey_submitted survey_completed',
	},
	promotion_viewed: { label: 'Promotion viewed', names: 'view_promotion' },
	promotion_clicked: { label: 'Promotion clicked', names: 'select_promotion' },
	ad_clicked: { label: 'Ad clicked', nouns: 'ad ads advert advertisement', verbs: ['click'] },
	coupon_entered: { label: 'Coupon entered', names: 'used_coupon coupon_applied coupon_used discount_applied' },
	form_started: {
		label: 'Form begun',
		nouns: 'form',
		verbs: ['start', 'abandon'],
		names: 'form_partial partial_submission',
	},
	form_submitted: {
		label: 'Form sent',
		names:
			'generate_lead lead submitted_form form_submit submit_form lead_submitted contact submit_application contact_form_submitted form_submission form_completed form_filled lead_form_submitted contact_us_submitted',
	},
	signed_up: {
		label: 'Signed up',
		names:
			'sign_up signup complete_registration registered created_account account_created account_registered user_registered user_signed_up user_signup',
	},
	signed_in: { label: 'Signed in', names: 'login log_in logged_in sign_in user_logged_in' },
	subscribed: {
		label: 'Subscribed to messages',
		nouns:
			'newsletter list mailing_list email_list email sms text text_messages mail marketing email_marketing sms_marketing whatsapp',
		verbs: ['subscribe'],
		names: 'opt_in optin opted_in newsletter_form_submitted newsletter_confirmed subscription_confirmed',
	},
	unsubscribed: {
		label: 'Unsubscribed',
		names:
			'unsubscribe unsubscribed_from_list unsubscribed_from_newsletter newsletter_unsubscribed email_unsubscribed email_unsubscribe unsubscribed_from_email',
	},
	email_opened: { label: 'Email opened', names: 'opened_email email_open' },
	email_link_clicked: {
		label: 'Link in an email clicked',
		names: 'clicked_email email_clicked email_click clicked_email_link email_link_click link_clicked_in_email',
	},
	email_replied: { label: 'Email answered', nouns: 'email mail', verbs: ['reply'], names: 'inbound_email_received' },
	email_delivered: { label: 'Email delivered', names: 'received_email' },
	sms_link_clicked: {
		label: 'Link in a text message clicked',
		nouns: 'sms text text_message sms_link text_link',
		verbs: ['click'],
		names: 'clicked_link_in_sms',
	},
	sms_replied: {
		label: 'Text message answered',
		nouns: 'sms text text_message whatsapp whatsapp_message',
		verbs: ['reply'],
	},
	quote_requested: {
		label: 'Quote requested',
		nouns: 'quote quotation estimate price_quote rfq offer',
		verbs: ['request'],
		names: 'get_quote get_a_quote',
	},
	demo_requested: {
		label: 'Demo requested',
		nouns: 'demo product_demo live_demo demonstration demo_call',
		verbs: ['request', 'book'],
		names: 'get_demo get_a_demo',
	},
	consultation_requested: {
		label: 'Advice requested',
		nouns:
			'consult consultation advice appointment_request callback call_back call_me_back consulting fitting design_consultation',
		verbs: ['request', 'book'],
		names: 'contact_requested contact_sales contacted_sales talk_to_sales sales_contacted contact_sales_submitted',
	},
	wholesale_requested: {
		label: 'Trade account requested',
		nouns:
			'wholesale wholesale_account trade_account b2b_account reseller_account dealer bulk_order bulk wholesale_application trade_application',
		verbs: ['request'],
		names: 'wholesale_applied applied_for_wholesale',
	},
	sample_requested: {
		label: 'Sample requested',
		nouns: 'sample samples swatch swatches product_sample',
		verbs: ['request'],
		names: 'sample_ordered ordered_sample',
	},
	catalog_downloaded: {
		label: 'Catalogue downloaded',
		nouns: 'catalog catalogue brochure product_catalog lookbook catalog_pdf',
		verbs: ['download', 'request'],
	},
	spec_downloaded: {
		label: 'Data sheet downloaded',
		nouns:
			'spec specs specification specifications spec_sheet datasheet data_sheet technical_sheet manual cad_file drawing',
		verbs: ['download'],
	},
	content_downloaded: {
		label: 'Content downloaded',
		nouns: 'whitepaper white_paper ebook guide pdf file content report case_study resource lead_magnet',
		verbs: ['download'],
	},
	webinar_registered: {
		label: 'Registered for a webinar',
		nouns: 'webinar workshop online_event course training',
		verbs: ['register'],
	},
	webinar_attended: { label: 'Attended a webinar', nouns: 'webinar workshop event', verbs: ['attend'] },
	event_registered: {
		label: 'Registered for an event',
		nouns: 'event tradeshow trade_show conference open_house tasting',
		verbs: ['register'],
		names: 'ticket_registered',
	},
	trial_started: {
		label: 'Trial started',
		nouns: 'trial free_trial',
		verbs: ['start', 'request', 'subscribe'],
		names: 'start_trial trial_created trial_signup',
	},
	video_viewed: { label: 'Video watched', nouns: 'video product_video', verbs: ['watch'] },
	chat_started: {
		label: 'Chat started',
		nouns: 'chat live_chat conversation',
		verbs: ['start'],
		names: 'chat_message_sent chat_initiated livechat_started',
	},
	calculator_used: {
		label: 'Calculator used',
		nouns: 'calculator configurator roi_calculator price_calculator quiz',
		verbs: ['use', 'complete', 'start'],
		names: 'product_configured quiz_taken',
	},
	store_located: {
		label: 'Looked for a store',
		names:
			'store_locator_used find_store store_searched find_location store_locator dealer_searched directions_requested',
	},
	back_in_stock_requested: {
		label: 'Asked to be told when in stock',
		nouns: 'back_in_stock stock_alert restock restock_alert back_in_stock_alert',
		verbs: ['request', 'subscribe'],
		names: 'notify_me notify_me_clicked',
	},
	meeting_booked: {
		label: 'Meeting booked',
		nouns: 'meeting appointment call sales_call discovery_call visit showroom_visit',
		verbs: ['book'],
		names: 'booking_created meeting_created meeting_confirmed appointment_created appointment_confirmed',
	},
	meeting_attended: {
		label: 'Meeting held',
		nouns: 'meeting appointment',
		verbs: ['attend', 'complete'],
		names: 'meeting_held appointment_held showroom_visited demo_attended demo_completed',
	},
	meeting_canceled: {
		label: 'Meeting cancelled',
		nouns: 'meeting appointment booking',
		verbs: ['cancel'],
		names: 'demo_canceled demo_cancelled',
	},
	meeting_rescheduled: {
		label: 'Meeting moved',
		names: 'rescheduled_meeting appointment_rescheduled booking_rescheduled meeting_moved',
	},
	meeting_no_show: {
		label: 'Did not come to a meeting',
		names: 'no_show noshow appointment_no_show meeting_missed missed_meeting missed_appointment demo_no_show',
	},
	call_completed: {
		label: 'Talked on the phone',
		nouns: 'call phone_call sales_call outbound_call',
		verbs: ['complete'],
		names: 'call_outcome call_result call_logged call_disposition call_dispositioned spoke_on_phone',
	},
	call_received: {
		label: 'Called us',
		names: 'inbound_call incoming_call call_incoming called_us phone_call_received',
	},
	call_missed: {
		label: 'Call not answered',
		nouns: 'call phone_call',
		verbs: ['miss'],
		names: 'call_no_answer no_answer call_voicemail voicemail_left left_voicemail call_busy call_failed',
	},
	call_declined: {
		label: 'Not interested on the phone',
		names: 'call_not_interested not_interested call_rejected call_refused',
	},
};

/** Small words that change nothing: "Requested a demo", "Subscribed to list". */
const SMALL = new Set(['a', 'an', 'the', 'our', 'your', 'my', 'for', 'of', 'to']);

export function withoutSmallWords(snake: string): string {
	return snake
		.split('_')
		.filter((word) => !SMALL.has(word))
		.join('_');
}

/** Every spelling of a signal in snake_case, the canonical name first. */
function listSpellings(canonical: string, { nouns = '', verbs = [], names = '' }: Signal): string[] {
	const forms = verbs.flatMap((verb) => VERBS[verb].split(' '));
	const pairs = nouns
		.split(' ')
		.filter(Boolean)
		.flatMap((noun) => forms.flatMap((form) => [`${noun}_${form}`, `${form}_${noun}`]));
	return [canonical, ...names.split(' ').filter(Boolean), ...pairs];
}

/**
 * Spelling → canonical name. A canonical name means itself, a whole name comes before what nouns and verbs make up, and of
 * two signals that make up the same name the first has it.
 */
export const CANONICAL_BY_SPELLING: ReadonlyMap<string, string> = collectSpellings();

function collectSpellings(): Map<string, string> {
	const found = new Map<string, string>();
	const signals = Object.entries(EVENT_SYNONYMS);
	const add = (spelling: string, canonical: string) => {
		if (!found.has(spelling)) found.set(spelling, canonical);
	};
	for (const [canonical] of signals) add(canonical, canonical);
	for (const [canonical, signal] of signals)
		for (const name of (signal.names ?? '').split(' ').filter(Boolean)) add(name, canonical);
	for (const [canonical, signal] of signals)
		for (const spelling of listSpellings(canonical, signal)) {
			add(spelling, canonical);
			const bare = withoutSmallWords(spelling);
			if (bare.includes('_')) add(bare, canonical);
		}
	return found;
}
