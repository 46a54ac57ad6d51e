import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { hints } from '../../shared/hints';
import type { NodeOperation } from '../../shared/nodeOperation';
import { runOnce } from '../../shared/runOnce';
import { startLongRun } from '../../shared/startLongRun';
import { modelOptions, readModel } from '../fields/options';
import { scoredToJson } from './leadToJson';

const unscoredOnlyField: INodeProperties = {
	displayName: 'Only Without a Score',
	name: 'unscoredOnly',
	type: 'boolean',
	default: false,
	description: 'Whether to leave out everybody who has a score already',
};

/** One output item for each lead on record. */
export const scoreEveryone: NodeOperation = {
	name: 'Score Everyone',
	value: 'scoreEveryone',
	action: 'Score everyone on record',
	description: 'Score all people on record, such as those of a history just loaded. One item per person.',
	fields: [unscoredOnlyField, modelOptions],
	...runOnce(async (batch) => {
		const { parameters, workspace, context } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads scored');
		const answers: IDataObject[] = [];
		let first = 0;
		await engine.scoreEveryone({
			unscoredOnly: parameters.read('unscoredOnly', 0, false),
			model: readModel(parameters),
			take: (scored) => {
				first += scored.filter(({ change }) => change.from === null).length;
				for (const lead of scored) answers.push({ lead: scoredToJson(lead, workspace) });
				progress.at(answers.length);
			},
		});
		progress.end();
		context.addExecutionHints({
			message: hints.everyoneScored(answers.length, first),
			location: 'outputPane',
			type: 'info',
		});
		return answers;
	}),
};
