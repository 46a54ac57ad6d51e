import { Client, escapeLiteral } from 'pg';
import { beginWrite } from '../../src/store/postgres/begin';
import * as accounts from '../../src/store/postgres/accounts';
import * as columnLists from '../../src/store/postgres/columns';
import * as adMembers from '../../src/store/postgres/adMembers';
import * as conflicts from '../../src/store/postgres/conflicts';
import * as consents from '../../src/store/postgres/consents';
import * as contacts from '../../src/store/postgres/contacts';
import * as exposures from '../../src/store/postgres/exposures';
import * as erasure from '../../src/store/postgres/erasure';
import * as eventMonths from '../../src/store/postgres/eventMonths';
import * as events from '../../src/store/postgres/events';
import * as histories from '../../src/store/postgres/histories';
import * as forest from '../../src/store/postgres/forest';
import * as leads from '../../src/store/postgres/leads';
import * as merges from '../../src/store/postgres/merges';
import * as models from '../../src/store/postgres/models';
import * as moments from '../../src/store/postgres/moments';
import * as movedRows from '../../src/store/postgres/movedRows';
import * as outcomes from '../../src/store/postgres/outcomes';
import * as pasts from '../../src/store/postgres/pasts';
import * as requireLeads from '../../src/store/postgres/requireLeads';
import * as retention from '../../src/store/postgres/retention';
import * as scores from '../../src/store/postgres/scores';
import * as suppressions from '../../src/store/postgres/suppressions';
import * as tiers from '../../src/store/postgres/tiers';
import * as traits from '../../src/store/postgres/traits';
import * as workspace from '../../src/store/postgres/workspace';
import { listStatements } from './listStatements';
import { createPostgresPlace } from './openPostgresPlace';
import { openTestPostgres } from './openTestPostgres';

const sql = listStatements('postgres', [
	accounts,
	columnLists,
	adMembers,
	conflicts,
	consents,
	contacts,
	exposures,
	erasure,
	eventMonths,
	events,
	forest,
	histories,
	leads,
	merges,
	models,
	moments,
	movedRows,
	outcomes,
	pasts,
	requireLeads,
	retention,
	scores,
	suppressions,
	tiers,
	traits,
	workspace,
]);
const LEADS = 50_000;
const lead = (index: number): string => `lead_${index}`;
const ASKED = Array.from({ length: 50 }, (_, index) => lead(index * 37));
const POSITIONS = ASKED.map((_, index) => index + 1);
const NOON = Date.UTC(2026, 4, 20, 12);

/** Rows enough that reading them all would be chosen only where there is no better way. */
const FILL = `
	set lead_scoring.workspace = 'shop';
	insert into leads select 'shop', 'lead_' || i, 'lead_' || i, 0 from generate_series(0, ${LEADS}) as i;
	insert into identities select 'shop', 'email:' || i, 'lead_' || i, 'email', '', null, 'company' || i % 5000, null, null, 0 from generate_series(0, ${LEADS}) as i;
	insert into merges select 'shop', 'lead_' || i, 'lead_' || (i + 1), i, 'seen together' from generate_series(0, ${LEADS - 2}, 2) as i;
	insert into conflicts select 'shop', 'c' || i, 'lead_' || i, 'lead_' || (i + 1), 'phone:' || i, 0, null from generate_series(0, ${LEADS - 2}) as i;
	select ensure_event_months(array[${NOON}, ${NOON} - 2678400000]);
	insert into event_ids select 'shop', 'e' || i, 'lead_' || i % ${LEADS}, ${NOON} - i::bigint * 50000 from generate_series(0, ${LEADS}) as i;
	insert into events select workspace, id, lead_id, 'product_viewed', 'test', occurred_at, occurred_at from event_ids;
	insert into event_days select 'shop', lead_id, occurred_at / 86400000, name, '', '', 1, 0, occurred_at, occurred_at from events;
	insert into pasts select 'shop', 'lead_' || i, 'default', 'key', 20000, 20100, '{}', '{}' from generate_series(0, ${LEADS}) as i;
	insert into outcomes select 'shop', 'o' || i, 'lead_' || i, 'purchase', 'test', ${NOON}, ${NOON} from generate_series(0, ${LEADS}) as i;
	insert into scores (workspace, lead_id, as_of, audience, model, model_version, stage, unclamped, probability, grade, features)
		select 'shop', 'lead_' || i % 5000, ${NOON} + i, 'prospect', 'default', 1, 'rules', 1, 0.5, 'A1', '{}' from generate_series(0, ${LEADS}) as i;
	insert into tier_changes (workspace, lead_id, tier_set, name, since, score)
		select 'shop', 'lead_' || i % 5000, 'default', 'A', i, 1 from generate_series(0, ${LEADS}) as i;
	insert into suppressions select 'shop', 'p' || i, 'email:' || i, 'opt_out', 'suppress', null, 0, i, case when i % 100 = 0 then i end, 'test' from generate_series(0, ${LEADS}) as i;
	insert into consents select 'shop', 'n' || i, 'email:' || i, 'email', 'granted', 0, i, 'test' from generate_series(0, ${LEADS}) as i;
	insert into exposures select 'shop', 'lead_' || i, 'spring', 'holdout', i from generate_series(0, ${LEADS}) as i;
	insert into contacts select 'shop', 'k' || i, 'lead_' || i, 'email', 'marketing', i, 'test' from generate_series(0, ${LEADS}) as i;
	insert into watches select 'shop', 'w' || i, 0, 0 from generate_series(0, ${LEADS}) as i;
	insert into moments select 'shop', 'm' || i, 'lead_' || i, null, 'w' || i % 5, i, i, i, case when i % 100 = 0 then null else i end from generate_series(0, ${LEADS}) as i;
	insert into findings select 'shop', 'f' || i, i from generate_series(0, ${LEADS}) as i;
	insert into ad_members select 'shop', 'a' || i, 'meta:' || i % 50, 'email', 'h' || i, 'lead_' || i, case when i % 100 = 0 then 'removing' else 'member' end, case when i % 100 = 0 then 'b' || i % 1000 else null end, null::bigint, true, i from generate_series(0, ${LEADS}) as i;
	insert into traits (workspace, lead_id, name, occurred_at, received_at, value)
		select 'shop', 'lead_' || i % 5000, 'plan', i, i, '"pro"' from generate_series(0, ${LEADS}) as i;
	insert into models select 'shop', 'model' || i, 1, 0, '{}' from generate_series(0, ${LEADS}) as i;
	insert into promotions (workspace, name, version, at, because) select 'shop', name, 1, 0, 'test' from models`;

const columns = (width: number, ...first: unknown[][]): unknown[][] => [
	...first,
	...Array.from({ length: width - first.length }, () => ASKED.map(() => null)),
];
const numbers = ASKED.map(() => NOON);

/** Every statement that is run for items, with values for fifty of them. */
const STATEMENTS: [name: string, ...values: unknown[]][] = [
	['readWorkspace'],
	['claimSecretFingerprint', 'fingerprint'],
	['writeTrackedFacets', '{}'],
	['writeCompanies', '{}'],
	['writeHoldout', '{}'],
	['writeExperiments', '[]'],
	['writeMovedTo', 'elsewhere'],
	['findLeads', ASKED],
	['findRoots', ASKED],
	['readLeads', ASKED],
	['listLeadIds', lead(5), 100],
	['findUnknownLead', ASKED],
	['createLeads', ASKED, numbers, ASKED],
	['addIdentities', ...columns(9, ASKED, ASKED, ASKED, ASKED, ASKED, ASKED).slice(0, 8), numbers],
	['readMerges', ASKED],
	['listMerges', 10],
	['readForest', ASKED],
	['writeForest', ASKED, ASKED.map((id) => `${id}1`), ASKED, numbers, ASKED, ASKED.map(() => null), ASKED, ASKED],
	['listConflicts', 'c5', 100],
	['findConflicts', ['c1', 'c2']],
	['findAdMembers', ['a1', 'a2']],
	['listAdMembers', 'meta:1', 'a5', 100],
	['listAdMembersOfState', 'meta:1', 'removing', 'a5', 100],
	['listAdAudiences', 100],
	['readAdBatch', 'b1', 100],
	['countAdMembers', 'meta:1'],
	[
		'writeAdMembers',
		...columns(9, ASKED, ASKED, ASKED, ASKED, ASKED, ASKED).slice(0, 7),
		numbers,
		ASKED.map(() => true),
		numbers,
	],
	['removeAdMembers', ['a1', 'a2']],
	['readKeptApart', ASKED],
	['readClaimants', ASKED, 20],
	['readRivals', ASKED, 20],
	['recordConflicts', ...columns(7, ASKED, ASKED)],
	['resolveConflicts', ['c1', 'c2'], 5, null],
	['forgetLeads', ASKED],
	['appendEvents', ...columns(13, ASKED, ASKED, ASKED, ASKED, numbers, numbers)],
	['readDayFacets', ASKED, ASKED.map(() => 20_000), ASKED],
	['deleteDays', ASKED, ASKED.map(() => 20_000), ASKED],
	['insertDays', ...columns(9, ASKED, ASKED)],
	['readDays', ASKED, POSITIONS, 20_000, 30_000],
	['readEvents', ASKED, POSITIONS, NOON - 864e5, NOON, NOON],
	['readRecentDays', ASKED, POSITIONS, 20_000, 30_000, ASKED.map(() => true), 'default', ['key']],
	['readPasts', ASKED, POSITIONS],
	['readFittingPasts', ASKED, 'default', ['key'], 20_000, 30_000],
	[
		'writePasts',
		...columns(
			7,
			ASKED,
			ASKED,
			ASKED,
			ASKED.map(() => 1),
			ASKED.map(() => 2),
			ASKED.map(() => '{}'),
			ASKED,
		),
	],
	['deletePasts', ASKED, ASKED.map(() => 20_000)],
	['expirePasts', ASKED, 20_000],
	['readExpiredEvents', ASKED, POSITIONS],
	[
		'readAccounts',
		ASKED.map((_, index) => `company${index}`),
		['product_viewed'],
		NOON - 30 * 864e5,
		NOON,
		NOON,
		20_000,
		20_500,
		1_000,
	],
	['readAccountPeople', ASKED.map((_, index) => `company${index}`), 1_000, true],
	['findEvents', ASKED.map((_, index) => `e${index}`)],
	['upsertOutcomes', ...columns(13, ASKED, ASKED, ASKED, ASKED, numbers, numbers)],
	['readOutcomes', ASKED, POSITIONS],
	['listNewestAmounts', NOON, 50],
	['listOutcomeNames', 50],
	['findOutcomes', ASKED],
	['appendScores', ...columns(11, ASKED, numbers)],
	['readLatestScores', ASKED, POSITIONS, 'default', NOON],
	['readScores', ASKED, POSITIONS, NOON, NOON + 1000],
	['countScores', ASKED, POSITIONS, numbers, numbers],
	['writeTiers', ...columns(12, ASKED, ASKED, ASKED, ASKED, numbers, numbers)],
	['listWaiting', 'default', 80, 'p5', 200],
	['readLatestTiers', ASKED, POSITIONS, 'default'],
	['readTierChanges', ASKED, POSITIONS, 'default'],
	['readTierChanges', ASKED, POSITIONS, null],
	['countTierEntries', 'default', ['A', 'B'], 5, 10],
	['listTierEntries', 'default', NOON, NOON - 864e5, 'e5', 100],
	['readTierSets', ['default']],
	['writeTierSets', ['default'], ['prospect'], ['{}'], [null], [1]],
	['appendSuppressions', ...columns(11, ASKED, ASKED, ASKED)],
	['readSuppressions', ASKED.map((_, index) => `email:${index}`)],
	['listSuppressions', 'p5', 100],
	['listSuppressionsByCode', 'p5', 100, 'opt_out'],
	['forgetSuppressions', ['email:1', 'email:2']],
	['appendConsents', ...columns(12, ASKED, ASKED, ASKED)],
	['readConsents', ASKED.map((_, index) => `email:${index}`)],
	['listConsents', 'n5', 100],
	['forgetConsents', ['email:1', 'email:2']],
	['appendContacts', ...columns(9, ASKED, ASKED)],
	['releaseReservations', ['k1', 'k2']],
	['releaseCopies', ['k1', 'k2']],
	[
		'appendExposures',
		...columns(
			4,
			ASKED,
			ASKED,
			ASKED.map(() => 'holdout'),
			numbers,
		),
	],
	['readExposures', ASKED, POSITIONS],
	['readContacts', ASKED, POSITIONS, 0, NOON],
	['readWatches', ['w1', 'w2']],
	['writeWatches', ...columns(4, ['w1'], [1], [2])],
	['claimMoments', ...columns(8, ASKED, ASKED, columns(1)[0] ?? [], ASKED, numbers, numbers, numbers)],
	['readMomentsById', ['m1', 'm2']],
	['listAddressChanges', LEADS, 100, 'p5', 100],
	['readFindings', ['f1', 'f2']],
	['writeFindings', ...columns(5, ['f1'], [1])],
	['readMoments', ASKED, POSITIONS, 'w1'],
	['listUnsettledMoments', 'w1', NOON, 50],
	['takeMoments', ['m1', 'm2'], NOON, NOON],
	['settleMoments', ['m1', 'm2'], NOON],
	['listCartSteps', NOON, NOON - 864e5, 'e5', 100],
	['readTraits', ASKED, POSITIONS, NOON],
	['readTraitChanges', ASKED, POSITIONS],
	['readTraitsAround', ASKED, ASKED.map(() => 'plan'), numbers, numbers],
	['replaceTraits', [1, 2, 3], ...columns(5, ASKED)],
	['readChampion', 'model7'],
	['readModel', 'model7', 1],
	['listModels', 'model7'],
	['readNewestVersion', 'model7'],
	['insertModel', ...columns(7, ASKED)],
	['insertPromotion', ...columns(5, ASKED)],
	['readPromotions', 'model7'],
	['expireEvents', ASKED, NOON],
	['expireDays', ASKED, 20_000],
	['expireIds', ASKED, NOON],
	['expireScores', ASKED, NOON],
	['expireTiers', ASKED, NOON],
	['expireContacts', ASKED, NOON],
	['expireMoments', ASKED, NOON],
	['expireMomentsOfNobody', NOON],
	['expireTraits', ASKED, NOON],
	['listEveryLead', lead(5), 100],
	['listAllLeadIds', lead(5), 100],
];

function toLiteral(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (!Array.isArray(value)) return escapeLiteral(String(value));
	const elements = value.map((element) => (element === null ? 'null' : JSON.stringify(String(element))));
	return escapeLiteral(`{${elements.join(',')}}`);
}

/** Erasing, adding up again and moving come seldom, and may look through a workspace that was just filled. */
const SELDOM = new Set(['forgetLeads', 'deleteDays', 'deletePasts', 'readExpiredEvents', 'insertPromotion']);

describe('the plan of each statement', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let place: ReturnType<typeof createPostgresPlace>;
	let client: Client;
	/** Plans of tables that were just filled, of which the server has no statistics yet. */
	const young = new Map<string, string[]>();
	beforeAll(async () => {
		server = await openTestPostgres();
		place = createPostgresPlace(server.connection);
		await place.open('shop');
		client = new Client(server.connection);
		await client.connect();
		await client.query(`set search_path to ${place.schema}; ${FILL}`);
		await client.query(beginWrite(place.schema, 'shop', 'unsure'));
		for (const [name, ...values] of STATEMENTS) young.set(name, await planOf(name, values));
		await client.query(`rollback; analyze`);
		await client.query(beginWrite(place.schema, 'shop', 'unsure'));
	}, 120_000);
	afterAll(async () => {
		await client.end();
		await place.clear();
		await server.remove();
	});

	const planOf = async (name: string, values: unknown[]): Promise<string[]> => {
		// As it stays prepared: the plan that is made without knowing the values.
		await client.query(`prepare ${name} as ${sql[name]}`);
		const written = ['shop', ...values].map(toLiteral);
		const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute ${name}(${written.join(', ')})`);
		await client.query(`deallocate ${name}`);
		return rows.map((row) => row['QUERY PLAN']);
	};

	it.each(STATEMENTS)('%s finds its rows by an index', async (name, ...values) => {
		const scans = (await planOf(name, values)).filter(
			(step) => /Seq Scan/.test(step) && !/events_(before|from)/.test(step),
		);
		expect(scans).toEqual([]);
	});

	it.each(STATEMENTS.filter(([name]) => !SELDOM.has(name)))(
		'%s never reads all of a young workspace to find a few of its rows',
		(name) => {
			const plan = young.get(name) ?? [];
			const isWhole = (step: string): boolean =>
				/Index Cond: /.test(step) &&
				!/(?:lead_id|root_id|id|key|account|name|tier_set|from_lead_id|other_lead_id) = /.test(step);
			expect(plan.length).toBeGreaterThan(0);
			expect(plan.some((step) => /(?:Hash|Merge) Join/.test(step)) ? plan.filter(isWhole) : []).toEqual([]);
		},
	);

	it.each([
		'listCartSteps',
		'listUnsettledMoments',
		'listLeadIds',
		'listSuppressions',
		'listSuppressionsByCode',
		'listConsents',
		'listConflicts',
		'listMerges',
	])('%s stops at its limit, because the index has its order', async (name) => {
		const [, ...values] = STATEMENTS.find(([other]) => other === name) ?? [];
		expect((await planOf(name, values)).filter((step) => /Sort/.test(step))).toEqual([]);
	});

	it('leaves out no statement', () => {
		const planned = new Set(STATEMENTS.map(([name]) => name));
		const others = Object.keys(sql).filter((name) => !planned.has(name));
		// What makes and drops tables, and what is asked for when a workspace is moved.
		expect(others.sort()).toEqual([
			'countLeads',
			'createEventMonths',
			'dropEventMonths',
			'ensureEventMonths',
			'expiredRows',
			'listModelNames',
			'listTierSets',
			'members',
			// All of a workspace's days, once a check of drift.
			'readEventDays',
		]);
	});
});
