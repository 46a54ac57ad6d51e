import { unknownLead } from '../brokenPromises';
import type { TableOf } from '../table';
import * as tables from '../tables';
import { MemoryTable, type Journal } from './memoryTable';

type Tables = typeof tables;

/** One workspace. */
export type MemoryTables = {
	readonly [Name in keyof Tables]: Tables[Name] extends TableOf<infer Fields> ? MemoryTable<Fields> : never;
} & { readonly journal: Journal };

export function createMemoryTables(): MemoryTables {
	const journal: Journal = [];
	const made = Object.entries(tables).map(([name, table]) => [
		name,
		new MemoryTable(journal, table as TableOf<object>),
	]);
	return { ...Object.fromEntries(made), journal } as MemoryTables;
}

/** What a foreign key is to a database. Answers the ID as it is stored. */
export function requireLead({ leads }: MemoryTables, leadId: string): string {
	const lead = leads.get(leadId);
	if (lead === undefined) throw unknownLead(leadId);
	return lead.id;
}
