import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import packageJson from '../../package.json';
import { distTagOf, findReleaseProblems } from '../../tools/release/checkRelease';
import { findRepositoryProblems } from '../../tools/release/checkRepository';

const ROOT = resolve(__dirname, '../..');
const HERE = {
	repository: { url: 'git+https://github.com/acme/nodes.git' },
	homepage: 'https://github.com/acme/nodes#readme',
	bugs: { url: 'https://github.com/acme/nodes/issues' },
};

describe('The repository that package.json names', () => {
	it.each([
		'https://github.com/acme/nodes.git',
		'git@github.com:Acme/Nodes.git',
		'https://github.com/acme/nodes',
		'ssh://git@github.com/acme/nodes.git\n',
	])('is that of the checkout at %s', (remote) => expect(findRepositoryProblems(HERE, remote)).toEqual([]));

	it('is another, which each field says for itself', () => {
		expect(findRepositoryProblems(HERE, 'https://github.com/someone/nodes.git')).toEqual([
			'package.json names acme/nodes in "repository.url", but this checkout is of someone/nodes.',
			'package.json names acme/nodes in "homepage", but this checkout is of someone/nodes.',
			'package.json names acme/nodes in "bugs.url", but this checkout is of someone/nodes.',
		]);
		expect(
			findRepositoryProblems({ ...HERE, homepage: 'https://acme.example' }, 'https://github.com/acme/nodes'),
		).toHaveLength(1);
	});

	it('is not looked up in a checkout that is not of GitHub', () => {
		for (const remote of ['', '/srv/git/nodes', 'https://gitlab.com/acme/nodes.git'])
			expect(findRepositoryProblems(HERE, remote)).toEqual([]);
	});

	it('names itself alike in all fields', () => {
		expect(findRepositoryProblems(packageJson, packageJson.repository.url)).toEqual([]);
	});
});

describe('A release', () => {
	const release = {
		version: '0.2.0',
		tag: 'v0.2.0',
		changelog: '# Changelog\n\n## 0.2.0 (2027-01-15)\n\n- New.\n\n## 0.1.0 (2026-12-01)\n\n- First.\n',
		hasFrozenStore: true,
	};

	it('is published with its tag, its notes and its frozen store', () => {
		expect(findReleaseProblems(release)).toEqual([]);
		expect([distTagOf('0.2.0'), distTagOf('0.2.0-rc.1')]).toEqual(['latest', 'next']);
	});

	it.each([
		['another tag', { tag: 'v0.2.1' }, 'The tag is v0.2.1'],
		['no notes', { changelog: '# Changelog\n\n## 0.2.0 (unreleased)\n\n- New.\n' }, 'has no section'],
		['empty notes', { changelog: '## 0.2.0 (2027-01-15)\n\n## 0.1.0 (2026-12-01)\n\n- First.\n' }, 'says nothing'],
		['no frozen store', { hasFrozenStore: false }, 'npm run freeze:store'],
		['an odd version', { version: '0.2', tag: 'v0.2', changelog: '## 0.2 (2027-01-15)\n\n- New.' }, 'neither like'],
	])('with %s is refused', (_, change, expected) => {
		expect(findReleaseProblems({ ...release, ...change }).join()).toContain(expected);
	});

	it('before a release needs no frozen store', () => {
		const early = {
			version: '0.2.0-rc.1',
			tag: 'v0.2.0-rc.1',
			changelog: '## 0.2.0-rc.1 (2027-01-15)\n\n- New.',
			hasFrozenStore: false,
		};
		expect(findReleaseProblems(early)).toEqual([]);
	});
});

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface WorkflowYaml {
	on: Record<string, { branches?: string[]; tags?: string[] } | null>;
	permissions: Record<string, string>;
	jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes': number; steps: Step[] }>;
}

const readYaml = (name: string) => parse(readFileSync(join(ROOT, '.github/workflows', name), 'utf8')) as WorkflowYaml;
const stepsOf = (name: string): Step[] => Object.values(readYaml(name).jobs).flatMap(({ steps }) => steps);
const SCRIPTS: Record<string, string> = packageJson.scripts;

describe.each(['ci.yml', 'publish.yml'])('The workflow %s', (name) => {
	it('takes every action at a version, ends in time, and may write nothing unless it says so', () => {
		const { permissions, jobs } = readYaml(name);
		expect(permissions).toEqual({ contents: 'read' });
		for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
		for (const { uses } of stepsOf(name)) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
	});

	it('runs scripts that there are', () => {
		const named = stepsOf(name).flatMap(({ run = '' }) =>
			[...run.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script),
		);
		expect(named.filter((script) => SCRIPTS[script] === undefined)).toEqual([]);
		for (const { run = '' } of stepsOf(name))
			if (run.startsWith('.ci/')) expect(existsSync(join(ROOT, run))).toBe(true);
	});
});

describe('What is run on GitHub', () => {
	it('is the gate, for every change', () => {
		const { on } = readYaml('ci.yml');
		expect(on.push?.branches).toEqual(['main']);
		expect('pull_request' in on).toBe(true);
		expect(stepsOf('ci.yml').map(({ run }) => run)).toContain('.ci/run');
	});

	it('publishes tags with provenance, after all checks, under the tag that the version asks for', () => {
		const { on, jobs } = readYaml('publish.yml');
		expect(on).toEqual({ push: { tags: ['v*'] } });
		expect(jobs.publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		const steps = stepsOf('publish.yml');
		const setUp = steps.find(({ uses }) => uses?.startsWith('actions/setup-node'));
		expect(setUp?.with).toMatchObject({ 'registry-url': 'https://registry.npmjs.org' });
		const runs = steps.map(({ run = '' }) => run);
		const publish = runs.findIndex((run) => run.includes('npm publish'));
		expect(runs[publish]).toMatch(/npm publish --provenance --access public --tag "\$TAG"/);
		for (const check of ['checkRepository.ts', 'checkRelease.ts', 'npm test', 'pack:check'])
			expect(runs.slice(0, publish + 1).join('\n')).toContain(check);
		expect(publish).toBe(runs.length - 1);
	});

	it('runs a gate that bash can read', () => {
		expect(() => execFileSync('bash', ['-n', join(ROOT, '.ci/run')])).not.toThrow();
	});
});
