import type { INodeProperties } from 'n8n-workflow';
import { hints } from '../../shared/hints';
import { limitField, readLimit } from '../../shared/limitField';
import type { NodeOperation } from '../../shared/nodeOperation';
import { runOnce } from '../../shared/runOnce';
import { modelOptions, readModel } from '../fields/options';
import { scoredToJson } from './leadToJson';

const minimumChangeField: INodeProperties = {
	displayName: 'Minimum Change',
	name: 'minimumChange',
	type: 'number',
	default: 5,
	typeOptions: { minValue: 0.1, maxValue: 100 },
	description: 'Minimum number of points the score must have changed since it was last stored',
};

/** One output item for each lead that is due. */
export const scoreDue: NodeOperation = {
	name: 'Score Due',
	value: 'scoreDue',
	action: 'List leads whose score has faded',
	description: 'Find leads whose score has changed only because time has passed',
	fields: [minimumChangeField, limitField, modelOptions],
	...runOnce(async ({ context, engine, parameters, workspace }) => {
		const minimumChange = parameters.number(minimumChangeField, 0);
		const limit = readLimit(parameters);
		const due = await engine.scoreDueLeads({ minimumChange, limit, model: readModel(parameters) });
		const more = due.length === limit ? ` ${hints.restDue}` : '';
		context.addExecutionHints({ message: hints.due(due.length) + more, location: 'outputPane', type: 'info' });
		return due.map((scored) => ({ lead: scoredToJson(scored, workspace) }));
	}),
};
