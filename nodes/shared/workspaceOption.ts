import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../src/index';
import { nameLocator } from './locator';
import { messages } from './messages';
import type { Parameters } from './parameters';

const NAME = 'options.workspace';

const DESCRIPTION =
	'Workspace to use instead of the one in the credential, or an expression that gives it for each item. Leads of one workspace are never visible from another.';

/** Among the *Options* of every operation. */
export const chosenWorkspaceOption = nameLocator({
	...{ displayName: 'Workspace', name: 'workspace', description: DESCRIPTION },
	...{ search: 'searchWorkspaces', chosen: '', placeholder: 'Select a workspace...', example: 'e.g. acme-shop' },
});

/** The same typed, for what has no list. */
export const workspaceOption: INodeProperties = {
	displayName: 'Workspace',
	name: 'workspace',
	type: 'string',
	default: '',
	placeholder: 'e.g. acme-shop',
	description: DESCRIPTION,
};

/** Undefined where the credential decides. An expression that gives nothing must not end in somebody else's workspace. */
export function readWorkspace(parameters: Parameters, itemIndex: number): string | undefined {
	const workspace = parameters.text(NAME, itemIndex);
	if (workspace !== '') return workspace;
	if (!parameters.varies(NAME)) return undefined;
	throw new EngineError('configuration-invalid', messages.workspaceEmpty, { field: NAME });
}
