const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it looks: without characters that show nothing (zero-width spaces, soft hyphens, direction marks), full-width
 * and other variants of a letter or digit as the plain one (NFKC). Copying from a web page or a PDF adds such things,
 * and so does whoever wants to be counted as somebody else.
 */
export function toPlainText(text: string): string {
	if (ASCII.test(text)) return text;
	const visible = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC');
	return visible.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/[٠-٩۰-۹]/g, toAsciiDigit);
}

/** Arabic and Persian digits each begin at a multiple of sixteen. */
function toAsciiDigit(digit: string): string {
	return String(digit.charCodeAt(0) % 16);
}
