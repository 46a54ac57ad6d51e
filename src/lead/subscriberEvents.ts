import type { Signal } from './eventSignal';

/** Forms, accounts, subscriptions, and what people do with the messages they get. */
export const SUBSCRIBER_EVENTS: Readonly<Record<string, Signal>> = {
	form_started: {
		label: 'Form begun',
		nouns: 'form',
		verbs: ['start', 'abandon'],
		names: 'form_partial partial_submission',
	},
	form_submitted: {
		label: 'Form sent',
		names:
			'generate_lead lead new_lead submitted_form form_submit submit_form lead_submitted contact submit_application form_submission form_completed form_filled formular_abgesendet formular_abgeschickt kontaktformular_abgeschickt kontaktformular_abgesendet formular_gesendet formulaire_envoye formulario_enviado modulo_inviato formulier_verzonden formulier_ingevuld formular_skickat wyslano_formularz formulaire_rempli contact_us_submitted',
	},
	signed_up: {
		label: 'Signed up',
		names:
			'sign_up signup complete_registration registered created_account account_created account_registered registration_complete registration_completed user_registered user_signup',
	},
	signed_in: { label: 'Signed in', names: 'login log_in logged_in sign_in' },
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
	email_opened: {
		label: 'Email opened',
		nouns: 'email e_mail mail newsletter correo courriel',
		verbs: ['open'],
		names: 'message_open',
	},
	email_link_clicked: {
		label: 'Link in an email clicked',
		nouns: 'email e_mail newsletter correo courriel',
		verbs: ['click'],
		names: 'clicked_email_link email_link_click link_clicked_in_email message_click message_link_click',
	},
	email_replied: {
		label: 'Email answered',
		nouns: 'email mail',
		verbs: ['reply'],
		names: 'emails_replied inbound_email_received reply_received message_reply_received lead_replied',
	},
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
};
