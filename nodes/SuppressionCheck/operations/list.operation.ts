import { toIsoTime } from '../../../src/index';
import type { Operation } from '../../shared/runItems';

/** Runs once: one output item for each entry of the suppression list. */
export const list: Operation = {
	countOutputs: () => 1,
	errorOutput: () => 0,
	runsOnce: true,
	execute: async ({ engine, parameters }) => {
		const code = parameters.text('onlyReason', 0);
		const entries = await engine.listSuppressions({
			limit: parameters.read('limit', 0, 50),
			...(code !== '' && { code }),
		});
		const value = entries.map(({ at, receivedAt, until, ...entry }) => ({
			add: {
				suppression: {
					...entry,
					at: toIsoTime(at),
					receivedAt: toIsoTime(receivedAt),
					...(until !== undefined && { until: toIsoTime(until) }),
				},
			},
		}));
		return [{ ok: true, value }];
	},
};
