import { DatabaseSync } from 'node:sqlite';
import { latestVersion } from '../src/store/migrate';
import { migrations } from '../src/store/sqlite/migrations';

const INTRODUCTION = `# What the store keeps

Generated from the schema itself (\`npm run docs\`): a SQLite file as its migrations leave it, schema version ${latestVersion(migrations)}.

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
	const database = new DatabaseSync(':memory:');
	for (const { sql } of migrations) database.exec(sql);
	// Indexes that SQLite makes for keys have no text of their own.
	const statement = database.prepare(
		'select tbl_name as "table", sql from sqlite_schema where sql is not null order by rowid',
	);
	const rows = statement.all() as unknown as Row[];
	database.close();

	const tables = new Map<string, string[]>();
	for (const { table, sql } of rows) tables.set(table, [...(tables.get(table) ?? []), `${outdent(sql)};`]);
	const sections = [...tables].map(
		([table, statements]) => `## ${table}\n\n\`\`\`sql\n${statements.join('\n')}\n\`\`\`\n`,
	);
	return [INTRODUCTION, ...sections].join('\n');
}

/** Takes away the indentation the statement has inside migrations.ts. */
function outdent(sql: string): string {
	return sql.replace(/^(CREATE \w+)/, (keywords) => keywords.toLowerCase()).replaceAll('\n\t\t\t', '\n');
}
