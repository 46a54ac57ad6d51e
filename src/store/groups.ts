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

/** The last by `order` of each member's last. */
export function lastOfGroup<Row>(
	group: LeadGroup,
	lastOfMember: (leadId: string) => Row | undefined,
	order: (a: Row, b: Row) => number,
): Row | undefined {
	let last: Row | undefined;
	for (const leadId of group) {
		const row = lastOfMember(leadId);
		if (row !== undefined && (last === undefined || order(last, row) < 0)) last = row;
	}
	return last;
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
