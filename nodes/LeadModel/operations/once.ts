import type { IDataObject } from 'n8n-workflow';
import { EngineError, parseJson, type Audience } from '../../../src/index';
import type { Addition, Batch, Operation } from '../../shared/runItems';
import type { Parameters } from '../../shared/parameters';

/** An operation about the model as a whole: runs once, whatever comes in, a schedule for instance. */
export function runOnce(ask: (batch: Batch) => Promise<IDataObject[]>): Operation {
	return {
		countOutputs: () => 1,
		errorOutput: () => 0,
		runsOnce: true,
		execute: async (batch) => [{ ok: true, value: (await ask(batch)).map((add): Addition => ({ add })) }],
	};
}

export function readModel(parameters: Parameters): string {
	return parameters.read('model', 0, 'default').trim() || 'default';
}

/** 0 stands for the version in use. */
export function readVersion(parameters: Parameters): { version?: number } {
	const version = parameters.read('version', 0, 0);
	return version === 0 ? {} : { version };
}

export function readAudience(parameters: Parameters): Audience {
	return parameters.read<Audience>('scorecardAudience', 0, 'prospect');
}

export function readReason(parameters: Parameters): string {
	const reason = parameters.read('reason', 0, '').trim();
	if (reason === '')
		throw new EngineError('configuration-invalid', 'Say why, in "Reason": it is kept with the version.', {
			field: 'reason',
		});
	return reason;
}

/** A JSON field holds text, or an object where an expression gave it. */
export function readJson(parameters: Parameters, name: string): unknown {
	const value = parameters.read<unknown>(name, 0, '{}');
	return typeof value === 'string' ? parseJson(value, name) : value;
}
