import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { MovableStore } from '../../src/index';
import { openN8n, type N8n, type N8nOptions, type WorkflowTemplate } from '../../tools/inProcess/openN8n';

/** A shop's n8n with an empty store and a day of its own. */
export interface Shop extends N8n {
	userFolder: string;
	/** Makes it this time, for our nodes; answers with it. */
	at(time: string): string;
	/** Our step alone, behind a Webhook: what it put out, output by output. */
	step(
		type: string,
		items: readonly INodeExecutionData[],
		parameters?: IDataObject,
		settings?: Partial<INode>,
	): Promise<Step>;
	/** The same with a store of which nothing is left but the bytes on disk. */
	readFiles(): Buffer;
	shut(): Promise<void>;
}

export interface Step {
	outputs: INodeExecutionData[][];
	hints: string[];
	error: Error | undefined;
}

const ROOT = resolve(__dirname, '../..');
const STEP = 'Step';

/** Opens a shop's stores on an engine other than the one that its credentials name. */
export type OpenStore = (workspace: string, built: N8n['built']) => Promise<MovableStore>;

export async function openShop(
	now: string,
	{ openStore, ...options }: Partial<N8nOptions> & { openStore?: OpenStore } = {},
): Promise<Shop> {
	build();
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'lead-scoring-'));
	const n8n = await openN8n({ ...options, userFolder });
	const present = n8n.clock.now;
	const { stores, built } = n8n;
	const openAsNamed = stores.open;
	if (openStore !== undefined) stores.open = async ({ workspace }) => await openStore(workspace, built);
	const at = (time: string) => {
		n8n.clock.now = () => Date.parse(time);
		return time;
	};
	at(now);
	return {
		...n8n,
		userFolder,
		at,
		step: async (type, items, parameters = {}, settings = {}) => {
			const execution = await n8n.run(around(type, parameters, settings), 'In', items);
			const [run] = execution.runs(STEP);
			return {
				outputs: (run?.data?.main ?? []).map((items) => items ?? []),
				hints: (run?.hints ?? []).map(({ message }) => message),
				error: execution.error,
			};
		},
		readFiles: () => {
			const file = join(userFolder, '.n8n/lead-scoring/default.sqlite');
			return Buffer.concat([file, `${file}-wal`].map((path) => readFileSync(path)));
		},
		shut: async () => {
			await n8n.close();
			n8n.clock.now = present;
			stores.open = openAsNamed;
			rmSync(userFolder, { recursive: true, force: true });
		},
	};
}

export function readTemplate(file: string): WorkflowTemplate {
	return JSON.parse(readFileSync(join(ROOT, 'workflows', file), 'utf8')) as WorkflowTemplate;
}

/** One of our steps behind a Webhook. */
export function around(type: string, parameters: IDataObject = {}, settings: Partial<INode> = {}): WorkflowTemplate {
	const node = (name: string, fullType: string, rest: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type: fullType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...rest,
	});
	return {
		name: `around ${type}`,
		nodes: [
			node('In', 'n8n-nodes-base.webhook'),
			node(STEP, `n8n-nodes-lead-scoring.${type}`, { parameters: parameters as INode['parameters'], ...settings }),
		],
		connections: { In: { main: [[{ node: STEP, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

let isBuilt = false;

/** The nodes run as they are built: once for each file of tests, and only where the build is missing or old. */
function build(): void {
	if (isBuilt) return;
	const { status, stderr } = spawnSync('node', ['tools/ensureBuilt.mjs'], { cwd: ROOT, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The build has to pass first:\n${stderr}`);
	isBuilt = true;
}
