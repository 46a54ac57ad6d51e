import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INode } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import type { Execution, WorkflowTemplate } from '../../tools/inProcess/openN8n';
import { openShop, readTemplate, type Shop } from './shop';

const CLOUD = readTemplate('cloud-ask-over-http.json');
const SCORING = readTemplate('webhook-score-and-route.json');
const SECRET = 'a long random value';
const CREDENTIALS = {
	right: { name: 'X-Webhook-Secret', value: SECRET },
	wrong: { name: 'X-Webhook-Secret', value: 'guessed' },
};

/** By the path that is asked: the trigger that it starts, and the step whose item is the answer. */
const ROUTES: Readonly<Record<string, { from: string; answer: string; refusal: string }>> = {
	'/webhook/lead-events': { from: 'Event', answer: 'Answer', refusal: 'Not Understood' },
	'/webhook/lead-opt-outs': { from: 'Opt-Out', answer: 'Opt-Out Recorded', refusal: 'No Opt-Out' },
};

let shop: Shop;
let server: Server;
/** What the server does with a request that has the secret. */
let isSilent = false;
let requests = 0;

beforeAll(async () => {
	shop = await openShop('2026-03-10T15:00:00Z', { credentials: CREDENTIALS });
	server = createServer((request, response) => {
		requests++;
		if (isSilent) return;
		void answer(request).then(({ status, json }) => {
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await shop.shut();
});
beforeEach(() => ((isSilent = false), (requests = 0)));

/** The small n8n: its Webhook refuses whoever lacks the header, and its template answers everybody else. */
async function answer(request: IncomingMessage): Promise<{ status: number; json: IDataObject }> {
	if (request.headers['x-webhook-secret'] !== SECRET) return { status: 403, json: { message: 'no' } };
	const route = ROUTES[request.url ?? ''];
	if (route === undefined) return { status: 404, json: {} };
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = JSON.parse(Buffer.concat(chunks).toString()) as IDataObject;
	const execution = await shop.run(SCORING, route.from, [posted(body)]);
	const [item] = execution.itemsFrom(route.answer);
	if (item === undefined) return { status: 422, json: { refused: execution.itemsFrom(route.refusal).length } };
	const { lead, tier, suppression } = item.json;
	return { status: 200, json: { lead, tier, suppression } };
}

/** The workflow of the Cloud side as somebody sets it up: address and credential. */
function connected(credential: keyof typeof CREDENTIALS, timeout = 10_000): WorkflowTemplate {
	const { port } = server.address() as AddressInfo;
	const connect = (node: INode): INode => {
		if (node.type !== 'n8n-nodes-base.httpRequest') return node;
		const url = String(node.parameters.url).replace('https://scoring.example', `http://127.0.0.1:${port}`);
		return {
			...node,
			parameters: { ...node.parameters, url, options: { timeout } },
			credentials: { httpHeaderAuth: { id: credential, name: credential } },
			waitBetweenTries: 1,
		};
	};
	return { ...CLOUD, nodes: CLOUD.nodes.map(connect) };
}

const checkout = (email: string, id: string) => ({ email, event: 'checkout_started', event_id: id });
const left = (execution: Execution) =>
	['Send', 'Not Allowed'].filter((name) => execution.itemsFrom(name).length > 0).join();

it('gets score, tier and decision, and sends where the answer is allowed', async () => {
	const execution = await shop.run(connected('right'), 'Event', [posted(checkout('ada@shop.example', '1'))]);
	expect(left(execution)).toBe('Send');
	const [sent] = execution.itemsFrom('Send');
	expect(sent?.json).toMatchObject({
		lead: { identities: { email: 'ada@shop.example' }, score: expect.any(Number) as number },
		tier: { name: expect.any(String) as string },
		suppression: { decision: 'allowed' },
	});
});

it('hands on an opt-out, after which the same person is not allowed', async () => {
	await shop.run(connected('right'), 'Event', [posted(checkout('bo@shop.example', '2'))]);
	const refusal = posted({ email: 'bo@shop.example', event: 'unsubscribed' });
	const handedOn = await shop.run(connected('right'), 'Opt-Out', [refusal]);
	expect(handedOn.error).toBeUndefined();
	const execution = await shop.run(connected('right'), 'Event', [posted(checkout('bo@shop.example', '3'))]);
	expect(left(execution)).toBe('Not Allowed');
	expect(execution.itemsFrom('Not Allowed')[0]?.json).toMatchObject({
		suppression: { decision: 'suppressed', reasons: [{ code: 'opt_out' }] },
	});
});

it('takes a wrong secret for no, and nothing is recorded', async () => {
	const execution = await shop.run(connected('wrong'), 'Event', [posted(checkout('cy@shop.example', '4'))]);
	expect(left(execution)).toBe('Not Allowed');
	expect(execution.itemsFrom('Not Allowed')[0]?.json.error).toContain('403');
	const { error } = await shop.step('scoreLead', [posted({ email: 'cy@shop.example' })], { operation: 'scoreOnly' });
	expect(error?.message).toContain('No lead');
});

it('takes data that is not understood for no', async () => {
	const execution = await shop.run(connected('right'), 'Event', [posted({ nothing: 'of use' })]);
	expect(left(execution)).toBe('Not Allowed');
	expect(execution.itemsFrom('Not Allowed')[0]?.json.error).toContain('422');
});

it('takes a server that does not answer in time for no', async () => {
	isSilent = true;
	const execution = await shop.run(connected('right', 50), 'Event', [posted(checkout('dee@shop.example', '5'))]);
	expect(left(execution)).toBe('Not Allowed');
	expect(requests).toBe(1);
});

it('fails after three tries where an opt-out could not be handed on', async () => {
	isSilent = true;
	const refusal = posted({ email: 'eve@shop.example', event: 'unsubscribed' });
	const execution = await shop.run(connected('right', 50), 'Opt-Out', [refusal]);
	expect(execution.error).toBeDefined();
	expect(requests).toBe(3);
});

it('sends nothing where the step that decides is deactivated: n8n then takes its first output', async () => {
	const template = connected('right');
	const nodes = template.nodes.map((node) => (node.name === 'Not Allowed?' ? { ...node, disabled: true } : node));
	const execution = await shop.run({ ...template, nodes }, 'Event', [posted(checkout('fay@shop.example', '6'))]);
	expect(left(execution)).toBe('Not Allowed');
});
