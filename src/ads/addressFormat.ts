import type { AddressKind } from '../lead/adMember';
import { hashAddress } from './hashAddress';
import { AD_PLATFORMS, type AdPlatform } from './platforms';

export const ADDRESS_FORMATS = ['clear', ...AD_PLATFORMS] as const;
export type AddressFormat = 'clear' | AdPlatform;

/** An address in clear or hashed; undefined where the platform takes none of the kind. */
export function formatAddress(kind: AddressKind, value: string, format: AddressFormat): string | undefined {
	return format === 'clear' ? value : hashAddress(kind, value, format);
}
