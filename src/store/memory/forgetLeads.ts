import type { LeadWriter } from '../port/leads';
import { belongsToLead } from '../table';
import * as definitions from '../tables';
import type { MemoryTables } from './memoryTables';

type TableName = keyof typeof definitions;

const OWNED = (Object.keys(definitions) as TableName[]).filter((name) => belongsToLead(definitions[name]));

export function bindForgetLeads(tables: MemoryTables): Pick<LeadWriter, 'forgetLeads'> {
	const { leads, merges, conflicts } = tables;
	const forgetLead = (id: string): number => {
		if (leads.get(id) === undefined) return 0;
		let count = Number(merges.remove(id)) + merges.removeOwned(id);
		for (const conflict of conflicts.all()) {
			if (conflict.leadId === id || conflict.otherLeadId === id) count += Number(conflicts.remove(conflict.id));
		}
		for (const name of OWNED) {
			const removed = tables[name].removeOwned(id);
			if (definitions[name].derived !== true) count += removed;
		}
		return count + Number(leads.remove(id));
	};
	return {
		forgetLeads: async (groups) => groups.map((group) => group.reduce((count, id) => count + forgetLead(id), 0)),
	};
}
