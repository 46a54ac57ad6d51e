import { amazonSes } from './amazonSes';
import { bigcommerce } from './bigcommerce';
import { brevo } from './brevo';
import { ga4 } from './ga4';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { klaviyo } from './klaviyo';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { mailjet } from './mailjet';
import { mapFields } from './mapFields';
import { metaLeads } from './metaLeads';
import { pipedrive } from './pipedrive';
import { postmark } from './postmark';
import { salesforce } from './salesforce';
import { segment } from './segment';
import { sendgrid } from './sendgrid';
import { shopify } from './shopify';
import type { Source } from './source';
import { stripe } from './stripe';
import { twilio } from './twilio';
import { typeform } from './typeform';
import { woocommerce } from './woocommerce';
import { zendesk } from './zendesk';

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
	mapFields,
];
