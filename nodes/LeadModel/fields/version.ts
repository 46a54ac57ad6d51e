import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const versionField: INodeProperties = {
	displayName: 'Version',
	name: 'version',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Version number. 0 means the version in use.',
};

/** A version that has to be named. */
export const chosenVersionField: INodeProperties = {
	displayName: 'Version',
	name: 'chosenVersion',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'Version number, as returned by Train, Edit or Import',
};

/** 0 stands for the version in use. */
export function readVersion(parameters: Parameters): { version?: number } {
	const version = parameters.read('version', 0, 0);
	return version === 0 ? {} : { version };
}

export function readChosenVersion(parameters: Parameters): number {
	return parameters.read('chosenVersion', 0, 1);
}
