import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { NodeConnectionTypes, type INode, type INodeTypeDescription } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { findUnfit } from './checkNode';
import { openShop, readTemplate, type Shop } from './shop';

const FILES = readdirSync(resolve(__dirname, '../../workflows'));
const OURS = 'n8n-nodes-lead-scoring.';
/** Runs where these nodes can't be installed, and asks them over HTTP: cloudOverHttp.test.ts. */
const ELSEWHERE = 'cloud-ask-over-http.json';
const NOTE = 'n8n-nodes-base.stickyNote';
const CARD = 100;
/** A step that reaches out to a person, or makes somebody reach out. Mail with a fixed recipient goes to your own staff. */
const SENDING = [
	({ type, parameters }: INode) => type.endsWith('.sendGrid') && String(parameters.toEmail).startsWith('='),
	({ type }: INode) => type.endsWith('.twilio') || type.endsWith('.slack'),
	({ parameters }: INode) => ['engagement', 'activity', 'task'].includes(String(parameters.resource)),
];
const isSending = (node: INode) => SENDING.some((matches) => matches(node));

describe.each(FILES)('The template %s', (file) => {
	const { nodes, connections, settings, name, description } = readTemplate(file);
	const steps = nodes.filter(({ type }) => type !== NOTE);
	const notes = nodes.filter(({ type }) => type === NOTE);
	const names = nodes.map(({ name }) => name);
	const nodeOf = (name: string | undefined) => nodes.find((node) => node.name === name);
	const targetsOf = (from: string, output: number) =>
		(connections[from]?.main?.[output] ?? []).flatMap(({ node }) => nodeOf(node) ?? []);
	const isCheck = ({ type, parameters }: INode) =>
		type === `${OURS}suppressionCheck` && (parameters.operation ?? 'check') === 'check';
	const wires = Object.entries(connections).flatMap(([from, outputs]) =>
		Object.values(outputs)
			.flatMap((each) => each.flat())
			.map((wire) => ({ from, wire })),
	);

	it('has a name and says in a sentence or two what it does', () => {
		expect(name).toMatch(/^[A-Z][^.]+$/);
		expect(description).toMatch(/^[A-Z].{30,300}\.$/);
	});

	it('has steps of distinct names and ids, and explains itself in a note', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		for (const { parameters } of notes) expect(parameters.content).toMatch(/^## .+\n.{40}/);
	});

	it('says how to be told when a step fails', () => {
		const texts = notes.map(({ parameters }) => String(parameters.content)).join('\n');
		expect(texts).toContain(file === 'error-alarm.json' ? '*Error Workflow*' : '*Error Alarm*');
	});

	it('wires steps that are there, and leaves none aside', () => {
		for (const { from, wire } of wires) {
			expect(names).toContain(from);
			expect(names).toContain(wire?.node);
			expect([NodeConnectionTypes.Main, NodeConnectionTypes.AiTool, NodeConnectionTypes.AiLanguageModel]).toContain(
				wire?.type,
			);
		}
		const reached = new Set(wires.map(({ wire }) => wire?.node));
		// What an agent has hangs below it: its model and its tools.
		const hangs = ({ name }: { name: string }) =>
			wires.some(({ from, wire }) => from === name && wire?.type !== 'main');
		const starts = steps.filter((step) => !reached.has(step.name) && !hangs(step)).map(({ type }) => type);
		for (const type of starts) expect(type).toMatch(/Trigger$|\.webhook$/);
	});

	it('carries no credential and no trace of the n8n it was made in', () => {
		for (const node of nodes) expect(node.credentials).toBeUndefined();
		expect(settings).toEqual({ executionOrder: 'v1' });
		const keys = ['connections', 'description', 'name', 'nodes', 'settings'];
		expect(Object.keys(readTemplate(file)).sort()).toEqual(keys);
	});

	it('sends to nobody who did not leave a check by Allowed, the last of its outputs', () => {
		const seen = new Set<string>();
		const walk = (node: INode): void => {
			if (seen.has(node.name)) return;
			seen.add(node.name);
			const outputs = connections[node.name]?.main ?? [];
			const passed = isCheck(node) ? outputs.slice(0, 2) : outputs;
			passed.forEach((_, output) => targetsOf(node.name, output).forEach(walk));
		};
		steps.filter(({ type }) => /Trigger$|\.webhook$/.test(type)).forEach(walk);
		expect(steps.filter((node) => seen.has(node.name) && isSending(node)).map((node) => node.name)).toEqual([]);
	});

	it('holds a place for what it may send, counts it once it was sent, and stops where it was not', () => {
		const isReceipt = steps.some((node) => isCheck(node) && node.parameters.purpose === 'transactional');
		const sending = isReceipt ? [] : steps.filter(isSending);
		for (const { name, onError } of sending) {
			expect([name, onError]).toEqual([name, 'continueErrorOutput']);
			expect(targetsOf(name, 0).map(({ parameters }) => parameters.operation)).toEqual(['recordContact']);
			expect(targetsOf(name, 1).map(({ type }) => type)).toEqual(['n8n-nodes-base.stopAndError']);
		}
		for (const { parameters } of sending.length > 0 ? steps.filter(isCheck) : [])
			expect(parameters.options).toMatchObject({ reserveMinutes: 15 });
	});

	it('lies tidy on the canvas: no card covers another, each on one note', () => {
		for (const a of steps) {
			for (const b of steps) {
				if (a === b) continue;
				const apart =
					Math.abs(a.position[0] - b.position[0]) >= CARD || Math.abs(a.position[1] - b.position[1]) >= CARD;
				expect(apart ? '' : `${a.name} covers ${b.name}`).toBe('');
			}
			const [x, y] = a.position;
			const under = notes.filter(({ position: [left, top], parameters: { width, height } }) => {
				const right = left + Number(width);
				return x >= left && x + CARD <= right && y >= top && y + CARD <= top + Number(height);
			});
			expect([a.name, under.length]).toEqual([a.name, 1]);
		}
	});
});

describe('The steps of ours', () => {
	let descriptions: INodeTypeDescription[];
	beforeAll(async () => {
		const loader = new PackageDirectoryLoader(resolve(__dirname, '../..'));
		await loader.loadAll();
		descriptions = loader.types.nodes.map((type) => ({ ...type, name: `${OURS}${type.name}` }) as INodeTypeDescription);
	});

	it.each(FILES)('of %s set what their nodes have, and nothing that is the default anyway', (file) => {
		const ofOurs = readTemplate(file).nodes.filter(({ type }) => type.startsWith(OURS) && !type.endsWith('Tool'));
		expect(ofOurs.flatMap((node) => findUnfit(node, descriptions, { exact: true }))).toEqual([]);
	});
});

describe('Every trigger of every template that brings data', () => {
	let shop: Shop;
	beforeAll(async () => (shop = await openShop('2026-03-10T15:00:00Z')));
	afterAll(async () => await shop.shut());

	// What Nightly Reconcile gets it has in its vendors' own words, which templateUpkeep.test.ts gives it.
	const triggers = FILES.filter((file) => ![ELSEWHERE, 'nightly-reconcile.json'].includes(file)).flatMap((file) =>
		readTemplate(file)
			.nodes.filter(({ type }) => /(?:shopify|stripe|wooCommerce|schedule)Trigger$|\.webhook$/.test(type))
			.map(({ name }) => [file, name] as const),
	);

	it.each(triggers)('%s, "%s" leads to a step of ours that understands a plain payload', async (file, trigger) => {
		const template = readTemplate(file);
		const execution = await shop.run(template, trigger, [
			posted({
				email: 'ada@shop.example',
				event: meantFor(trigger),
				order_id: '77',
				occurred_at: '2026-03-10T14:00:00Z',
			}),
		]);
		expect(execution.error).toBeUndefined();
		const ours = template.nodes.filter(({ type }) => type.startsWith(OURS));
		expect(ours.some(({ name }) => execution.runs(name).length > 0)).toBe(true);
	});

	function meantFor(trigger: string): string {
		if (/SendGrid|Twilio|Opt-Out|Opt-In/.test(trigger)) return 'unsubscribed';
		return /Paid|Refunded|Won|Outcome/.test(trigger) ? 'order_completed' : 'checkout_started';
	}
});
