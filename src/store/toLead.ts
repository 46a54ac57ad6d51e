import type { LeadGroup, StoredIdentity, StoredLead } from './port/leads';
import { rowReader, type Row } from './rows';
import { compareText } from './storedText';
import { identities } from './tables';

/** What comes before the columns of the identity in a row of a group: one per identity, at least one per member. */
type MemberRow = readonly [leadId: string, survives: 0 | 1, createdAt: number, hasIdentity: 0 | 1];

const toIdentity = rowReader(identities, 4);

/** A lead from the rows of its group. Undefined where the lead is unknown, which is where it has no row. */
export function toLead(rows: readonly Row[]): StoredLead | undefined {
	let survivor: MemberRow | undefined;
	const others = new Set<string>();
	const found: StoredIdentity[] = [];
	for (const row of rows) {
		const member = row as unknown as MemberRow;
		if (member[1] === 1) survivor = member;
		else others.add(member[0]);
		if (member[3] === 1) found.push(toIdentity(row));
	}
	if (survivor === undefined) return undefined;
	const [id, , createdAt] = survivor;
	const group: LeadGroup = [id, ...[...others].sort(compareText)];
	return { id, group, createdAt, identities: found.sort((a, b) => compareText(a.key, b.key)) };
}
