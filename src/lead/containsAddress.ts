/** Anything with an @ between other signs, also as a URL or a full-width keyboard writes it; looked for once in each run of signs. */
const EMAIL = /(?<![^\s@＠<>])[^\s@＠<>]+(?:@|＠|%40)[^\s@＠<>]*[^\s@＠<>"'(),;:.|]/giu;
/** Written as a number people call: with its country, or grouped or led by a 0 as at home. An order's number isn't. */
const PHONE =
	/(?<![\p{L}\d])(?:(?:\+|＋|%2B)\d[\d\s().-]{6,18}\d|\(\d{2,5}\)\s?\d[\d\s-]{4,12}\d|0\d{8,13}|0\d{2,4}[\s/-]\d{2,4}[\s-]?\d{3,6}|\d{3}[\s.-]\d{3}[\s.-]\d{4})(?![\p{L}\d])/giu;
/** Without one of these there is no address; digits in full width count for none. */
const SIGN = /[\d@＠]/;
const NUMBER_ALONE = /^\+?[\d\s().-]{7,}$/;
const DATE = /^\d{4}[-./ ]\d{1,4}(?:[-./ ]\d{1,4})?$|^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$/;

/** Whether a text holds an email address or a phone number, alone or among other words. */
export function containsAddress(text: string): boolean {
	const trimmed = text.trim();
	// Most texts have neither a digit nor an @, and the patterns below take 1 µs to say so.
	if (!SIGN.test(text)) return NUMBER_ALONE.test(trimmed);
	return (NUMBER_ALONE.test(trimmed) && !DATE.test(trimmed)) || hideAddresses(text) !== text;
}

/** The text with every address and phone number in it replaced: for event names and for messages that quote an item. */
export function hideAddresses(text: string, replacement = '(address)'): string {
	if (!SIGN.test(text)) return text;
	return text.replace(EMAIL, replacement).replace(PHONE, replacement);
}
