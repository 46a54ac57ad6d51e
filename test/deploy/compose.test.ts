import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import packageJson from '../../package.json';
import testedN8n from '../e2e/n8n/package.json';

const ROOT = join(__dirname, '../..');
const DEPLOY = join(ROOT, 'deploy');

interface Service {
	image?: string;
	command?: string | string[];
	environment?: Record<string, string>;
	healthcheck?: { test: string[] };
	ports?: string[];
	networks?: string[];
	volumes?: string[];
	depends_on?: Record<string, { condition: string }>;
}

const text = readFileSync(join(DEPLOY, 'compose.yaml'), 'utf8');
const { services, networks } = parse(text, { merge: true }) as {
	services: Record<string, Service>;
	networks: Record<string, { internal?: boolean }>;
};
const each = Object.entries(services);
const example = new Map(
	readFileSync(join(DEPLOY, '.env.example'), 'utf8')
		.split('\n')
		.filter((line) => /^\w+=/.test(line))
		.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const N8N = ['main', 'worker', 'webhook'];

describe('deploy/compose.yaml', () => {
	it('runs n8n in queue mode: main, workers, webhook processor, Redis and PostgreSQL', () => {
		expect(Object.keys(services).sort()).toEqual(['main', 'postgres', 'redis', 'webhook', 'worker']);
		expect(N8N.map((name) => services[name]?.command)).toEqual([undefined, 'worker', 'webhook']);
		for (const name of N8N)
			expect(services[name]?.environment).toMatchObject({ EXECUTIONS_MODE: 'queue', DB_TYPE: 'postgresdb' });
	});

	it.each(each)('asks %s whether it is well', (_, { healthcheck }) =>
		expect(healthcheck?.test.length).toBeGreaterThan(1),
	);

	it.each(each)('names the version of the image of %s', (_, { image = '' }) => {
		expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-alpine)?$/);
	});

	it('runs the n8n that the tests run, and installs this version of the package', () => {
		for (const name of N8N) {
			expect(services[name]?.image).toBe(`docker.n8n.io/n8nio/n8n:${testedN8n.dependencies.n8n}`);
			const installed = services[name]?.environment?.N8N_COMMUNITY_PACKAGES ?? '';
			const version = example.get('LEAD_SCORING_VERSION') ?? '';
			expect(JSON.parse(installed.replace(/\$\{LEAD_SCORING_VERSION:[^}]*\}/, version))).toEqual([
				{ name: packageJson.name, version: packageJson.version },
			]);
		}
	});

	it('has no secret in it: each is asked for, and refused when empty', () => {
		for (const [, { environment = {} }] of each)
			for (const [name, value] of Object.entries(environment))
				if (/PASSWORD|KEY|SECRET|TOKEN|AUTH/.test(name))
					expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?[^}]+\}$/)]);
	});

	it('asks for what .env.example lists, and nothing else; secrets are empty there', () => {
		const asked = [...text.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name = '']) => name);
		expect([...new Set(asked)].sort()).toEqual([...example.keys()].sort());
		for (const [name, value] of example) if (/PASSWORD|KEY/.test(name)) expect([name, value]).toEqual([name, '']);
	});

	it('lets nobody in but by the machine itself: Redis and PostgreSQL have no port and no way out', () => {
		for (const [, { ports = [] }] of each) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
		for (const name of ['redis', 'postgres']) {
			expect(services[name]?.ports).toBeUndefined();
			expect(services[name]?.networks?.every((network) => networks[network]?.internal)).toBe(true);
		}
	});

	it('starts workers after the main process has installed the package, always from nothing', () => {
		for (const name of ['worker', 'webhook']) {
			expect(services[name]?.depends_on).toEqual({ main: { condition: 'service_healthy' } });
			expect(services[name]?.volumes).toBeUndefined();
		}
	});

	it.each([
		[200, 0],
		[503, 1],
	])('takes an n8n that answers %d as %d', async (status, code) => {
		const asked: (string | undefined)[] = [];
		const n8n = createServer(({ url }, response) => {
			asked.push(url);
			response.writeHead(status).end();
		}).listen(0, 'localhost');
		await once(n8n, 'listening');
		const { port } = n8n.address() as AddressInfo;
		const [, , , script = ''] = services.main?.healthcheck?.test ?? [];
		const checked = await run(script.replace(':5678', `:${port}`));
		n8n.close();
		expect([checked, asked]).toEqual([code, ['/healthz/readiness']]);
	});

	it('takes an n8n that does not answer as ill', async () => {
		const [, , , script = ''] = services.worker?.healthcheck?.test ?? [];
		expect(await run(script.replace(':5678', ':1'))).toBe(1);
	});
});

describe('the secrets', () => {
	it('are ignored by git once they are filled in', () => {
		const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
		expect(ignored).toContain('deploy/.env');
	});
});

async function run(script: string): Promise<unknown> {
	const [code] = (await once(spawn(process.execPath, ['--eval', script]), 'exit')) as unknown[];
	return code;
}
