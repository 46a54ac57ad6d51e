import type { Parsed } from './parsed';

const MOST = 20;
/** Up to a separator that isn't inside quotes. */
const PART = /(?:"(?:[^"\\]|\\.)*"|[^",;|\r\n])+/g;

/**
 * The usable addresses of one field, as they come: `ada@a.example; bob@b.example` holds two. The first is whose the
 * item is; a message to the field goes to the others as well.
 */
export function listAddresses(input: unknown, parse: (value: unknown) => Parsed<string>): string[] {
	const whole = parse(input);
	if (whole.ok) return [whole.value];
	const parts = Array.isArray(input) ? input.slice(0, MOST) : splitText(input);
	const values = parts.flatMap((part: unknown) => {
		const address = parse(part);
		return address.ok ? [address.value] : [];
	});
	return [...new Set(values)];
}

function splitText(input: unknown): string[] {
	if (typeof input !== 'string' || input.length > 5_000) return [];
	const parts = (input.match(PART) ?? []).flatMap((part) => part.split(/\s+\/\s+/)).flatMap(splitAtSpaces);
	return parts.length < 2 ? [] : parts.slice(0, MOST);
}

/** Between emails a space is enough; a phone number has some of its own. */
function splitAtSpaces(part: string): string[] {
	const words = part.trim().split(/\s+/);
	return words.every((word) => word.includes('@')) ? words : [part];
}
