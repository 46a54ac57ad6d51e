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
	options: {
		items: { type: 'string', default: '1000' },
		slices: { type: 'string', default: '10' },
		handmade: { type: 'string' },
	},
});
const ITEMS = Number(options.items);
const SLICES = Number(options.slices);
const HANDMADE_SLICES = Number(options.handmade ?? SLICES);

const FLOWS = { ours: ourFlow, empty: emptyFlow, handmade: handmadeFlow };
type Side = keyof typeof FLOWS;

interface Run extends Spent {
	/** Milliseconds by n8n's own clock. */
	nodes: Record<string, number>;
}

/** The handmade flow has a part in the first slices only. */
type Turn = Record<'ours' | 'empty', Run> & Partial<Record<'handmade', Run>>;
type FullTurn = Record<Side, Run>;

/**
 * `npm run -s bench:n8n -- [--items 1000] [--slices 10] [--handmade 10]`: the same items through our three nodes, through three that do nothing and
 * through a flow made by hand of n8n's own, in one real n8n, an execution of each in turns. Prints one JSON object: medians of slices in
 * microseconds an item, ratios within a slice with their 95 % interval. `wall` is what n8n measured for the nodes; `cpu` all of its process from the
 * webhook until the execution is saved, so that ours less the empty flow's is what our nodes cost. As the stores of ours and of the handmade flow
 * grow from slice to slice, so does what they cost. The handmade flow takes 54 ms an item on two cores, 9 minutes for 10,000: `--handmade 1` lets it
 * run in the first slice only, of which the ratios are then.
 */
async function benchN8n(): Promise<void> {
	await installN8n();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	installProject(userFolder);
	const server = await startServer(userFolder);
	try {
		const client = await N8nClient.signIn(server.url);
		for (const { name, columns } of DATA_TABLES) await client.createDataTable(name, columns);
		const run = async (side: Side, slice: string, first: number, items = ITEMS): Promise<Run> => {
			const body = { first, items, leads: Math.ceil((ITEMS * SLICES) / 5) };
			return await runFlow(client, server.pid, FLOWS[side](`${side}-${slice}`), body);
		};
		// Loading modules and starting the task runner is nobody's speed.
		for (const slice of ['warm', 'warmer'])
			for (const side of Object.keys(FLOWS) as Side[]) await run(side, slice, ITEMS * SLICES, 20);
		const slices: Turn[] = [];
		const bar = startBar('running flows', SLICES);
		for (let slice = 0; slice < SLICES; slice += 1) {
			const [name, first] = [String(slice), slice * ITEMS];
			const turn: Turn = { ours: await run('ours', name, first), empty: await run('empty', name, first) };
			if (slice < HANDMADE_SLICES) turn.handmade = await run('handmade', name, first);
			slices.push(turn);
			bar.update(slice + 1);
		}
		bar.stop();
		process.stdout.write(`${JSON.stringify(summarise(slices), null, 2)}\n`);
	} finally {
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

function summarise(slices: readonly Turn[]): object {
	const full = slices.filter((turn): turn is FullTurn => turn.handmade !== undefined);
	// A flow that remembers nothing about a lead.
	const stateless = full.map(({ ours, handmade }): Slice<'ours' | 'handmade'> => {
		const tables = DATA_TABLE_STEPS.reduce((sum, step) => sum + (handmade.nodes[step] ?? 0), 0);
		return { ours, handmade: { ...handmade, wall: handmade.wall - tables } };
	});
	// The webhook, the step that makes the items and the saving of them are everybody's.
	const own = full.map(
		({ ours, empty, handmade }): Slice<'ours' | 'handmade'> => ({
			ours: { ...ours, cpu: ours.cpu - empty.cpu },
			handmade: { ...handmade, cpu: handmade.cpu - empty.cpu },
		}),
	);
	return {
		...{ items: ITEMS, slices: SLICES, handmadeSlices: full.length },
		ours: { ...microsOf(slices, 'ours', ITEMS), nodes: nodeMicros(slices.map(({ ours }) => ours)) },
		empty: microsOf(slices, 'empty', ITEMS),
		handmade: { ...microsOf(full, 'handmade', ITEMS), nodes: nodeMicros(full.map(({ handmade }) => handmade)) },
		ownCpuMicros: estimate([slices], ([drawn = []]) =>
			median(drawn.map(({ ours, empty }) => ((ours.cpu - empty.cpu) * 1_000) / ITEMS)),
		),
		ratio: estimateRatio(full, 'handmade', 'ours'),
		cpuRatio: estimateRatio(full, 'handmade', 'ours', 'cpu'),
		ownCpuRatio: estimateRatio(own, 'handmade', 'ours', 'cpu'),
		ratioWithoutState: estimateRatio(stateless, 'handmade', 'ours'),
	};
}

/** The median slice, by node. */
function nodeMicros(runs: readonly Run[]): Record<string, number> {
	return Object.fromEntries(
		Object.keys(runs[0]?.nodes ?? {}).map((node) => [
			node,
			round((median(runs.map(({ nodes }) => nodes[node] ?? 0)) * 1_000) / ITEMS),
		]),
	);
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
