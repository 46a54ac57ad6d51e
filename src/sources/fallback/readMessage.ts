import { byName } from '../../lead/byName';
import { foldNames } from '../../lead/foldName';
import { foldText } from '../../lead/foldText';
import { readSmsWish } from '../reading/stopWords';
import { withoutQuotes } from '../reading/withoutQuotes';
import { TEXT_NAMES } from './answerNames';
import { channelsOf, NO_CHANNEL } from './channelNames';
import { channelsNear } from './channelsNear';
import { directionOf, hasBothEnds, isMail } from './messageEnds';
import { listInner } from './nameSale';
import type { Refusal } from './refusal';
import type { Leaf, Scope } from './surveyPayload';

const TEXTS = foldNames(TEXT_NAMES);
/** `email_replied_body`, `latest_comment`, `call_notes`. */
const REPLY_TEXT =
	/^(?!(?:order|delivery|shipping|product|release|gift|invoice|payment|stock|log)_)(?:.+_)?(?:notes?|comments?|remarks?|transcript(?:ion(?:_text)?)?|log|history|memo)$|^(?:call_|agent_|ai_|long_|short_|brief_)?summary$|^last_(?:inbound|incoming|reply|response)$|^(?:how_(?:can|may)|anything|any_(?:other|further)|tell_us)_|(?:^|_)(?:reply|replied|response|answer|latest|last|public|customer|client|inbound|incoming|ticket)_(?:email_)?(?:body|text|message|content|plain|snippet|comment|note|description)$/;

/** Of a mail that came in: one that is to be sent has our own "Unsubscribe" below. */
const HTML = /^(?:html|(?:body|text|content)_html|html_(?:body|content|text))$/;
const RECEIVED = /^(?:thread_id|conversation_id|in_reply_to|label_ids|internet_message_id)$/;

/** Why somebody called a meeting off; why somebody cancels what they pay for is about the goods. */
const CALLED_OFF = /^cancell?ation_reason$/;
const isOfMeeting = ({ children }: Scope) => children.some(({ key }) => /^(?:attendees|organizer|invitee)$/.test(key));

/** Written down by the shop, and never sent to anybody. */
const NOTES =
	/^cancell?ation_reason$|(?:^|_)(?:notes?|remarks?|summary|log|history|memo|transcript(?:ion)?)$|^(?:call|sales|agent|contact|internal)_comments?$/;

/** `button_reply: { title: 'Unsubscribe' }` */
export function isButtonOf(key: string, scope: Scope): boolean {
	return key === 'title' && scope.key.endsWith('_reply');
}

/** Whether a field of that name may hold what somebody wrote. */
export const mayHoldText = byName(
	(key) =>
		TEXTS.has(key) ||
		key === 'subject' ||
		key === 'output' ||
		CALLED_OFF.test(key) ||
		REPLY_TEXT.test(key) ||
		HTML.test(key),
);

/** What an agent found out: "The customer asks to be removed". Its own answer to somebody may speak of how to unsubscribe. */
const OF_SOMEBODY =
	/^\W*(?:the |this )?(?:customer|user|person|sender|client|contact|lead|subscriber|recipient|he|she|they)\b/i;

/** "Ada no longer works here", as her mailbox answers by itself. */
const HAS_LEFT =
	/\b(?:no longer (?:employed|with (?:us|the|our)|part of|work(?:s|ing)? (?:here|for|at|with))|ha(?:s|ve) left (?:the|our) (?:company|organi[sz]ation|firm|business)|nicht mehr (?:\w+ ){0,4}(?:tatig|beschaftigt)|ne travaille plus|n est plus|ya no trabaja|non lavora piu|werkt niet (?:meer|langer)|nao trabalha mais)\b/;
const BY_MACHINE =
	/^(?:auto(?:matic|mated)?[ -]?(?:reply|response|answer)|out of (?:the )?office|automatische antwort|abwesen|reponse automatique|respuesta automatica|risposta automatica|automatisch antwoord|resposta automatica)/;

function isAnsweredByMachine({ leaves }: Scope): boolean {
	return leaves.some(({ key, value }) => key === 'subject' && BY_MACHINE.test(foldText(String(value).slice(0, 100))));
}

/** What somebody wrote: STOP, or a reply in words. What was written to them is not. */
export function readMessage({ key, value }: Leaf, scope: Scope): Refusal | undefined {
	if (typeof value !== 'string' || value.length > 20_000) return undefined;
	const isSubject = key === 'subject';
	const isButton = isButtonOf(key, scope);
	const isTold = key === 'output' && OF_SOMEBODY.test(value);
	if (
		!isSubject &&
		!isButton &&
		!isTold &&
		!(CALLED_OFF.test(key) && isOfMeeting(scope)) &&
		!TEXTS.has(key) &&
		!REPLY_TEXT.test(key) &&
		!(HTML.test(key) && isReceived(scope))
	)
		return undefined;
	// What a mail server answers: `421 4.7.0 blocked as spam`.
	if (/^\s*[45]\d\d[ -]/.test(value)) return undefined;
	const direction = key === 'chat_input' ? 'in' : directionOf(scope);
	if (direction === 'out' && !NOTES.test(key)) return undefined;
	if (isAnsweredByMachine(scope) && HAS_LEFT.test(foldText(value.slice(0, 2_000))))
		return {
			...{ code: 'invalid_address', channels: ['email'], scope },
			...{ reason: 'message', by: 'message', direction: 'in' },
		};
	if (readSmsWish(isSubject ? value : withoutQuotes(value)) !== 'stop') return undefined;
	// A mail's own heading, where the mail came from somebody: `Unsubscribe` and nothing else.
	if (isSubject && (value.length > 40 || !isMail(scope, direction))) return undefined;
	const near = channelsNear(scope);
	// Either end may have written it.
	const isMailed = scope.leaves.some((leaf) => leaf.key === 'to_email');
	const channels = near === NO_CHANNEL || near === undefined ? (isMailed ? (['email'] as const) : undefined) : near;
	return {
		code: 'opt_out',
		channels:
			OF_CALLS.test(value) ||
			(/transcri|transkri/.test(key) && !/mail/i.test(value)) ||
			channelsOf(key)?.includes('phone') === true
				? [...(channels ?? (['email', 'sms'] as const)), 'phone']
				: channels,
		scope,
		reason: NOTES.test(key) ? 'note' : 'message',
		by: 'message',
		direction: direction ?? (isMailed || hasBothEnds(scope) ? 'in' : 'out'),
	};
}

/** "Don't call me again": who says so by text or mail is not to be called either. */
export const OF_CALLS =
	/(?:\bnot|n['’]?t|\b(?:never|stop|quit|no|ne|non|nie|niet|nicht|keine))(?:[ '’]\w+){0,2}[ '’](?:call|ring|anruf|appel|llam|chiam|bell|dzwo)/i;

/** "Please unsubscribe ada@example.com": whom somebody else's words are about. */
export function listNamed(refusal: Refusal, { value }: Leaf): Refusal[] {
	const email = refusal.by === 'message' ? WHOM.exec(String(value))?.[1] : undefined;
	if (email === undefined) return [];
	const leaves = [{ key: 'email', value: email }];
	const scope: Scope = { key: '', parent: refusal.scope, element: true, leaves, children: [] };
	return [{ ...refusal, scope, direction: 'out' }];
}

const WHOM = /\b(?:unsubscribe|remove|delete|suppress|take)\s+(?:\w+\s+){0,2}<?([^\s<>"'(),;:]+@[^\s<>"'(),;:]*\w)/i;

function isReceived({ leaves }: Scope): boolean {
	return leaves.some(({ key }) => RECEIVED.test(key));
}

/** Something that was typed and sent: a text and the number it came from. */
export function isStopMessage(scope: Scope): boolean {
	return (
		scope.leaves.some(({ key }) => TEXTS.has(key) || key === 'opt_status') &&
		(directionOf(scope) ?? (hasBothEnds(scope) ? 'in' : 'out')) === 'in'
	);
}

/** A text that came in and says so: whom it was sent to is the shop. */
export function isReceivedText(root: Scope): boolean {
	return [root, ...listInner(root)].some(
		(scope) => scope.leaves.some(({ key }) => TEXTS.has(key)) && directionOf(scope) === 'in' && hasBothEnds(scope),
	);
}
