import type { LeadEraser } from '../port/erasure';
import { belongsToLead, type Table } from '../table';
import * as tables from '../tables';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';
import { bindUndoMerge } from './merges';

/** What points directly to a lead. */
export const listMergedInto = `
	select from_lead
	from merges
	where into_lead = ?`;

/** Conflicts name leads by id: they may be about one that is gone. */
export const forgetConflicts = `
	delete from conflicts
	where lead_id = ?1 or other_lead_id = ?1`;

const forget = ({ name }: Table): string => `
	delete from ${name}
	where lead = ?`;

const owned = Object.values<Table>(tables).filter(belongsToLead);

/** Made from other rows, so not counted. */
export const forgetDerived = owned.filter(({ derived }) => derived === true).map(forget);

/** Everything written for one lead. */
export const forgetRows = owned.filter(({ derived }) => derived !== true).map(forget);

/** The lead itself. */
export const forgetLead = `
	delete from leads
	where number = ?`;

export function bindErasure(connection: Connection, numbers: LeadNumbers): LeadEraser {
	const mergedInto = connection.query<[number]>(listMergedInto);
	const undoMerge = bindUndoMerge(connection);
	const ofConflicts = connection.query(forgetConflicts);
	const ofDerived = forgetDerived.map((statement) => connection.query(statement));
	const counted = [...forgetRows, forgetLead].map((statement) => connection.query(statement));
	const forgetOne = (id: string): number => {
		const lead = numbers.of(id);
		if (lead === undefined) return 0;
		numbers.clear();
		let count = ofConflicts.run(id);
		for (const [source] of [...mergedInto.all(lead), [lead] as const]) count += Number(undoMerge(source));
		for (const rows of ofDerived) rows.run(lead);
		return counted.reduce((sum, rows) => sum + rows.run(lead), count);
	};
	return {
		forgetLeads: async (groups) => groups.map((group) => group.reduce((count, id) => count + forgetOne(id), 0)),
	};
}
