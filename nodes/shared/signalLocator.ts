import type { INodeProperties } from 'n8n-workflow';
import { listMode } from './locator';

/** Something that people do, chosen from what the scorecards know and what the workspace has seen. */
export function signalLocator(description: string): INodeProperties {
	return {
		displayName: 'Signal',
		name: 'signal',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			listMode('searchSignals', 'Select a signal...'),
			{ displayName: 'By Name', name: 'id', type: 'string', placeholder: 'e.g. webinar_attended' },
		],
	};
}
