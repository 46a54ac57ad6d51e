import type { LeadGroup } from './port/leads';

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
