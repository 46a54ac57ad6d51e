import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, type WayBack } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';
import { chosenValue, listMode } from '../../shared/locator';

/** A list of the versions on record, by what they are; or a number, from an expression for instance. */
function versionLocator(
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'required'>,
	whenEmpty = 'The version in use',
): INodeProperties {
	return {
		...field,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			listMode('searchVersions', whenEmpty),
			{ displayName: 'By Number', name: 'id', type: 'string', placeholder: 'e.g. 3' },
		],
	};
}

export const versionField = versionLocator({
	displayName: 'Version',
	name: 'version',
	description: 'Which version. Leave empty for the version in use.',
});

/** A version that has to be named. */
export const chosenVersionField = versionLocator(
	{
		displayName: 'Version',
		name: 'chosenVersion',
		required: true,
		description: 'Which version, as returned by Train, Edit or Import',
	},
	'Select a version...',
);

export const againstField = versionLocator({
	displayName: 'Compare With Version',
	name: 'against',
	description: 'Leave empty for the version in use',
});

export const wayBackField: INodeProperties = {
	displayName: 'Return To',
	name: 'wayBack',
	type: 'options',
	options: [
		{
			name: 'Earlier Version',
			value: 'version',
			description: 'The version that was in use before, or one from further back',
		},
		{
			name: 'Own Points',
			value: 'ownPoints',
			description: 'The points as people have set them, without what was learned from outcomes',
		},
	],
	default: 'version',
	description: 'What to score leads with from now on',
};

export const backToField: INodeProperties = {
	...versionLocator(
		{
			displayName: 'Back to Version',
			name: 'backTo',
			description: 'A version that was in use before. Leave empty for the one before the version in use.',
		},
		'The one before',
	),
	displayOptions: { show: { [wayBackField.name]: ['version'] } },
};

/** Absent: the version in use. */
export function readVersion(parameters: Parameters): { version?: number } {
	const version = readNumber(parameters, versionField);
	return version === undefined ? {} : { version };
}

export function readChosenVersion(parameters: Parameters): number {
	const version = readNumber(parameters, chosenVersionField);
	if (version !== undefined) return version;
	throw new EngineError('configuration-invalid', messages.versionMissing, { field: chosenVersionField.name });
}

export function readAgainst(parameters: Parameters): number | undefined {
	return readNumber(parameters, againstField);
}

export function readWayBack(parameters: Parameters): WayBack {
	if (parameters.read<string>(wayBackField.name, 0, 'version') === 'ownPoints') return 'own points';
	return compact({ version: readNumber(parameters, backToField) });
}

/** Undefined where it is left empty. */
function readNumber(parameters: Parameters, { name, displayName }: INodeProperties): number | undefined {
	const value = chosenValue(parameters.read<unknown>(name, 0, ''));
	if (value === '' || value === undefined || value === null) return undefined;
	const version = Number(value);
	if (Number.isInteger(version) && version >= 0) return version;
	throw new EngineError('configuration-invalid', messages.versionUnusable(displayName), { field: name });
}
