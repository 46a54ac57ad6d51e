import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Execution, N8nClient, WorkflowFile } from './n8nClient';

/** What n8n lets a person set on any step, and what sends items out without a decision where a package takes no care. */
const SETTINGS = {
	'as placed': {},
	'Always Output Data': { alwaysOutputData: true },
	deactivated: { disabled: true },
	'On Error: Stop': { onError: 'stopWorkflow' },
	'On Error: Continue': { onError: 'continueRegularOutput' },
	'On Error: Continue with error output': { onError: 'continueErrorOutput' },
	'Execute Once': { executeOnce: true },
	'Always Output Data, On Error: Continue': { alwaysOutputData: true, onError: 'continueRegularOutput' },
	'Retry On Fail': { retryOnFail: true, maxTries: 2, waitBetweenTries: 10 },
} as const;

const STEPS = ['Score Lead', 'Assign Tier', 'Suppression Check'] as const;
const TYPES = { 'Score Lead': 'scoreLead', 'Assign Tier': 'assignTier', 'Suppression Check': 'suppressionCheck' };

/** Whom the chain is asked about: none of them may be sent anything. */
const REFUSED = {
	'somebody who opted out': { event: 'checkout_started', email: 'exam-no@example.com' },
	'an item that names nobody': { event: 'checkout_started', note: 'no address' },
	'an item without fields': {},
};

/**
 * Every setting on every step, in the real n8n: whatever it makes of the items, the step behind *Allowed* runs for nobody
 * who said no, and for nobody that no one decided about.
 */
export function examineSettings(
	packageName: string,
	connect: () => { client: N8nClient; optOut(email: string): Promise<unknown> },
): void {
	for (const step of STEPS) {
		for (const [setting, fields] of Object.entries(SETTINGS)) {
			test(`${step} set to "${setting}": nobody who said no is behind Allowed`, async () => {
				const { client, optOut } = connect();
				await optOut(REFUSED['somebody who opted out'].email);
				const path = `exam-${randomUUID()}`;
				const stored = await client.importWorkflow(chain(packageName, path, step, fields));
				await client.activate(stored);
				// Somebody who may be sent to comes last: the exam could not fail if nobody ever were.
				const allowed = { event: 'checkout_started', email: `exam-yes-${randomUUID()}@example.com` };
				const people = [...Object.values(REFUSED), allowed];
				const calls = [...people.map((person) => [person]), people];
				for (const items of calls) await (await client.callWebhook(path, { items })).text();
				const [together, ...alone] = (await client.readExecutions(stored.id, calls.length)).reverse();
				const executions = alone.reverse();
				const sent = executions.map((execution) => itemsAt(execution, 'Send').length);
				const last = executions.at(-1);
				// Where the first tier is empty, n8n puts an empty item there: the check stops the run and says why.
				const emptied = step === 'Assign Tier' && 'alwaysOutputData' in fields;
				if (emptied) assert.match(last?.error?.message ?? '', /Always Output Data/);
				const reaches = !emptied && (setting !== 'deactivated' || step === 'Assign Tier');
				assert.deepEqual(sent, [...Object.keys(REFUSED).map(() => 0), reaches ? 1 : 0]);
				// All in one run: what stops it stops everybody, and what doesn't lets the last one alone through.
				for (const item of together === undefined ? [] : itemsAt(together, 'Send')) {
					assert.equal(emailOf(item), allowed.email);
				}
				await client.deactivate(stored);
			});
		}
	}
}

function itemsAt(execution: Execution, node: string): Array<{ json: unknown }> {
	return (execution.runData[node] ?? []).flatMap(({ data }) => data?.main.flatMap((items) => items ?? []) ?? []);
}

function emailOf({ json }: { json: unknown }): string | undefined {
	return (json as { lead?: { identities: { email?: string } } }).lead?.identities.email;
}

/** Webhook → Split Out → Score Lead → Assign Tier, all tiers → Suppression Check, Allowed → Send. */
function chain(packageName: string, path: string, changed: string, settings: object): WorkflowFile {
	const webhook = {
		name: 'Event',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		webhookId: randomUUID(),
	};
	const split = {
		name: 'Split Out',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'body.items', options: {} },
	};
	const steps = STEPS.map((name) => ({
		name,
		type: `${packageName}.${TYPES[name]}`,
		typeVersion: 1,
		parameters: {},
		...(name === changed && settings),
	}));
	const send = { name: 'Send', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	return {
		name: `Exam ${path}`,
		nodes: [webhook, split, ...steps, send].map((node, index) => ({
			id: randomUUID(),
			position: [index * 240, 0],
			...node,
		})) as WorkflowFile['nodes'],
		connections: {
			Event: { main: [to('Split Out')] },
			'Split Out': { main: [to('Score Lead')] },
			'Score Lead': { main: [to('Assign Tier')] },
			'Assign Tier': { main: [to('Suppression Check'), to('Suppression Check'), to('Suppression Check')] },
			'Suppression Check': { main: [[], [], to('Send')] },
		},
	};
}
