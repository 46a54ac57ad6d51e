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
	return ofGroups(groups, readMembers).map(([first = [], ...others]) =>
		others.length === 0 ? first : [first, ...others].flat().sort(order),
	);
}

/** The last by `order` of each member's last. */
export function lastOfGroups<Row>(
	groups: readonly LeadGroup[],
	readMembers: (leadIds: readonly string[]) => Row[][],
	order: (a: Row, b: Row) => number,
): (Row | undefined)[] {
	return readGroups(groups, readMembers, order).map((rows) => rows.at(-1));
}

/** What each group's members have, for engines in which one question about many costs less than many about one. */
export function ofGroups<T>(groups: readonly LeadGroup[], readMembers: (leadIds: readonly string[]) => T[]): T[][] {
	const found = readMembers(groups.flat());
	let start = 0;
	return groups.map(({ length }) => found.slice(start, (start += length)));
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
