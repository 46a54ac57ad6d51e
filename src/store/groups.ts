import type { LeadGroup } from './port/leads';
import { compareText } from './storedText';

/** What is on record for all members together; sorted again only where there are several. */
export function readGroup<Row>(
	group: LeadGroup,
	readMember: (leadId: string) => Row[],
	order: (a: Row, b: Row) => number,
): Row[] {
	return group.length === 1 ? readMember(group[0]) : group.flatMap(readMember).sort(order);
}

/** What is on record for each group, whose members are all asked about together. */
export function readGroups<Row>(
	groups: readonly LeadGroup[],
	readMembers: (leadIds: readonly string[]) => Row[][],
	order: (a: Row, b: Row) => number,
): Row[][] {
	return ofGroups(groups, readMembers, (members) => members.flat().sort(order));
}

/** The last by `order` of each member's last. */
export function lastOfGroups<Row>(
	groups: readonly LeadGroup[],
	readMembers: (leadIds: readonly string[]) => (readonly Row[])[],
	order: (a: Row, b: Row) => number,
): (Row | undefined)[] {
	return ofGroups(groups, readMembers, (members) => members.flat().sort(order)).map((rows) => rows.at(-1));
}

/**
 * What each group has, for engines in which one question about many costs less than many about one: what its only member
 * has, as it is, or what `join` makes of what its members have.
 */
export function ofGroups<T>(
	groups: readonly LeadGroup[],
	readMembers: (leadIds: readonly string[]) => T[],
	join: (ofMembers: readonly T[]) => T,
): T[] {
	const leadIds: string[] = [];
	for (const group of groups) for (const leadId of group) leadIds.push(leadId);
	const found = readMembers(leadIds);
	if (leadIds.length === groups.length) return found;
	let start = 0;
	return groups.map(({ length }) => {
		const ofMembers = found.slice(start, (start += length));
		return length === 1 ? (ofMembers[0] as T) : join(ofMembers);
	});
}

/** People from rows of a survivor and one of its members, itself among them; in order of their IDs, and so are members. */
export function toGroups(rows: readonly (readonly [survivorId: string, memberId: string])[]): LeadGroup[] {
	const groups = new Map<string, string[]>();
	for (const [survivorId, memberId] of rows) {
		const merged = groups.get(survivorId) ?? [];
		groups.set(survivorId, merged);
		if (memberId !== survivorId) merged.push(memberId);
	}
	return [...groups]
		.sort(([a], [b]) => compareText(a, b))
		.map(([survivorId, merged]): LeadGroup => [survivorId, ...merged.sort(compareText)]);
}
