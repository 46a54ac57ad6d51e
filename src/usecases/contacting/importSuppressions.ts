import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { readDomainPattern } from '../../lead/addressPattern';
import type { Channel } from '../../lead/channel';
import type { Identity } from '../../lead/identity';
import { normaliseEmail } from '../../lead/normaliseEmail';
import { normalisePhone } from '../../lead/normalisePhone';
import type { Instant } from '../../lead/time';
import type { StoredSuppression } from '../../store/port/suppressions';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';
import { readLastReceived, receivedAfter } from '../people/lastReceived';
import { writeBatch, type SliceOptions } from '../writeBatch';

/** A row of somebody else's list. */
export interface ImportedRow {
	/**
	 * An email address, a phone number with its country code, all addresses of a domain (`*@competitor.example`), or a
	 * company by its domain, whose subdomains are meant too (`competitor.example`).
	 */
	address: string;
	code: string;
	/** Absent: every channel. */
	channel?: Channel;
	/** When it was put on that list; absent: now. */
	at?: Instant;
	until?: Instant;
	source: string;
	reason?: string;
}

export interface ImportedSuppression {
	kind: 'email' | 'phone' | 'domain';
	code: string;
	at: Instant;
	until?: Instant;
	recorded: boolean;
	/** On record from an earlier import. */
	duplicate: boolean;
}

/** Takes over a suppression list. The same rows again change nothing; a row that can't be used answers why. */
export async function importSuppressions(
	{ store, clock, keyring }: EngineContext,
	rows: readonly ImportedRow[],
	options: SliceOptions = {},
): Promise<Result<ImportedSuppression>[]> {
	const now = clock();
	return await writeBatch(
		store,
		rows,
		async (transaction, slice) => {
			const read = slice.map((row) => readAddress(row.address));
			const entries = slice.map((row, index): StoredSuppression[] => {
				const address = read[index];
				if (address === undefined) return [];
				return keyring.listKeysOf(address.identity).map((key) => toEntry(row, key, now, keyring.hashed));
			});
			const flat = entries.flat();
			const last = await readLastReceived(
				transaction,
				flat.map(({ key }) => key),
				keyring,
			);
			for (const entry of flat) entry.receivedAt = receivedAfter(last, entry.key, now);
			const appended = flat.length === 0 ? [] : await transaction.appendSuppressions(flat);
			const isNew = new Map(flat.map((entry, index) => [entry, appended[index] === true]));
			return slice.map((_, index): Result<ImportedSuppression> => {
				const [address, written = []] = [read[index], entries[index]];
				const [first] = written;
				if (address === undefined || first === undefined) {
					return fail(new EngineError('field-invalid', MESSAGES.noAddress, { field: 'address' }));
				}
				const recorded = written.some((entry) => isNew.get(entry));
				const { code, at, until } = first;
				return succeed(compact({ kind: address.kind, code, at, until, recorded, duplicate: !recorded }));
			});
		},
		options,
	);
}

function readAddress(text: string): { kind: ImportedSuppression['kind']; identity: Identity } | undefined {
	const identity = (kind: Identity['kind'], value: string): Identity => ({ kind, namespace: '', value });
	const pattern = readDomainPattern(text);
	if (pattern !== undefined) {
		return { kind: 'domain', identity: identity('email', `*@${pattern.subdomains ? '*.' : ''}${pattern.host}`) };
	}
	const email = normaliseEmail(text);
	if (email.ok) return { kind: 'email', identity: identity('email', email.value) };
	const phone = normalisePhone(text);
	return phone.ok ? { kind: 'phone', identity: identity('phone', phone.value) } : undefined;
}

/** A row without a date is the same row at the next import, so its date is no part of its ID. */
function toEntry(
	{ code, channel, at, until, source, reason }: ImportedRow,
	key: string,
	now: Instant,
	hashed: boolean,
): StoredSuppression {
	return compact({
		id: `import|${code}|${channel ?? '*'}|${key}|${at ?? '*'}`,
		key,
		code,
		action: 'suppress' as const,
		channel,
		at: Math.min(at ?? now, now),
		receivedAt: now,
		// An end before its beginning ends nothing.
		until: until !== undefined && until < (at ?? until) ? undefined : until,
		source,
		reason: hashed ? undefined : reason,
	});
}
