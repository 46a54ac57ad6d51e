import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExecutionLifecycleHooks, PackageDirectoryLoader, SupplyDataContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type ExecutionStatus,
	type ICredentialDataDecryptedObject,
	type IConnections,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	type ITaskData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import type * as Moments from '../../nodes/LeadScoringTrigger/momentToJson';
import type * as OpenEngine from '../../nodes/shared/openEngine';
import type { stores } from '../../nodes/shared/stores';
import type * as Front from '../../src/index';
import { addServer } from './addServer';
import { standInFor } from './standIns';

const PACKAGE = 'n8n-nodes-lead-scoring';
const ROOT = resolve(__dirname, '../..');

/** A workflow as it is exported from n8n, and as this package ships its templates. */
export interface WorkflowTemplate {
	name: string;
	description?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IDataObject;
	/** What steps hand on without being run. */
	pinData?: Readonly<Record<string, INodeExecutionData[]>>;
}

/** What a run left behind; `waitingUntil` where it was put away to go on later. */
export interface Execution {
	runs(nodeName: string): ITaskData[];
	/** Everything that left an output of a node, over all its runs. */
	itemsFrom(nodeName: string, output?: number): INodeExecutionData[];
	/** What the step that ran last put out, output by output. */
	last: (INodeExecutionData[] | null)[];
	error: Error | undefined;
	/** As n8n lists it: success, error, canceled … */
	status: ExecutionStatus;
	waitingUntil: number | undefined;
	/** `items`: what the step that waited was given meanwhile, a form that was filled in for instance. */
	resume(items?: INodeExecutionData[]): Promise<Execution>;
}

interface StartedExecution {
	/** When the step that was at work has ended too. */
	ended: Promise<Execution>;
	/** As the Stop button does, and a time limit. */
	cancel(): void;
}

type BuiltNodes = Pick<typeof OpenEngine, 'openEngine' | 'closeEngines'> &
	Pick<typeof Moments, 'momentToJson'> & { clock: { now(): number }; stores: typeof stores };

export interface N8n {
	run(template: WorkflowTemplate, from: string, items: readonly INodeExecutionData[]): Promise<Execution>;
	/** The same, for somebody who may stop it on the way. */
	start(template: WorkflowTemplate, from: string, items: readonly INodeExecutionData[]): StartedExecution;
	/**
	 * One step as an AI agent calls it; answers with its outputs, of which the agent sees the first. `before` is what
	 * earlier steps have put out.
	 */
	runAsTool(
		template: WorkflowTemplate,
		step: string,
		items: readonly INodeExecutionData[],
		before?: Readonly<Record<string, INodeExecutionData[]>>,
	): Promise<INodeExecutionData[][]>;
	/** The present, for our nodes. */
	clock: { now(): number };
	/** How our nodes open a store. */
	stores: typeof stores;
	/** The engine that our nodes use for a connection. */
	openEngine: BuiltNodes['openEngine'];
	/** What the trigger's items hold. */
	momentToJson: BuiltNodes['momentToJson'];
	/** The engines as they were built, to put there. */
	built: Pick<typeof Front, 'openMemoryStore' | 'openPostgresStore' | 'openSqliteStore'>;
	/** Puts the stores away, as the end of n8n's process would. */
	close(): Promise<void>;
}

export interface N8nOptions {
	/** n8n's user folder: the embedded stores lie in it. */
	userFolder: string;
	/** Credentials of our nodes by the ID that a workflow refers to. */
	credentials?: Readonly<Record<string, ICredentialDataDecryptedObject>>;
	/** Nodes by their type, in place of what stands in for them. */
	nodeTypes?: Readonly<Record<string, INodeType>>;
}

/**
 * n8n's own workflow engine in this process, with the built package loaded as n8n loads it. Nodes of vendors, which
 * need accounts, are stood in for. One at a time: n8n's settings are the process's.
 */
export async function openN8n({ userFolder, credentials = {}, nodeTypes = {} }: N8nOptions): Promise<N8n> {
	Object.assign(process.env, {
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'in-process',
		N8N_LOG_LEVEL: 'silent',
	});
	mkdirSync(join(userFolder, '.n8n'), { recursive: true });
	const loader = new PackageDirectoryLoader(ROOT);
	await loader.loadAll();
	const { clock, stores, openEngine, closeEngines, momentToJson } = await importBuilt<BuiltNodes>('nodes/index');
	const built = await importBuilt<typeof Front>('src/index');
	let executions = 0;
	const open = (template: WorkflowTemplate) => toWorkflow(template, loader, nodeTypes);
	const addition = () => ({ ...addServer(String(++executions), credentials), executeWorkflow });
	const start: N8n['start'] = (template, from, items) => {
		const workflow = open(template);
		const data = createRunExecutionData({
			resultData: { runData: {}, pinData: { ...template.pinData } },
			executionData: {
				nodeExecutionStack: [{ node: requireNode(workflow, from), data: { main: [[...items]] }, source: null }],
			},
		});
		return execute(workflow, template, data, addition());
	};
	/** Answers the caller as n8n does, with what the step that ran last put out. */
	const executeWorkflow: IWorkflowExecuteAdditionalData['executeWorkflow'] = async (
		{ code },
		_,
		{ inputData = [] },
	) => {
		const template = code as unknown as WorkflowTemplate;
		const trigger = template.nodes.find(({ type }) => type.endsWith('.executeWorkflowTrigger'));
		const { error, last } = await start(template, trigger?.name ?? '', inputData).ended;
		if (error) throw error;
		return { executionId: String(executions), data: last };
	};

	return {
		clock,
		openEngine,
		momentToJson,
		stores,
		built,
		close: closeEngines,
		run: async (template, from, items) => await start(template, from, items).ended,
		start,
		runAsTool: async (template, step, items, before = {}) => {
			const workflow = open(template);
			const node = requireNode(workflow, step);
			const input = { [NodeConnectionTypes.AiTool]: [[...items]] };
			const context = new SupplyDataContext(
				workflow,
				node,
				addition(),
				'webhook',
				createRunExecutionData({ resultData: { runData: toRunData(before) } }),
				0,
				[...items],
				input,
				NodeConnectionTypes.AiTool,
				{ node, data: input, source: null },
				[],
			);
			const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			const outputs = await type.execute?.call(context as unknown as IExecuteFunctions);
			return Array.isArray(outputs) ? outputs : [];
		},
	};
}

function execute(
	workflow: Workflow,
	template: WorkflowTemplate,
	data: IRunExecutionData,
	additional: IWorkflowExecuteAdditionalData,
): StartedExecution {
	const hooks = new ExecutionLifecycleHooks(
		'webhook',
		additional.executionId ?? '',
		template as unknown as IWorkflowBase,
	);
	const running = new WorkflowExecute({ ...additional, hooks }, 'webhook', data).processRunExecutionData(workflow);
	const resume = async (run: IRun, items?: INodeExecutionData[]): Promise<Execution> => {
		const [waiting] = run.data.executionData?.nodeExecutionStack ?? [];
		// n8n marks the step that waited as disabled in its stored copy of the execution, not in the workflow.
		if (waiting !== undefined) {
			waiting.node = { ...waiting.node };
			if (items !== undefined) waiting.data = { main: [items] };
		}
		return await execute(workflow, template, run.data, additional).ended;
	};
	return {
		ended: running.then((run) => toExecution(run, async (items) => await resume(run, items))),
		cancel: () => running.cancel(),
	};
}

function toExecution(run: IRun, resume: Execution['resume']): Execution {
	const { status, data, waitTill } = run;
	const runs = (nodeName: string) => data.resultData.runData[nodeName] ?? [];
	return {
		runs,
		itemsFrom: (nodeName, output = 0) => runs(nodeName).flatMap(({ data }) => data?.main?.[output] ?? []),
		last: runs(data.resultData.lastNodeExecuted ?? '').at(-1)?.data?.main ?? [],
		error: data.resultData.error,
		status,
		waitingUntil: waitTill?.getTime(),
		resume,
	};
}

function toRunData(before: Readonly<Record<string, INodeExecutionData[]>>): Record<string, ITaskData[]> {
	const taskOf = (items: INodeExecutionData[]): ITaskData => ({
		...{ startTime: 0, executionTime: 0, executionIndex: 0, executionStatus: 'success', source: [] },
		data: { [NodeConnectionTypes.Main]: [items] },
	});
	return Object.fromEntries(Object.entries(before).map(([name, items]) => [name, [taskOf(items)]]));
}

function toWorkflow(
	{ name, nodes, connections, settings = {} }: WorkflowTemplate,
	loader: PackageDirectoryLoader,
	given: NonNullable<N8nOptions['nodeTypes']>,
): Workflow {
	return new Workflow({
		id: name,
		name,
		nodes: structuredClone(nodes),
		connections,
		active: false,
		nodeTypes: toNodeTypes(nodes, loader, given),
		settings,
	});
}

function toNodeTypes(
	nodes: readonly INode[],
	loader: PackageDirectoryLoader,
	given: NonNullable<N8nOptions['nodeTypes']>,
): INodeTypes {
	const standIns = new Map(
		nodes
			.filter(({ type }) => !isOurs(type))
			.map(({ type }) => [
				type,
				standInFor(
					type,
					nodes.filter((node) => node.type === type),
				),
			]),
	);
	const getByName = (type: string) => given[type] ?? standIns.get(type) ?? loader.getNode(nameOf(type)).type;
	return {
		getByName,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => ({}),
	};
}

/** As a tool of an agent a node goes by a name of its own; n8n makes that type from the node's. */
function nameOf(type: string): string {
	return type.slice(PACKAGE.length + 1).replace(/Tool$/, '');
}

function isOurs(type: string): boolean {
	return type.startsWith(`${PACKAGE}.`);
}

function requireNode(workflow: Workflow, name: string): INode {
	const node = workflow.getNode(name);
	if (node === null) throw new Error(`The workflow "${workflow.name}" has no step "${name}".`);
	return node;
}

/** The same modules that the loader's nodes have, with their one state. */
async function importBuilt<T>(path: string): Promise<T> {
	return (await import(join(ROOT, 'dist', path))) as T;
}
