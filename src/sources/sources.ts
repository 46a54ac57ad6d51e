import { amazonSes } from './amazonSes';
import { bigcommerce } from './bigcommerce';
import { brevo } from './brevo';
import { ga4 } from './ga4';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { mailjet } from './mailjet';
import { mapFields } from './mapFields';
import { metaLeads } from './metaLeads';
import { postmark } from './postmark';
import { segment } from './segment';
import { sendgrid } from './sendgrid';
import { shopify } from './shopify';
import type { Source } from './source';
import { stripe } from './stripe';
import { twilio } from './twilio';
import { typeform } from './typeform';
import { woocommerce } from './woocommerce';

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
	mailchimp,
	mailgun,
	mailjet,
	postmark,
	sendgrid,
	twilio,
	mapFields,
];
