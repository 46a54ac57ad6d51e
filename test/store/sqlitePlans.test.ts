import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../src/store/sqlite/migrations';
import * as accounts from '../../src/store/sqlite/accounts';
import * as adMembers from '../../src/store/sqlite/adMembers';
import * as conflicts from '../../src/store/sqlite/conflicts';
import * as consents from '../../src/store/sqlite/consents';
import * as contacts from '../../src/store/sqlite/contacts';
import * as days from '../../src/store/sqlite/days';
import * as erasure from '../../src/store/sqlite/erasure';
import * as events from '../../src/store/sqlite/events';
import * as exposures from '../../src/store/sqlite/exposures';
import * as leadNumbers from '../../src/store/sqlite/leadNumbers';
import * as leads from '../../src/store/sqlite/leads';
import * as merges from '../../src/store/sqlite/merges';
import * as models from '../../src/store/sqlite/models';
import * as moments from '../../src/store/sqlite/moments';
import * as movedRows from '../../src/store/sqlite/movedRows';
import * as outcomes from '../../src/store/sqlite/outcomes';
import * as pasts from '../../src/store/sqlite/pasts';
import * as retention from '../../src/store/sqlite/retention';
import * as scores from '../../src/store/sqlite/scores';
import * as suppressions from '../../src/store/sqlite/suppressions';
import * as tiers from '../../src/store/sqlite/tiers';
import * as traits from '../../src/store/sqlite/traits';
import * as workspace from '../../src/store/sqlite/workspace';
import { listStatements } from './listStatements';

const sql = listStatements('sqlite', [
	accounts,
	adMembers,
	conflicts,
	consents,
	contacts,
	days,
	erasure,
	events,
	exposures,
	leadNumbers,
	leads,
	merges,
	models,
	moments,
	movedRows,
	outcomes,
	pasts,
	retention,
	scores,
	suppressions,
	tiers,
	traits,
	workspace,
]);
/** These are asked for by people looking at lists or moving a workspace, not for every item, or of a table of one row. */
const OCCASIONAL = new Set([
	'listMerges',
	'countLeads',
	'listModelNames',
	'readWorkspace',
	'claimSecretFingerprint',
	'writeTrackedFacets',
	'writeCompanies',
	'writeHoldout',
	'writeExperiments',
	'readMovedTo',
	'writeMovedTo',
]);

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
			(step) =>
				step.startsWith('SCAN') &&
				!/CONSTANT ROW|asked|names|below|survivor|members|addresses|people|oldest/.test(step),
		);
		expect(scans).toEqual([]);
	});

	it.each([
		'listCartSteps',
		'listAddressChanges',
		'listUnsettledMoments',
		'listAdMembers',
		'listAdMembersOfState',
		'readAdBatch',
		'readLatestScores',
		'readLatestTiers',
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
