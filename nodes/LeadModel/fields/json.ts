import type { INodeProperties } from 'n8n-workflow';
import { parseJson } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

/** A JSON field holds text, or an object where an expression gave it. */
export function readJson(parameters: Parameters, { name, displayName }: INodeProperties): unknown {
	const value = parameters.read<unknown>(name, 0, '{}');
	return typeof value === 'string' ? parseJson(value, displayName) : value;
}
