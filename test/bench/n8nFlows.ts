import type { WorkflowFile } from '../e2e/n8nClient';

type Step = Pick<WorkflowFile['nodes'][number], 'name' | 'type' | 'parameters' | 'credentials'> & {
	typeVersion: number;
};

/** The tables that the handmade flow keeps its state in. */
export const DATA_TABLES = [
	{
		name: 'leads',
		columns: [
			{ name: 'email', type: 'string' },
			{ name: 'score', type: 'number' },
			{ name: 'lastEventAt', type: 'date' },
			{ name: 'purchasedAt', type: 'date' },
		],
	},
	{ name: 'optOuts', columns: [{ name: 'email', type: 'string' }] },
];

/** The steps of the handmade flow that read or write them. */
export const DATA_TABLE_STEPS = ['Find Lead', 'Add To Item', 'Save Lead', 'Not Opted Out'];

/** Our three nodes, as dropped on the canvas: no field is filled in. */
export const OUR_STEPS: readonly Step[] = [
	ours('Score Lead', 'scoreLead'),
	ours('Assign Tier', 'assignTier'),
	ours('Suppression Check', 'suppressionCheck'),
];

/** As many nodes that do nothing: what of a flow is n8n's own. */
export const NOTHING_STEPS: readonly Step[] = ['First', 'Second', 'Third'].map(nothing);

export function ourFlow(path: string): WorkflowFile {
	return makeFlow(path, OUR_STEPS);
}

export function emptyFlow(path: string): WorkflowFile {
	return makeFlow(path, NOTHING_STEPS);
}

/** A delivery goes through the steps and is answered with what came of it. */
export function makeWebhookFlow(path: string, steps: readonly Step[]): WorkflowFile {
	return connect(path, [webhook(path, 'lastNode'), ...steps, nothing('Answer')], {});
}

/**
 * What an ops marketer would build from n8n's own nodes: drop repeated deliveries, points by event, the lead's stored
 * score decayed and added to, tiers, opt-outs, recent buyers. It still does less: no history, reasons, identities,
 * audiences or probabilities, and two events of a lead in one batch overwrite each other.
 */
export function handmadeFlow(path: string): WorkflowFile {
	const flow = makeFlow(path, [
		{
			name: 'Drop Repeated In Batch',
			type: 'n8n-nodes-base.removeDuplicates',
			typeVersion: 2,
			parameters: { compare: 'selectedFields', fieldsToCompare: 'event_id', options: {} },
		},
		{
			name: 'Drop Repeated',
			type: 'n8n-nodes-base.removeDuplicates',
			typeVersion: 2,
			parameters: {
				operation: 'removeItemsSeenInPreviousExecutions',
				dedupeValue: '={{ $json.event_id }}',
				options: { historySize: 1_000_000 },
			},
		},
		set('Points', [
			['email', 'string', '={{ $json.email.trim().toLowerCase() }}'],
			[
				'points',
				'number',
				'={{ ({ product_viewed: 2, product_added: 8, checkout_started: 20, email_link_clicked: 4 })[$json.event] ?? 0 }}',
			],
		]),
		dataTable('Find Lead', 'get', 'leads', { returnAll: true }),
		{
			name: 'Add To Item',
			type: 'n8n-nodes-base.merge',
			typeVersion: 3.2,
			parameters: {
				mode: 'combine',
				fieldsToMatchString: 'email',
				joinMode: 'enrichInput2',
				options: { multipleMatches: 'first' },
			},
		},
		set('New Score', [
			[
				'score',
				'number',
				`={{ Math.min(100, ($json.score ?? 30) * 0.5 ** ((Date.parse($json.occurredAt) - Date.parse($json.lastEventAt ?? $json.occurredAt)) / 604800000) + $json.points) }}`,
			],
		]),
		dataTable('Save Lead', 'upsert', 'leads', {
			columns: {
				mappingMode: 'defineBelow',
				value: { email: '={{ $json.email }}', score: '={{ $json.score }}', lastEventAt: '={{ $json.occurredAt }}' },
			},
		}),
		{
			name: 'Tier',
			type: 'n8n-nodes-base.switch',
			typeVersion: 3.2,
			parameters: {
				rules: { values: [atLeast('={{ $json.score }}', 70, 'A'), atLeast('={{ $json.score }}', 50, 'B')] },
				options: { fallbackOutput: 'extra', renameFallbackOutput: 'C' },
			},
		},
		dataTable('Not Opted Out', 'rowNotExists', 'optOuts'),
		{
			name: 'Not A Buyer',
			type: 'n8n-nodes-base.if',
			typeVersion: 2.2,
			parameters: {
				conditions: {
					...CONDITIONS,
					conditions: [
						{
							id: 'buyer',
							leftValue: '={{ $json.purchasedAt }}',
							rightValue: '',
							operator: { type: 'string', operation: 'empty', singleValue: true },
						},
					],
				},
			},
		},
	]);
	// Merge puts the stored lead (its first input) onto the item as it was before the look-up (its second).
	flow.connections.Points?.main[0]?.push({ node: 'Add To Item', type: 'main', index: 1 });
	return flow;
}

/** The same trigger and the same items before the steps. */
function makeFlow(path: string, steps: readonly Step[]): WorkflowFile {
	const makeItems = {
		name: 'Make Items',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: MAKE_ITEMS },
	};
	return connect(path, [webhook(path, 'onReceived'), makeItems, ...steps], { saveDataSuccessExecution: 'all' });
}

function webhook(path: string, responseMode: string): Step {
	const parameters = { httpMethod: 'POST', path, responseMode, options: {} };
	return { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters };
}

/** All outputs of a step go on to the next. */
function connect(path: string, all: readonly Step[], settings: object): WorkflowFile {
	const connections: WorkflowFile['connections'] = {};
	for (const [index, { name: from }] of all.entries()) {
		const next = all[index + 1];
		if (next === undefined) break;
		const outputs = ['Assign Tier', 'Suppression Check', 'Tier'].includes(from) ? 3 : 1;
		connections[from] = {
			main: Array.from({ length: outputs }, () => [{ node: next.name, type: 'main', index: 0 }]),
		};
	}
	const nodes = all.map((step, index) => ({
		id: `${path}-${index}`,
		position: [index * 220, 0],
		...(step.name === 'Webhook' ? { webhookId: `bench-${path}` } : {}),
		...step,
	}));
	return { name: `bench ${path}`, nodes, connections, settings: { executionOrder: 'v1', ...settings } };
}

/** Five events to a lead on average, one delivery in ten repeated; the same items whenever it runs with the same body. */
const MAKE_ITEMS = `
const EVENTS = ['product_viewed', 'product_added', 'checkout_started', 'email_link_clicked'];
const { first, items: count, leads } = $input.first().json.body;
const items = [];
for (let i = first; i < first + count; i++) {
	const n = i % 10 === 9 ? i - 5 : i;
	items.push({ json: {
		event_id: 'event-' + n,
		event: EVENTS[n % 4],
		email: 'Lead' + ((n * 7919) % leads) + '@example.com',
		occurredAt: new Date(Date.UTC(2026, 0, 5) + n * 1000).toISOString(),
	} });
}
return items;`;

const CONDITIONS = {
	combinator: 'and',
	options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
};

function nothing(name: string): Step {
	return { name, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
}

function ours(name: string, type: string): Step {
	return { name, type: `n8n-nodes-lead-scoring.${type}`, typeVersion: 1, parameters: {} };
}

function set(name: string, fields: Array<[name: string, type: string, value: string]>): Step {
	const assignments = fields.map(([field, type, value]) => ({ id: field, name: field, type, value }));
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { assignments: { assignments }, includeOtherFields: true, options: {} },
	};
}

function dataTable(name: string, operation: string, table: string, parameters: Record<string, unknown> = {}): Step {
	return {
		name,
		type: 'n8n-nodes-base.dataTable',
		typeVersion: 1.1,
		parameters: {
			operation,
			dataTableId: { __rl: true, mode: 'name', value: table },
			filters: { conditions: [{ keyName: 'email', condition: 'eq', keyValue: '={{ $json.email }}' }] },
			...parameters,
		},
	};
}

function atLeast(leftValue: string, rightValue: number, outputKey: string): Record<string, unknown> {
	return {
		conditions: {
			...CONDITIONS,
			conditions: [{ id: outputKey, leftValue, rightValue, operator: { type: 'number', operation: 'gte' } }],
		},
		renameOutput: true,
		outputKey,
	};
}
