import { parseArgs } from 'node:util';
import { startBar } from '../../tools/startBar';
import { installN8n } from '../e2e/installN8n';
import { N8nClient, type CredentialReference, type WorkflowFile } from '../e2e/n8nClient';
import { deliverAll } from '../e2e/queue/deliverAll';
import { makeDeliveries } from '../e2e/queue/deliveries';
import { createStoreCredential, startCluster, type Cluster } from '../e2e/queue/startCluster';
import { makeWebhookFlow, NOTHING_STEPS, OUR_STEPS } from './n8nFlows';
import { findPostgres, readFamilyMs, readProcessorMs } from './processorTime';
import { estimate, median, round } from './slices';

const { values: options } = parseArgs({
	options: {
		deliveries: { type: 'string', default: '200' },
		slices: { type: 'string', default: '3' },
		workers: { type: 'string', default: '1,2,4' },
	},
});
const DELIVERIES = Number(options.deliveries);
const SLICES = Number(options.slices);
const WORKERS = options.workers.split(',').map(Number);
/** At a time, as from a busy shop. */
const LANES = 16;

const SIDES = ['ours', 'empty'] as const;
type Side = (typeof SIDES)[number];

/** Milliseconds for all deliveries of a slice: by the clock, and of processor time. */
interface Spent {
	wall: number;
	main: number;
	workers: number;
	postgres: number;
}

/**
 * `npm run -s bench:workers -- [--deliveries 200] [--slices 3] [--workers 1,2,4]`: webhook deliveries to the real n8n in queue mode on
 * PostgreSQL, through our three nodes and through three that do nothing, in turns, with more and more workers. Prints one JSON object: per
 * delivery, milliseconds of processor time of n8n's main process, of its workers and of PostgreSQL, and deliveries a second by the
 * clock. What ours takes more than the empty flow is the engine's; the rest is n8n's.
 */
async function benchWorkers(): Promise<void> {
	await installN8n();
	const cluster = await startCluster(0);
	try {
		const client = await N8nClient.signIn(cluster.main.url);
		const flows = await openFlows(client, await createStoreCredential(client, cluster.leads));
		const postgres = findPostgres(cluster.leads.port);
		const bar = startBar('deliveries', WORKERS.length * SLICES);
		const measured: object[] = [];
		let seed = 0;
		for (const workers of WORKERS) {
			while (cluster.workers.length < workers) await cluster.addWorker();
			for (const side of SIDES) await deliver(flows[side], 50, ++seed); // loading modules is nobody's speed
			const slices: Record<Side, Spent>[] = [];
			for (let slice = 0; slice < SLICES; slice += 1) {
				seed += 1;
				const spend = async (side: Side) =>
					await spendOn(cluster, postgres, async () => await deliver(flows[side], DELIVERIES, seed));
				slices.push({ ours: await spend('ours'), empty: await spend('empty') });
				bar.update(measured.length * SLICES + slice + 1);
			}
			measured.push({ workers, ...summarise(slices) });
		}
		bar.stop();
		process.stdout.write(`${JSON.stringify({ deliveries: DELIVERIES, slices: SLICES, measured }, null, 2)}\n`);
	} finally {
		await cluster.stop();
	}
}

/** The addresses of the two webhooks, once they listen. */
async function openFlows(client: N8nClient, credential: CredentialReference): Promise<Record<Side, string>> {
	const ours = OUR_STEPS.map((step) => ({ ...step, credentials: { leadScoringStoreApi: credential } }));
	const open = async (flow: WorkflowFile): Promise<string> => {
		await client.activate(await client.importWorkflow(flow));
		return `${client.baseUrl}/webhook/${String(flow.nodes[0]?.parameters.path)}`;
	};
	return {
		ours: await open(makeWebhookFlow('ours', ours)),
		empty: await open(makeWebhookFlow('empty', NOTHING_STEPS)),
	};
}

async function deliver(url: string, count: number, seed: number): Promise<void> {
	const deliveries = makeDeliveries(count, 0, Date.now(), seed).map((delivery) => ({
		...delivery,
		event_id: `${seed}-${delivery.event_id}`,
	}));
	await deliverAll(url, deliveries, LANES, () => {});
}

async function spendOn({ main, workers }: Cluster, postgres: number, work: () => Promise<void>): Promise<Spent> {
	const look = (): Spent => ({
		wall: performance.now(),
		main: readProcessorMs(main.pid),
		workers: workers.reduce((sum, { pid }) => sum + readProcessorMs(pid), 0),
		postgres: readFamilyMs(postgres),
	});
	const before = look();
	await work();
	const after = look();
	return Object.fromEntries(
		Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Spent]]),
	) as unknown as Spent;
}

function summarise(slices: readonly Record<Side, Spent>[]): object {
	const each = (figure: (slice: Record<Side, Spent>) => number): object =>
		estimate([slices], ([drawn = []]) => median(drawn.map(figure)));
	const of = (side: Side): object => ({
		perSecond: round(median(slices.map((slice) => (DELIVERIES * 1_000) / slice[side].wall))),
		...Object.fromEntries(
			(['main', 'workers', 'postgres'] as const).map((process) => [
				process,
				round(median(slices.map((slice) => slice[side][process])) / DELIVERIES),
			]),
		),
	});
	return {
		ours: of('ours'),
		empty: of('empty'),
		ownInWorkers: each(({ ours, empty }) => (ours.workers - empty.workers) / DELIVERIES),
		ownInPostgres: each(({ ours, empty }) => (ours.postgres - empty.postgres) / DELIVERIES),
	};
}

void benchWorkers();
