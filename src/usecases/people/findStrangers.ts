import { namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import type { ResolvedLead } from './resolveLeads';
import { toStoredIdentity } from './toStoredIdentity';

interface Claimant {
	record: LeadRecord;
	identities: readonly Identity[];
	/** Of somebody on record. */
	leadId?: string;
}

/**
 * Those who ask about themselves and are on record nowhere, nor in the same batch. Asking must not put them there, so
 * they get a lead that is not stored.
 */
export async function findStrangers<T extends Claimant>(
	{ keyring }: EngineContext,
	view: StoreView,
	claimants: readonly T[],
	now: Instant,
): Promise<Map<T, ResolvedLead>> {
	const idOf = (identity: Identity): string => keyring.leadIdOf(keyring.keyOf(identity));
	const idsOf = (some: readonly T[]): string[] => [...new Set(some.flatMap(({ identities }) => identities.map(idOf)))];
	const asking = claimants.filter(({ record, leadId }) => record.kind === 'privacy' && leadId === undefined);
	if (asking.length === 0) return new Map();
	const asked = idsOf(asking);
	const leads = await view.readLeads(asked);
	const known = new Set([
		...idsOf(claimants.filter(({ record }) => record.kind !== 'privacy')),
		...asked.filter((_, index) => leads[index] !== undefined),
	]);
	const strangers = asking.filter(({ identities }) => !identities.some((identity) => known.has(idOf(identity))));
	return new Map(
		strangers.map((stranger) => {
			const lead = toStranger(stranger.identities, keyring, now);
			return [stranger, { writeId: lead.id, lead }];
		}),
	);
}

/**
 * The lead that is not stored of somebody who is named by an address; undefined where nothing but a link is known. As in
 * findLeads, a phone or a shared mailbox that comes second may be somebody else's.
 */
export function describeStranger(
	{ keyring, clock }: Pick<EngineContext, 'keyring' | 'clock'>,
	identities: readonly Identity[],
): StoredLead | undefined {
	const identifying = identities.filter((identity, index) => index === 0 || namesOnePerson(identity));
	return identifying.some(({ kind }) => kind !== 'link') ? toStranger(identifying, keyring, clock()) : undefined;
}

function toStranger(identities: readonly Identity[], keyring: Keyring, now: Instant): StoredLead {
	const stored = identities.map((identity) => toStoredIdentity(identity, keyring, now));
	const id = stored[0]?.leadId ?? '';
	return { id, group: [id], createdAt: now, identities: stored };
}
