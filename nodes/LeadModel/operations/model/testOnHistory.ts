import { startLongRun } from '../../../shared/startLongRun';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readSegmenting, segmentByField, segmentTraitField } from '../../fields/segmenting';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readTiers, tiersField } from '../../fields/tiers';
import { trainingOptions } from '../../fields/trainingOptions';
import { readVersion, versionField } from '../../fields/version';
import { testedToJson } from './testedToJson';

export const testOnHistory: NodeOperation = {
	name: 'Test on History',
	value: 'testOnHistory',
	action: 'Test model on history',
	description:
		'Replay the leads on record as they were known then: who would have been in which tier, and who bought. Nothing is sent or changed.',
	fields: [
		...targetFields,
		versionField,
		tiersField,
		segmentByField,
		segmentTraitField,
		modelNameField,
		trainingOptions,
	],
	...answerOnce('model', async (batch) => {
		const { parameters } = batch;
		const tiers = readTiers(parameters);
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const tested = await engine.testOnHistory({
			model: readModel(parameters),
			...readVersion(parameters),
			...readTargetQuestion(parameters),
			...readSegmenting(parameters),
			tiers,
			onLeads: progress.at,
		});
		progress.end();
		return { summary: tested.summary, body: testedToJson(tested, tiers) };
	}),
};
