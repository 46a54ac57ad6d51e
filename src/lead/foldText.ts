import { UNDIVIDED } from './foldAccents';

const ASCII = /^[\x20-\x7e]*$/;
/** Accents, vowel points and hamzas stand for the same letter here; elsewhere a mark is part of the letter (रो, プ). */
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+/gu;
const PLAIN: Readonly<Record<string, string>> = { ...UNDIVIDED, ς: 'σ', ـ: '' };
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * One spelling of a text in any script: lower case, full-width and half-width forms as ordinary ones, no accents in
 * alphabets that have them, nothing invisible. Word lists are folded by the same function as what is compared with them.
 */
export function foldText(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.toLowerCase()
		.replace(MARKED, '$1')
		.normalize('NFC')
		.replace(PLAIN_LETTER, (letter) => PLAIN[letter] ?? letter);
}
