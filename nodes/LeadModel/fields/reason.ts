import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { messages } from '../../shared/messages';

export const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. autumn campaign',
	description: 'Saved with the version for the audit trail',
};

export function readReason(parameters: Parameters): string {
	const reason = parameters.read('reason', 0, '').trim();
	if (reason === '')
		throw new EngineError('configuration-invalid', messages.reasonMissing, {
			field: 'reason',
		});
	return reason;
}
