import type { INodeProperties } from 'n8n-workflow';
import { PAGE_KIND_NAMES } from '../../src/index';

/** The user's own words, besides those that docs/vocabulary.md lists. */
export const vocabularyOptions: INodeProperties[] = [
	{
		displayName: 'Event Names',
		name: 'eventNames',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Event Name',
		default: {},
		description: 'What your tools call an event, and the event it counts as. Common names are known already.',
		options: [
			{
				displayName: 'Event Name',
				name: 'values',
				values: [
					{
						displayName: 'Name in Your Data',
						name: 'from',
						type: 'string',
						default: '',
						placeholder: 'e.g. Swatch Box Ordered',
						description: "The name as it is sent. Case, spaces and dashes don't matter.",
					},
					{
						displayName: 'Counts As',
						name: 'to',
						type: 'string',
						default: '',
						placeholder: 'e.g. sample_requested',
						description: 'The event in the scorecard',
					},
				],
			},
		],
	},
	{
		displayName: 'Page Kinds',
		name: 'pageKinds',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Page',
		default: {},
		description: 'Which of your pages are of which kind. Common paths such as /pricing are known already.',
		options: [
			{
				displayName: 'Page',
				name: 'values',
				values: [
					{
						displayName: 'Path or Page Name',
						name: 'page',
						type: 'string',
						default: '',
						placeholder: 'e.g. /b2b-prices',
						description: 'How the path of the URL begins, or the name of the page',
					},
					{
						displayName: 'Kind',
						name: 'kind',
						type: 'string',
						default: '',
						placeholder: 'e.g. pricing',
						description: `One of ${PAGE_KIND_NAMES.join(', ')}, or a kind of your own`,
					},
				],
			},
		],
	},
];
