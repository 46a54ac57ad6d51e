import { createHash } from 'node:crypto';
import type { AddressKind } from '../lead/adMember';
import { PLATFORMS, type AdPlatform } from './platforms';

/** SHA-256 of nothing: one published sample gives it as an address's. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const LOOKS_HASHED = /^[0-9a-f]{64}$/i;

/**
 * A normalised address (lead/normaliseEmail.ts, an E.164 number) as a platform finds people: SHA-256 of UTF-8 in NFC, in
 * lower-case hex. Undefined where the platform takes no addresses of the kind, and for what is hashed already: hashed
 * twice it is nobody's.
 */
export function hashAddress(kind: AddressKind, value: string, platform: AdPlatform): string | undefined {
	const { email, phone } = PLATFORMS[platform];
	const text = (kind === 'email' ? toEmail(value, email) : toPhone(value, phone))?.normalize('NFC');
	if (text === undefined || text === '' || LOOKS_HASHED.test(text)) return undefined;
	const hash = createHash('sha256').update(text).digest('hex');
	return hash === OF_NOTHING ? undefined : hash;
}

function toPhone(value: string, rule: (typeof PLATFORMS)[AdPlatform]['phone']): string | undefined {
	if (rule === undefined) return undefined;
	return rule === 'digits' ? value.replace(/\D/g, '') : value;
}

/** Google drops dots and what follows + from Gmail's addresses alone; the others keep an address as it is. */
function toEmail(value: string, rule: (typeof PLATFORMS)[AdPlatform]['email']): string {
	const [local = '', domain = ''] = value.split('@');
	if (rule === 'plain' || !/^(gmail|googlemail)\.com$/.test(domain)) return value;
	return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`;
}
