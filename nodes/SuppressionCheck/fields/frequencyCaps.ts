import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { messages } from '../../shared/messages';
import { toNumber, type Parameters } from '../../shared/parameters';
import { CHANNEL_OPTIONS } from './channel';

const DAY_MS = 86_400_000;

const maximumColumn: INodeProperties = {
	displayName: 'Maximum Messages',
	name: 'max',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 3,
	description: 'Maximum number of messages in this period',
};

const daysColumn: INodeProperties = {
	displayName: 'Per Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 0.01 },
	default: 1,
	description: 'Length of the rolling period, in days',
};

export const frequencyCapsField: INodeProperties = {
	displayName: 'Frequency Caps',
	name: 'frequencyCaps',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Cap',
	default: {
		values: [
			{ channel: 'any', max: 3, days: 1 },
			{ channel: 'email', max: 5, days: 7 },
			{ channel: 'sms', max: 3, days: 7 },
		],
	},
	description:
		'Maximum number of messages per person. Counts messages logged with Record Contact. Default: 3 a day in all channels, 5 emails and 3 texts in 7 days.',
	options: [
		{
			displayName: 'Cap',
			name: 'values',
			values: [
				{
					displayName: 'Channel',
					name: 'channel',
					type: 'options',
					options: [
						{ name: 'All Channels Together', value: 'any' },
						{ name: 'Calls and Texts Together', value: 'callsAndTexts' },
						...CHANNEL_OPTIONS,
					],
					default: 'any',
				},
				maximumColumn,
				daysColumn,
			],
		},
	],
};

export const noFrequencyCapsOption: INodeProperties = {
	displayName: 'No Frequency Caps',
	name: 'noFrequencyCaps',
	type: 'boolean',
	default: true,
	description:
		'Whether to send without frequency caps when the list of caps is empty. Without this option nothing is sent then.',
};

interface Cap {
	channel: string;
	max: number;
	days: number;
}

export function readFrequencyCaps(parameters: Parameters, itemIndex: number) {
	return readCaps(parameters, itemIndex).map(({ channel, max, days }) => ({
		channel,
		max: toNumber(maximumColumn, max),
		perMs: Math.round(toNumber(daysColumn, days) * DAY_MS),
	}));
}

/**
 * n8n makes an empty list of an expression in place of the whole list, whatever it gives. So an empty list is refused
 * unless it is meant: without caps nobody would be protected by them.
 */
function readCaps(parameters: Parameters, itemIndex: number): Cap[] {
	const caps = parameters.read<Cap[]>('frequencyCaps.values', itemIndex, []);
	if (caps.length > 0 || parameters.readOption('noFrequencyCaps', itemIndex) === true) return caps;
	throw new EngineError('configuration-invalid', messages.capsEmpty, { field: 'frequencyCaps' });
}
