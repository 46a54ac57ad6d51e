import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { ConsentState } from '../../store/port/consents';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredSuppression } from '../../store/port/suppressions';
import { addressKeys } from '../people/addressKeys';
import { CONSENT_CODES } from '../../suppression/consentCodes';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { findLeads, unknownLead, type LeadReference } from '../people/findLeads';
import { readLastReceived, receivedAfter } from '../people/lastReceived';
import { writeBatch, type BatchOptions } from '../writeBatch';

export interface SuppressionChange {
	who: LeadReference;
	action: 'suppress' | 'release';
	code: string;
	/** Absent: every channel. */
	channel?: Channel;
	until?: Instant;
	source: string;
	reason?: string;
}

export interface SuppressionChanged {
	leadId?: string;
	code: string;
	channel?: Channel;
	action: 'suppress' | 'release';
	at: Instant;
	until?: Instant;
	/** How many of the person's addresses it was written for. */
	addresses: number;
	recorded: boolean;
	/** Of a release: whether anything of this reason was on the list. */
	wasListed?: boolean;
}

/**
 * Puts people on the suppression list or takes them off it, under every address that is known of them: a suppression
 * holds whichever address a message would go to. A person who is on record nowhere is listed by what the item says.
 */
export async function changeSuppressions(
	context: EngineContext,
	changes: readonly SuppressionChange[],
	options: BatchOptions = {},
): Promise<Result<SuppressionChanged>[]> {
	return await writeBatch(
		context.store,
		changes,
		async (transaction, slice) => await changeSlice(context, transaction, slice),
		options,
	);
}

async function changeSlice(
	{ clock, keyring }: EngineContext,
	transaction: StoreTransaction,
	changes: readonly SuppressionChange[],
): Promise<Result<SuppressionChanged>[]> {
	const at = clock();
	const named = changes.map(({ who, action }) => {
		const others = action === 'suppress' ? (who.others ?? []) : [];
		const addresses = 'leadId' in who ? others : [...who.identities.filter(isAddress), ...others];
		return addresses.flatMap(keyring.listKeysOf);
	});
	const leads = await findLeads(
		{ keyring },
		transaction,
		changes.map(({ who }) => who),
	);
	const known = changes.map((_, index) => [...new Set([...(named[index] ?? []), ...addressKeysOf(leads[index])])]);
	const listed = await readLastReceived(transaction, known.flat(), keyring);
	const refused = await readErasedRefusals(transaction, keyring, changes, known);
	const isListed = await readListed(transaction, keyring, changes, known);
	const entries: StoredSuppression[] = [];
	const answers = changes.map((change, index): Result<SuppressionChanged> => {
		const lead = leads[index];
		const keys = known[index] ?? [];
		if (keys.length === 0) return fail(unknownLead('leadId' in change.who ? change.who.leadId : ''));
		const { code, action, channel, until, source, reason } = change;
		const kept = compact({ code, action, channel, until });
		// What stands against an erased person is listed under hashes of the addresses, and a release means that too.
		const erased = action === 'release' ? keys.map(keyring.erasedKeyOf).filter((key) => listed.has(key)) : [];
		for (const key of [...keys, ...erased]) {
			const id = `${action}|${code}|${channel ?? '*'}|${key}|${at}`;
			const receivedAt = action === 'suppress' ? receivedAfter(listed, key, at) : at;
			const note = keyring.hashed ? undefined : reason;
			entries.push(compact({ ...kept, id, key, at, receivedAt, source, reason: note }));
			for (const refusal of isComeback(change) ? (refused.get(key) ?? []) : []) {
				const lifted = CONSENT_CODES[refusal];
				entries.push(
					compact({ ...kept, code: lifted, id: `${id}|${lifted}`, key, at, receivedAt, source, reason: note }),
				);
			}
		}
		const wasListed = action === 'release' ? isListed(keys, code) : undefined;
		return succeed(compact({ ...kept, leadId: lead?.id, at, addresses: keys.length, recorded: true, wasListed }));
	});
	await transaction.appendSuppressions(entries);
	return answers;
}

/** The person who was erased is back and agrees, so what they refused before they were erased ends too. */
function isComeback({ action, code }: SuppressionChange): boolean {
	return action === 'release' && code === 'erased';
}

/** What was refused under the hash of each key, for those who come back. */
async function readErasedRefusals(
	transaction: StoreTransaction,
	keyring: Keyring,
	changes: readonly SuppressionChange[],
	known: readonly (readonly string[])[],
): Promise<Map<string, Set<ConsentState>>> {
	const keys = changes.flatMap((change, index) => (isComeback(change) ? (known[index] ?? []) : []));
	if (keys.length === 0) return new Map();
	const refusals = await transaction.readConsents(keys.map(keyring.erasedKeyOf));
	return new Map(keys.map((key, index) => [key, new Set((refusals[index] ?? []).map(({ state }) => state))]));
}

/** Whether a reason was ever listed under one of the keys, as far as somebody is released from it now. */
async function readListed(
	transaction: StoreTransaction,
	keyring: Keyring,
	changes: readonly SuppressionChange[],
	known: readonly (readonly string[])[],
): Promise<(keys: readonly string[], code: string) => boolean> {
	const withErased = (keys: readonly string[]) => [...keys, ...keys.map(keyring.erasedKeyOf)];
	const released = changes.flatMap(({ action }, index) => (action === 'release' ? (known[index] ?? []) : []));
	const keys = withErased(released);
	const entries = keys.length === 0 ? [] : (await transaction.readSuppressions(keys)).flat();
	const listed = new Set(
		entries.filter(({ action }) => action === 'suppress').map(({ key, code }) => `${code}|${key}`),
	);
	return (asked, code) => withErased(asked).some((key) => listed.has(`${code}|${key}`));
}

function addressKeysOf(lead: StoredLead | undefined): string[] {
	return lead === undefined ? [] : addressKeys(lead);
}

function isAddress({ kind }: Identity): boolean {
	return kind !== 'link';
}
