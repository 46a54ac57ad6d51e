import { foldName, tokensOf } from '../../lead/foldName';
import { isOfSomebodyElse, type Direction } from './findPeople';
import { isNo } from './flagNames';
import { HAPPENINGS } from './nameRole';
import type { Scope } from './surveyPayload';

const INBOUND = /(?:^|_)(?:in|inbound|incoming|received|receive|reply|replied|replies|mo|response)(?:_|$)/;
const OUTBOUND = /(?:^|_)(?:out|outbound|outgoing|sent|send|delivered|queued|scheduled|dispatched)(?:_|$)/;

/** `from: 'user'`, `chat_message_type: 'CustomerMessage'`: who wrote says more than where the message has got to. */
const WRITERS = /^(?:(?:from|sender|author)(?:_type)?|chat_message_type)$/;
/** `{ role: 'assistant', content: '…' }`: what a language model wrote. */
const MODELS = /^(?:assistant|system|model|tool)$/;
const PERSONS = /^(?:user|customer|visitor|contact)(?:message)?$/i;

export function directionOf(scope: Scope): Direction | undefined {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		if (place.leaves.some(({ key, value }) => WRITERS.test(key) && PERSONS.test(String(value)))) return 'in';
		if (place.leaves.some(({ key, value }) => key === 'role' && MODELS.test(String(value)))) return 'out';
		// `{ key: { fromMe: true }, message: { … } }`
		const marks = [...place.leaves, ...place.children.flatMap((child) => (child.key === 'key' ? child.leaves : []))];
		const own = marks.find(({ key }) => key === 'from_me')?.value;
		if (own !== undefined) return isNo(own) ? 'in' : 'out';
		for (const { key, value } of place.leaves) {
			if (typeof value !== 'string' || value.length > 60) continue;
			if (!HAPPENINGS.has(tokensOf(key).at(-1) ?? '') && key !== 'direction') continue;
			const name = foldName(value);
			if (INBOUND.test(name)) return 'in';
			if (OUTBOUND.test(name)) return 'out';
		}
		if (place.element) break;
	}
	return undefined;
}

/** A mail as it came in, and no report of what became of one that was sent. */
export function isMail(scope: Scope, direction: Direction | undefined): boolean {
	return direction === 'in' || (hasBothEnds(scope) && !scope.leaves.some(({ key }) => /^event(?:_|$)/.test(key)));
}

export function hasBothEnds(scope: Scope): boolean {
	for (let place: Scope | undefined = scope; place !== undefined; place = place.parent) {
		// `{ envelope: { from, to }, plain }` too
		const parts = place.children.filter(({ element }) => !element);
		const names = [place, ...parts].flatMap(({ leaves, children }) => [...leaves, ...children].map(({ key }) => key));
		if (
			names.some((name) =>
				/^(?:(?:sms|msg|message|mail)_)?(?:(?:from|sender)(?:_(?:number|address|field|data))?|msisdn|originator)$/.test(
					name,
				),
			)
		)
			return true;
		if (place.leaves.some(({ key, value }) => isOfSomebodyElse(key, []) && /^\+?\d{7,15}$/.test(String(value))))
			return true;
	}
	return false;
}
