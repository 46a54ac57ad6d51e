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
import { amazonSes } from './vendors/amazonSes';
import { bigcommerce } from './vendors/bigcommerce';
import { brevo } from './vendors/brevo';
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
	zendesk,
	mapFields,
];
