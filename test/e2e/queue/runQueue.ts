import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SingleBar } from 'cli-progress';
import { runSql } from '../../store/openTestPostgres';
import { installN8n } from '../installN8n';
import { N8nClient } from '../n8nClient';
import { readTemplates, webhookPathBefore } from '../templates';
import { deliverAll, type DeliveryReport } from './deliverAll';
import { makeDeliveries } from './deliveries';
import { readDelivery, replaySerially, type WrittenScore } from './replaySerially';
import { type Cluster, createStoreCredential, startCluster } from './startCluster';
import { examineTriggerInQueue } from './triggerInQueue';

const PACKAGE = 'n8n-nodes-lead-scoring';
const DELIVERIES = Number(process.env.LEAD_SCORING_DELIVERIES ?? 2_000);
const DUPLICATES = DELIVERIES / 5;
const LANES = 16;

describe('n8n in queue mode, with a worker killed under load', () => {
	const deliveries = makeDeliveries(DELIVERIES, DUPLICATES, Date.now(), 1);
	const readings = new Map(deliveries.map(readDelivery));
	let cluster: Cluster;
	let url: string;
	let report: DeliveryReport;

	before(async () => {
		await installN8n();
		console.log('Starting PostgreSQL, Redis, main and two workers …');
		cluster = await startCluster(2);
		url = await activateTemplate(cluster);
	});
	after(async () => await cluster?.stop());

	test('every delivery is acknowledged, in the end', async () => {
		const bar = new SingleBar({
			format: 'Delivering [{bar}] {value}/{total}, {duration} s',
			noTTYOutput: true,
			notTTYSchedule: 10_000,
		});
		bar.start(DELIVERIES, 0);
		let replacement: Promise<unknown> | undefined;
		const started = performance.now();
		report = await deliverAll(url, deliveries, LANES, (count) => {
			bar.update(count);
			if (count >= DELIVERIES * 0.4) replacement ??= replaceWorker(cluster);
		});
		bar.stop();
		await replacement;
		const perSecond = (DELIVERIES * 1000) / (performance.now() - started);
		console.log(
			`${DELIVERIES} acknowledged at ${perSecond.toFixed(1)} a second; ${report.repeated} had to be sent again`,
		);
		assert.equal(report.acknowledged.length, DELIVERIES);
	});

	test('every event is on record once, and counted once', async () => {
		const stored = await runSql(cluster.leadsAsAdmin, 'select id from lead_scoring.events order by id collate "C"');
		assert.deepEqual(
			stored.map(({ id }) => id),
			[...readings.keys()].sort(),
		);
		const [counted] = await runSql(
			cluster.leadsAsAdmin,
			'select sum(count)::int as events from lead_scoring.event_days',
		);
		assert.equal(counted?.events, DELIVERIES - DUPLICATES);
		assert.ok(report.acknowledged.filter(({ lead }) => lead.event.recorded).length <= DELIVERIES - DUPLICATES);
	});

	test('every score equals, to the digit, that of one process over a memory store', async () => {
		const written = await readScores(cluster);
		assert.equal(written.filter(({ eventId }) => eventId !== undefined).length, DELIVERIES - DUPLICATES);
		assert.ok(written.length >= DELIVERIES - DUPLICATES);
		assert.deepEqual(await replaySerially(deliveries, written), written);
	});

	// Last, as it records and scores as well, and ends main.
	examineTriggerInQueue(() => cluster);
});

/** The shop's template with the PostgreSQL credential on each of our nodes; answers with the address of its webhook. */
async function activateTemplate({ main, leads }: Cluster): Promise<string> {
	const client = await N8nClient.signIn(main.url);
	const credential = await createStoreCredential(client, leads);
	const template = readTemplates().get('webhook-score-and-route.json');
	assert.ok(template, 'the template is missing');
	const nodes = template.nodes.map((node) =>
		node.type.startsWith(`${PACKAGE}.`) ? { ...node, credentials: { leadScoringStoreApi: credential } } : node,
	);
	const connected = await client.connectWebhooks({ ...template, nodes });
	await client.activate(await client.importWorkflow(connected));
	const path = webhookPathBefore(template, `${PACKAGE}.scoreLead`);
	const answer = await client.callWebhook(path, { event: 'product_viewed' });
	assert.equal(
		answer.status,
		422,
		`a delivery that names nobody is refused, once the webhook listens: ${await answer.text()}`,
	);
	return `${main.url}/webhook/${path}`;
}

async function replaceWorker({ workers, addWorker }: Cluster): Promise<void> {
	await workers[0]?.kill();
	await addWorker();
}

async function readScores({ leadsAsAdmin }: Cluster): Promise<WrittenScore[]> {
	const rows = await runSql(
		leadsAsAdmin,
		`select lead_id, as_of::float8 as as_of, event_id, unclamped, probability, grade
		from lead_scoring.scores
		order by as_of, sequence`,
	);
	return rows.map(({ lead_id: leadId, as_of: asOf, event_id: eventId, ...score }) => ({
		leadId,
		asOf,
		...(eventId !== null && { eventId }),
		...score,
	})) as WrittenScore[];
}
