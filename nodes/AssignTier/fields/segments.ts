import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';

export const segmentsField: INodeProperties = {
	displayName: 'Segments',
	name: 'segments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Segment',
	default: {},
	description: 'Different minimum scores for a product category, region, brand or audience',
	options: [
		{
			displayName: 'Segment',
			name: 'values',
			values: [
				{
					displayName: 'Segment',
					name: 'segment',
					type: 'string',
					default: '',
					placeholder: 'e.g. furniture',
					description: 'The value of the segment field that selects this row',
				},
				{
					displayName: 'Minimum Scores',
					name: 'minScores',
					type: 'string',
					default: '',
					placeholder: 'e.g. 80, 60',
					description:
						'Comma-separated minimum scores, one for each tier except the last. For A from 80 and B from 60, write 80, 60.',
				},
			],
		},
	],
};

export const segmentField: INodeProperties = {
	displayName: 'Segment Field',
	name: 'segmentField',
	type: 'string',
	default: '',
	placeholder: 'e.g. lead.audience',
	description:
		'Field that selects the segment, or an expression. Leave empty to use the same minimum scores for everyone.',
};

/** The thresholds of each segment; undefined where there are none. */
export function readSegments(parameters: Parameters) {
	const segments = parameters.read<{ segment: string; minScores: string }[]>('segments.values', 0, []);
	if (segments.length === 0) return undefined;
	if (!parameters.isSet('segmentField')) {
		throw new EngineError('configuration-invalid', messages.segmentFieldMissing, { field: 'segmentField' });
	}
	return segments.map(({ segment, minScores }) => ({ segment, minScores: toNumbers(minScores) }));
}

function toNumbers(list: string): number[] {
	return String(list)
		.split(',')
		.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
}
