import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { NodeConnectionTypes } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, readTemplate, type Shop } from './shop';

const FILES = readdirSync(resolve(__dirname, '../../workflows'));
const OURS = 'n8n-nodes-lead-scoring.';
/** Runs where these nodes can't be installed, and asks them over HTTP: cloudOverHttp.test.ts. */
const ELSEWHERE = 'cloud-ask-over-http.json';
const NOTE = 'n8n-nodes-base.stickyNote';
const CARD = 100;
/** The last three for an agent, whose item doesn't say who it is about. */
const ALLOWED = 'operation channel reason options limit autoPromote person personValue toolDescription'.split(' ');

describe.each(FILES)('The template %s', (file) => {
	const { nodes, connections, settings } = readTemplate(file);
	const steps = nodes.filter(({ type }) => type !== NOTE);
	const names = nodes.map(({ name }) => name);
	const wires = Object.entries(connections).flatMap(([from, outputs]) =>
		Object.values(outputs)
			.flatMap((each) => each.flat())
			.map((wire) => ({ from, wire })),
	);

	it('has steps of distinct names and ids, and explains itself in a note', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		expect(nodes.some(({ type, parameters }) => type === NOTE && String(parameters.content).startsWith('## '))).toBe(
			true,
		);
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
		expect(Object.keys(readTemplate(file)).sort()).toEqual(['connections', 'name', 'nodes', 'settings']);
	});

	it('wires Suppression Check by the order of its outputs: nothing is sent but from Allowed', () => {
		const SENDING = /^n8n-nodes-base\.(?:twilio|sendGrid)$/;
		const CHECKS = nodes.filter(
			({ type, parameters }) => type === `${OURS}suppressionCheck` && (parameters.operation ?? 'check') === 'check',
		);
		for (const { name } of CHECKS) {
			const [suppressed = [], deferred = []] = connections[name]?.main ?? [];
			for (const wire of [...(suppressed ?? []), ...(deferred ?? [])]) {
				const target = nodes.find((node) => node.name === wire.node);
				expect(target?.type).not.toMatch(SENDING);
				expect(target?.parameters.operation).not.toBe('recordContact');
			}
		}
	});

	it('lies tidy on the canvas: no card covers another', () => {
		for (const a of steps) {
			for (const b of steps) {
				if (a === b) continue;
				const apart =
					Math.abs(a.position[0] - b.position[0]) >= CARD || Math.abs(a.position[1] - b.position[1]) >= CARD;
				expect(apart ? '' : `${a.name} covers ${b.name}`).toBe('');
			}
		}
	});

	it('asks for no parameter that the defaults would not do for', () => {
		const set = nodes.filter(({ type }) => type.startsWith(OURS)).flatMap(({ parameters }) => Object.keys(parameters));
		// What a moment waits for, how a message ranks and what tiers are worth is a matter of the flow.
		const adsFields = ['resource', 'audienceName', 'platform', 'listId', 'accountId', 'batch'];
		const ofFlow = [
			'moment',
			'waitMinutes',
			'priority',
			...(file === 'cart-recovery.json' ? ['tiers'] : []),
			...(file === 'ads-audiences.json' ? adsFields : []),
		];
		expect(set.filter((name) => ![...ALLOWED, ...ofFlow].includes(name))).toEqual([]);
	});
});

describe('Every trigger of every template', () => {
	let shop: Shop;
	beforeAll(async () => (shop = await openShop('2026-03-10T15:00:00Z')));
	afterAll(async () => await shop.shut());

	const triggers = FILES.filter((file) => file !== ELSEWHERE).flatMap((file) =>
		readTemplate(file)
			.nodes.filter(({ type }) => /Trigger$|\.webhook$/.test(type))
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
