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

/** A hundred thousand items are more than n8n keeps of an execution. */
const formField: INodeProperties = {
	displayName: 'Return',
	name: 'form',
	type: 'options',
	options: [
		{ name: 'One Item per Person', value: 'people', description: 'To give each a tier, or to sync them' },
		{ name: 'Only How Many', value: 'count', description: 'One item, for a large history before a report' },
	],
	default: 'people',
};

/** One output item for each lead on record, or one that counts them. */
export const scoreEveryone: NodeOperation = {
	name: 'Score Everyone',
	value: 'scoreEveryone',
	action: 'Score everyone on record',
	description: 'Score all people on record, such as those of a history just loaded',
	fields: [unscoredOnlyField, formField, modelOptions],
	...runOnce(async (batch) => {
		const { parameters, workspace, context } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads scored');
		const asPeople = parameters.read('form', 0, 'people') === 'people';
		const answers: IDataObject[] = [];
		let [people, first] = [0, 0];
		await engine.scoreEveryone({
			unscoredOnly: parameters.read('unscoredOnly', 0, false),
			model: readModel(parameters),
			take: (scored) => {
				first += scored.filter(({ change }) => change.from === null).length;
				people += scored.length;
				if (asPeople) for (const lead of scored) answers.push({ lead: scoredToJson(lead, workspace) });
				progress.at(people);
			},
		});
		progress.end();
		const message = hints.everyoneScored(people, first);
		context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
		return asPeople ? answers : [{ scored: { summary: message, people, first } }];
	}),
};
