import type { Operation } from '../../shared/runItems';
import { readModel } from '../modelOption';
import { scoredToJson } from './leadToJson';

/** Runs once, whatever comes in (a schedule, say): one output item for each lead that is due. */
export const scoreDue: Operation = {
	countOutputs: () => 1,
	errorOutput: () => 0,
	runsOnce: true,
	execute: async ({ engine, parameters }) => {
		const minimumChange = parameters.read('minimumChange', 0, 5);
		const limit = parameters.read('limit', 0, 50);
		const due = await engine.scoreDueLeads({ minimumChange, limit, model: readModel(parameters) });
		return [{ ok: true, value: due.map((scored) => ({ add: { lead: scoredToJson(scored) } })) }];
	},
};
