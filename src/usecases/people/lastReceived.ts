import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreView } from '../../store/port/leadStore';

/**
 * When each key was last written about. A clock that ran ahead and was put right must not make a refusal look older
 * than a release or consent that was recorded before it, so a refusal is received after everything that is there.
 */
export async function readLastReceived(
	view: StoreView,
	keys: readonly string[],
	keyring: Keyring,
): Promise<Map<string, Instant>> {
	const lookups = [...new Set([...keys, ...keys.map(keyring.erasedKeyOf)])];
	if (lookups.length === 0) return new Map();
	const [entries, consents] = await Promise.all([view.readSuppressions(lookups), view.readConsents(lookups)]);
	const last = new Map<string, Instant>();
	for (const { key, receivedAt } of [...entries.flat(), ...consents.flat()])
		last.set(key, Math.max(receivedAt, last.get(key) ?? -Infinity));
	return last;
}

/** For a refusal: now, or after what was received by a clock that ran ahead. */
export function receivedAfter(last: ReadonlyMap<string, Instant>, key: string, now: Instant): Instant {
	const before = last.get(key) ?? now;
	return before > now ? before + 1 : now;
}

/** Consents as they are written: of those, the latest by time decides, so a refusal is dated after such a clock too. */
export async function afterGrants(
	view: StoreView,
	consents: readonly StoredConsent[],
	keyring: Keyring,
): Promise<StoredConsent[]> {
	const refusals = consents.filter(({ state }) => state !== 'granted');
	const last = await readLastReceived(
		view,
		refusals.map(({ key }) => key),
		keyring,
	);
	return consents.map((consent) => {
		const receivedAt = receivedAfter(last, consent.key, consent.receivedAt);
		const isLate = consent.state !== 'granted' && receivedAt > consent.receivedAt;
		return isLate ? { ...consent, at: receivedAt, receivedAt } : consent;
	});
}
