import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoredLead } from '../../store/port/leads';
import type { StoredSuppression } from '../../store/port/suppressions';
import { matchesAddress } from '../../suppression/rules/addressPatterns';
import { ends } from '../../suppression/standing';
import type { EngineContext } from '../engineContext';
import { listPatternsByKey } from '../people/patternsByKey';
import { addressKeys, patternKeys } from '../people/addressKeys';

const PAGE_SIZE = 1_000;
const CODE = 'own_address';

/**
 * Tells own staff and test addresses, of the settings and of the suppression list: what they do says nothing about
 * customers. The list of them is short, so it is read once.
 */
export async function findOwnAddresses(context: EngineContext, now: Instant): Promise<(lead: StoredLead) => boolean> {
	const { keyring, settings } = context;
	const patterns = settings.ownAddresses;
	const listed = await readListed(context, now);
	if (listed.size === 0 && patterns.length === 0) return () => false;
	return (lead) => {
		const emails = lead.identities.flatMap(({ kind, value }) => (kind === 'email' && value ? [value] : []));
		const keys = new Set([...addressKeys(lead), ...patternKeys(lead)]);
		return (
			[...keys].some((key) => listed.has(key)) ||
			listPatternsByKey(patterns, keys, keyring).length > 0 ||
			emails.some((email) => patterns.some((pattern) => matchesAddress(email, pattern)))
		);
	};
}

/** The keys that stand on the list as own addresses. */
async function readListed({ store }: EngineContext, now: Instant): Promise<Set<string>> {
	const entries: StoredSuppression[] = [];
	for (let page: StoredSuppression[] | undefined; page === undefined || page.length === PAGE_SIZE; ) {
		const afterId = page?.at(-1)?.id;
		page = await store.read(
			async (view) => await view.listSuppressions(compact({ limit: PAGE_SIZE, afterId, code: CODE })),
		);
		entries.push(...page);
	}
	const releases = new Map<string, StoredSuppression[]>();
	for (const entry of entries) {
		if (entry.action === 'release') releases.set(entry.key, [...(releases.get(entry.key) ?? []), entry]);
	}
	const standing = entries.filter(
		(entry) =>
			entry.action === 'suppress' &&
			(entry.until ?? Infinity) > now &&
			!(releases.get(entry.key) ?? []).some((release) => release.channel === undefined && ends(release, entry, now)),
	);
	return new Set(standing.map(({ key }) => key));
}
