import { CHANNELS, type Channel, type Purpose } from '../lead/channel';
import type { SuppressionCode } from '../lead/record';
import { toIsoTime, type Instant } from '../lead/time';

/** Everything the product knows about a reason not to contact somebody. */
export interface Reason {
	/** For people, in lists and options. */
	label: string;
	/** Completes "Not sent: …"; `{by}` (by email), `{address}` (email address) and `{since}` (3 May) are filled in. */
	sentence: string;
	/** Means *later* rather than *no*. */
	temporary: boolean;
	/** The channels in which it stops a transactional message too. Marketing it stops in every channel. */
	stopsTransactional: readonly Channel[];
	/** Completes "Lifted by …". Where a reason has an end, time does it as well; undefined: nothing else does. */
	liftedBy: string | undefined;
	/** Whether a person's own later consent ends it, in the channel and for the address they gave it for. */
	liftedByConsent: boolean;
	/** Whether somebody may put a person on the list for it. */
	byHand: boolean;
	/** Whether it may stand in the store's log, where a release ends it. The others are found anew by each check. */
	recorded: boolean;
}

type RecordedReason = Reason & { recorded: true };

const NONE: readonly Channel[] = [];
const COMPUTED = { byHand: false, liftedByConsent: false, recorded: false, temporary: false } as const;
const LISTED = { liftedByConsent: false, recorded: true, temporary: false } as const;
const CONSENT = "the person's consent, recorded with the operation Record Consent";
const RELEASE = 'the operation Release';
/** Of what the item itself says, which Release doesn't reach. */
export const LIFTED_ON_ITEM = 'an item that no longer says so';

/**
 * The one table of reasons: options, docs and wording are made from it. A code of the log or of a rule without a row
 * doesn't compile, nor does a row without a field.
 */
export const REASONS = {
	unreachable: {
		...COMPUTED,
		label: 'No Address',
		sentence: 'no {address} is known',
		stopsTransactional: CHANNELS,
		liftedBy: 'an address for this channel',
	},
	invalid_address: {
		...LISTED,
		label: 'Invalid Address',
		sentence: 'the address is not valid',
		stopsTransactional: CHANNELS,
		liftedBy: `a corrected address, then ${RELEASE}`,
		byHand: true,
	},
	hard_bounce: {
		...LISTED,
		label: 'Hard Bounce',
		sentence: 'the address refused a message for good on {since}',
		stopsTransactional: CHANNELS,
		liftedBy: `a working address, then ${RELEASE}`,
		byHand: true,
	},
	soft_bounce: {
		...LISTED,
		label: 'Soft Bounces',
		sentence: 'messages have kept bouncing since {since}',
		stopsTransactional: NONE,
		liftedBy: `${RELEASE}, once a message has arrived`,
		byHand: false,
	},
	// Mailbox providers and carriers hold every message against the sender, and so SES, SendGrid and Postmark suppress
	// after one complaint whatever the purpose.
	complaint: {
		...LISTED,
		label: 'Complaint',
		sentence: 'marked a message as spam on {since}',
		stopsTransactional: CHANNELS,
		liftedBy: `the person asking for messages again, recorded with ${RELEASE}`,
		byHand: true,
	},
	// Carriers block the number of whoever replied STOP (21610).
	opt_out: {
		...LISTED,
		label: 'Opted Out',
		sentence: 'asked not to be contacted {by} on {since}',
		stopsTransactional: ['sms'],
		liftedBy: `the person opting in again (by SMS: replying START), recorded with ${RELEASE}`,
		liftedByConsent: true,
		byHand: true,
	},
	no_consent: {
		...COMPUTED,
		label: 'No Consent',
		sentence: 'has not agreed to be contacted {by}',
		stopsTransactional: NONE,
		liftedBy: CONSENT,
		liftedByConsent: true,
	},
	consent_pending: {
		...COMPUTED,
		label: 'Consent Not Confirmed',
		sentence: 'consent to be contacted {by} was asked for on {since} and is not confirmed',
		stopsTransactional: NONE,
		liftedBy: 'the person confirming it, or the operation Record Consent',
	},
	consent_denied: {
		...COMPUTED,
		label: 'Consent Denied',
		sentence: 'said no to being contacted {by} on {since}',
		stopsTransactional: NONE,
		liftedBy: CONSENT,
	},
	consent_withdrawn: {
		...COMPUTED,
		label: 'Consent Withdrawn',
		sentence: 'withdrew consent to be contacted {by} on {since}',
		stopsTransactional: NONE,
		liftedBy: CONSENT,
	},
	consent_expired: {
		...COMPUTED,
		label: 'Consent Expired',
		sentence: 'consent to be contacted {by} expired on {since}',
		stopsTransactional: NONE,
		liftedBy: CONSENT,
	},
	rest_after_refusal: {
		...COMPUTED,
		label: 'Rest After a Refusal',
		sentence: 'refused to be contacted {by} on {since}',
		stopsTransactional: NONE,
		liftedBy: CONSENT,
	},
	own_address: {
		...LISTED,
		label: 'Own or Test Address',
		sentence: 'the address is one of your own staff or a test address',
		stopsTransactional: CHANNELS,
		liftedBy: `taking the address off the list of own addresses, or ${RELEASE}`,
		byHand: true,
	},
	blocked_address: {
		...COMPUTED,
		label: 'Blocked Address',
		sentence: 'the address is on your list of blocked addresses',
		stopsTransactional: NONE,
		liftedBy: 'taking the address off the list of blocked addresses',
	},
	manual: {
		...LISTED,
		label: 'Put on the List',
		sentence: 'put on the suppression list on {since}',
		stopsTransactional: CHANNELS,
		liftedBy: RELEASE,
		byHand: true,
	},
	erased: {
		...LISTED,
		label: 'Erased',
		sentence: "the person's data was erased on {since}",
		stopsTransactional: CHANNELS,
		liftedBy: `new consent from the person, recorded with ${RELEASE}`,
		byHand: false,
	},
	support_case: {
		...LISTED,
		label: 'Open Support Case',
		sentence: 'a support case has been open since {since}',
		stopsTransactional: NONE,
		liftedBy: `the case being solved, or ${RELEASE}`,
		byHand: true,
	},
	dispute: {
		...LISTED,
		label: 'Open Dispute',
		sentence: 'a payment has been disputed since {since}',
		stopsTransactional: NONE,
		liftedBy: `the dispute being settled, or ${RELEASE}`,
		byHand: true,
	},
	purchased: {
		...COMPUTED,
		label: 'Bought Recently',
		sentence: 'bought on {since}',
		stopsTransactional: NONE,
		liftedBy: 'a full refund',
	},
	refunded: {
		...COMPUTED,
		label: 'Refunded Recently',
		sentence: 'got money back on {since}',
		stopsTransactional: NONE,
		liftedBy: undefined,
	},
	rejected_by_sales: {
		...COMPUTED,
		label: 'Rejected by Sales',
		sentence: 'sales gave the lead up on {since}',
		stopsTransactional: NONE,
		liftedBy: 'sales qualifying or reopening it',
	},
	colleague_bought: {
		...COMPUTED,
		label: 'Company Bought Recently',
		sentence: 'somebody of the same company bought on {since}',
		stopsTransactional: NONE,
		liftedBy: 'a full refund',
	},
	account_rejected: {
		...COMPUTED,
		label: 'Company Rejected by Sales',
		sentence: 'sales gave up somebody of the same company on {since}',
		stopsTransactional: NONE,
		liftedBy: 'sales qualifying or reopening that lead',
	},
	account_contacted: {
		...COMPUTED,
		temporary: true,
		label: 'Company Contacted',
		sentence: 'somebody of the same company was contacted on {since}',
		stopsTransactional: NONE,
		liftedBy: undefined,
	},
	holdout: {
		...COMPUTED,
		label: 'Holdout',
		sentence: 'belongs to the holdout of an experiment, which is not contacted',
		stopsTransactional: NONE,
		liftedBy: 'the experiment being closed',
	},
	frequency_cap: {
		...COMPUTED,
		temporary: true,
		label: 'Frequency Cap',
		sentence: 'the maximum number of messages has been sent',
		stopsTransactional: NONE,
		liftedBy: undefined,
	},
	cool_down: {
		...COMPUTED,
		temporary: true,
		label: 'Minimum Gap',
		sentence: 'the last message was sent on {since}',
		stopsTransactional: NONE,
		liftedBy: undefined,
	},
	quiet_hours: {
		...COMPUTED,
		temporary: true,
		label: 'Quiet Hours',
		sentence: 'quiet hours',
		stopsTransactional: NONE,
		liftedBy: undefined,
	},
	store_unavailable: {
		...COMPUTED,
		label: 'Store Unavailable',
		sentence: 'the store could not be read',
		stopsTransactional: CHANNELS,
		liftedBy: 'the store answering again, then another check',
	},
	wrong_workspace: {
		...COMPUTED,
		label: 'Wrong Workspace',
		sentence: 'the lead belongs to another workspace',
		stopsTransactional: CHANNELS,
		liftedBy: 'a check in the workspace in which the lead was scored',
	},
	unknown_lead: {
		...COMPUTED,
		label: 'Unknown Lead',
		sentence: 'the lead is not on record in this workspace',
		stopsTransactional: CHANNELS,
		liftedBy: 'a check in the workspace in which the lead was scored',
	},
} as const satisfies Record<SuppressionCode, RecordedReason> & Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;

/** A code that isn't in the table was written by a newer version, or is an error's: it stops everything. */
export function findReason(code: string): Reason {
	return Object.hasOwn(REASONS, code) ? REASONS[code as ReasonCode] : describeUnknown(code);
}

function describeUnknown(code: string): Reason {
	const words = code.replaceAll('_', ' ');
	return {
		...COMPUTED,
		label: words.replace(/^./, (letter) => letter.toUpperCase()),
		sentence: words,
		stopsTransactional: CHANNELS,
		liftedBy: RELEASE,
	};
}

export function stops(code: string, { channel, purpose }: { channel: Channel; purpose: Purpose }): boolean {
	return purpose === 'marketing' || findReason(code).stopsTransactional.includes(channel);
}

/** What would lift a reason, in words that complete "Lifted by …". */
export function describeLift(code: string, until?: Instant): string {
	const { liftedBy } = findReason(code);
	if (until === undefined) return liftedBy ?? 'time';
	return liftedBy === undefined ? `time, at ${toIsoTime(until)}` : `time, at ${toIsoTime(until)}, or ${liftedBy}`;
}
