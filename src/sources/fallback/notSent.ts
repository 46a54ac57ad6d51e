import { matchNamed, type RefusalName } from './matchRefusal';
import type { Leaf, Scope } from './surveyPayload';

/** Twilio’s codes for an attempt to write to somebody who replied STOP or blocked the sender, whichever tool passes them on. */
const HELD_FOR_STOP = new Set(['21610', '63014']);
export const ERROR_CODE = /^(?:(?:twilio_)?error_?code|code|error)$/;

/** `{ to: '+1…', status: 'undelivered', errorCode: 21610 }`. */
export function isHeldForStop({ key, value }: Leaf): boolean {
	return ERROR_CODE.test(key) && HELD_FOR_STOP.has(String(value));
}

/** `{ email, status: '5.1.1', reason: '550 5.1.1 no such user' }`: a row of an API’s list of bounces. */
export function isUnknownMailbox({ key, value }: Leaf, { leaves }: Scope): boolean {
	return (
		/^(?:status|code|error_code)$/.test(key) &&
		/^(?:5\.1\.\d+|55[0134])$/.test(String(value)) &&
		leaves.some(({ key: name, value: why }) => WHY.test(name) && NO_MAILBOX.test(String(why).slice(0, 500)))
	);
}

const WHY = /^(?:reason|error|error_message)$/;
const NO_MAILBOX = /^(?!.*(?:\bfull\b|quota|\b5\.[27]\.)).*\b(?:mailbox|user|recipient|address|account|5\.1\.\d)\b/is;

/** Fields that hold why a message was not sent. */
const OF_SENDING = /^(?:(?:delivery|send(?:ing)?|sms|message)_(?:error|failure)|error(?:_message|_description)?$)/;

/** Whether a field that holds a reason says why a message was not sent. */
export function saysWhyNotSent(key: string, { leaves, parent, element }: Scope): boolean {
	if (OF_SENDING.test(key)) return true;
	const around = parent === undefined || element ? [] : parent.leaves;
	return [...leaves, ...around].some(
		({ key, value }) => /^(?:event|status|type|state|group_name)$/.test(key) && NOT_SENT.test(String(value)),
	);
}

const NOT_SENT =
	/^(?:message[._-])?(?:dropped?|fail(?:ed|ure)?|undeliver(?:ed|able)|reject(?:ed)?|not_?sent|suppressed)$/i;
/** What senders call those who refused before. */
const REFUSED_BEFORE: readonly (readonly [RegExp, RefusalName])[] = [
	[
		/(?:^|_)(?:stop_(?:keyword|received|reply|message|request)|(?:sent|replied|texted)_stop)(?:_|$)/,
		{ code: 'opt_out' },
	],
	[/(?:^|_)stopped_(?:marketing|promotional)_messages?(?:_|$)/, { code: 'opt_out' }],
	[/(?:^|_)spam_report/, { code: 'complaint' }],
];

/** What was refused before, by the reason why a message was not sent. */
export function matchFailure(name: string): RefusalName | undefined {
	return matchNamed(name) ?? REFUSED_BEFORE.find(([said]) => said.test(name))?.[1];
}
