import { createHash } from 'node:crypto';
import type { AdPlatform } from '../../ads/platforms';
import type { AddressKind } from '../../lead/adMember';
import type { Keyring } from '../../lead/keyring';
import type { Audience } from '../../lead/lead';

/** Whom ads of one list are for. */
export interface AdAudience {
	/** Tells lists of one platform apart. */
	name: string;
	platform: AdPlatform;
	model: string;
	/** Of Assign Tier. */
	tierSet: string;
	/** Only those in one of these; empty: in any tier or in none. */
	tiers: readonly string[];
	/** Only those whose tier went by the thresholds of one of these; empty: all. */
	segments: readonly string[];
	/** Only those with this score or more. */
	minScore?: number;
	/** Absent: whoever it is. */
	audience?: Audience;
	/** Customers too; otherwise a purchase puts somebody out for a while. */
	forCustomers: boolean;
	/** People must have agreed to ads, and not only not have refused them. */
	mustHaveAgreed: boolean;
	/** Who refused email, texts or calls may be shown ads; otherwise a refusal anywhere counts. */
	despiteOtherRefusals: boolean;
}

/** What the store keeps an audience under. */
export function audienceKeyOf({ platform, name }: AdAudience, keyring: Keyring): string {
	return `${platform}:${keyring.concealAddresses(name.trim().toLowerCase())}`;
}

export function memberIdOf(audience: string, kind: AddressKind, hash: string): string {
	return createHash('sha256').update(`${audience}|${kind}|${hash}`).digest('base64url');
}
