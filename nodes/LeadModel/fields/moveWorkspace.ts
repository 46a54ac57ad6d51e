import type { INodeProperties } from 'n8n-workflow';
import { nameLocator } from '../../shared/locator';

export const MOVE_WAYS = ['fileToStore', 'storeToFile', 'withinStore'] as const;
export type MoveWay = (typeof MOVE_WAYS)[number];

export const WAY_NAMES: Readonly<Record<MoveWay, string>> = {
	fileToStore: 'From a File Into This Store',
	storeToFile: 'From This Store Into a File',
	withinStore: 'To Another Name in This Store',
};

export const wayField: INodeProperties = {
	displayName: 'Move',
	name: 'way',
	type: 'options',
	options: [
		{
			name: WAY_NAMES.fileToStore,
			value: 'fileToStore',
			description: "A file next to n8n's database into the PostgreSQL store of the credential",
		},
		{
			name: WAY_NAMES.storeToFile,
			value: 'storeToFile',
			description: "The credential's workspace from PostgreSQL into a new file next to n8n's database, as a backup too",
		},
		{
			name: WAY_NAMES.withinStore,
			value: 'withinStore',
			description: "The credential's workspace under a new name, in the same place",
		},
	],
	default: 'fileToStore',
	description:
		"This store is the credential's. Between two PostgreSQL servers, move into a file with one credential and out of it with the other.",
};

export const fileWorkspaceField: INodeProperties = {
	...nameLocator({
		...{ displayName: 'Workspace in the File', name: 'fileWorkspace' },
		...{ search: 'searchFileWorkspaces', chosen: 'default', placeholder: 'Select a workspace...' },
		example: 'e.g. acme-shop',
		description: "The workspace to move. It comes into the credential's workspace, which has to be new.",
	}),
	displayOptions: { show: { way: ['fileToStore'] } },
};

export const newNameField: INodeProperties = {
	displayName: 'New Name',
	name: 'newName',
	type: 'string',
	default: '',
	placeholder: 'e.g. acme-shop',
	displayOptions: { show: { way: ['storeToFile', 'withinStore'] } },
	description: 'What the workspace is called where it goes. Into a file it may keep its name: leave this empty.',
};

export const sourceField: INodeProperties = {
	displayName: 'Old Place',
	name: 'oldPlace',
	type: 'options',
	options: [
		{
			name: 'Leave Open',
			value: 'open',
			description: 'For a copy or a rehearsal. Stop the workflows first: what they write meanwhile is not moved.',
		},
		{
			name: 'Close',
			value: 'close',
			description:
				'From the first moment of the move on, every step that still asks the old place is refused, and Suppression Check lets nobody pass. Nothing in it is changed; Reopen undoes it.',
		},
	],
	default: 'open',
	description: 'What becomes of the place that the workspace is moved from',
};
