import type { INodeProperties } from 'n8n-workflow';
import { findReason, type ReasonCode } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { RECORDED_CODES, toReasonOptions } from './reason';

const EVERY_REASON = 'all';

/** What is listed and exported: entries of the list, and refusals that are recorded as consents. */
const CODES: readonly ReasonCode[] = [...RECORDED_CODES, 'consent_denied', 'consent_withdrawn'];

export const onlyReasonField: INodeProperties = {
	displayName: 'Only Reason',
	name: 'onlyReason',
	type: 'options',
	options: [{ name: 'Every Reason', value: EVERY_REASON }, ...toReasonOptions(CODES)],
	default: EVERY_REASON,
	description: 'The reason to list',
};

/** Undefined for every reason. */
export function readOnlyReason(parameters: Parameters): ReasonCode | undefined {
	const reason = parameters.text('onlyReason', 0, EVERY_REASON) || EVERY_REASON;
	if (reason === EVERY_REASON) return undefined;
	return parameters.choose<ReasonCode>(
		{
			name: 'onlyReason',
			label: 'Only Reason',
			choices: CODES,
			nameOf: (code) => findReason(code).label,
			fallback: 'opt_out',
		},
		0,
	);
}
