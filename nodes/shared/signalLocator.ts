import type { INodeProperties } from 'n8n-workflow';
import { listMode } from './locator';

/** Chosen from what the scorecards know and what the workspace has seen: all of it, or only what people do. */
export function signalLocator(
	description: string,
	search: 'searchSignals' | 'searchEvents' = 'searchSignals',
): INodeProperties {
	return {
		displayName: 'Signal',
		name: 'signal',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			listMode(search, 'Select a signal...'),
			{ displayName: 'By Name', name: 'id', type: 'string', placeholder: 'e.g. webinar_attended' },
		],
	};
}
