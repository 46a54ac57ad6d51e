import { readFileSync } from 'node:fs';
import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

/** Which room of src may import which; `errors`, `compact` and `stats` lie at the bottom and are open to all the others. */
const arrows = JSON.parse(readFileSync(new URL('./tools/arrows.json', import.meta.url), 'utf8'));
const BOTTOM = ['errors', 'compact', 'stats'];
const FILES = ['errors', 'compact', 'settings', 'engine', 'index'];
const pathOf = (room) => (FILES.includes(room) ? `./src/${room}.ts` : `./src/${room}`);

const zones = Object.entries(arrows)
	.map(([room, allowed]) => ({
		target: pathOf(room),
		from: Object.keys(arrows)
			.filter(
				(other) =>
					other !== room &&
					!allowed.includes(other) &&
					(!BOTTOM.includes(other) || room === 'errors' || room === 'compact'),
			)
			.map(pathOf),
		message: `src/${room} may import: ${[...allowed, ...BOTTOM].join(', ')} (tools/arrows.json).`,
	}))
	.filter(({ from }) => from.length > 0);

/** n8n's rules for what may run inside n8n; they make no sense in a program for a terminal. */
const nodeRulesOff = Object.fromEntries(
	configWithoutCloudSupport
		.flatMap(({ rules }) => Object.keys(rules ?? {}))
		.filter((rule) => rule.startsWith('@n8n/community-nodes/'))
		.map((rule) => [rule, 'off']),
);

export default [
	...configWithoutCloudSupport,
	{ ignores: ['coverage/', 'docs/', 'test/e2e/n8n/', 'test/e2e/.userFolder/'] },
	{
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
		},
	},
	{
		files: ['src/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: {
			'import-x/no-restricted-paths': [
				'error',
				{
					zones: [
						...zones,
						{
							target: ['./nodes', './credentials'],
							from: './src',
							except: ['./index.ts'],
							message: 'The front door is src/index.',
						},
						{ target: './src', from: ['./nodes', './credentials'], message: 'The engine knows no nodes.' },
					],
				},
			],
		},
	},
	{
		// Five of them and a reader has to count; then they are fields of one object.
		files: ['src/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: { 'max-params': ['error', { max: 4 }] },
	},
	{
		// The engine throws EngineError; nodes/shared/toNodeError translates it.
		files: ['src/**/*.ts'],
		rules: { '@n8n/community-nodes/require-node-api-error': 'off' },
	},
	{
		files: ['test/**/*.ts', 'tools/**/*.ts'],
		rules: { ...nodeRulesOff, 'no-console': 'off' },
	},
];
