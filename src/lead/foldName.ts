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

/** The words of a folded name. */
export const tokensOf = byName((folded): readonly string[] => folded.split('_'));

/** Names as a table lists them, spaces between, folded. */
export function foldNames(names: string): ReadonlySet<string> {
	return new Set(names.split(/\s+/).map((name) => foldName(name)));
}
