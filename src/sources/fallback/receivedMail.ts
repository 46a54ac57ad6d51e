import { foldName } from '../../lead/foldName';
import type { Scope } from './surveyPayload';

/** What mailboxes and parsers of incoming mail write, and nobody who sends: Gmail, IMAP, Outlook, Postmark, Mailgun, Brevo. */
const MARKS = new Set(
	'text_plain text_html internal_date received_date_time body_preview stripped_text stripped_text_reply raw_text_body raw_html_body extracted_markdown_message body_plain'.split(
		' ',
	),
);
const MOST_DEPTH = 2;
/** How an answer's subject begins in the languages of mail programs. */
const ANSWER = /^\s*(?:re|aw|antw|antwort|sv|rv|ref|odp|ynt|res|r|回复|回覆)\s*(?:\[\d+\])?\s*[::]/i;

/** What is written in a mail, by whatever name a step or a parser gives it. */
const TEXTS = new Set(
	'text body html content message plain snippet text_body html_body body_text body_html'.split(' '),
);
/** When it was written stands on a mail that is there; on one that is still to be sent it does not. */
const DATES = new Set('date received received_at received_date received_on date_received'.split(' '));
/** A log of what became of a mail that was sent, and one that is to be sent at some time. */
const LOGGED =
	/(?:^|_)(?:event|status|state|outcome|result|action|direction|folder)$|(?:^|_)(?:sent|send|delivered|opened|clicked|bounced|scheduled|queued)(?:_|$)/;

/** What a log calls a mail that came in. */
const ARRIVED = /^(?:in|(?:.*_)?(?:inbound|incoming)(?:_.*)?)$/;

export interface ReceivedMail {
	scope: Scope;
	/** It may as well be one that is still to be sent: nothing on it says that it is there already. */
	isUnsure: boolean;
}

/**
 * A mail that somebody wrote to the shop: the person is in `from`, and the shop in `to`. A flat mail without any mark is
 * read so too, since what a tool reports of a mail it sent says what became of it.
 */
export function findReceivedMail(root: Scope): ReceivedMail | undefined {
	let row = [root];
	for (let depth = 0; depth <= MOST_DEPTH; depth += 1) {
		for (const scope of row) {
			const mail = readMail(scope);
			if (mail !== undefined) return mail;
		}
		row = row.flatMap(({ children }) => children);
	}
	return undefined;
}

function readMail(scope: Scope): ReceivedMail | undefined {
	const { leaves, children } = scope;
	const isSent = leaves.some(({ key, value }) => key === 'label_ids' && value === 'SENT');
	if (isSent || !leaves.some(({ key }) => key === 'subject')) return undefined;
	const parts = [...leaves, ...children];
	if (!parts.some(({ key }) => key === 'from' || key === 'sender')) return undefined;
	if (leaves.some(({ key }) => MARKS.has(key)) || children.some(isParsedSender)) return { scope, isUnsure: false };
	if (leaves.some(({ key, value }) => LOGGED.test(key) && ARRIVED.test(foldName(String(value)))))
		return { scope, isUnsure: false };
	if (!leaves.some(({ key }) => TEXTS.has(key)) || parts.some(({ key }) => LOGGED.test(key))) return undefined;
	return { scope, isUnsure: !leaves.some(({ key }) => DATES.has(key)) };
}

/** A sender as mailparser hands it on (IMAP *Resolved*, Gmail without *Simplify*): the list, and the same as text and HTML. */
function isParsedSender({ key, leaves }: Scope): boolean {
	return key === 'from' && leaves.some((leaf) => leaf.key === 'html') && leaves.some((leaf) => leaf.key === 'text');
}

export function isAnswer({ leaves }: Scope): boolean {
	return leaves.some(({ key, value }) => key === 'subject' && ANSWER.test(String(value)));
}
