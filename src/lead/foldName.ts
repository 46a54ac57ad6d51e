import { foldText } from './foldText';

/** What comes after names nothing any more. */
const LONGEST_NAME = 1_000;
/** Field names and event names repeat from payload to payload, so each is folded once. */
const MOST_NAMES = 10_000;
const known = new Map<string, string>();

/** `emailsUnsubscribed`, `contact[email]`, `E-Mail-Adresse` → `emails_unsubscribed`, `contact_email`, `e_mail_adresse`. */
export function foldName(name: string): string {
	let folded = known.get(name);
	if (folded !== undefined) return folded;
	if (known.size >= MOST_NAMES) known.clear();
	folded = foldText(
		name
			.slice(0, LONGEST_NAME)
			.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
			.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2'),
	)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, '');
	known.set(name, folded);
	return folded;
}

const LONGEST_KNOWN = 100;
const divided = new Map<string, readonly string[]>();

/** The words of a folded name. */
export function tokensOf(folded: string): readonly string[] {
	let tokens = divided.get(folded);
	if (tokens !== undefined) return tokens;
	tokens = folded.split('_');
	if (divided.size >= MOST_NAMES) divided.clear();
	if (folded.length <= LONGEST_KNOWN) divided.set(folded, tokens);
	return tokens;
}
