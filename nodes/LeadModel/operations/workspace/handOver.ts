import type { NodeOperation } from '../../../shared/nodeOperation';
import { packageTexts } from '../../../shared/packageMessages';
import { modelNameField, readModel } from '../../fields/modelName';
import { handOutPage, reportFormField } from '../../fields/reportForm';
import { readWorkflows } from '../../readWorkflows';

export const handOver: NodeOperation = {
	name: 'Hand-Over Sheet',
	value: 'handOver',
	action: 'Build hand-over sheet of a workspace',
	description:
		'One page for the people who go on with this workspace: what runs, points, tiers, caps and consent rules in words, who is not contacted, where keys lie, what to do each week. Names no lead.',
	fields: [reportFormField, modelNameField],
	runsOnce: true,
	execute: async (batch) => {
		const { names: workflows, checks, unread } = readWorkflows(batch.context.getInputData());
		const model = readModel(batch.parameters);
		const page = await batch.engine.buildHandOver({ model, host: 'n8n', checks, workflows });
		const summary = workflows.length === 0 ? `${page.summary} ${packageTexts.handInWorkflows}` : page.summary;
		const body = { workflows, ...(unread.length > 0 ? { unread } : {}) };
		return [{ ok: true, value: [await handOutPage(batch, 'handOver', { ...page, summary }, body)] }];
	},
};
