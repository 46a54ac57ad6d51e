import type { INodeProperties } from 'n8n-workflow';
import { chosenWorkspaceOption } from './workspaceOption';

/** The *Options* of an operation, by name. *Workspace* is always among them. */
export function optionsField(options: readonly INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...options, chosenWorkspaceOption].sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}

/** For operations without options of their own. */
export const plainOptions = optionsField([]);
