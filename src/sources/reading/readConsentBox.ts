import type { Channel } from '../../lead/channel';
import type { ConsentRecord } from '../../lead/record';
import { foldText } from '../../lead/foldText';
import * as wordings from './consentWordings';

export interface ConsentAnswer {
	channel: Channel;
	name: ConsentRecord['name'];
}

const ABOUT_MESSAGES = new RegExp(wordings.ABOUT_MESSAGES, 'u');
const ABOUT_CONTACT = new RegExp(wordings.ABOUT_CONTACT, 'u');
const WISHES_MESSAGES = new RegExp(wordings.WISHES_MESSAGES, 'u');
const WISHES_CONTACT = new RegExp(wordings.WISHES_CONTACT, 'u');
const SAYS_NO = new RegExp(wordings.SAYS_NO, 'u');
const OF_A_TRADE = new RegExp(wordings.OF_A_TRADE, 'u');
const UNTICKED = /^(?:please )?(?:un-?tick|un-?check|de-?select|clear)\b/;
const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
	['sms', new RegExp(wordings.TEXTS, 'u')],
	['phone', new RegExp(wordings.CALLS, 'u')],
	['directMail', new RegExp(wordings.POST, 'u')],
	['email', new RegExp(wordings.MAIL, 'u')],
];

/** `text` is folded. */
export function isOfATrade(text: string): boolean {
	return OF_A_TRADE.test(text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
}

/**
 * What a ticked or unticked box of a form says of messages, by its wording; nothing where it is about terms, or of
 * channels that it doesn't name: a box that names none is about email.
 */
export function readConsentBox(wording: string, ticked: boolean): ConsentAnswer[] {
	const text = foldText(wording.slice(0, 2_000)).replace(/_/g, ' ');
	if (isOfATrade(text)) return [];
	const isAboutContact = ABOUT_CONTACT.test(text) || WISHES_CONTACT.test(text);
	const isClear = ABOUT_MESSAGES.test(text) || ABOUT_CONTACT.test(text);
	if (!isClear && !isAboutContact && !WISHES_MESSAGES.test(text)) return [];
	// "Untick if you don't want …": who left it ticked wants them.
	const refuses = SAYS_NO.test(text) !== UNTICKED.test(text);
	// Leaving out to tick a no is no yes.
	if (refuses && !ticked) return [];
	const isGranted = ticked && !refuses;
	if (isGranted && !isClear) return [];
	const named = CHANNELS.flatMap(([channel, words]) => (words.test(text) ? [channel] : []));
	// Not to be contacted at all is a no to every way of it.
	const unnamed: Channel[] =
		isAboutContact && !isGranted && !ABOUT_MESSAGES.test(text) ? ['email', 'sms', 'phone'] : ['email'];
	const channels = named.length > 0 ? named : unnamed;
	return channels.map((channel) => ({ channel, name: isGranted ? 'granted' : 'denied' }));
}
