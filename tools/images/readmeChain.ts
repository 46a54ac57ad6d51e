import type { WorkflowFile } from '../../test/e2e/n8nClient';

/** The steps whose answers the animation opens, in the order they run. */
export const STEPS_SHOWN = ['Score Lead', 'Assign Tier', 'Nobody'] as const;

const ours = (type: string): string => `n8n-nodes-lead-scoring.${type}`;
const builtIn = (type: string): string => `n8n-nodes-base.${type}`;

export const FIRST = [{ event_id: 'first', event: 'page_viewed', email: 'first@example.com' }];

/** What a shop sends on a morning; each person one event. */
export const MORNING = [
	{
		event_id: 'morning-2',
		event: 'checkout_started',
		name: 'Ana Ruiz',
		email: 'ana@example.com',
		amount: 240,
		currency: 'EUR',
	},
	{ event_id: 'morning-3', event: 'quote_requested', name: 'Ben Okafor', email: 'ben@example.com' },
	{ event_id: 'morning-4', event: 'unsubscribed', name: 'Chloe Martin', email: 'chloe@example.com' },
	{ event_id: 'morning-5', event: 'product_viewed', name: 'Dan Weber', email: 'dan@example.com' },
	{ event_id: 'morning-6', event: 'product_added_to_cart', name: 'Emma Rossi', email: 'emma@example.com' },
];

const NODES = [
	{ name: 'Shop Events', type: builtIn('manualTrigger'), position: [0, 100] },
	{ name: 'Score Lead', type: ours('scoreLead'), position: [240, 100] },
	{ name: 'Assign Tier', type: ours('assignTier'), position: [480, 100] },
	{ name: 'Suppression Check', type: ours('suppressionCheck'), position: [760, 100] },
	{ name: 'Nobody', type: builtIn('noOp'), position: [1060, -60] },
	{ name: 'Later', type: builtIn('noOp'), position: [1060, 100] },
	{ name: 'Send Email', type: builtIn('noOp'), position: [1060, 260] },
];

const to = (node: string) => [{ node, type: 'main', index: 0 }];

/** From what the shop sends to whom may be written to, without an account. */
export function toChain(events: object[]): WorkflowFile {
	const workflow = {
		name: 'Score and route',
		nodes: NODES.map((node) => ({ ...node, id: node.name, typeVersion: 1, parameters: {} })),
		connections: {
			'Shop Events': { main: [to('Score Lead')] },
			'Score Lead': { main: [to('Assign Tier')] },
			'Assign Tier': { main: [to('Suppression Check'), to('Suppression Check'), to('Suppression Check')] },
			'Suppression Check': { main: [to('Nobody'), to('Later'), to('Send Email')] },
		},
		pinData: { 'Shop Events': events.map((json) => ({ json })) },
		settings: { executionOrder: 'v1' },
	};
	return workflow;
}
