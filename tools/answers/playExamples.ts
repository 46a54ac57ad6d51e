import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { posted } from '../demo/payloads';
import { DEMO_NOW, fillDemoWorkspace } from '../images/demoWorkspace';
import { openN8n, type N8n } from '../inProcess/openN8n';
import { createMemoryPlace, openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { EXAMPLE_RUNS, EXPERIMENT_WORKSPACE, keyOf, type ExampleRun } from './exampleRuns';

/** A part of the demo workspace is enough to show what an answer looks like. */
const EVERY_DAYS = 5;

/**
 * What each example is answered with, by its key: the keys that the node adds to the item. The built nodes are run on
 * n8n's own engine, on the demo workspace at its own time, so that the answers are those of the code and always the same.
 */
export async function playExamples(): Promise<Map<string, IDataObject>> {
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-answers-'));
	const n8n = await openN8n({ userFolder });
	const place = createMemoryPlace();
	const store = await openMemoryStore({ workspace: 'default', place });
	await fillDemoWorkspace(store, EVERY_DAYS);
	n8n.clock.now = () => DEMO_NOW;
	n8n.stores.open = async ({ workspace, evenIfMoved = false }) =>
		await openMemoryStore({ workspace, place, evenIfMoved });
	n8n.stores.listWorkspaces = async () => await Promise.resolve(['default', 'nordic-chairs']);
	try {
		await prepare(n8n);
		const items = new Map<string, INodeExecutionData[]>();
		const answers = new Map<string, IDataObject>();
		const unanswered: string[] = [];
		for (const example of EXAMPLE_RUNS) {
			const key = keyOf(example);
			const input = example.after === undefined ? (example.items ?? []) : (items.get(example.after) ?? []);
			const { output, error } = await play(n8n, example, input).catch(refused);
			items.set(key, output);
			const [first] = output;
			if (first === undefined) unanswered.push(`${key}: ${error?.message ?? 'no item'}`);
			else answers.set(key, withoutInput(first.json, input[0]?.json ?? {}));
		}
		if (unanswered.length > 0) throw new Error(`Examples without an answer:\n${unanswered.join('\n')}`);
		return answers;
	} finally {
		await n8n.close();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

interface Played {
	output: INodeExecutionData[];
	error: Error | undefined;
}

/** What n8n doesn't even begin to run. */
function refused(error: unknown): Played {
	return { output: [], error: error instanceof Error ? error : new Error(String(error)) };
}

const VARIANTS = {
	values: ['Discount', 'Guide'].map((name) => ({ tier: 'A', name, weight: 1, delayHours: 0 })),
};

/** Two people with one phone number, for a person to decide about, and five weeks of two variants of a tier. */
async function prepare(n8n: N8n): Promise<void> {
	const items = ['gus@gus-one.example', 'gus@gus-two.example'].map((email) =>
		posted({ email, event: 'checkout_started', event_id: email, phone: '+4915112345678' }),
	);
	await play(n8n, { node: 'scoreLead' }, items);
	await compareVariants(n8n);
}

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 5;
const PEOPLE_PER_WEEK = 120;

/** In a workspace of its own: who came to the branch, and of those who got the guide a few more who bought. */
async function compareVariants(n8n: N8n): Promise<void> {
	const options = { workspace: EXPERIMENT_WORKSPACE };
	const tiers = {
		values: [
			{ name: 'A', minScore: 30 },
			{ name: 'B', minScore: 0 },
		],
	};
	for (let week = 0; week < WEEKS; week += 1) {
		n8n.clock.now = () => DEMO_NOW - (WEEKS - week) * WEEK_MS;
		const people = Array.from({ length: PEOPLE_PER_WEEK }, (_, index) => {
			const email = `visitor${week}-${index}@shop.example`;
			return posted({ email, event: 'checkout_started', event_id: email });
		});
		const scored = await play(n8n, { node: 'scoreLead', parameters: { options } }, people);
		const parameters = { tiers, variants: VARIANTS, options };
		const { output } = await play(n8n, { node: 'assignTier', parameters }, scored.output);
		n8n.clock.now = () => DEMO_NOW - (WEEKS - week) * WEEK_MS + 86_400_000;
		const buyers = output.filter(
			({ json }, index) => index % ((json.tier as IDataObject).variant === 'Guide' ? 6 : 9) === 0,
		);
		const orders = buyers.map(({ json }, index) =>
			posted({
				email: ((json.lead as IDataObject).identities as IDataObject).email,
				event: 'order_completed',
				order_id: `${week}-${index}`,
				total: 60,
				currency: 'EUR',
			}),
		);
		await play(n8n, { node: 'scoreLead', parameters: { options } }, orders);
	}
	n8n.clock.now = () => DEMO_NOW;
}

/** Everything that the step put out, whatever its output. */
async function play(
	{ run }: N8n,
	{ node, resource, operation, parameters }: ExampleRun,
	items: readonly INodeExecutionData[],
): Promise<Played> {
	const chosen = Object.entries({ resource, operation }).filter(([, value]) => value !== undefined);
	const step = { id: 'step', typeVersion: 1, position: [0, 0] as [number, number] };
	const execution = await run(
		{
			name: 'example',
			nodes: [
				{ ...step, id: 'in', name: 'In', type: 'n8n-nodes-base.noOp', parameters: {} },
				{
					...{ ...step, name: 'Step', type: `n8n-nodes-lead-scoring.${node}` },
					parameters: { ...Object.fromEntries(chosen), ...parameters } as INodeParameters,
				},
			],
			connections: { In: { main: [[{ node: 'Step', type: 'main', index: 0 }]] } },
		},
		'In',
		items,
	);
	const outputs = [0, 1, 2].flatMap((output) => execution.itemsFrom('Step', output));
	return { output: execution.error === undefined ? outputs : [], error: execution.error };
}

function withoutInput(answer: IDataObject, input: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(answer).filter(([name, value]) => input[name] !== value));
}
