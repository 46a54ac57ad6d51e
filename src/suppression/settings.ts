import { IANAZone } from 'luxon';
import * as z from 'zod';
import { CHANNELS, type Channel } from '../lead/channel';
import { readDomainPattern } from '../lead/addressPattern';
import { normaliseEmail } from '../lead/normaliseEmail';
import { DAY_MS, HOUR_MS } from '../lead/time';
import { HOLIDAY_CALENDARS } from './places/holidays';
import { PLACE_NAMES } from './places/placeNames';
import { quietWindowSchema, type QuietWindow } from './quietWindow';

const durationSchema = z.int().min(0, 'A duration is 0 or more');

/** Channels that one cap may count together. Statutes count calls and texts to a person as one (Fla. Stat. 501.616(6)). */
export const CAPPED_TOGETHER = { any: CHANNELS, callsAndTexts: ['phone', 'sms'] } as const satisfies Record<
	string,
	readonly Channel[]
>;
const CAPPED_TOGETHER_NAMES = Object.keys(CAPPED_TOGETHER) as (keyof typeof CAPPED_TOGETHER)[];

const frequencyCapSchema = z.strictObject({
	/** What is counted and held back: a channel, or several together. */
	channel: z.enum([...CHANNELS, ...CAPPED_TOGETHER_NAMES]),
	max: z.int().min(1, 'Allow at least one message; to allow none, suppress the channel'),
	perMs: z.int().min(1, 'Give the window a length'),
});
export type FrequencyCap = z.infer<typeof frequencyCapSchema>;

/** The hours in which US law (47 CFR 64.1200) forbids calls and marketing texts. */
const NIGHT: QuietWindow = { start: '21:00', end: '08:00' };

/** Defaults that people are told of before they choose anything. */
export const TOLD_DEFAULTS = {
	purchasedWithinMs: 30 * DAY_MS,
	refundedWithinMs: 14 * DAY_MS,
	/** The waits of Klaviyo's Smart Sending. */
	coolDownMs: { email: 16 * HOUR_MS, sms: DAY_MS },
	night: NIGHT,
};

const quietWindowsSchema = z.array(quietWindowSchema);
const holidaysSchema = z.array(z.enum(HOLIDAY_CALENDARS));

const consentPolicySchema = z.enum(['mustHaveAgreed', 'mustNotHaveRefused']);

export const addressPatternSchema = z
	.string()
	.trim()
	.toLowerCase()
	// A website as it is copied from the address bar.
	.transform((text) => text.replace(/^https?:\/\/(?:www\.)?([^\s/@]+)(?:\/\S*)?$/, '$1'))
	.pipe(
		z
			.string()
			.regex(
				/^[^\s@]*@[^\s@]+$|^[^\s@]+\.[^\s@*]+$|^[^@]*<[^\s@<>]+@[^\s@<>]+>$/,
				'Write an email address, a domain such as competitor.example, or *@ and a domain',
			),
	)
	.transform(spellPattern);

/** However it is written: `@Shop.example` is `*@shop.example`, `*.shop.example` is `shop.example`, `Ada <ada@shop.example>` her address. */
function spellPattern(text: string): string {
	const domain = readDomainPattern(text);
	if (domain !== undefined) return domain.subdomains ? domain.host : `*@${domain.host}`;
	if (text.includes('*')) return text.includes('@') ? text : `*@${text}`;
	const email = normaliseEmail(text);
	return email.ok ? email.value : text;
}

/** Every duration may be 0 and every list empty: then the rule is off. */
export const suppressionRulesSchema = z.strictObject({
	/** Whom the flow is for. Only a flow for prospects holds a purchase against anybody. */
	audience: z.enum(['prospects', 'customers']).default('prospects'),
	purchasedWithinMs: durationSchema.default(TOLD_DEFAULTS.purchasedWithinMs),
	/** A refund, of a part too, holds marketing back this long. */
	refundedWithinMs: durationSchema.default(TOLD_DEFAULTS.refundedWithinMs),
	/** A lead that sales called unqualified or lost is left alone this long in these channels. */
	rejectedBySales: z
		.strictObject({
			withinMs: durationSchema.default(90 * DAY_MS),
			channels: z.array(z.enum(CHANNELS)).default(['salesTask', 'phone']),
		})
		.prefault({}),
	/** In a flow for prospects: a purchase by somebody of the same company holds marketing back this long. */
	colleagueBoughtWithinMs: durationSchema.default(0),
	/** Where sales called somebody of the same company unqualified or lost: marketing waits this long. */
	accountRejectedWithinMs: durationSchema.default(0),
	/**
	 * An account counts as contacted: after a message to somebody, the others of the company wait this long in the same
	 * channel. A salesperson who gets a second task about a company within the week calls it twice.
	 */
	accountContactedWithinMs: z
		.strictObject({
			email: durationSchema.default(0),
			sms: durationSchema.default(0),
			phone: durationSchema.default(0),
			ads: durationSchema.default(0),
			directMail: durationSchema.default(0),
			salesTask: durationSchema.default(7 * DAY_MS),
		})
		.prefault({}),
	/** People an experiment doesn't contact, so that contacting can be measured. */
	respectHoldouts: z.boolean().default(true),
	/** Never contacted at all: your own staff and test addresses. */
	ownAddresses: z.array(addressPatternSchema).default([]),
	/** Sent no marketing: competitors, resellers, whole companies. */
	blockedAddresses: z.array(addressPatternSchema).default([]),
	/**
	 * Whether people must have agreed to marketing in a channel, or must only not have refused it. Texts and calls need
	 * consent in most places (TCPA, ePrivacy 13, UWG 7).
	 */
	consent: z
		.strictObject({
			email: consentPolicySchema.default('mustNotHaveRefused'),
			sms: consentPolicySchema.default('mustHaveAgreed'),
			phone: consentPolicySchema.default('mustHaveAgreed'),
			ads: consentPolicySchema.default('mustNotHaveRefused'),
			directMail: consentPolicySchema.default('mustNotHaveRefused'),
			salesTask: consentPolicySchema.default('mustNotHaveRefused'),
		})
		.prefault({}),
	/** Where email needs consent: whoever bought counts as having agreed, unless they refused (PECR 22(3), UWG 7(3)). */
	customersCountAsAgreed: z.boolean().default(false),
	/** Silence for this long after a refusal, whatever is released in the meantime. */
	restAfterRefusalMs: z
		.strictObject({
			email: durationSchema.default(0),
			sms: durationSchema.default(0),
			phone: durationSchema.default(0),
			ads: durationSchema.default(0),
			directMail: durationSchema.default(0),
			salesTask: durationSchema.default(0),
		})
		.prefault({}),
	/** This many soft bounces in the window, with no release between them. Klaviyo's limit is "more than 7". */
	softBounces: z
		.strictObject({ count: z.int().min(1).default(8), withinMs: durationSchema.default(30 * DAY_MS) })
		.prefault({}),
	frequencyCaps: z.array(frequencyCapSchema).default([
		{ channel: 'any', max: 3, perMs: DAY_MS },
		{ channel: 'email', max: 5, perMs: 7 * DAY_MS },
		{ channel: 'sms', max: 3, perMs: 7 * DAY_MS },
	]),
	/** After a message, the next in its channel waits this long. */
	coolDownMs: z
		.strictObject({
			email: durationSchema.default(TOLD_DEFAULTS.coolDownMs.email),
			sms: durationSchema.default(TOLD_DEFAULTS.coolDownMs.sms),
			phone: durationSchema.default(0),
			ads: durationSchema.default(0),
			directMail: durationSchema.default(0),
			salesTask: durationSchema.default(0),
		})
		.prefault({}),
	quietHours: z
		.strictObject({
			email: quietWindowsSchema.default([]),
			sms: quietWindowsSchema.default([NIGHT]),
			phone: quietWindowsSchema.default([NIGHT]),
			ads: quietWindowsSchema.default([]),
			directMail: quietWindowsSchema.default([]),
			salesTask: quietWindowsSchema.default([]),
		})
		.prefault({}),
	/** Public holidays, on which the whole day is quiet where the person is. */
	closedOn: z
		.strictObject({
			email: holidaysSchema.default([]),
			sms: holidaysSchema.default([]),
			phone: holidaysSchema.default([]),
			ads: holidaysSchema.default([]),
			directMail: holidaysSchema.default([]),
			salesTask: holidaysSchema.default([]),
		})
		.prefault({}),
	/** A consent this old counts no more, also where it has no end of its own. */
	consentExpiresAfterMs: z
		.strictObject({
			email: durationSchema.default(0),
			sms: durationSchema.default(0),
			phone: durationSchema.default(0),
			ads: durationSchema.default(0),
			directMail: durationSchema.default(0),
			salesTask: durationSchema.default(0),
		})
		.prefault({}),
	/** Presets of stricter places, added to these rules for people who are, or may be, there. No legal advice. */
	places: z.array(z.enum(PLACE_NAMES)).default([]),
	/**
	 * Where somebody may be of whom neither zone, phone nor country is known. From California to Greece leaves
	 * 16:00–19:00 UTC outside anybody's night, where most shops' customers live; all the world would leave nothing.
	 */
	unknownTimeZones: z
		.array(z.string().refine((zone) => IANAZone.isValidZone(zone), 'Write a time zone like Europe/Berlin'))
		.min(1, 'Name at least one time zone')
		.default(['America/Los_Angeles', 'Europe/Athens']),
});
export type SuppressionRules = z.infer<typeof suppressionRulesSchema>;
