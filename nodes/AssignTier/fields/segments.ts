import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const segmentsField: INodeProperties = {
	displayName: 'Segments',
	name: 'segments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Segment',
	default: {},
	description: 'Other thresholds for a product category, region, brand or audience',
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
					description: 'The value of the segment field',
				},
				{
					displayName: 'Minimum Scores',
					name: 'minScores',
					type: 'string',
					default: '',
					placeholder: 'e.g. 80, 60',
					description: 'One for every tier but the last, best first, separated with commas',
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
		'The field whose value picks the segment, or an expression that gives the value. Empty: the same thresholds for everyone.',
};

/** The thresholds of each segment; undefined where there are none. */
export function readSegments(parameters: Parameters) {
	const segments = parameters.read<{ segment: string; minScores: string }[]>('segments.values', 0, []);
	if (segments.length === 0) return undefined;
	return segments.map(({ segment, minScores }) => ({ segment, minScores: toNumbers(minScores) }));
}

function toNumbers(list: string): number[] {
	return String(list)
		.split(',')
		.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
}
