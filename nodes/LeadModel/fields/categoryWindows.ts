import type { INodeProperties } from 'n8n-workflow';

export const categoryWindowsField: INodeProperties = {
	displayName: 'Different Days for Some Categories',
	name: 'categoryWindows',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Category',
	default: {},
	description: 'Product categories with a shorter or longer buying cycle. Training waits for the longest period.',
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
					description: 'Category name as in the outcome (not case-sensitive)',
				},
				{
					displayName: 'Within Days',
					name: 'windowDays',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 365 },
					default: 90,
					description: 'Days after scoring within which an outcome of this category must happen',
				},
			],
		},
	],
};
