import { compact } from '../../compact';
import { addressKindOf } from '../../lead/channel';
import { listIdentities } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { ConsentFact, ContactFacts, SuppressionEntry } from '../../suppression/contactDecision';

/** What an item says against a message, as it was read: it may be on record nowhere yet. */
export interface ItemRefusal {
	record: LeadRecord;
	/** When the item came by a step that recorded it; absent: now. What was recorded since then may end it. */
	at?: Instant | undefined;
}

/** By every key of whom they are about: lists that are put together hold a person twice, and a no on one item holds for all. */
export function indexRefusals(
	checks: readonly { refusals?: readonly ItemRefusal[] }[],
	keyring: Keyring,
): Map<string, ItemRefusal[]> {
	const byKey = new Map<string, ItemRefusal[]>();
	for (const refusal of checks.flatMap(({ refusals = [] }) => refusals)) {
		const { source, identities } = refusal.record;
		for (const key of listIdentities(source, identities).flatMap(keyring.listKeysOf)) {
			const known = byKey.get(key);
			if (known === undefined) byKey.set(key, [refusal]);
			else known.push(refusal);
		}
	}
	return byKey;
}

/** The facts that it would be, had a step just recorded it: a no counts wherever in a workflow the check stands. */
export function addItemRefusals(
	facts: ContactFacts,
	refusals: ReadonlySet<ItemRefusal>,
	{ keyring, asOf, earliest }: { keyring: Keyring; asOf: Instant; earliest: Instant },
): ContactFacts {
	if (refusals.size === 0) return facts;
	const entries: SuppressionEntry[] = [];
	const consents: ConsentFact[] = [];
	for (const { record, at: recordedAt = asOf } of refusals) {
		const receivedAt = Math.min(recordedAt, asOf);
		const { source, occurredAt = receivedAt } = record;
		// A date that can't be is as good as none (prepareRecords).
		const at = occurredAt < earliest ? receivedAt : Math.min(occurredAt, receivedAt);
		const common = { key: keyOf(record, keyring), at, receivedAt, source, isOnItem: true };
		if (record.kind === 'consent' && record.name !== 'granted')
			consents.push({ ...common, channel: record.channel, state: record.name });
		if (record.kind === 'suppression' && record.action === 'suppress') {
			const { name: code, channel, until, subject } = record;
			entries.push(compact({ ...common, code, action: 'suppress' as const, channel, until, subject }));
		}
		if (record.kind === 'privacy' && record.name === 'forget')
			entries.push({ ...common, code: 'erased', action: 'suppress' });
	}
	return { ...facts, entries: [...facts.entries, ...entries], consents: [...facts.consents, ...consents] };
}

/** Under which what ends it is recorded: the address of its channel, else the strongest. */
function keyOf(record: LeadRecord, keyring: Keyring): string {
	const identities = listIdentities(record.source, record.identities);
	const kind = 'channel' in record && record.channel !== undefined ? addressKindOf(record.channel) : undefined;
	const address = identities.find((identity) => identity.kind === kind) ?? identities[0];
	return address === undefined ? 'item' : keyring.keyOf(address);
}
