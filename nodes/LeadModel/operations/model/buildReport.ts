import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { startLongRun } from '../../../shared/startLongRun';
import { optionsField } from '../../../shared/optionsField';
import { handOutPage, reportFormField } from '../../fields/reportForm';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readTierSet, tierSetField } from '../../fields/tierSet';
import { readTiers, tiersField } from '../../fields/tiers';
import { graceDaysOption, seedOption } from '../../fields/trainingOptions';

const namesPeopleOption: INodeProperties = {
	displayName: 'Show Addresses',
	name: 'namesPeople',
	type: 'boolean',
	default: true,
	description:
		'Whether leads are named by their email or phone. Turn it off to show lead IDs, for example in a page that others can open.',
};

export const buildReport: NodeOperation = {
	name: 'Build Report',
	value: 'buildReport',
	action: 'Build report',
	description:
		'One page with charts: tiers, chances, points, who to look at, why people are not contacted, what has changed. With a short form for email.',
	fields: [
		reportFormField,
		...targetFields,
		tierSetField,
		tiersField,
		modelNameField,
		optionsField([namesPeopleOption, graceDaysOption, seedOption]),
	],
	runsOnce: true,
	execute: async (batch) => {
		const { parameters } = batch;
		const { engine, ...progress } = startLongRun(batch, 'leads read');
		const report = await engine.buildReport({
			model: readModel(parameters),
			...readTargetQuestion(parameters),
			tiers: readTiers(parameters),
			tierSet: readTierSet(parameters),
			namesPeople: parameters.read<{ namesPeople?: boolean }>('options', 0, {}).namesPeople ?? true,
			onLeads: progress.at,
		});
		progress.end();
		return [{ ok: true, value: [await handOutPage(batch, 'report', report)] }];
	},
};
