import { amazonSes } from './vendors/amazonSes';
import { bigcommerce } from './vendors/bigcommerce';
import { brevo } from './vendors/brevo';
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
import { hubspot } from './vendors/hubspot/hubspot';
import { intercom } from './vendors/intercom';
import { klaviyo } from './vendors/klaviyo/klaviyo';
import { mailchimp } from './vendors/mailchimp';
import { mailgun } from './vendors/mailgun';
import { mailjet } from './vendors/mailjet';
import { mapFields } from './mapFields';
import { metaLeads } from './vendors/metaLeads';
import { pipedrive } from './vendors/pipedrive';
import { postmark } from './vendors/postmark';
import { salesforce } from './vendors/salesforce';
import { segment } from './vendors/segment';
import { sendgrid } from './vendors/sendgrid';
import { shopify } from './vendors/shopify/shopify';
import type { Source } from './source';
import { stripe } from './vendors/stripe/stripe';
import { twilio } from './vendors/twilio';
import { typeform } from './vendors/typeform';
import { woocommerce } from './vendors/woocommerce';
import { zendesk } from './vendors/zendesk';

/** Every source there is. A new vendor is one file and one line here. */
export const SOURCES: readonly Source[] = [
	shopify,
	woocommerce,
	stripe,
	bigcommerce,
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
