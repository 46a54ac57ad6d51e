import type { Signal } from './eventSignal';

/** What somebody asks sales for, comes to, or says to them: requests, downloads, meetings, calls. */
export const SALES_EVENTS: Readonly<Record<string, Signal>> = {
	quote_requested: {
		label: 'Quote requested',
		nouns:
			'quote quotation estimate price_quote rfq offer angebot devis presupuesto cotizacion orcamento preventivo offerte tilbud',
		verbs: ['request'],
		names: 'get_quote get_a_quote zapytanie_ofertowe',
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
			'consult consultation advice appointment_request callback call_back call_me_back consulting fitting design_consultation ruckruf beratung rappel',
		verbs: ['request', 'book'],
		names: 'contact_requested contact_sales contacted_sales talk_to_sales sales_contacted contact_sales_submitted',
	},
	wholesale_requested: {
		label: 'Trade account requested',
		nouns:
			'wholesale wholesale_account trade_account b2b_account reseller_account dealer bulk_order bulk wholesale_application trade_application',
		verbs: ['request'],
		names: 'wholesale_applied applied_for_wholesale trade_account_application dealer_application reseller_application',
	},
	sample_requested: {
		label: 'Sample requested',
		nouns: 'sample samples swatch swatches product_sample muster echantillon muestra campione',
		verbs: ['request'],
		names: 'sample_ordered ordered_sample sample_order',
	},
	catalog_downloaded: {
		label: 'Catalogue downloaded',
		nouns: 'catalog catalogue brochure product_catalog lookbook catalog_pdf katalog catalogo',
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
		names: 'registrant_added',
	},
	webinar_attended: {
		label: 'Attended a webinar',
		nouns: 'webinar workshop event registrant webinar_participant',
		verbs: ['attend'],
	},
	event_registered: {
		label: 'Registered for an event',
		nouns: 'event tradeshow trade_show conference open_house tasting',
		verbs: ['register'],
		names: 'ticket_registered guest_registered attendee_registered',
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
		names: 'chat_message_sent chat_initiated livechat_started chat_conversation_started incoming_chat',
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
		nouns:
			'meeting appointment call sales_call discovery_call visit showroom_visit termin rendez_vous cita appuntamento afspraak',
		verbs: ['book'],
		names:
			'booking_created booking_scheduled booking_confirmed meeting_created meeting_confirmed appointment_created appointment_confirmed',
	},
	meeting_attended: {
		label: 'Meeting held',
		nouns: 'meeting appointment',
		verbs: ['attend', 'complete'],
		names: 'meeting_held appointment_held showroom_visited demo_attended demo_completed',
	},
	meeting_canceled: {
		label: 'Meeting cancelled',
		nouns: 'meeting appointment booking termin rendez_vous cita appuntamento afspraak',
		verbs: ['cancel'],
		names: 'demo_canceled demo_cancelled',
	},
	meeting_rescheduled: {
		label: 'Meeting moved',
		names: 'rescheduled_meeting appointment_rescheduled booking_rescheduled meeting_moved',
	},
	meeting_no_show: {
		label: 'Did not come to a meeting',
		names:
			'no_show noshow appointment_no_show meeting_missed missed_meeting missed_appointment demo_no_show booking_no_show',
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
	lead_interested: {
		label: 'Said they are interested',
		names:
			'interested emails_interested email_interested prospect_interested contact_interested interested_reply positive_reply marked_interested marked_as_interested',
	},
	call_declined: {
		label: 'Not interested on the phone',
		names: 'call_not_interested not_interested call_rejected call_refused',
	},
};
