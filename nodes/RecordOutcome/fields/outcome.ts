import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { messages } from '../../shared/messages';

const outcomeField: INodeProperties = {
	displayName: 'Outcome',
	name: 'outcome',
	type: 'options',
	options: [
		{ name: 'Custom', value: 'custom', description: 'An outcome you name' },
		{
			name: 'From the Data (Automatic)',
			value: 'payload',
			description: 'Detect paid orders, refunds, won and lost deals',
		},
		{ name: 'Lost', value: 'lost', description: 'The deal was lost' },
		{ name: 'Purchase', value: 'purchase', description: 'An order was paid' },
		{ name: 'Qualified', value: 'qualified', description: 'Sales accepted the lead' },
		{ name: 'Refunded', value: 'refunded', description: 'A purchase was refunded' },
		{ name: 'Unqualified', value: 'unqualified', description: 'Sales turned the lead down' },
		{ name: 'Unsubscribed', value: 'unsubscribed', description: 'The person opted out' },
		{ name: 'Won', value: 'won', description: 'The deal was won' },
	],
	default: 'payload',
	description: 'What happened',
};

const customOutcomeField: INodeProperties = {
	displayName: 'Outcome Name',
	name: 'customOutcome',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. demo_attended',
	displayOptions: { show: { outcome: ['custom'] } },
	description: 'Name of the outcome. Use letters, digits and underscores.',
};

/** What happened. */
export const outcomeFields = [outcomeField, customOutcomeField];

/** Undefined where the payload decides. */
export function readChosenOutcome(parameters: Parameters, itemIndex: number): string | undefined {
	const outcome = parameters.text('outcome', itemIndex, 'payload');
	if (outcome === 'payload' || outcome === '') return undefined;
	if (outcome !== 'custom') return outcome;
	const name = parameters.text('customOutcome', itemIndex);
	if (/[a-z]/i.test(name)) return name;
	throw new EngineError('configuration-invalid', messages.outcomeNameMissing, {
		field: 'customOutcome',
	});
}
