import type { INodeProperties } from 'n8n-workflow';
import {
	ADDRESS_FORMATS,
	AD_PLATFORMS,
	PLATFORMS,
	compact,
	findReason,
	toIsoTime,
	type AddressFormat,
} from '../../../src/index';
import { hints } from '../../shared/hints';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Choice } from '../../shared/parameters';
import { startLongRun } from '../../shared/startLongRun';
import { runOnce } from '../../shared/runOnce';
import { onlyReasonField, readOnlyReason } from '../fields/onlyReason';

const formatField: INodeProperties = {
	displayName: 'Format',
	name: 'format',
	type: 'options',
	options: [
		...AD_PLATFORMS.map((value) => ({
			name: `Hashed for ${PLATFORMS[value].label}`,
			value,
			description: `SHA-256 as ${PLATFORMS[value].label} matches people`,
		})),
		{ name: 'In Clear', value: 'clear', description: 'Email addresses and phone numbers as they are' },
	],
	default: 'clear',
	description: 'How to write the addresses',
};

const FORMAT: Choice<AddressFormat> = {
	name: 'format',
	label: 'Format',
	choices: ADDRESS_FORMATS,
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
	...runOnce(async (batch) => {
		const { parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'entries read');
		const question = compact({ format: parameters.choose(FORMAT, 0), code: readOnlyReason(parameters) });
		const exported = await engine.exportSuppressions({ ...question, onEntries: progress.at });
		progress.end();
		batch.context.addExecutionHints({
			message: hints.exported(exported.length),
			location: 'outputPane',
			type: 'info',
		});
		return exported.map(({ kind, value, code, channel, at, until }) => ({
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
