import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBar } from '../../tools/startBar';
import { installN8n } from '../e2e/installN8n';
import { installProject } from '../e2e/installPackage';
import { N8nClient, type WorkflowFile } from '../e2e/n8nClient';
import { startServer } from '../e2e/n8nServer';
import { DATA_TABLE_STEPS, DATA_TABLES, emptyFlow, handmadeFlow, ourFlow } from './n8nFlows';
import { readProcessorMs } from './processorTime';
import { estimate, estimateRatio, median, microsOf, round, type Slice, type Spent } from './slices';

const { values: options } = parseArgs({
	options: { items: { type: 'string', default: '1000' }, slices: { type: 'string', default: '10' } },
});
const ITEMS = Number(options.items);
const SLICES = Number(options.slices);

const FLOWS = { ours: ourFlow, empty: emptyFlow, handmade: handmadeFlow };
type Side = keyof typeof FLOWS;

interface Run extends Spent {
	/** Milliseconds by n8n's own clock. */
	nodes: Record<string, number>;
}

/**
 * `npm run -s bench:n8n -- [--items 1000] [--slices 10]`: the same items through our three nodes, through three that do nothing and
 * through a flow made by hand of n8n's own, in one real n8n, an execution of each in turns. Prints one JSON object: medians of slices in
 * microseconds an item, ratios within a slice with their 95 % interval. `wall` is what n8n measured for the nodes; `cpu` all of its process from the
 * webhook until the execution is saved, so that ours less the empty flow's is what our nodes cost. As the stores of ours and of the handmade flow
 * grow from slice to slice, so does what they cost; the handmade flow takes 54 ms an item on two cores.
 */
async function benchN8n(): Promise<void> {
	await installN8n();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	installProject(userFolder);
	const server = await startServer(userFolder);
	try {
		const client = await N8nClient.signIn(server.url);
		for (const { name, columns } of DATA_TABLES) await client.createDataTable(name, columns);
		const names = Object.keys(FLOWS) as Side[];
		const runAll = async (slice: string, first: number, items: number): Promise<Record<Side, Run>> => {
			const runs: [Side, Run][] = [];
			for (const name of names) {
				const body = { first, items, leads: Math.ceil((ITEMS * SLICES) / 5) };
				runs.push([name, await runFlow(client, server.pid, FLOWS[name](`${name}-${slice}`), body)]);
			}
			return Object.fromEntries(runs) as Record<Side, Run>;
		};
		// Loading modules and starting the task runner is nobody's speed.
		for (const slice of ['warm', 'warmer']) await runAll(slice, ITEMS * SLICES, 20);
		const slices: Record<Side, Run>[] = [];
		const bar = startBar('running flows', SLICES);
		for (let slice = 0; slice < SLICES; slice += 1) {
			slices.push(await runAll(String(slice), slice * ITEMS, ITEMS));
			bar.update(slice + 1);
		}
		bar.stop();
		process.stdout.write(`${JSON.stringify(summarise(slices), null, 2)}\n`);
	} finally {
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

function summarise(slices: readonly Record<Side, Run>[]): object {
	// A flow that remembers nothing about a lead.
	const stateless = slices.map(({ ours, handmade }): Slice<'ours' | 'handmade'> => {
		const tables = DATA_TABLE_STEPS.reduce((sum, step) => sum + (handmade.nodes[step] ?? 0), 0);
		return { ours, handmade: { ...handmade, wall: handmade.wall - tables } };
	});
	const nodeMicros = (side: Side): Record<string, number> =>
		Object.fromEntries(
			Object.keys(slices[0]?.[side].nodes ?? {}).map((node) => [
				node,
				round((median(slices.map((slice) => slice[side].nodes[node] ?? 0)) * 1_000) / ITEMS),
			]),
		);
	return {
		...{ items: ITEMS, slices: SLICES },
		ours: { ...microsOf(slices, 'ours', ITEMS), nodes: nodeMicros('ours') },
		empty: microsOf(slices, 'empty', ITEMS),
		handmade: { ...microsOf(slices, 'handmade', ITEMS), nodes: nodeMicros('handmade') },
		ownCpuMicros: estimate([slices], ([drawn = []]) =>
			median(drawn.map(({ ours, empty }) => ((ours.cpu - empty.cpu) * 1_000) / ITEMS)),
		),
		ratio: estimateRatio(slices, 'handmade', 'ours'),
		cpuRatio: estimateRatio(slices, 'handmade', 'ours', 'cpu'),
		ratioWithoutState: estimateRatio(stateless, 'handmade', 'ours'),
	};
}

/** Runs a flow once over HTTP; of the nodes, the two that make the items are left out. */
async function runFlow(client: N8nClient, pid: number, flow: WorkflowFile, body: object): Promise<Run> {
	const workflow = await client.importWorkflow(flow);
	await client.activate(workflow);
	const path = String(flow.nodes[0]?.parameters.path);
	const before = readProcessorMs(pid);
	await client.callWebhook(path, body);
	const [execution] = await client.readExecutions(workflow.id, 1, 3600);
	const cpu = readProcessorMs(pid) - before;
	await client.deactivate(workflow);
	if (execution?.status !== 'success')
		throw new Error(`${flow.name}: ${execution?.error?.message ?? 'did not succeed'}`);
	const nodes = Object.fromEntries(
		Object.entries(execution.runData)
			.slice(2)
			.map(([name, runs]) => [name, runs.reduce((sum, { executionTime }) => sum + executionTime, 0)]),
	);
	return { wall: Object.values(nodes).reduce((sum, time) => sum + time, 0), cpu, nodes };
}

void benchN8n();
