import { hash } from 'node:crypto';
import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import { HOUR_MS, type Instant } from '../../lead/time';
import { findSuppressionChange, type StandingReason } from '../../moments/suppressionChanged';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredSuppression } from '../../store/port/suppressions';
import { listStandings } from '../../suppression/listStandings';
import { findReason } from '../../suppression/reasons';
import { addressKeys, patternKeys } from '../people/addressKeys';
import type { ChangedSuppression, MomentCandidate } from './moment';
import { WRITTEN_OVERLAP_MS, type FinderQuestion, type MomentFinder, type MomentReference } from './momentFinder';

/** Whose reasons changed at an instant: a lead's, or an address's that no lead is known by. */
interface Changed {
	at: Instant;
	keys: string[];
	lead?: StoredLead;
	/** What a claim may have named before there was a lead. */
	formerSubjects?: string[];
	address?: ChangedSuppression['address'];
}

interface Records {
	entries: StoredSuppression[];
	consents: StoredConsent[];
}

/** Something was recorded that stops messages to somebody, or lets them through again. */
export const suppressionFinder: MomentFinder = {
	overlapMs: WRITTEN_OVERLAP_MS,
	listMarks: async (_, view, __, page) =>
		(await view.listAddressChanges(page)).map(({ key: of, ...change }) => ({ ...change, of })),
	find: async ({ keyring }, view, references, question) => {
		const changed = await findChanged(keyring, view, references);
		const keys = [...new Set(changed.flatMap((one) => one.keys))];
		const [entries, consents] = await Promise.all([view.readSuppressions(keys), view.readConsents(keys)]);
		const records = new Map(
			keys.map((key, index) => [key, { entries: entries[index] ?? [], consents: consents[index] ?? [] }]),
		);
		return changed.flatMap((one) => {
			const own = one.keys.map((key) => records.get(key));
			const known = {
				entries: own.flatMap((record) => record?.entries ?? []),
				consents: own.flatMap((record) => record?.consents ?? []),
			};
			return describeChange(one, known, question) ?? [];
		});
	},
};

function describeChange(
	{ at, lead, formerSubjects, address, keys }: Changed,
	records: Records,
	{ now, notLaterHours }: FinderQuestion,
): MomentCandidate | undefined {
	if (isOldNews(records, at, notLaterHours)) return undefined;
	const until = (time: Instant) => ({
		entries: records.entries.filter(({ receivedAt }) => receivedAt <= time),
		consents: records.consents.filter(({ receivedAt }) => receivedAt <= time),
	});
	const change = findSuppressionChange(
		toReasons(listStandings(until(at - 1), at - 1)),
		toReasons(listStandings(until(at), at)),
	);
	if (change === undefined) return undefined;
	const { because, ...turned } = change;
	const suppression = compact({ ...turned, standing: toReasons(listStandings(records, now)), address });
	const rest = { at, about: at, aboutFrom: at, because, detail: { suppression } };
	const [foundBy = ''] = keys;
	return lead === undefined
		? { subject: subjectOf(foundBy), foundBy, ...rest }
		: compact({ lead, formerSubjects, ...rest });
}

/** What somebody said long before it came in, such as a list taken over from another tool, starts nothing. */
function isOldNews({ entries, consents }: Records, at: Instant, notLaterHours: number): boolean {
	const received = [...entries, ...consents].filter(({ receivedAt }) => receivedAt === at);
	const isEnd = entries.some(({ until }) => until === at);
	return !isEnd && received.every((entry) => entry.at <= at - notLaterHours * HOUR_MS);
}

async function findChanged(
	keyring: Keyring,
	view: StoreView,
	references: readonly MomentReference[],
): Promise<Changed[]> {
	const named = await nameAddresses(view, references);
	const ids = named.map(({ of }) => [of, keyring.leadIdOf(of)]);
	const asked = [...new Set(ids.flat())];
	const found = await view.readLeads(asked);
	const leads = new Map(asked.map((id, index) => [id, found[index]]));
	const changed = new Map<string, Changed>();
	named.forEach(({ of, occurredAt: at }, index) => {
		const lead = ids[index]?.map((id) => leads.get(id)).find((one) => one !== undefined);
		if (lead !== undefined) {
			const own = addressKeys(lead);
			const formerSubjects = keyring.hashed ? undefined : own.map(subjectOf);
			changed.set(`${at} ${lead.id}`, compact({ at, lead, formerSubjects, keys: [...own, ...patternKeys(lead)] }));
		}
		const address = lead === undefined && !keyring.hashed ? readAddress(of) : undefined;
		if (address !== undefined) changed.set(`${at} ${of}`, { at, keys: [of], address });
	});
	return [...changed.values()];
}

/** A claim of an address names its hash, so that erasing the address leaves nothing of it here. */
async function nameAddresses(view: StoreView, references: readonly MomentReference[]): Promise<MomentReference[]> {
	const hashed = references.filter(({ of }) => of.startsWith(HASHED));
	const named = references.filter(({ of }) => !of.startsWith(HASHED));
	for (const at of new Set(hashed.map(({ occurredAt }) => occurredAt))) {
		const wanted = new Set(hashed.flatMap(({ of, occurredAt }) => (occurredAt === at ? [of] : [])));
		const keys = await listKeysAt(view, at);
		named.push(...keys.filter((key) => wanted.has(subjectOf(key))).map((of) => ({ of, occurredAt: at })));
	}
	return named;
}

const HASHED = 'address ';
const PAGE_SIZE = 1_000;

async function listKeysAt(view: StoreView, at: Instant): Promise<string[]> {
	const keys = new Set<string>();
	let after: { id: string; occurredAt: Instant } | undefined;
	do {
		const page = await view.listAddressChanges(compact({ from: at, until: at + 1, limit: PAGE_SIZE, after }));
		for (const { key } of page) keys.add(key);
		after = page.length < PAGE_SIZE ? undefined : page.at(-1);
	} while (after !== undefined);
	return [...keys];
}

function subjectOf(key: string): string {
	return HASHED + hash('sha256', key, 'base64url');
}

/** Not the second key under which other spellings of an address are found, and not what an erased one is known again by. */
const ADDRESS_KEY = /^(email|phone|customerId):(\P{Cc}+)$/u;

function readAddress(key: string): ChangedSuppression['address'] {
	const [, kind, value] = ADDRESS_KEY.exec(key) ?? [];
	return kind === undefined || value === undefined ? undefined : { kind, value };
}

function toReasons(standings: ReturnType<typeof listStandings>): StandingReason[] {
	return standings.map((standing) => ({ ...standing, label: findReason(standing.code).label }));
}
