import * as suppressionOperations from '../../nodes/SuppressionCheck/operations/index';
import * as scoringOperations from '../../nodes/ScoreLead/operations/index';
import { resources } from '../../nodes/LeadModel/resources';
import type { NodeOperation } from '../../nodes/shared/nodeOperation';
import { describeOperations, describeSubtitle } from '../../nodes/shared/operationProperties';

const NODES: [node: string, operations: readonly NodeOperation[]][] = [
	['Lead Model', resources.flatMap(({ operations }) => operations)],
	['Score Lead', Object.values(scoringOperations)],
	['Suppression Check', Object.values(suppressionOperations)],
];

describe.each(NODES)('%s', (_, operations) => {
	const [, ...properties] = describeOperations(operations, operations[0] as NodeOperation);

	it.each(operations.map((operation) => [operation.name, operation] as const))(
		'shows the fields of %s, in its order, then Options, and no others',
		(_name, { value, fields }) => {
			const shown = properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(value));
			const own = fields.map(({ name }) => name);
			expect(shown.map(({ name }) => name)).toEqual(own.includes('options') ? own : [...own, 'options']);
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
