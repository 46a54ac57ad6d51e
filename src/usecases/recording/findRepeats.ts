import type { StoreView } from '../../store/port/leadStore';
import type { StoredTrait } from '../../store/port/traits';
import type { EngineContext } from '../engineContext';
import type { PreparedRecord } from './prepareRecords';
import { listKeptTraits } from './writeTraits';

/**
 * A record that only says who somebody is leaves no row under its ID, so whether it came before shows in what it says:
 * a repeat names nobody new and no attribute with another value. A second one of the same ID in a batch is one as well.
 */
export async function findRepeats(
	{ keyring }: EngineContext,
	view: StoreView,
	records: readonly PreparedRecord[],
): Promise<ReadonlySet<PreparedRecord>> {
	const profiles = records.filter(({ record }) => record.kind === 'identity');
	if (profiles.length === 0) return new Set();
	const idsOf = ({ leadId, visitorId, identities }: PreparedRecord): string[] => [
		...[leadId ?? [], visitorId ?? []].flat(),
		...identities.map((identity) => keyring.leadIdOf(keyring.keyOf(identity))),
	];
	const ids = [...new Set(profiles.flatMap(idsOf))];
	const found = await view.readLeads(ids);
	const leads = new Map(ids.map((id, index) => [id, found[index]]));
	const known = profiles.flatMap((profile) => {
		const [first, ...others] = idsOf(profile).map((id) => leads.get(id));
		return first !== undefined && others.every((other) => other?.id === first.id) ? [{ profile, lead: first }] : [];
	});
	const withTraits = known.filter(({ profile }) => listKeptTraits(profile.record, keyring).length > 0);
	const changes = withTraits.length === 0 ? [] : await view.readTraitChanges(withTraits.map(({ lead }) => lead.group));
	const history = new Map(withTraits.map(({ profile }, index) => [profile, changes[index] ?? []]));
	const repeats = new Set<PreparedRecord>();
	for (const { profile } of known) {
		const says = listKeptTraits(profile.record, keyring);
		const isNews = says.some(([name, value]) => valueAt(history.get(profile) ?? [], name, profile.at) !== value);
		if (!isNews) repeats.add(profile);
	}
	const seen = new Set<string>();
	for (const profile of profiles) {
		if (seen.has(profile.record.id)) repeats.add(profile);
		seen.add(profile.record.id);
	}
	return repeats;
}

/** Changes come by name and time. */
function valueAt(changes: readonly StoredTrait[], name: string, at: number): StoredTrait['value'] | undefined {
	return changes.findLast((change) => change.name === name && change.occurredAt <= at)?.value;
}
