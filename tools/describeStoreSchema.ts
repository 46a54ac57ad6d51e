import { DatabaseSync } from 'node:sqlite';
import { latestVersion } from '../src/store/migrate';
import { migrations } from '../src/store/sqlite/migrations';
import { belongsToLead, listColumns, orderOf, type Table } from '../src/store/table';
import * as tables from '../src/store/tables';

const INTRODUCTION = `# What the store keeps

Generated from \`src/store/tables.ts\` and the schema of a SQLite file, version ${latestVersion(migrations)} (\`npm run docs\`). PostgreSQL has the same
tables and columns with the workspace before them; a lead goes by its ID there (\`lead_id\`) instead of its number (\`lead\`).

The tables are for looking at, with any SQLite client and the file open for reading. Write through the nodes only: rollups,
merges and erasure hold together there. Times are UTC epoch milliseconds, days whole days since the epoch, money whole minor
units (cents) of its currency.
`;

interface Row {
	table: string;
	sql: string;
}

/** The text of docs/store-schema.md. */
export function describeStoreSchema(): string {
	const schema = readSchema();
	const sections = Object.values<Table>(tables)
		.sort(byName)
		.map((table) => {
			const statements = (schema.get(table.name) ?? []).join('\n');
			return `## ${table.name}\n\n${table.holds} ${describeRows(table)}\n\n\`\`\`sql\n${statements}\n\`\`\`\n`;
		});
	return [INTRODUCTION, ...sections].join('\n');
}

/** The statements that make each table and its indexes. */
function readSchema(): Map<string, string[]> {
	const database = new DatabaseSync(':memory:');
	for (const { sql } of migrations) database.exec(sql);
	// Indexes that SQLite makes for keys have no text of their own.
	const statement = database.prepare(
		'select tbl_name as "table", sql from sqlite_schema where sql is not null order by rowid',
	);
	const rows = statement.all() as unknown as Row[];
	database.close();
	const statements = new Map<string, string[]>();
	for (const { table, sql } of rows) statements.set(table, [...(statements.get(table) ?? []), `${outdent(sql)};`]);
	return statements;
}

function byName(a: Table, b: Table): number {
	return a.name < b.name ? -1 : 1;
}

/** How rows are read, how they go, and what tells them apart. */
function describeRows(table: Table): string {
	const { key = ['sequence'], owner, expiry } = table;
	const names = new Map(listColumns(table).map(({ field, name }) => [field, name]));
	const nameOf = (field: string) => `\`${names.get(field) ?? field}\``;
	const listOf = (fields: readonly string[]) => fields.map(nameOf).join(', ');
	const sentences = [
		key.length > 0 && `Key: ${listOf(key)}.`,
		owner !== undefined && `Read by ${nameOf(owner)}, in order of ${orderOf(table).map(nameOf).join(', ')}.`,
		belongsToLead(table) && 'Erased with its lead.',
		expiry !== undefined &&
			`Expires with ${expiry.kind}, by ${nameOf(expiry.by)}${expiry.exceptNewestOf === undefined ? '' : `; the newest of each ${nameOf(expiry.exceptNewestOf)} stays`}.`,
	];
	return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** Takes away the indentation the statement has inside migrations.ts. */
function outdent(sql: string): string {
	return sql.replace(/^(CREATE \w+)/, (keywords) => keywords.toLowerCase()).replaceAll('\n\t\t\t', '\n');
}
