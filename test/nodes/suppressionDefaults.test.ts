import type { INodeProperties } from 'n8n-workflow';
import { SuppressionCheck } from '../../nodes/SuppressionCheck/SuppressionCheck.node';
import { suppressionRulesSchema } from '../../src/index';

const DAY_MS = 86_400_000;

const { properties } = new SuppressionCheck().description;
const fieldsOf = (operation: string): INodeProperties[] =>
	properties.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation) ?? false);
const optionsOf = (operation: string): INodeProperties[] =>
	fieldsOf(operation).flatMap(({ name, options }) => (name === 'options' ? (options as INodeProperties[]) : []));

describe('the panel of Suppression Check', () => {
	it.each(['check', 'forecast'])('says of each option of %s what holds without it', (operation) => {
		const options = optionsOf(operation);
		expect(options.length).toBeGreaterThan(15);
		const silent = options.filter(
			({ description = '' }) =>
				!/Default: |[Ww]ithout this option|instead of the one in the credential/.test(description),
		);
		expect(silent.map(({ displayName }) => displayName)).toEqual([]);
	});

	it('says the defaults that the rules have', () => {
		const { purchasedWithinMs, refundedWithinMs } = suppressionRulesSchema.parse({});
		const described = Object.fromEntries(optionsOf('check').map(({ name, description }) => [name, description]));
		expect(described.purchasedWithinDays).toContain(`Default: ${purchasedWithinMs / DAY_MS}.`);
		expect(described.refundedWithinDays).toContain(`Default: ${refundedWithinMs / DAY_MS}.`);
	});

	// Among the options an expression in the place of them all would take stricter caps away without a word.
	it('shows caps and priority beside the message, where nothing but themselves can empty them', () => {
		const names = fieldsOf('check').map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['priority', 'frequencyCaps']));
	});
});
