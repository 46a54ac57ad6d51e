import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as suppressionOperations from '../../nodes/SuppressionCheck/operations/index';
import * as scoringOperations from '../../nodes/ScoreLead/operations/index';
import { resources } from '../../nodes/LeadModel/resources';
import type { NodeOperation } from '../../nodes/shared/nodeOperation';
import { anchorOf } from '../../nodes/shared/docsLink';
import { describeOperations, describeSubtitle } from '../../nodes/shared/operationProperties';

const NODES: [node: string, operations: readonly NodeOperation[]][] = [
	['Lead Model', resources.flatMap(({ operations }) => operations)],
	['Score Lead', Object.values(scoringOperations)],
	['Suppression Check', Object.values(suppressionOperations)],
];

it('leads from each operation to a heading of its own in the documents', () => {
	const page = readFileSync(join(__dirname, '../../docs/nodes/operations.md'), 'utf8');
	const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
	const actions = NODES.flatMap(([, operations]) => operations.map(({ action }) => anchorOf(action)));
	expect(new Set(actions).size).toBe(actions.length);
	expect([...headings].sort()).toEqual([...actions].sort());
});

describe.each(NODES)('%s', (_, operations) => {
	const [, ...properties] = describeOperations(operations, operations[0] as NodeOperation);

	it.each(operations.map((operation) => [operation.name, operation] as const))(
		'shows the fields of %s, in its order, then Options, and no others',
		(_name, { value, fields }) => {
			const shown = properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(value));
			const own = fields.map(({ name }) => name);
			expect(shown.map(({ name }) => name)).toEqual([
				...own,
				...(own.includes('options') ? [] : ['options']),
				'docsLink',
			]);
		},
	);

	it('has one operation of each value', () => {
		const values = operations.map(({ value }) => value);
		expect(new Set(values).size).toBe(values.length);
	});
});

describe('The line under a node', () => {
	it('names the operation, and the channel where the operation has one', () => {
		const expression = describeSubtitle(Object.values(suppressionOperations), 'channel').slice('={{'.length, -2);
		const evaluate = (parameters: object) => new Function('$parameter', `return ${expression}`)(parameters) as string;
		expect(evaluate({ operation: 'recordContact', channel: 'sms' })).toBe('record contact · sms');
		expect(evaluate({ operation: 'list', channel: 'sms' })).toBe('list');
		expect(evaluate({ operation: 'recordConsent', consent: 'payload' })).toBe('record consent');
	});
});

it('Suppress by what the data says asks for no person, channel, end or note of its own', () => {
	const operations = Object.values(suppressionOperations);
	const [, ...properties] = describeOperations(operations, operations[0] as NodeOperation);
	const shown = (reason: string) =>
		properties
			.filter(({ displayOptions: { show, hide } = {} }) => {
				if (!show?.operation?.includes('suppress') || hide?.reason?.includes(reason)) return false;
				return show.person === undefined;
			})
			.map(({ name }) => name);
	expect(shown('payload')).toEqual(['reason', 'options', 'docsLink']);
	expect(shown('manual')).toEqual(['reason', 'person', 'channel', 'days', 'note', 'options', 'docsLink']);
});
