import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

const outcomeField: INodeProperties = {
	displayName: 'Outcome',
	name: 'outcome',
	type: 'options',
	options: [
		{
			name: 'As the Payload Says',
			value: 'payload',
			description: 'Paid orders, refunds, won and lost deals are recognised',
		},
		{ name: 'Custom', value: 'custom', description: 'A name of your own' },
		{ name: 'Lost', value: 'lost', description: 'The deal was lost' },
		{ name: 'Purchase', value: 'purchase', description: 'An order was paid' },
		{ name: 'Qualified', value: 'qualified', description: 'Sales accepted the lead' },
		{ name: 'Refunded', value: 'refunded', description: 'A purchase was taken back' },
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
	description: 'Letters, digits and underscores',
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
	throw new EngineError('configuration-invalid', 'Give the custom outcome a name in "Outcome Name".', {
		field: 'customOutcome',
	});
}
