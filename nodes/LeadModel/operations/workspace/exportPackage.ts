import type { IDataObject } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { packageTexts } from '../../../shared/packageMessages';
import { answerOnce } from '../../answers';
import { pointsField, readPoints } from '../../fields/package';
import { readWorkflows } from '../../readWorkflows';

export const exportPackage: NodeOperation = {
	name: 'Export Package',
	value: 'exportPackage',
	action: 'Export package of a workspace',
	description:
		'The settings of this workspace for the next client, as one JSON: points, tiers and, where the items are its workflows, their caps and consent rules. No leads, addresses or keys.',
	fields: [pointsField],
	...answerOnce('exported', async ({ context, engine, parameters }) => {
		const { names, checks, unread } = readWorkflows(context.getInputData());
		const { package: made, leftOut } = await engine.exportPackage({
			points: readPoints(parameters),
			checks,
			workflows: names,
		});
		const { models, tierSets } = made;
		const notes = [...(names.length === 0 ? [packageTexts.noWorkflows] : []), ...unread, ...leftOut];
		return {
			summary: [packageTexts.exported(models.length, tierSets.length, made.checks.length), ...notes].join(' '),
			body: {
				models: models.map(({ name }) => name),
				tierSets: tierSets.map(({ tierSet, audience }) => ({ tierSet, audience })),
				checks: made.checks.map(({ workflow, step, channel }) => ({ workflow, step, channel })),
				workflows: made.workflows,
				leftOut: [...unread, ...leftOut],
			},
			exact: { package: made as unknown as IDataObject },
		};
	}),
};
