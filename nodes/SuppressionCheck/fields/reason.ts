import type { INodeProperties } from 'n8n-workflow';
import { SUPPRESSION_CODES } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

const FROM_PAYLOAD = 'payload';

/** Why somebody is put on the list. */
export const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'options',
	options: [
		{ name: 'Complaint', value: 'complaint' },
		{ name: 'Dispute', value: 'dispute' },
		{
			name: 'From the Data (Automatic)',
			value: FROM_PAYLOAD,
			description: 'Detect unsubscribes, bounces and complaints of known senders',
		},
		{ name: 'Hard Bounce', value: 'hard_bounce' },
		{ name: 'Invalid Address', value: 'invalid_address' },
		{ name: 'Manual', value: 'manual' },
		{ name: 'Opt-Out', value: 'opt_out' },
		{ name: 'Support Case', value: 'support_case' },
	],
	default: 'manual',
	description: 'Why the person must not be contacted',
};

/** What is taken off the list. */
export const releasedReasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'options',
	options: [
		{ name: 'Complaint', value: 'complaint' },
		{ name: 'Dispute', value: 'dispute' },
		{ name: 'Hard Bounce', value: 'hard_bounce' },
		{ name: 'Invalid Address', value: 'invalid_address' },
		{ name: 'Manual', value: 'manual' },
		{ name: 'Opt-Out', value: 'opt_out' },
		{ name: 'Soft Bounce', value: 'soft_bounce' },
		{ name: 'Support Case', value: 'support_case' },
	],
	default: 'manual',
	description: 'The reason to lift. Other reasons stay in place.',
};

export function isFromPayload(parameters: Parameters): boolean {
	return parameters.read<string>('reason', 0, 'manual') === FROM_PAYLOAD;
}

export function readReason(parameters: Parameters, itemIndex: number) {
	const choice = { name: 'reason', label: 'Reason', choices: SUPPRESSION_CODES, fallback: 'manual' } as const;
	return parameters.choose(choice, itemIndex);
}
