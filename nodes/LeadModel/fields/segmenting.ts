import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { attributeLocator } from '../../shared/attributeLocator';
import type { Parameters } from '../../shared/parameters';
import { messages } from '../../shared/messages';

export const segmentByField: INodeProperties = {
	displayName: 'Split By',
	name: 'segmentBy',
	type: 'options',
	options: [
		{ name: 'Attribute', value: 'trait', description: 'An attribute of the lead, for example its country' },
		{ name: 'Interest', value: 'interest', description: 'The product category the lead looked at most' },
		{ name: 'Nothing', value: 'none', description: 'All leads of an audience together' },
	],
	default: 'none',
	description: 'How to divide leads to see whether the score works for each part',
};

export const segmentTraitField: INodeProperties = {
	...attributeLocator({
		...{ displayName: 'Attribute', name: 'segmentTrait', chosen: '', example: 'e.g. country' },
		description: 'What to divide leads by, as Score Lead saved it',
	}),
	required: true,
	displayOptions: { show: { segmentBy: ['trait'] } },
};

export function readSegmenting(parameters: Parameters): {
	segmenting?: { by: 'interest' } | { by: 'trait'; trait: string };
} {
	const by = parameters.read<string>('segmentBy', 0, 'none');
	if (by === 'interest') return { segmenting: { by } };
	if (by !== 'trait') return {};
	const trait = parameters.text('segmentTrait', 0);
	if (trait !== '') return { segmenting: { by, trait } };
	throw new EngineError('configuration-invalid', messages.segmentTraitMissing, { field: 'segmentTrait' });
}
