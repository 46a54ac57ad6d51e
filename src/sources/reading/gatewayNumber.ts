import type { Fields } from './fields';

/** A number as message gateways write it: `4915112345678` without the plus, `whatsapp:+49…`, `0049…`. */
export function gatewayNumber(row: Fields, ...paths: string[]): string | undefined {
	const text = row
		.text(...paths)
		?.replace(/^(?:whatsapp|rcs|sms|viber|messenger|tel):/i, '')
		.replace(/^00/, '+');
	if (text === undefined) return undefined;
	return row.over(/^[1-9]\d{7,14}$/.test(text) ? `+${text}` : text).phone('');
}
