import { compact } from '../../compact';
import { addressKindOf, type Channel } from '../../lead/channel';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { ConsentState, StoredConsent } from '../../store/port/consents';
import type { StoredLead } from '../../store/port/leads';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';
import { addressKeys } from '../people/addressKeys';
import { findLeads, unknownLead, type LeadReference } from '../people/findLeads';

export interface ConsentRequest {
	who: LeadReference;
	channel: Channel;
	state: ConsentState;
	/** When the person said so; absent: now. */
	at?: Instant;
	expiresAt?: Instant;
	source: string;
	/** Where it was given, and what was shown: the proof that has to be kept. */
	form?: string;
	wording?: string;
	reason?: string;
}

export interface RecordedConsent {
	leadId?: string;
	channel: Channel;
	state: ConsentState;
	at: Instant;
	expiresAt?: Instant;
	/** How many of the person's addresses it was written for. */
	addresses: number;
	recorded: boolean;
}

/** Records what people said about being contacted: for the address they said it of, or, refusing, for all of them. */
export async function recordConsents(
	context: EngineContext,
	requests: readonly ConsentRequest[],
): Promise<Result<RecordedConsent>[]> {
	return await inChunks(requests, (slice) => recordSlice(context, slice));
}

async function recordSlice(
	{ store, clock, keyring }: EngineContext,
	requests: readonly ConsentRequest[],
): Promise<Result<RecordedConsent>[]> {
	const now = clock();
	return await store.write(async (transaction) => {
		const leads = await findLeads(
			{ keyring },
			transaction,
			requests.map(({ who }) => who),
		);
		const rows: StoredConsent[] = [];
		const prepared = requests.map((request, index) => {
			const { who, channel, state, expiresAt, source, form, wording, reason } = request;
			const lead = leads[index];
			const keys = listConsentKeys(request, lead, keyring);
			if (keys.length === 0) return fail<RecordedConsent>(unknownLead('leadId' in who ? who.leadId : ''));
			// What stops a message holds from now on; a consent from the future is none yet.
			const at = state === 'granted' ? (request.at ?? now) : Math.min(request.at ?? now, now);
			const kept = compact({ channel, state, at, expiresAt });
			const proof = keyring.hashed ? { source, form } : { source, form, wording, reason };
			for (const key of keys) {
				rows.push(compact({ ...kept, ...proof, id: `consent|${channel}|${state}|${key}|${at}`, key, receivedAt: now }));
			}
			return succeed(compact({ ...kept, leadId: lead?.id, addresses: keys.length, recorded: true }));
		});
		const appended = await transaction.appendConsents(rows);
		let place = 0;
		return prepared.map((answer) => {
			if (!answer.ok) return answer;
			const isNew = appended.slice(place, (place += answer.value.addresses)).some(Boolean);
			return succeed({ ...answer.value, recorded: isNew });
		});
	});
}

/**
 * The item's addresses that the channel reaches; else the lead's: agreeing, the one that messages go to, refusing, all
 * of them. Channels that need no address of a kind, and people without one, are known by everything.
 */
function listConsentKeys(
	{ who, channel, state }: ConsentRequest,
	lead: StoredLead | undefined,
	keyring: Keyring,
): string[] {
	const kind = addressKindOf(channel);
	const identities = 'leadId' in who ? [] : who.identities;
	const named = [...identities, ...(who.others ?? [])].filter((identity) => identity.kind !== 'link');
	const reached = named.filter((identity) => identity.kind === kind).map((identity) => keyring.keyOf(identity));
	if (reached.length > 0) return [...new Set(reached)];
	const known = (lead?.identities ?? []).filter((identity) => identity.kind === kind);
	const oldest = known.toSorted((a, b) => a.addedAt - b.addedAt).map(({ key }) => key);
	if (oldest.length > 0) return state === 'granted' ? oldest.slice(0, 1) : oldest;
	const all = named.map((identity) => keyring.keyOf(identity));
	return [...new Set([...all, ...(lead === undefined ? [] : addressKeys(lead))])];
}
