import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../src/store/sqlite/migrations';
import { listStatements } from './listStatements';

const sql = listStatements('sqlite');
/** These are asked for by people looking at lists or moving a workspace, not for every item. */
const OCCASIONAL = new Set(['listMerges', 'countLeads', 'listModelNames', 'readWorkspace', 'claimSecretFingerprint']);

const statements = Object.entries(sql).filter(([name]) => !OCCASIONAL.has(name));

describe('the plan of each statement', () => {
	const database = new DatabaseSync(':memory:');
	beforeAll(() => migrations.forEach((migration) => database.exec(migration.sql)));
	afterAll(() => database.close());
	const planOf = (text: string): string[] =>
		database
			.prepare(`explain query plan ${text}`)
			.all()
			.map(({ detail }) => String(detail));

	it.each(statements)('%s finds its rows by an index', (_, text) => {
		const scans = planOf(text).filter(
			(step) => step.startsWith('SCAN') && !/CONSTANT ROW|names|below|survivor|members|addresses|people/.test(step),
		);
		expect(scans).toEqual([]);
	});

	it.each([
		'readLatestScore',
		'readLatestTier',
		'listSuppressions',
		'listSuppressionsByCode',
		'listConsents',
		'readTraitsBefore',
		'listLeadIds',
	])('%s stops at its limit, because the index has its order', (name) =>
		expect(planOf(sql[name] ?? '').filter((step) => step.includes('TEMP B-TREE'))).toEqual([]),
	);

	it('would be noticed if it read a whole table', () => {
		expect(planOf(sql.listMerges ?? '').some((step) => step.startsWith('SCAN'))).toBe(true);
	});
});
