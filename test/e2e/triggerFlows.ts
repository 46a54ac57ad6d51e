import { randomUUID } from 'node:crypto';
import type { CredentialReference, Execution, WorkflowFile } from './n8nClient';

const PACKAGE = 'n8n-nodes-lead-scoring';

interface FlowNode {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	webhookId?: string;
}

/** Webhook → Score Lead: what the shop reports. */
export function recordingFlow(path: string, store?: CredentialReference): WorkflowFile {
	return chain(
		`Record ${path}`,
		[
			{
				name: 'Shop',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
				webhookId: randomUUID(),
			},
			{ name: 'Score Lead', type: `${PACKAGE}.scoreLead`, typeVersion: 1, parameters: {} },
		],
		store,
	);
}

/** Lead Scoring Trigger → a step that takes `seconds`. */
export function startedFlow(
	name: string,
	parameters: Record<string, unknown>,
	{ seconds = 0, store }: { seconds?: number; store?: CredentialReference } = {},
): WorkflowFile {
	const step: FlowNode =
		seconds === 0
			? { name: 'Next Step', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }
			: {
					name: 'Next Step',
					type: 'n8n-nodes-base.wait',
					typeVersion: 1.1,
					parameters: { amount: seconds, unit: 'seconds' },
					webhookId: randomUUID(),
				};
	const trigger: FlowNode = {
		name: 'When Due',
		type: `${PACKAGE}.leadScoringTrigger`,
		typeVersion: 1,
		parameters,
	};
	return chain(name, [trigger, step], store);
}

/** What the trigger gave the workflow in each of these executions, by the person's email. */
export function startedFor(executions: readonly Execution[]): string[] {
	return executions
		.map(({ runData }) => {
			const [item] = runData['When Due']?.[0]?.data?.main[0] ?? [];
			const { lead } = (item?.json ?? {}) as { lead?: { identities: { email?: string } } };
			return lead?.identities.email ?? '';
		})
		.sort();
}

function chain(name: string, nodes: readonly FlowNode[], store?: CredentialReference): WorkflowFile {
	const credentials = store === undefined ? {} : { credentials: { leadScoringStoreApi: store } };
	return {
		name,
		nodes: nodes.map((node, index) => ({
			id: randomUUID(),
			position: [index * 240, 0],
			...node,
			...(node.type.startsWith(PACKAGE) ? credentials : {}),
		})),
		connections: Object.fromEntries(
			nodes
				.slice(1)
				.map(({ name: next }, index) => [
					nodes[index]?.name ?? '',
					{ main: [[{ node: next, type: 'main', index: 0 }]] },
				]),
		),
	};
}
