import type { INodeProperties } from 'n8n-workflow';

export const categoryWindowsField: INodeProperties = {
	displayName: 'Other Windows',
	name: 'categoryWindows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Category',
	default: {},
	description:
		'Product categories that are decided on faster or slower. A score is learned from once the longest of all windows is over.',
	options: [
		{
			displayName: 'Category',
			name: 'values',
			values: [
				{
					displayName: 'Category',
					name: 'category',
					type: 'string',
					default: '',
					placeholder: 'e.g. sofas',
					description: 'As the outcome names it; upper and lower case are the same',
				},
				{
					displayName: 'Within Days',
					name: 'windowDays',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 365 },
					default: 90,
					description: 'How soon after a score an outcome of this category has to come',
				},
			],
		},
	],
};
