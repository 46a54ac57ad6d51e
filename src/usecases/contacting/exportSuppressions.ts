import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { audienceHash, type AudienceFormat } from '../../lead/audienceHash';
import type { Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';

export interface ExportQuestion {
	/** In clear, or hashed as an ad platform matches people. */
	format: AudienceFormat;
	/** One reason; absent: all. */
	code?: string;
}

export interface ExportedSuppression {
	kind: 'email' | 'phone';
	/** As the format asks for. */
	value: string;
	code: string;
	/** Absent: every channel. */
	channel?: Channel;
	at: Instant;
	until?: Instant;
}

const PAGE_SIZE = 1_000;

/** Every address that is on the suppression list now, once per reason and channel. */
export async function exportSuppressions(
	{ store, clock, keyring }: EngineContext,
	{ format, code }: ExportQuestion,
): Promise<ExportedSuppression[]> {
	if (keyring.hashed) throw new EngineError('configuration-invalid', MESSAGES.cannotExport, { field: 'format' });
	const now = clock();
	const standing = new Map<string, ExportedSuppression>();
	let afterId: string | undefined;
	do {
		const page = await store.read(async (view) => {
			const listed = await view.listSuppressions(compact({ afterId, limit: PAGE_SIZE, code }));
			const keys = [...new Set(listed.map(({ key }) => key))];
			const all = await view.readSuppressions(keys);
			return { listed, known: new Map(keys.map((key, index) => [key, all[index] ?? []])) };
		});
		for (const entry of page.listed) {
			const address = readAddressKey(entry.key);
			if (address === undefined || !isStanding(entry, page.known.get(entry.key) ?? [], now)) continue;
			const { kind } = address;
			const { channel, at, until } = entry;
			const value = audienceHash(kind, address.value, format);
			standing.set(
				`${entry.key}|${entry.code}|${channel ?? '*'}`,
				compact({ kind, value, code: entry.code, channel, at, until }),
			);
		}
		afterId = page.listed.length < PAGE_SIZE ? undefined : page.listed.at(-1)?.id;
	} while (afterId !== undefined);
	return [...standing.values()];
}

/** The address a key was made of; undefined for a pattern, and for whatever else entries are kept under. */
export function readAddressKey(key: string): Pick<ExportedSuppression, 'kind' | 'value'> | undefined {
	const [, kind, value] = /^(email|phone):([^*]+)$/.exec(key) ?? [];
	if (value === undefined) return undefined;
	return { kind: kind === 'phone' ? 'phone' : 'email', value };
}

/** Neither over nor released. */
function isStanding(entry: StoredSuppression, all: readonly StoredSuppression[], now: Instant): boolean {
	if (entry.action !== 'suppress' || (entry.until !== undefined && entry.until <= now)) return false;
	return !all.some(
		(other) =>
			other.action === 'release' &&
			other.code === entry.code &&
			other.at > entry.at &&
			(other.channel === undefined || other.channel === entry.channel) &&
			(other.subject === undefined || other.subject === entry.subject),
	);
}
