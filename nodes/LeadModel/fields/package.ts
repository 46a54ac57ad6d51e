import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { nameLocator } from '../../shared/locator';
import { packageTexts } from '../../shared/packageMessages';
import type { Parameters } from '../../shared/parameters';
import { readJson } from './json';

export const pointsField: INodeProperties = {
	displayName: 'Points',
	name: 'packagePoints',
	type: 'options',
	options: [
		{
			name: 'As in Use',
			value: 'inUse',
			description:
				'The points leads are scored with now, as outcomes have moved them. The next workspace learns on from there.',
		},
		{
			name: 'As People Set Them',
			value: 'own',
			description: "Without what was learned from this client's outcomes, where that is to stay with the client",
		},
	],
	default: 'inUse',
	description: 'Which points the package takes along. It never holds leads, addresses or keys.',
};

export function readPoints(parameters: Parameters): 'inUse' | 'own' {
	return parameters.choose(
		{ name: pointsField.name, label: 'Points', choices: ['inUse', 'own'], fallback: 'inUse' },
		0,
	);
}

export const packageJsonField: INodeProperties = {
	displayName: 'Package JSON',
	name: 'packageJson',
	type: 'json',
	default: '={{ $json.package }}',
	required: true,
	description: 'JSON from Export Package',
};

export function readPackageJson(parameters: Parameters): unknown {
	return readJson(parameters, packageJsonField);
}

export const onlyShowField: INodeProperties = {
	displayName: 'Only Show Changes',
	name: 'onlyShow',
	type: 'boolean',
	default: false,
	description: 'Whether to say what would change without changing anything',
};

export const compareWithField: INodeProperties = {
	displayName: 'Compare With',
	name: 'compareWith',
	type: 'options',
	options: [
		{
			name: 'Another Workspace',
			value: 'workspace',
			description: 'Of the same store, and how both did on their history',
		},
		{ name: 'Package', value: 'package', description: 'What Export Package has given' },
	],
	default: 'workspace',
	description: 'What this workspace is held against',
};

export const otherWorkspaceField: INodeProperties = {
	...nameLocator({
		...{ displayName: 'Other Workspace', name: 'otherWorkspace', search: 'searchWorkspaces', chosen: '' },
		...{ placeholder: 'Select a workspace...', example: 'e.g. acme-shop' },
		description: 'The workspace to compare with',
	}),
	required: true,
	displayOptions: { show: { [compareWithField.name]: ['workspace'] } },
};

export const comparedPackageField: INodeProperties = {
	...packageJsonField,
	displayOptions: { show: { [compareWithField.name]: ['package'] } },
};

/** Undefined where it is compared with a package. */
export function readOtherWorkspace(parameters: Parameters, workspace: string): string | undefined {
	if (parameters.read<string>(compareWithField.name, 0, 'workspace') === 'package') return undefined;
	const { name: field } = otherWorkspaceField;
	const other = parameters.text(field, 0);
	const flaw =
		other === '' ? packageTexts.otherMissing : other === workspace ? packageTexts.sameWorkspace(other) : undefined;
	if (flaw !== undefined) throw new EngineError('configuration-invalid', flaw, { field });
	return other;
}
