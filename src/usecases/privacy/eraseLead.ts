import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import { addressKeys } from '../people/addressKeys';

/**
 * Erases a lead with all that was recorded for it. What stays is a hash of each address on the suppression list, so
 * that a later import can't bring an objector back (ICO: suppress instead of merely deleting). What stood against
 * those addresses moves under the hash. Answers how many rows went.
 */
export async function eraseLead(
	{ keyring }: EngineContext,
	transaction: StoreTransaction,
	lead: StoredLead,
	now: Instant,
): Promise<number> {
	const keys = addressKeys(lead);
	const [suppressions, listed] = await Promise.all([
		transaction.readSuppressions(keys),
		transaction.readConsents(keys),
	]);
	const [standing, consents] = [suppressions.flat(), listed.flat()];
	const moved = standing.map(({ reason: _, ...entry }) => ({
		...entry,
		id: keyring.erasedKeyOf(entry.id),
		key: keyring.erasedKeyOf(entry.key),
	}));
	const erased = keys.map((key) => {
		const hash = keyring.erasedKeyOf(key);
		return {
			id: `${hash}@${now}`,
			key: hash,
			code: 'erased',
			action: 'suppress' as const,
			at: now,
			receivedAt: now,
			source: 'privacy',
		};
	});
	// A refusal stays under the hash, without what was said; a yes goes.
	const refusals = consents.filter(({ state }) => state !== 'granted');
	await Promise.all([
		transaction.appendSuppressions([...moved, ...erased]),
		transaction.forgetSuppressions(keys),
		transaction.appendConsents(refusals.map((consent) => hashRefusal(consent, keyring))),
		transaction.forgetConsents(keys),
	]);
	const [rows = 0] = await transaction.forgetLeads([lead.group]);
	return rows;
}

function hashRefusal(
	{ id, key, channel, state, at, receivedAt, source }: StoredConsent,
	keyring: Keyring,
): StoredConsent {
	return { id: keyring.erasedKeyOf(id), key: keyring.erasedKeyOf(key), channel, state, at, receivedAt, source };
}
