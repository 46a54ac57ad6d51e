import * as z from 'zod';
import { aboutSchema } from './about';
import { channelSchema } from './channel';
import { identitiesSchema } from './identity';
import { instantSchema } from './time';

/** A trait is something known about a lead (country, plan, size), never who they are. */
const traitValueSchema = z.union([z.string().max(500), z.number(), z.boolean()]);
export type TraitValue = z.infer<typeof traitValueSchema>;

const traitsSchema = z.record(z.string().min(1).max(100), traitValueSchema);

/** What every record carries. `id` is the idempotency key within a workspace: `<source>:<what>:<vendor's id>`. */
const common = {
	id: z.string().min(1).max(500),
	source: z.string().min(1).max(50),
	topic: z.string().max(100).optional(),
	identities: identitiesSchema,
	/** Carts, checkouts and orders this record belongs to: `shopify:cart:…`. They tie an anonymous cart to its order. */
	links: z.array(z.string().min(1).max(500)).max(20).optional(),
	/** Absent where the payload has no time of its own: then it happened when it was received. */
	occurredAt: instantSchema.optional(),
	traits: traitsSchema.optional(),
	/** True where the sender could not be checked: it may stop messages, but let none through (distrustSender). */
	unauthenticated: z.boolean().optional(),
};

const money = {
	amountMinor: z.int().optional(),
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.optional(),
};

/** Something a lead did. `name` is the Segment v2 Ecommerce Spec's, in snake_case. */
const eventRecordSchema = z.object({
	kind: z.literal('event'),
	name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/),
	...common,
	...money,
	category: z.string().min(1).max(200).optional(),
	about: aboutSchema.optional(),
	/**
	 * Done by no person of interest: an open or click by a privacy proxy or link scanner, a shop's own test order, the
	 * second report of one payment.
	 */
	machine: z.boolean().optional(),
	/** Of senders that report one payment as its invoice and as itself, with no ID in common: which of the two it is. */
	reportedAs: z.enum(['invoice', 'payment', 'refund']).optional(),
});
export type EventRecord = z.infer<typeof eventRecordSchema>;

/** What happened afterwards. `reverses` names the outcome this one takes back, in part when `amountMinor` is smaller. */
const outcomeRecordSchema = z.object({
	kind: z.literal('outcome'),
	name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/),
	...common,
	...money,
	category: z.string().min(1).max(200).optional(),
	reverses: z.string().min(1).max(500).optional(),
	/** What it is about where a lead may have several: one deal. A verdict on one deal says nothing of another. */
	subject: z.string().min(1).max(300).optional(),
	/** The whole of the outcome is taken back, whatever the amounts say. */
	full: z.boolean().optional(),
	/** Who reported it; an outcome inferred from an event is confirmed by a reported one of the same id. */
	inferred: z.boolean().optional(),
});
export type OutcomeRecord = z.infer<typeof outcomeRecordSchema>;

export const SUPPRESSION_CODES = [
	'opt_out',
	'hard_bounce',
	'soft_bounce',
	'complaint',
	'invalid_address',
	'manual',
	'support_case',
	'dispute',
	'own_address',
	'erased',
] as const;
const suppressionCodeSchema = z.enum(SUPPRESSION_CODES);
export type SuppressionCode = z.infer<typeof suppressionCodeSchema>;

/** A reason not to contact an address, or its end. No channel means every channel. */
const suppressionRecordSchema = z.object({
	kind: z.literal('suppression'),
	name: suppressionCodeSchema,
	...common,
	action: z.enum(['suppress', 'release']),
	channel: channelSchema.optional(),
	/**
	 * What it is about where several can stand side by side: one support case, one mailing list, one vendor's own list.
	 * A release with a subject ends only what was suppressed under it; a release without one ends all of its code.
	 */
	subject: z.string().min(1).max(300).optional(),
	until: instantSchema.optional(),
	reason: z.string().max(500).optional(),
});
export type SuppressionRecord = z.infer<typeof suppressionRecordSchema>;

const consentRecordSchema = z.object({
	kind: z.literal('consent'),
	/** `pending` waits for a confirmation; `denied` is a no to the question, `withdrawn` the end of an earlier yes. */
	name: z.enum(['granted', 'pending', 'denied', 'withdrawn']),
	...common,
	channel: channelSchema,
	/** Where it was given: the form or page. */
	form: z.string().max(500).optional(),
	/** What the person agreed to, as it was shown. */
	wording: z.string().max(2_000).optional(),
	expiresAt: instantSchema.optional(),
	reason: z.string().max(500).optional(),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

/** Says who somebody is without anything having happened (a profile update, an alias). */
const identityRecordSchema = z.object({
	kind: z.literal('identity'),
	name: z.enum(['identify', 'alias']),
	...common,
	/** Of an alias: who they were until then. One person by the sender's own word, so what stood for these stands for them. */
	formerly: identitiesSchema.optional(),
});

/** A person's own request under privacy law. */
const privacyRecordSchema = z.object({
	kind: z.literal('privacy'),
	name: z.enum(['forget', 'export']),
	...common,
});

/** Everything a payload can become. */
export const leadRecordSchema = z.discriminatedUnion('kind', [
	eventRecordSchema,
	outcomeRecordSchema,
	suppressionRecordSchema,
	consentRecordSchema,
	identityRecordSchema,
	privacyRecordSchema,
]);
export type LeadRecord = z.infer<typeof leadRecordSchema>;
