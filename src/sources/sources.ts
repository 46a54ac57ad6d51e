import { amazonSes } from './amazonSes';
import { brevo } from './brevo';
import { mailchimp } from './mailchimp';
import { mailgun } from './mailgun';
import { mailjet } from './mailjet';
import { postmark } from './postmark';
import { sendgrid } from './sendgrid';
import { twilio } from './twilio';
import { mapFields } from './mapFields';
import { shopify } from './shopify';
import type { Source } from './source';

/** Every source there is. A new vendor is one file and one line here. */
export const SOURCES: readonly Source[] = [shopify, amazonSes, brevo, mailchimp, mailgun, mailjet, postmark, sendgrid, twilio, mapFields];
