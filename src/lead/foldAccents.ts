/** Letters that Unicode doesn't take apart into a base and an accent. */
export const UNDIVIDED: Readonly<Record<string, string>> = {
	...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
	...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH' },
};
const BEYOND_ASCII = /[^ -~]/;
const UNDIVIDED_LETTER = new RegExp(`[${Object.keys(UNDIVIDED).join('')}]`, 'g');

/** Without accents: `Straße` is `Strasse`, `Imię` is `Imie`. */
export function foldAccents(text: string): string {
	if (!BEYOND_ASCII.test(text)) return text;
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
	return plain.replace(UNDIVIDED_LETTER, (letter) => UNDIVIDED[letter] ?? letter);
}
