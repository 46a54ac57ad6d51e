import { compact } from '../../../../src/index';
import { startLongRun } from '../../../shared/startLongRun';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { audiencesField, readAudiences } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { tierSetField, readTierSet } from '../../fields/tierSet';
import { toTenth } from '../../readable';
import { readTiers, tiersField } from '../../fields/tiers';

export const dryRun: NodeOperation = {
	name: 'Dry Run Tiers',
	value: 'dryRun',
	action: 'Dry run tiers',
	description: "Count how many of today's leads would be in each tier, and how many would change. Nothing is changed.",
	fields: [audiencesField, tierSetField, tiersField, modelNameField],
	...answerOnce('model', async (batch) => {
		const { parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const { summary, tiers, moves, ...rest } = await engine.dryRunTiers({
			model: readModel(parameters),
			...compact({ audience: readAudiences(parameters) }),
			tiers: readTiers(parameters),
			tierSet: readTierSet(parameters),
			onLeads: progress.at,
		});
		progress.end();
		return {
			summary,
			body: {
				tiers: tiers.map((tier) => ({ ...tier })),
				...rest,
				moves: moves.map(({ who, score, from, to, leadId }) => ({ who, score: toTenth(score), from, to, leadId })),
			},
		};
	}),
};
