import type { INodeProperties } from 'n8n-workflow';
import { compact, toIsoTime } from '../../../src/index';
import { limitField, readLimit } from '../../shared/limitField';
import type { NodeOperation } from '../../shared/nodeOperation';
import { runOnce } from '../../shared/runOnce';

const onlyReasonField: INodeProperties = {
	displayName: 'Only Reason',
	name: 'onlyReason',
	type: 'string',
	default: '',
	placeholder: 'e.g. opt_out',
	description: 'Leave empty to list every reason',
};

/** One output item for each entry of the suppression list. */
export const list: NodeOperation = {
	name: 'List',
	value: 'list',
	action: 'List suppressions',
	description: 'List the entries of the suppression list',
	fields: [limitField, onlyReasonField],
	...runOnce(async ({ engine, parameters }) => {
		const code = parameters.text('onlyReason', 0);
		const entries = await engine.listSuppressions(
			compact({ limit: readLimit(parameters), code: code === '' ? undefined : code }),
		);
		return entries.map(({ at, receivedAt, until, ...entry }) => ({
			suppression: compact({
				...entry,
				at: toIsoTime(at),
				receivedAt: toIsoTime(receivedAt),
				until: until === undefined ? undefined : toIsoTime(until),
			}),
		}));
	}),
};
