import type { INodeProperties } from 'n8n-workflow';
import { AUDIENCE_FORMATS, compact, findReason, toIsoTime, type AudienceFormat } from '../../../src/index';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Choice } from '../../shared/parameters';
import { runOnce } from '../../shared/runOnce';
import { onlyReasonField, readOnlyReason } from '../fields/onlyReason';

const formatField: INodeProperties = {
	displayName: 'Format',
	name: 'format',
	type: 'options',
	options: [
		{ name: 'Hashed for Google', value: 'google', description: 'SHA-256 as Google Ads matches people' },
		{ name: 'Hashed for Meta', value: 'meta', description: 'SHA-256 as Meta matches people' },
		{ name: 'In Clear', value: 'clear', description: 'Email addresses and phone numbers as they are' },
	],
	default: 'clear',
	description: 'How to write the addresses',
};

const FORMAT: Choice<AudienceFormat> = {
	name: 'format',
	label: 'Format',
	choices: AUDIENCE_FORMATS,
	fallback: 'clear',
};

/** One output item for each address that must not be contacted now, once per reason and channel. */
export const exportList: NodeOperation = {
	name: 'Export',
	value: 'export',
	action: 'Export suppressed addresses',
	description:
		'Give every email and phone number that is suppressed now or has refused consent, for a mail tool or an ad audience',
	fields: [formatField, onlyReasonField],
	...runOnce(async ({ engine, parameters }) => {
		const question = compact({ format: parameters.choose(FORMAT, 0), code: readOnlyReason(parameters) });
		return (await engine.exportSuppressions(question)).map(({ kind, value, code, channel, at, until }) => ({
			suppression: compact({
				kind,
				value,
				code,
				label: findReason(code).label,
				channel: channel ?? 'all',
				since: toIsoTime(at),
				until: until === undefined ? undefined : toIsoTime(until),
			}),
		}));
	}),
};
