import { createHmac } from 'node:crypto';

const WITHOUT_SECRET = 'none';

/** Tells whether two hashing secrets are equal without telling what they are. */
export function secretFingerprint(secret?: string): string {
	if (secret === undefined || secret === '') return WITHOUT_SECRET;
	return createHmac('sha256', secret).update('lead scoring: fingerprint of the hashing secret').digest('base64url');
}
