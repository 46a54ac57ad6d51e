import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Execution, N8nClient, StoredWorkflow, WorkflowFile } from './n8nClient';
import { readTemplates } from './templates';

const WEBHOOK = 'n8n-nodes-base.webhook';
const ROUTE = 'score-and-route.json';
/** Where visitors arrive: the next run starts here. */
const SHOP = 'Segment, Forms and Others';
/** What needs nobody's account: everything else is switched off, as a trigger without one can't be activated. */
const WITHOUT_ACCOUNT = /^n8n-nodes-lead-scoring\.|\.(?:webhook|respondToWebhook|wait|noOp|stickyNote)$/;

interface Person {
	email?: string;
	phone?: string;
}

/** How each entry is told a refusal, where a plain payload isn't what it takes. */
const REFUSALS: Readonly<Record<string, (person: Person) => unknown>> = {
	'SendGrid Events': ({ email }) => [
		{ email, event: 'unsubscribe', timestamp: Math.floor(Date.now() / 1000), sg_event_id: email, sg_message_id: 'm' },
	],
	'Twilio Replies': ({ phone }) => ({
		MessageSid: `SM${phone}`,
		AccountSid: 'AC0',
		From: phone,
		To: '+12025550100',
		Body: 'STOP',
	}),
	'Forms and Double Opt-In': ({ email }) => ({ email, email_consent: 'withdrawn' }),
};

/** Asks another n8n over HTTP; cloudOverHttp.test.ts has its refusals. */
const ELSEWHERE = 'cloud-ask-over-http.json';

/** Every entry of every template that can be called over HTTP: whoever refuses there is not sent to in the next run. */
export function examineOptOuts(connect: () => N8nClient): void {
	describe('A refusal by any entry of the templates', () => {
		const entries = [...readTemplates()]
			.filter(([file]) => file !== ELSEWHERE)
			.flatMap(([file, { nodes }]) => nodes.filter(takesData).map(({ name }) => ({ file, entry: name })));
		const copies = new Map<string, Copy>();

		before(async () => {
			for (const [file, template] of readTemplates()) {
				if (entries.some((entry) => entry.file === file)) copies.set(file, await Copy.activate(connect(), template));
			}
		});

		async function visit(body: object): Promise<Execution> {
			const execution = await copyOf(ROUTE).call(SHOP, body);
			assert.equal(execution.status, 'success', execution.error?.message);
			return execution;
		}

		function copyOf(file: string): Copy {
			const copy = copies.get(file);
			assert.ok(copy, `${file} was not activated`);
			return copy;
		}

		for (const [index, { file, entry }] of entries.entries()) {
			test(`${file}, ${entry}: the person is suppressed in the next run`, async () => {
				const texts = entry === 'Twilio Replies';
				// Only the one address, and for texts enough points for tier A: what is asked about is then asked first.
				const person: Person = texts
					? { phone: `+1202555${String(1000 + index)}` }
					: { email: `refusal-${index}@example.com` };
				const first = texts
					? { event: 'checkout_started', sms_consent: 'yes' }
					: { event: 'page_viewed', email_consent: 'yes' };
				await visit({ ...first, event_id: `${index}-1`, ...person });
				await copyOf(file).call(entry, REFUSALS[entry]?.(person) ?? { event: 'unsubscribed', ...person });

				const next = await visit({ event: 'quote_requested', event_id: `${index}-2`, ...person });
				const [check, counted] = texts
					? (['May We Text?', 'Count the Text'] as const)
					: (['May We Email?', 'Count the Email'] as const);
				assert.ok(codesOf(next, check)?.includes('opt_out'), `${check}: ${codesOf(next, check)?.join(', ')}`);
				assert.equal(next.runData[counted], undefined);
			});
		}

		test('somebody who refused nowhere is sent to', async () => {
			const next = await visit({ event: 'quote_requested', event_id: 'agreed', email: 'refusal-none@example.com' });
			assert.deepEqual(codesOf(next, 'May We Email?'), undefined);
			assert.equal(next.runData['Count the Email']?.length, 1);
		});
	});
}

/** A page that is only read (GET) takes nothing in. */
function takesData({ type, parameters }: WorkflowFile['nodes'][number]): boolean {
	return type === WEBHOOK && parameters.httpMethod === 'POST';
}

/** The codes of what left by the first output, Suppressed; undefined where nothing did. */
function codesOf(execution: Execution, check: string): string[] | undefined {
	const [item] = execution.runData[check]?.[0]?.data?.main[0] ?? [];
	const { suppression } = (item?.json ?? {}) as { suppression?: { reasons: Array<{ code: string }> } };
	return suppression?.reasons.map(({ code }) => code);
}

/** A template under paths of its own, so that it can be active beside the imported one. */
class Copy {
	#calls = 0;

	constructor(
		readonly client: N8nClient,
		readonly template: WorkflowFile,
		readonly stored: StoredWorkflow,
	) {}

	/** All in one workspace, so the kind of shop that one of them begins with is left out. */
	static async activate(client: N8nClient, template: WorkflowFile): Promise<Copy> {
		const nodes = template.nodes.map((node) => {
			if (!WITHOUT_ACCOUNT.test(node.type)) return { ...node, disabled: true };
			if (node.type !== WEBHOOK) {
				const { startingPoints: _, ...parameters } = node.parameters;
				return { ...node, parameters };
			}
			const path = `exam-${String(node.parameters.path)}`;
			return { ...node, webhookId: randomUUID(), parameters: { ...node.parameters, path } };
		});
		const copy = await client.connectWebhooks({ ...template, name: `${template.name}, examined`, nodes });
		const stored = await client.importWorkflow(copy);
		await client.activate(stored);
		return new Copy(client, copy, stored);
	}

	/** Posts to a Webhook and answers with what n8n then ran. */
	async call(webhook: string, body: unknown): Promise<Execution> {
		const node = this.template.nodes.find(({ name }) => name === webhook);
		await (await this.client.callWebhook(String(node?.parameters.path), body)).text();
		this.#calls += 1;
		const execution = (await this.client.readExecutions(this.stored.id, this.#calls)).at(-1);
		assert.ok(execution);
		return execution;
	}
}
