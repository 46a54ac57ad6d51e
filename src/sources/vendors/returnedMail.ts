import { EngineError } from '../../errors';
import { messages } from '../messages';
import { Fields } from '../reading/fields';
import { describeActivities, listReports, type Activity, type ActivityTable } from '../reading/mailActivity';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Mail that came back to the shop's own mailbox, as an IMAP, Gmail or Outlook trigger hands it on: reports of mail servers
 * (RFC 3464) and of providers about spam (RFC 5965), and the words that Postfix, Gmail and Exchange put around them. The
 * person is not in `from`, which is a server, and not in `to`, which is the shop: the report names whom it is about.
 */
const TOPICS: ActivityTable = { failed: 'hardBounced', delayed: 'softBounced', abuse: 'complained' };

const SENDERS = [
	'from',
	'From',
	'from.value[0].address',
	'from.emailAddress.address',
	'from.text',
	'sender.emailAddress.address',
];
const RECIPIENTS = [
	'to',
	'To',
	'to.value[0].address',
	'to.text',
	'toRecipients[0].emailAddress.address',
	'deliveredTo',
];
const TEXTS = ['textPlain', 'text', 'text_plain', 'body.content', 'bodyPreview', 'snippet', 'textHtml', 'html', 'body'];
/** Who could not be reached, as Gmail and Exim say in a header. */
const FAILED = ['metadata["x-failed-recipients"]', 'headers["x-failed-recipients"]', 'x-failed-recipients'];

/** Mail servers write under these names, and nobody else does. Exchange's is the same in every organisation. */
const SERVER =
	/(?:^|[<\s"])(?:mail(?:er)?[-_]?daemon|postmaster|MicrosoftExchange[\da-f]{32})@|^mail(?:er)?-daemon\b|^mail delivery (?:sub)?system\b/i;
const IS_REPORT = /^(?:Final|Original)-Recipient:/im;
const IS_ABUSE = /^Feedback-Type:\s*(?:abuse|fraud|opt-out(?:-list)?|other)\b/im;
const NAMED =
	/^(?:Final-Recipient|Original-Recipient|Original-Rcpt-To|Removal-Recipient):\s*(?:rfc822;)?\s*<?([^\s<>;]+@[^\s<>;]+)/gim;
const ADDRESS = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+\.[a-z\d-]{2,}/gi;
/** RFC 3463: 4.x.x is for now, and a full mailbox (5.2.2) is too. Its second figure ends at 7; no part of an IP address or a version. */
const SOFT_STATUS = /(?<![\d.])(?:4\.[0-7]\.\d{1,3}|5\.2\.2)(?!\.?\d)/;
const HARD_STATUS = /(?<![\d.])5\.(?!2\.2(?!\d))[0-7]\.\d{1,3}(?!\.?\d)/;
const SOFT_WORDS =
	/^Action:\s*delayed|mailbox (?:is )?full|over quota|\b(?:delay|delayed|temporary problem|will (?:be )?retr(?:y|ied))\b/im;
const MOST_TEXT = 100_000;

export const returnedMail: Source = {
	name: 'returnedMail',
	label: 'Returned mail',
	emittedBy:
		'Email Trigger (IMAP), Gmail Trigger, Microsoft Outlook Trigger: reports of mail servers (RFC 3464) and of spam (RFC 5965)',
	topics: describeActivities(TOPICS),
	identifiedBy: ['Final-Recipient', 'x-failed-recipients', 'the address in the text'],
	signs: ['subject', 'Subject'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const mail = new Fields(body);
	const text = textOf(mail);
	if (IS_ABUSE.test(text)) return { confidence: 0.95, because: 'its Feedback-Type (RFC 5965)', topic: 'abuse' };
	const isServer = SENDERS.some((path) => SERVER.test(mail.text(path) ?? ''));
	if (!isServer && !IS_REPORT.test(text)) return undefined;
	const because = isServer ? 'a mail server wrote it' : 'its Final-Recipient (RFC 3464)';
	return { confidence: 0.95, because, topic: isSoft(text) ? 'delayed' : 'failed' };
}

/** The mail that came back may be quoted, so a status counts before any words. */
function isSoft(text: string): boolean {
	if (HARD_STATUS.test(text)) return false;
	return SOFT_STATUS.test(text) || SOFT_WORDS.test(text);
}

function read(payload: Payload, options: ReadOptions): Reading {
	const mail = new Fields(payload.body, options);
	const topic = recognise(payload)?.topic ?? 'failed';
	const people = peopleOf(mail);
	if (people.length === 0) throw new EngineError('payload-unrecognised', messages.returnedToNobody());
	const activity: Activity | undefined = TOPICS[topic];
	const id = mail.id('messageId', 'metadata["message-id"]', 'id', 'message_id');
	const occurredAt = mail.time('date', 'internalDate', 'receivedDateTime', 'metadata.date');
	const { records } = listReports('returnedMail', [mail], () =>
		people.map((email) => ({ topic, activity, id: [id, email], identities: { email }, occurredAt, reason: topic })),
	);
	return { topic, records, notes: mail.notes };
}

function textOf(mail: Fields): string {
	return TEXTS.map((path) => mail.text(path) ?? '')
		.join('\n')
		.slice(0, MOST_TEXT);
}

/** Those the report names; where it names nobody in a field, the first address in its text that is neither end of the mail. */
function peopleOf(mail: Fields): string[] {
	const ends = new Set([...SENDERS, ...RECIPIENTS].flatMap((path) => addressesIn(mail.text(path) ?? '')));
	const text = textOf(mail);
	const named = [
		...FAILED.flatMap((path) => addressesIn(mail.text(path) ?? '')),
		...[...text.matchAll(NAMED)].map(([, to]) => to ?? ''),
	];
	const addresses = [
		...new Set((named.length > 0 ? named : addressesIn(text)).map((address) => address.toLowerCase())),
	];
	const people = addresses.filter((address) => !ends.has(address) && !SERVER.test(address));
	return named.length > 0 ? people : people.slice(0, 1);
}

function addressesIn(text: string): string[] {
	return (text.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}
