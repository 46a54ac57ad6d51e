import { adobeCommerce } from './vendors/adobeCommerce';
import { chargebee } from './vendors/chargebee';
import { gumroad } from './vendors/gumroad';
import { lemonSqueezy } from './vendors/lemonSqueezy';
import { paddle } from './vendors/paddle/paddle';
import { paypal } from './vendors/paypal';
import { prestashop } from './vendors/prestashop';
import { recharge } from './vendors/recharge';
import { shopware } from './vendors/shopware';
import { square } from './vendors/square';
import { squarespace } from './vendors/squarespace';
import { wix } from './vendors/wix';
import { activeCampaign } from './vendors/activeCampaign';
import { amazonSes } from './vendors/amazonSes';
import { attentive } from './vendors/attentive';
import { bigcommerce } from './vendors/bigcommerce';
import { brevo } from './vendors/brevo';
import { customerIo } from './vendors/customerIo';
import { emelia } from './vendors/emelia';
import { calCom } from './vendors/calCom';
import { calendly } from './vendors/calendly';
import { chatwoot } from './vendors/chatwoot';
import { contactForm7 } from './vendors/contactForm7';
import { elementor } from './vendors/elementor';
import { formTrigger } from './vendors/formTrigger';
import { freshdesk } from './vendors/freshdesk';
import { googleForms } from './vendors/googleForms';
import { gorgias } from './vendors/gorgias';
import { jotform } from './vendors/jotform';
import { odoo } from './vendors/odoo';
import { posthog } from './vendors/posthog';
import { rudderstack } from './vendors/rudderstack';
import { tally } from './vendors/tally';
import { webflow } from './vendors/webflow';
import { ga4 } from './vendors/ga4';
import { getResponse } from './vendors/getResponse';
import { hubspot } from './vendors/hubspot/hubspot';
import { instantly } from './vendors/instantly';
import { intercom } from './vendors/intercom';
import { kit } from './vendors/kit';
import { klaviyo } from './vendors/klaviyo/klaviyo';
import { lemlist } from './vendors/lemlist';
import { mailchimp } from './vendors/mailchimp';
import { mailerLite } from './vendors/mailerLite';
import { mailgun } from './vendors/mailgun';
import { mailjet } from './vendors/mailjet';
import { mandrill } from './vendors/mandrill';
import { mapFields } from './mapFields';
import { mautic } from './vendors/mautic';
import { messageBird } from './vendors/messageBird';
import { metaLeads } from './vendors/metaLeads';
import { omnisend } from './vendors/omnisend';
import { pipedrive } from './vendors/pipedrive';
import { plivo } from './vendors/plivo';
import { postmark } from './vendors/postmark';
import { postscript } from './vendors/postscript';
import { resend } from './vendors/resend';
import { returnedMail } from './vendors/returnedMail';
import { salesforce } from './vendors/salesforce';
import { segment } from './vendors/segment';
import { sendgrid } from './vendors/sendgrid';
import { shopify } from './vendors/shopify/shopify';
import { smartlead } from './vendors/smartlead';
import type { Source } from './source';
import { sparkPost } from './vendors/sparkPost';
import { stripe } from './vendors/stripe/stripe';
import { telnyx } from './vendors/telnyx';
import { twilio } from './vendors/twilio';
import { typeform } from './vendors/typeform';
import { vonage } from './vendors/vonage';
import { whatsApp } from './vendors/whatsApp';
import { woocommerce } from './vendors/woocommerce';
import { zendesk } from './vendors/zendesk';

/** Every source there is. A new vendor is one file and one line here. */
export const SOURCES: readonly Source[] = [
	shopify,
	woocommerce,
	stripe,
	bigcommerce,
	adobeCommerce,
	chargebee,
	gumroad,
	lemonSqueezy,
	paddle,
	paypal,
	prestashop,
	recharge,
	shopware,
	square,
	squarespace,
	wix,
	segment,
	ga4,
	metaLeads,
	typeform,
	amazonSes,
	brevo,
	klaviyo,
	mailchimp,
	mailgun,
	mailjet,
	postmark,
	sendgrid,
	twilio,
	hubspot,
	intercom,
	pipedrive,
	salesforce,
	activeCampaign,
	attentive,
	customerIo,
	emelia,
	getResponse,
	instantly,
	kit,
	lemlist,
	mailerLite,
	mandrill,
	mautic,
	messageBird,
	omnisend,
	plivo,
	postscript,
	resend,
	returnedMail,
	smartlead,
	sparkPost,
	telnyx,
	vonage,
	whatsApp,
	zendesk,
	calendly,
	calCom,
	formTrigger,
	googleForms,
	tally,
	jotform,
	webflow,
	elementor,
	contactForm7,
	gorgias,
	freshdesk,
	chatwoot,
	odoo,
	posthog,
	rudderstack,
	mapFields,
];

/** What people choose a source by. */
export const SOURCE_NAMES = SOURCES.map(({ name, label, emittedBy }) => ({ name, label, emittedBy }));
