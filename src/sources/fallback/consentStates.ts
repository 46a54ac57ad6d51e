import { foldName, tokensOf } from '../../lead/foldName';
import type { ConsentRecord } from '../../lead/record';
import { saysNo } from '../reading/readWish';
import { CONSENT_STATES } from './answerNames';
import { isNo, toAnswer } from './flagNames';
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
	if (SAYS_NOT.test(state)) return 'denied';
	// `Expired, no longer valid`
	const [first = ''] = value.split(/[,;(–]/);
	return first !== value && isRefusing(stateOf(first.trim())) ? 'denied' : undefined;
}

/** What somebody answered in words when they were asked. */
export function answerIn(value: string): ConsentRecord['name'] | undefined {
	const state = stateOf(value);
	if (state !== undefined || value.length > 80 || toAnswer(value) !== undefined) return state;
	const answer = foldName(value);
	if (toAnswer(tokensOf(answer)[0] ?? '') === true) return undefined;
	return ENDED.has(answer.replace(SINCE, '')) || saysNo(answer) ? 'denied' : undefined;
}

/** `Stopped 4 Feb` */
const SINCE = /_(?:(?:on|since|in|am|seit|le|depuis|el|desde|il|dal)_)?\d.*$/;

/** `I do not agree`, `Please don't`, `I'd rather not`. */
export const SAYS_NOT =
	/^(?:please_)?(?:i_|we_)?(?:do_not|don_t|dont|would_not|not_now)(?:$|_(?:agree|consent|want|accept|wish|subscribe|contact|email|call|text|send))|^(?:i_|we_)?(?:d_|would_)?(?:rather|prefer)_(?:not|no|you_(?:did|do)(?:n_?t|_not|nt))(?:_|$)/;

export function isRefusing(state: ConsentRecord['name'] | undefined): boolean {
	return state === 'denied' || state === 'withdrawn';
}

/** `No, thanks`, `Please do not`, `None of these`. */
export function saysPlainNo(value: string | number | boolean): boolean {
	if (isNo(value)) return true;
	if (typeof value !== 'string' || value.length > 60) return false;
	const answer = foldName(value);
	return SAYS_NOT.test(answer) || /^none_of_(?:these|them|those|the_above)$/.test(answer);
}
