import { startLongRun } from '../../../shared/startLongRun';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readTierPlan, tierPlanField } from '../../fields/tierPlan';
import { trainingOptions } from '../../fields/trainingOptions';
import { readVersion, versionField } from '../../fields/version';
import { groupToRow, percent } from './groupToRow';

export const suggestTiers: NodeOperation = {
	name: 'Suggest Tiers',
	value: 'suggestTiers',
	action: 'Suggest tiers',
	description:
		'Suggest minimum scores from past outcomes and from how many leads a day can be worked, with what each tier would have brought',
	fields: [tierPlanField, ...targetFields, versionField, modelNameField, trainingOptions],
	...answerOnce('model', async (batch) => {
		const { parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const suggested = await engine.suggestTiers({
			model: readModel(parameters),
			...readVersion(parameters),
			...readTargetQuestion(parameters),
			tiers: readTierPlan(parameters),
			onLeads: progress.at,
		});
		const { summary, model: name, version, leads: people, converted: peopleConverted } = suggested;
		const tiers = suggested.tiers.map(({ tier, minScore, basis, leadsPerDay, caught, ...group }) => ({
			tier,
			minScore,
			...(leadsPerDay === undefined ? {} : { leadsPerDay: Math.round(leadsPerDay * 10) / 10 }),
			...(caught === undefined ? {} : { buyersPercent: percent(caught) }),
			...groupToRow(group, undefined),
			...(basis === undefined ? {} : { from: BASES[basis] }),
		}));
		progress.end();
		return { summary, body: { name, version, tiers, people, peopleConverted } };
	}),
};

const BASES = {
	outcomes: 'past outcomes',
	capacity: 'daily capacity',
	default: 'shipped cut-off',
} as const;
