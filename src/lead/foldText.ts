/** Letters that Unicode doesn't take apart into a base and an accent. */
const UNDIVIDED: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

/** Lower case without accents, for comparing words and never for storing them: `Straße` is `strasse`, `Imię` is `imie`. */
export function foldText(text: string): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replace(/[ßæœøłđðþı]/g, (letter) => UNDIVIDED[letter] ?? letter);
}
