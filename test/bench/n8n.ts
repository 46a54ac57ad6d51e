import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installN8n } from '../e2e/installN8n';
import { installProject } from '../e2e/installPackage';
import { N8nClient, type WorkflowFile } from '../e2e/n8nClient';
import { startServer } from '../e2e/n8nServer';
import { DATA_TABLE_STEPS, DATA_TABLES, handmadeFlow, ourFlow } from './n8nFlows';

interface FlowTiming {
	totalMs: number;
	itemsPerSecond: number;
	nodesMs: Record<string, number>;
}

/** `npm run -s bench:n8n`: the same items through our nodes and through n8n's own, in one real n8n; prints one JSON. */
async function benchN8n(items: number): Promise<void> {
	await installN8n();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	installProject(userFolder);
	const server = await startServer(userFolder);
	try {
		const client = await N8nClient.signIn(server.url);
		for (const { name, columns } of DATA_TABLES) await client.createDataTable(name, columns);
		// Both warm up on a few items: loading modules and starting the task runner is nobody's speed.
		await timeFlow(client, ourFlow('warm-up-ours'), 10);
		await timeFlow(client, handmadeFlow('warm-up-handmade'), 10);
		const ours = await timeFlow(client, ourFlow('ours'), items);
		// Measured at 54 ms an item on two cores, mostly in the Data Table's one statement per item.
		process.stderr.write(
			`Ours took ${ours.totalMs} ms; the handmade flow may take ${Math.ceil((items * 54) / 60_000)} minutes …\n`,
		);
		const handmade = await timeFlow(client, handmadeFlow('handmade'), items);
		const ratio = round(handmade.totalMs / ours.totalMs);
		// The same without what its tables cost: a flow that remembers nothing about a lead.
		const ratioWithoutState = round((handmade.totalMs - sumOf(handmade.nodesMs, DATA_TABLE_STEPS)) / ours.totalMs);
		console.log(JSON.stringify({ items, ours, handmade, ratio, ratioWithoutState }, null, 2));
	} finally {
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

/** Runs a flow once over HTTP and adds up what n8n measured for its nodes, without the two that make the items. */
async function timeFlow(client: N8nClient, flow: WorkflowFile, items: number): Promise<FlowTiming> {
	const workflow = await client.importWorkflow(flow);
	await client.activate(workflow);
	const path = String(flow.nodes[0]?.parameters.path);
	await client.callWebhook(path, { items });
	const [execution] = await client.readExecutions(workflow.id, 1, 3600);
	if (execution?.status !== 'success')
		throw new Error(`${flow.name}: ${execution?.error?.message ?? 'did not succeed'}`);
	const runs = Object.entries(execution.runData).slice(2);
	const nodesMs = Object.fromEntries(
		runs.map(([name, nodeRuns]) => [name, nodeRuns.reduce((sum, { executionTime }) => sum + executionTime, 0)]),
	);
	const totalMs = sumOf(nodesMs, Object.keys(nodesMs));
	return { totalMs, itemsPerSecond: round((items * 1000) / totalMs), nodesMs };
}

function sumOf(nodesMs: Record<string, number>, names: string[]): number {
	return names.reduce((sum, name) => sum + (nodesMs[name] ?? 0), 0);
}

function round(value: number): number {
	return Number(value.toPrecision(3));
}

const { values } = parseArgs({ options: { items: { type: 'string', default: '10000' } } });
void benchN8n(Number(values.items));
