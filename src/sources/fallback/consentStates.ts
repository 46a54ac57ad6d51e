import { foldName, tokensOf } from '../../lead/foldName';
import type { ConsentRecord } from '../../lead/record';
import { saysNo } from '../reading/readWish';
import { CONSENT_STATES } from './answerNames';
import { toAnswer } from './flagNames';
import { matchWhole } from './matchRefusal';

/** Said of other things as well, and so only an answer to a question about messages. */
const ENDED = new Set(
	'inactive inaktiv inactif inactivo inattivo stopped cancelled canceled removed off ended expired no_longer'.split(
		' ',
	),
);

/** The state by its name as a whole. */
export function stateOf(value: string): ConsentRecord['name'] | undefined {
	if (value.length > 200) return undefined;
	const state = foldName(value);
	if (Object.hasOwn(CONSENT_STATES, state)) return CONSENT_STATES[state];

	// `Newsletter: abgemeldet`
	if (matchWhole(state)?.code === 'opt_out') return 'withdrawn';
	return SAYS_NOT.test(state) ? 'denied' : undefined;
}

/** What somebody answered in words when they were asked. */
export function answerIn(value: string): ConsentRecord['name'] | undefined {
	const state = stateOf(value);
	if (state !== undefined || value.length > 80 || toAnswer(value) !== undefined) return state;
	const answer = foldName(value);
	if (toAnswer(tokensOf(answer)[0] ?? '') === true) return undefined;
	return ENDED.has(answer) || saysNo(answer) ? 'denied' : undefined;
}

/** `I do not agree`, `Please don't`. */
export const SAYS_NOT =
	/^(?:please_)?(?:i_|we_)?(?:do_not|don_t|dont|would_not|not_now)(?:$|_(?:agree|consent|want|accept|wish|subscribe|contact|email|call|text|send))/;

export function isRefusing(state: ConsentRecord['name'] | undefined): boolean {
	return state === 'denied' || state === 'withdrawn';
}
