import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { addressKindOf, type Channel } from '../../lead/channel';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { ConsentState, StoredConsent } from '../../store/port/consents';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { addressKeys } from '../people/addressKeys';
import { findLeads, unknownLead, type LeadReference } from '../people/findLeads';
import { afterGrants } from '../people/lastReceived';
import { writeBatch, type BatchOptions } from '../writeBatch';

/** What somebody said about being contacted in a channel, with its proof. */
export interface ConsentStatement {
	who: LeadReference;
	state: ConsentState;
	channel: Channel;
	/** Absent: now. */
	at?: Instant;
	expiresAt?: Instant;
	source: string;
	form?: string;
	wording?: string;
	reason?: string;
}

export interface RecordedConsent {
	leadId?: string;
	state: ConsentState;
	channel: Channel;
	at: Instant;
	expiresAt?: Instant;
	/** How many addresses it was written for. */
	addresses: number;
	recorded: boolean;
	duplicate: boolean;
}

/** Puts on record what people said, under the address they said it about. The latest by time decides. */
export async function recordConsents(
	context: EngineContext,
	statements: readonly ConsentStatement[],
	options: BatchOptions = {},
): Promise<Result<RecordedConsent>[]> {
	return await writeBatch(
		context.store,
		statements,
		async (transaction, slice) => await recordSlice(context, transaction, slice),
		options,
	);
}

async function recordSlice(
	{ clock, keyring, settings }: EngineContext,
	transaction: StoreTransaction,
	statements: readonly ConsentStatement[],
): Promise<Result<RecordedConsent>[]> {
	const now = clock();
	const leads = await findLeads(
		{ keyring },
		transaction,
		statements.map(({ who }) => who),
	);
	const stated = statements.map((statement, index): Result<StoredConsent[]> => {
		const { who, state, channel, at = now } = statement;
		const keys = listKeys(statement, leads[index], keyring);
		if (keys.length === 0) return fail(cannotPlace(who, channel));
		// A refusal holds from now on, whatever its date says; a grant from the future would count too early.
		if (state === 'granted' && at > now + settings.recording.futureToleranceMs) {
			const problem = MESSAGES.timeInFuture('consent', at);
			return fail(new EngineError('time-invalid', MESSAGES.checkTime(problem), { field: 'at' }));
		}
		return succeed(keys.map((key) => toStored(statement, { key, at: Math.min(at, now), now }, keyring)));
	});
	const consents = await afterGrants(
		transaction,
		stated.flatMap((entry) => (entry.ok ? entry.value : [])),
		keyring,
	);
	let place = 0;
	const prepared = stated.map(
		(entry): Result<StoredConsent[]> =>
			entry.ok ? succeed(consents.slice(place, (place += entry.value.length))) : entry,
	);
	const appended = consents.length === 0 ? [] : await transaction.appendConsents(consents);
	const isNew = new Map(consents.map((consent, index) => [consent, appended[index] === true]));
	return prepared.map((entry, index): Result<RecordedConsent> => {
		const [first] = entry.ok ? entry.value : [];
		if (!entry.ok || first === undefined) return entry as Result<never>;
		const { state, channel, at, expiresAt } = first;
		const recorded = entry.value.some((consent) => isNew.get(consent));
		const addresses = entry.value.length;
		const leadId = leads[index]?.id;
		return succeed(compact({ leadId, state, channel, at, expiresAt, addresses, recorded, duplicate: !recorded }));
	});
}

/** The address it was said about, in every form; of a lead without one on the item, all that the channel reaches. */
function listKeys({ who, channel }: ConsentStatement, lead: StoredLead | undefined, keyring: Keyring): string[] {
	const kind = addressKindOf(channel);
	const isMeant = (identity: Pick<Identity, 'kind'>): boolean =>
		identity.kind !== 'link' && (kind === undefined || identity.kind === kind);
	const named = 'leadId' in who ? [] : who.identities.filter(isMeant);
	if (named.length > 0) return [...new Set(named.flatMap(keyring.listKeysOf))];
	return lead === undefined ? [] : addressKeys({ ...lead, identities: lead.identities.filter(isMeant) });
}

function toStored(
	{ state, channel, expiresAt, source, form, wording, reason }: ConsentStatement,
	{ key, at, now }: { key: string; at: Instant; now: Instant },
	keyring: Keyring,
): StoredConsent {
	return compact({
		id: `consent|${state}|${channel}|${key}|${at}`,
		key,
		channel,
		state,
		at,
		receivedAt: now,
		source,
		form,
		wording,
		expiresAt,
		reason: keyring.hashed ? undefined : reason,
	});
}

function cannotPlace(who: LeadReference, channel: Channel): EngineError {
	if ('leadId' in who) return unknownLead(who.leadId);
	return new EngineError('identity-missing', MESSAGES.noAddressForChannel(channel, addressKindOf(channel)), {
		field: 'lead.id',
	});
}
