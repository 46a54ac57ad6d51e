import { CHANNELS, type Channel } from '../lead/channel';
import type { SuppressionCode } from '../lead/record';
import { toIsoTime, type Instant } from '../lead/time';
import type { ContactQuestion } from './contactDecision';
import type { FoundCode } from './rules/rules';

/** Everything the product knows about a reason not to contact somebody. */
export interface Reason {
	/** For people, in lists and options. */
	label: string;
	/** Completes "Not sent: …"; `{channel}` and `{since}` are filled in. */
	sentence: string;
	/** Means *later* rather than *no*. */
	temporary: boolean;
	/** The channels in which it stops a transactional message too. Marketing it stops in every channel. */
	stopsTransactional: readonly Channel[];
	/** Completes "Lifted by …", besides the end where it has one. Undefined: by time alone. */
	liftedBy: string | undefined;
	/** Whether a person's own later consent ends it, in the channel and for the address they gave it for. */
	liftedByConsent: boolean;
	/** Whether somebody may put a person on the list for it. */
	byHand: boolean;
	/** Whether it may stand in the store's log, where a release ends it. The others are found anew by each check. */
	recorded: boolean;
}

type RecordedReason = Reason & { recorded: true };

/** What the rules don't find: the check itself couldn't be made. */
type ClosedCode = 'store_unavailable' | 'wrong_workspace';
export type ReasonCode = SuppressionCode | FoundCode | ClosedCode;

const NONE: readonly Channel[] = [];
const COMPUTED = { byHand: false, liftedByConsent: false, recorded: false, temporary: false } as const;
const LISTED = { liftedByConsent: false, recorded: true, temporary: false } as const;
const RELEASE = 'the operation Release';

/**
 * The one table of reasons: options, docs and wording are made from it. A code of the log or of a rule without a row
 * doesn't compile, nor does a row without a field.
 */
export const REASONS: Readonly<Record<SuppressionCode, RecordedReason> & Record<ReasonCode, Reason>> = {
	unreachable: {
		...COMPUTED,
		label: 'No Address',
		sentence: 'no address is known for {channel}',
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
		sentence: 'asked not to be contacted by {channel} on {since}',
		stopsTransactional: ['sms'],
		liftedBy: `the person opting in again (by SMS: replying START), recorded with ${RELEASE}`,
		liftedByConsent: true,
		byHand: true,
	},
	no_consent: {
		...LISTED,
		label: 'No Consent',
		sentence: 'has not agreed to be contacted by {channel}',
		stopsTransactional: NONE,
		liftedBy: "the person's consent, recorded with the operation Record Consent",
		liftedByConsent: true,
		byHand: false,
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
};

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

export function stops(code: string, { channel, purpose }: Pick<ContactQuestion, 'channel' | 'purpose'>): boolean {
	return purpose === 'marketing' || findReason(code).stopsTransactional.includes(channel);
}

/** What would lift a reason, in words that complete "Lifted by …". */
export function describeLift(code: string, until?: Instant): string {
	const { liftedBy } = findReason(code);
	if (until === undefined) return liftedBy ?? 'time';
	return liftedBy === undefined ? `time, at ${toIsoTime(until)}` : `time, at ${toIsoTime(until)}, or ${liftedBy}`;
}
