import type { INodeProperties } from 'n8n-workflow';
import { findReason, type ReasonCode } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { RECORDED_CODES, toReasonOptions } from './reason';

const EVERY_REASON = 'all';
const REFUSED_CONSENTS = ['consent_denied', 'consent_withdrawn'] as const;

function onlyReason(codes: readonly ReasonCode[]): INodeProperties {
	return {
		displayName: 'Only Reason',
		name: 'onlyReason',
		type: 'options',
		options: [{ name: 'Every Reason', value: EVERY_REASON }, ...toReasonOptions(codes)],
		default: EVERY_REASON,
		description: 'The reason to list',
	};
}

export const onlyReasonField = onlyReason(RECORDED_CODES);

/** With the refusals that are recorded as consents. */
export const exportedReasonField = onlyReason([...RECORDED_CODES, ...REFUSED_CONSENTS]);

/** Undefined for every reason. */
export function readOnlyReason(parameters: Parameters): ReasonCode | undefined {
	const codes = [...RECORDED_CODES, ...REFUSED_CONSENTS];
	const reason = parameters.text('onlyReason', 0, EVERY_REASON) || EVERY_REASON;
	if (reason === EVERY_REASON) return undefined;
	return parameters.choose<ReasonCode>(
		{
			name: 'onlyReason',
			label: 'Only Reason',
			choices: codes,
			nameOf: (code) => findReason(code).label,
			fallback: 'opt_out',
		},
		0,
	);
}
