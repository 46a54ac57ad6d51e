import { byName } from './byName';
import { foldText } from './foldText';

/** What comes after names nothing any more. */
const LONGEST_NAME = 1_000;

/** `emailsUnsubscribed`, `contact[email]`, `E-Mail-Adresse` → `emails_unsubscribed`, `contact_email`, `e_mail_adresse`. */
export const foldName = byName((name) =>
	foldText(
		name
			.slice(0, LONGEST_NAME)
			.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
			.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2'),
	)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, ''),
);

const LONGEST_KNOWN = 100;
const MOST_NAMES = 10_000;
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
