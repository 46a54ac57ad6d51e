import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { N8N_DIR } from './installN8n';

export const OWNER = { email: 'owner@example.com', firstName: 'Shop', lastName: 'Owner', password: 'Owner-pass-1' };

/** What the templates' webhooks ask their callers for. */
const SECRET_HEADER = { name: 'X-Webhook-Secret', value: randomUUID() };
/** What the page of the report asks for. */
const READER = { user: 'reader', password: randomUUID() };
export const READER_HEADERS = {
	authorization: `Basic ${Buffer.from(`${READER.user}:${READER.password}`).toString('base64')}`,
};
export const SECRET_HEADERS = { [SECRET_HEADER.name]: SECRET_HEADER.value };

/** How often n8n is asked whether an execution is over. */
const ASKED_EVERY_MS = 250;

/** How a node refers to a credential. */
export interface CredentialReference {
	id: string;
	name: string;
}

export interface WorkflowFile {
	name: string;
	nodes: Array<{
		name: string;
		type: string;
		parameters: Record<string, unknown>;
		credentials?: Record<string, CredentialReference>;
		disabled?: boolean;
	}>;
	connections: Record<string, { main: Array<Array<{ node: string; type: string; index: number }>> }>;
	settings?: Record<string, unknown>;
}

export interface StoredWorkflow {
	id: string;
	name: string;
	versionId: string;
}

export interface NodeTypeDescription {
	name: string;
	displayName: string;
	outputs: unknown;
	iconUrl?: string | { light: string; dark: string };
}

export interface NodeRun {
	executionTime: number;
	executionStatus: string;
	hints?: Array<{ message: string }>;
	error?: { message: string };
	data?: { main: Array<Array<{ json: unknown }> | null> };
}

export interface Execution {
	id: string;
	status: string;
	startedAt: string;
	stoppedAt: string;
	runData: Record<string, NodeRun[]>;
	error?: { message: string };
}

/** The part of n8n's REST interface that its own editor uses, with the owner signed in. */
export class N8nClient {
	#header: CredentialReference | undefined;
	#reader: CredentialReference | undefined;

	private constructor(
		readonly baseUrl: string,
		private readonly cookie: string,
	) {}

	/** Creates the owner on a fresh n8n, else signs in. */
	static async signIn(baseUrl: string): Promise<N8nClient> {
		const setUp = await post(`${baseUrl}/rest/owner/setup`, OWNER);
		const { email, password } = OWNER;
		const signedIn = setUp.ok ? setUp : await post(`${baseUrl}/rest/login`, { emailOrLdapLoginId: email, password });
		if (!signedIn.ok) throw new Error(`n8n refused the owner: ${signedIn.status} ${await signedIn.text()}`);
		const cookie = signedIn.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		return new N8nClient(baseUrl, cookie);
	}

	async getNodeTypes(): Promise<NodeTypeDescription[]> {
		const response = await fetch(`${this.baseUrl}/types/nodes.json`, { headers: this.headers() });
		return (await response.json()) as NodeTypeDescription[];
	}

	async listWorkflows(): Promise<StoredWorkflow[]> {
		return await this.request('GET', '/rest/workflows');
	}

	async importWorkflow(workflow: WorkflowFile): Promise<StoredWorkflow> {
		return await this.request('POST', '/rest/workflows', { settings: {}, ...workflow });
	}

	async readWorkflow(id: string): Promise<WorkflowFile> {
		return await this.request('GET', `/rest/workflows/${id}`);
	}

	async activate({ id, versionId }: StoredWorkflow): Promise<void> {
		await this.request('POST', `/rest/workflows/${id}/activate`, { versionId });
	}

	async deactivate({ id }: StoredWorkflow): Promise<void> {
		await this.request('POST', `/rest/workflows/${id}/deactivate`, {});
	}

	/** The workflow with a credential at each webhook that asks for a header. */
	async connectWebhooks(workflow: WorkflowFile): Promise<WorkflowFile> {
		this.#header ??= await this.createCredential('httpHeaderAuth', 'Webhook secret', SECRET_HEADER);
		this.#reader ??= await this.createCredential('httpBasicAuth', 'Report reader', READER);
		const credentials: Record<string, Record<string, CredentialReference>> = {
			headerAuth: { httpHeaderAuth: this.#header },
			basicAuth: { httpBasicAuth: this.#reader },
		};
		const nodes = workflow.nodes.map((node) => {
			const theirs = credentials[String(node.parameters.authentication)];
			return theirs === undefined ? node : { ...node, credentials: theirs };
		});
		return { ...workflow, nodes };
	}

	async createCredential(type: string, name: string, data: Record<string, unknown>): Promise<CredentialReference> {
		const { id } = await this.request<{ id: string }>('POST', '/rest/credentials', { name, type, data });
		return { id, name };
	}

	async createDataTable(name: string, columns: Array<{ name: string; type: string }>): Promise<void> {
		const { id } = await this.request<{ id: string }>('GET', '/rest/projects/personal');
		await this.request('POST', `/rest/projects/${id}/data-tables`, { name, columns });
	}

	/** Delivers to a production webhook. Activation is asynchronous: until the path is registered n8n answers 404. */
	async callWebhook(path: string, body: unknown, headers: Record<string, string> = SECRET_HEADERS): Promise<Response> {
		for (let attempt = 0; ; attempt++) {
			const response = await post(`${this.baseUrl}/webhook/${path}`, body, headers);
			if (response.status !== 404 || attempt === 60) return response;
			await sleep(500);
		}
	}

	/** Opens a page of a production webhook, as a browser would. */
	async openPage(path: string, headers: Record<string, string>): Promise<Response> {
		for (let attempt = 0; ; attempt++) {
			const response = await fetch(`${this.baseUrl}/webhook/${path}`, { headers });
			if (response.status !== 404 || attempt === 60) return response;
			await sleep(500);
		}
	}

	/** The finished executions of a workflow, oldest first, once there are `count` of them. */
	async readExecutions(workflowId: string, count: number, withinSeconds = 240): Promise<Execution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		for (let waited = 0; waited < withinSeconds * 1000; waited += ASKED_EVERY_MS) {
			const { results } = await this.request<{ results: Array<{ id: string; stoppedAt: string | null }> }>(
				'GET',
				`/rest/executions?filter=${filter}&limit=100`,
			);
			const finished = results.filter(({ stoppedAt }) => stoppedAt !== null);
			if (finished.length >= count) {
				const ids = finished.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
				return await Promise.all(ids.map((id) => this.readExecution(id)));
			}
			await sleep(ASKED_EVERY_MS);
		}
		throw new Error(`Workflow ${workflowId} has fewer than ${count} finished executions after ${withinSeconds} s`);
	}

	/** Whether so many executions have begun by then, finished or not. */
	async hasBegun(workflowId: string, count: number, withinSeconds: number): Promise<boolean> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		for (let waited = 0; waited < withinSeconds * 1000; waited += ASKED_EVERY_MS) {
			const { results } = await this.request<{ results: unknown[] }>(
				'GET',
				`/rest/executions?filter=${filter}&limit=100`,
			);
			if (results.length >= count) return true;
			await sleep(ASKED_EVERY_MS);
		}
		return false;
	}

	private async readExecution(id: string): Promise<Execution> {
		const { data, ...execution } = await this.request<Omit<Execution, 'runData'> & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		const { resultData } = unflatten(data) as { resultData: Pick<Execution, 'runData' | 'error'> };
		return { ...execution, ...resultData };
	}

	private async request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
		const response = await fetch(`${this.baseUrl}${path}`, {
			method,
			headers: { ...this.headers(), ...CLOSING },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
		return ((await response.json()) as { data: Answer }).data;
	}

	private headers(): Record<string, string> {
		return { ...JSON_FROM_BROWSER, cookie: this.cookie };
	}
}

/** A busy n8n closes idle connections late, and then under the next request. */
const CLOSING = { connection: 'close' };

/** n8n ties a session to one browser ID. */
const JSON_FROM_BROWSER = { 'content-type': 'application/json', 'browser-id': 'lead-scoring-e2e' };

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	const sent = { ...JSON_FROM_BROWSER, ...CLOSING, ...headers };
	return await fetch(url, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

/** n8n stores run data with the library `flatted`; its own copy reads it back. */
function unflatten(text: string): unknown {
	const fromN8n = createRequire(join(N8N_DIR, 'node_modules/n8n/package.json'));
	const { parse } = fromN8n('flatted') as { parse(text: string): unknown };
	return parse(text);
}
