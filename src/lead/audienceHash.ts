import { createHash } from 'node:crypto';

export const AUDIENCE_FORMATS = ['clear', 'meta', 'google'] as const;
export type AudienceFormat = (typeof AUDIENCE_FORMATS)[number];

/**
 * A normalised address as an ad platform matches it: SHA-256 in lower-case hex. Meta keeps an email as it is and wants a
 * phone as digits; Google drops dots and what follows + from Gmail's addresses alone, and keeps the + of a phone.
 * Sources: Meta, Customer Information Parameters (2026-09-12); Google, Data Manager API, Formatting.
 */
export function audienceHash(kind: 'email' | 'phone', value: string, format: AudienceFormat): string {
	if (format === 'clear') return value;
	const text = kind === 'phone' ? toPhone(value, format) : toEmail(value, format);
	return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}

function toPhone(value: string, format: AudienceFormat): string {
	return format === 'meta' ? value.replace(/\D/g, '') : value;
}

function toEmail(value: string, format: AudienceFormat): string {
	const [local = '', domain = ''] = value.split('@');
	if (format !== 'google' || !/^(gmail|googlemail)\.com$/.test(domain)) return value;
	return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`;
}
