import type { ConsentRecord } from '../../lead/record';
import { findReason } from '../../suppression/reasons';
import { ends } from '../../suppression/standing';
import type { StoreView } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import type { AttributedRecord } from './attributeRecords';
import { listAddressKeys } from './listAddressKeys';
import { stopsMessages } from './stopsMessages';

type Grant = AttributedRecord & { record: ConsentRecord };

/**
 * Anybody who knows the address of a webhook can post a ticked box. Such a yes counts for whoever never said no; it
 * lifts no refusal that is on record, under the address itself or under the hash that stays of an erased person, or that
 * came in the same batch. Where a vendor that signs reports a new subscription, what the same vendor reported before is
 * no reason for doubt: its release of the opt-out is believed as well.
 */
export async function doubtGrants(
	{ keyring, clock }: EngineContext,
	view: StoreView,
	records: readonly AttributedRecord[],
): Promise<AttributedRecord[]> {
	const grants = records.filter(isUnverifiedGrant);
	if (grants.length === 0) return [...records];
	const keysOf = new Map(
		grants.map((grant) => {
			const keys = listAddressKeys(grant, grant.record, true, keyring);
			return [grant, [...keys, ...keys.map(keyring.erasedKeyOf)]] as const;
		}),
	);
	const lookups = [...new Set([...keysOf.values()].flat())];
	const [entries, consents] = await Promise.all([view.readSuppressions(lookups), view.readConsents(lookups)]);
	const places = new Map(lookups.map((key, index) => [key, index]));
	const refusedNow = listRefusedNow(records, keyring);
	const releases = new Set(records.filter(isBelievedRelease).map(senderOf));
	const comesWithRelease = (grant: Grant) => releases.has(senderOf(grant));
	const now = clock();
	const isRefused = (grant: Grant, key: string): boolean => {
		const { channel, source } = grant.record;
		const place = places.get(key) ?? -1;
		const vouched = comesWithRelease(grant) && listAddressKeys(grant, grant.record, true, keyring).includes(key);
		const counts = (refusal: { source: string }) => !vouched || refusal.source !== source;
		const ofChannel = (entries[place] ?? []).filter(
			(entry) => entry.channel === undefined || entry.channel === channel,
		);
		const ended = ofChannel.filter(({ action }) => action === 'release');
		const standing = ofChannel.some(
			(entry) =>
				entry.action === 'suppress' &&
				counts(entry) &&
				findReason(entry.code).liftedByConsent &&
				!ended.some((release) => release.code === entry.code && ends(release, entry, now)),
		);
		const last = (consents[place] ?? []).filter((consent) => consent.channel === channel).at(-1);
		const refused = last?.state === 'denied' || last?.state === 'withdrawn';
		return standing || (refused && counts(last)) || refusedNow.has(key);
	};
	return records.map((record) => {
		if (!isUnverifiedGrant(record)) return record;
		// Nothing stands against it but what the same sender reported, whose release of that is believed.
		if (!keysOf.get(record)?.some((key) => isRefused(record, key)))
			return comesWithRelease(record) ? { ...record, record: { ...record.record, unauthenticated: false } } : record;
		return { ...record, isDoubted: true, note: MESSAGES.doubtedGrant };
	});
}

function isUnverifiedGrant(attributed: AttributedRecord): attributed is Grant {
	const { record } = attributed;
	return record.kind === 'consent' && record.name === 'granted' && record.unauthenticated === true;
}

function isBelievedRelease({ record }: AttributedRecord): boolean {
	return (
		record.kind === 'suppression' &&
		record.action === 'release' &&
		findReason(record.name).liftedByConsent &&
		record.unauthenticated !== true
	);
}

/** Who says it of whom, for which channel. */
function senderOf({ record, lead }: AttributedRecord): string {
	return JSON.stringify([lead.id, record.source, 'channel' in record ? record.channel : undefined]);
}

function listRefusedNow(records: readonly AttributedRecord[], keyring: EngineContext['keyring']): ReadonlySet<string> {
	return new Set(
		records.flatMap((attributed) => {
			const { record } = attributed;
			const refuses =
				stopsMessages(record) &&
				((record.kind === 'consent' && record.name !== 'pending') ||
					(record.kind === 'suppression' && findReason(record.name).liftedByConsent));
			return refuses && (record.kind === 'consent' || record.kind === 'suppression')
				? listAddressKeys(attributed, record, false, keyring)
				: [];
		}),
	);
}
