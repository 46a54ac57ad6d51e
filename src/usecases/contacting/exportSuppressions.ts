import { formatAddress, type AddressFormat } from '../../ads/addressFormat';
import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoredSuppression } from '../../store/port/suppressions';
import { isConsentCode } from '../../suppression/consentCodes';
import { findReason } from '../../suppression/reasons';
import { suppressionRulesSchema } from '../../suppression/settings';
import { ends } from '../../suppression/standing';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { listSuppressions } from './listSuppressions';
import { once } from '../../lazily';

export interface ExportQuestion {
	/** In clear, or hashed as an ad platform matches people. */
	format: AddressFormat;
	/** One reason; absent: all. */
	code?: string;
	/** After each page: how many entries of the list were read by then. */
	onEntries?: (count: number) => void;
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

const softBounces = once(() => suppressionRulesSchema.parse({}).softBounces);

/** Neither a pattern of addresses nor the second key under which other spellings are found: nobody's address. */
const ADDRESS_KEY = /^(email|phone):([^*\p{Cc}]+)$/u;

/** Every address that must not be contacted now, once per reason and channel: what is listed, and who refused consent. */
export async function exportSuppressions(
	context: EngineContext,
	{ format, code, onEntries }: ExportQuestion,
): Promise<ExportedSuppression[]> {
	if (context.keyring.hashed)
		throw new EngineError('configuration-invalid', MESSAGES.cannotExport, { field: 'format' });
	const now = context.clock();
	const exported = new Map<string, ExportedSuppression>();
	let [read, afterId]: [number, string | undefined] = [0, undefined];
	do {
		const listed = await listSuppressions(context, compact({ afterId, limit: PAGE_SIZE, code }));
		const known = await readKnown(context, [...new Set(listed.map(({ key }) => key))]);
		for (const entry of listed) {
			const address = ADDRESS_KEY.exec(entry.key);
			const about = known.get(entry.key);
			if (address === null || !isStanding(entry, about, now) || !isEnough(entry, about, now)) continue;
			const kind: ExportedSuppression['kind'] = address[1] === 'phone' ? 'phone' : 'email';
			const { channel, at, until } = entry;
			const value = formatAddress(kind, address[2] ?? '', format);
			if (value === undefined) continue;
			exported.set(
				`${entry.key}|${entry.code}|${channel ?? '*'}`,
				compact({ kind, value, code: entry.code, channel, at, until }),
			);
		}
		onEntries?.((read += listed.length));
		afterId = listed.length < PAGE_SIZE ? undefined : listed.at(-1)?.id;
	} while (afterId !== undefined);
	return [...exported.values()];
}

interface Known {
	entries: readonly StoredSuppression[];
	consents: readonly StoredConsent[];
}

async function readKnown({ store }: EngineContext, keys: readonly string[]): Promise<Map<string, Known>> {
	const [entries, consents] = await store.read(
		async (view) => await Promise.all([view.readSuppressions(keys), view.readConsents(keys)]),
	);
	return new Map(keys.map((key, index) => [key, { entries: entries[index] ?? [], consents: consents[index] ?? [] }]));
}

/** One soft bounce is a full mailbox: such entries count together, as a check with the default settings counts them. */
function isEnough({ code }: StoredSuppression, known: Known | undefined, now: Instant): boolean {
	if (code !== 'soft_bounce') return true;
	const { count, withinMs } = softBounces();
	const bounces = (known?.entries ?? []).filter(
		(entry) => entry.code === code && entry.at > now - withinMs && isStanding(entry, known, now),
	);
	return bounces.length >= count;
}

/** Neither over, nor released, nor taken back by the person. */
function isStanding(entry: StoredSuppression, known: Known | undefined, now: Instant): boolean {
	if (entry.action !== 'suppress' || (entry.until !== undefined && entry.until <= now)) return false;
	const concerns = (channel: Channel | undefined): boolean => channel === undefined || channel === entry.channel;
	const releases = (known?.entries ?? []).filter(
		({ action, code, channel }) => action === 'release' && code === entry.code && concerns(channel),
	);
	// An agreement ends the refusal in its own channel only.
	const grants = (known?.consents ?? []).filter(
		({ state, channel, unverified }) =>
			state === 'granted' && unverified !== true && channel === entry.channel && isTakenBack(entry.code),
	);
	return ![...releases, ...grants].some((ending) => ends(ending, entry, now));
}

function isTakenBack(code: string): boolean {
	return isConsentCode(code) || findReason(code).liftedByConsent;
}
