import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

export const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. autumn campaign',
	description: 'Kept with the version, for whoever asks later',
};

export function readReason(parameters: Parameters): string {
	const reason = parameters.read('reason', 0, '').trim();
	if (reason === '')
		throw new EngineError('configuration-invalid', 'Say why, in "Reason": it is kept with the version.', {
			field: 'reason',
		});
	return reason;
}
