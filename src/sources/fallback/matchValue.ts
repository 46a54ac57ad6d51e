import { byName } from '../../lead/byName';
import { foldText } from '../../lead/foldText';
import { readSmsWish } from '../reading/stopWords';
import { isSaidAnywhere, matchRefusal, matchWhole, matchWishState, type RefusalName } from './matchRefusal';

/** A text in a field that may hold the name of what happened, or how somebody stands. */
interface NamedState {
	value: string;
	/** The same, folded. */
	name: string;
	/** Of the field's name. */
	tokens: readonly string[];
	/** In an object of a cancellation. */
	isCancelled: boolean;
}

type Role = 'happening' | 'perhaps' | 'any';

/** What it refuses. */
export function matchValue(role: Role, state: NamedState): RefusalName | undefined {
	const { name, value, tokens } = state;
	return (
		matchWord(role, name, { value, last: tokens.at(-1) ?? '' }) ??
		matchBounceType(tokens, name) ??
		matchState(role, state)
	);
}

/** Said as an order, these stand on buttons too. */
const ORDERS = /^(?:unsubscribe|unsubscribes|unsub|suppress|blocked?|blacklist|blocklist|bounces?|complaints?)$/;
function matchWord(
	role: Role,
	name: string,
	{ value, last }: { value: string; last: string },
): RefusalName | undefined {
	if (role === 'happening') return matchRefusal(name) ?? matchStop(value, last);
	// `unsubscribed-2026`, `unsubscribe_request`
	const bare = name.replace(/(?:_(?:\d+|request))+$/, '');
	const meaning = matchWhole(bare);
	// Somebody may be called Stop, and so may goods.
	if ((last === 'name' || last === 'category') && !isSaidAnywhere(bare) && meaning?.channels === undefined)
		return undefined;
	// Under a name that nobody knows only what is plainly said: `Situação: Descadastrado`.
	const isOrder = ORDERS.test(name) && last !== 'object';
	return role === 'any' && (meaning?.code !== 'opt_out' || isOrder || !isSaidAnywhere(name)) ? undefined : meaning;
}

/** Of fields that may hold a state among other things those that hold no question and no text. */
const STATES =
	/^(?:reason|category|result|tags?|labels?|groups?|segments?|lists?|permission|(?:anruf)?ergebnis|resultado|resultat|esito|wynik)$/;

/** Of three words at least. */
export const asksToStop = byName((value) => /\S\s+\S+\s+\S/.test(value) && readSmsWish(value) === 'stop');

/** `Kontaktstatus: nicht kontaktieren`, `email_status: 'invalid'`. */
function matchState(role: Role, { name, value, tokens, isCancelled }: NamedState): RefusalName | undefined {
	const last = tokens.at(-1) ?? '';
	if (role === 'any' || (role === 'perhaps' && !STATES.test(last) && !STATES.test(tokens[0] ?? ''))) return undefined;
	// What an agent wrote of a call: "Asked not to be called again"
	if (!isCancelled && asksToStop(value)) return { code: 'opt_out' };
	const way = tokens.find((token) => /^(?:email|sms|text)$/.test(token));
	return matchWishState(name) ?? (way === undefined ? undefined : matchWhole(`${way}_${name}`));
}

/** `bounce_type: 'Hard'`, `bounce_code: '5.1.1'`. */
function matchBounceType(tokens: readonly string[], name: string): RefusalName | undefined {
	return tokens.some((token) => token === 'bounce' || token === 'bounced') &&
		/^(?:hard|permanent|5_1_\d+|550)$/.test(name)
		? { code: 'hard_bounce' }
		: undefined;
}

/** The bare word of a text message, where a tool passes it on as what happened. */
function matchStop(value: string, last: string): RefusalName | undefined {
	if (last !== 'keyword' && last !== 'event' && last !== 'action' && last !== 'command' && last !== 'status')
		return undefined;
	const text = foldText(value.trim());
	return /^(?:stop|stopall|unsubscribe|arret|quit)(?: received)?$/.test(text) ||
		(last === 'keyword' && readSmsWish(value) === 'stop')
		? { code: 'opt_out' }
		: undefined;
}
