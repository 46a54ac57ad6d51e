import { compact, type SetPoints } from '../../../../src/index';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce, type Answer } from '../../answers';
import { audiencesField, readAudiences } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { plansField, readPlans } from '../../fields/plans';
import { pointRowsField, readPointRows } from '../../fields/pointRows';
import { readTiers, tiersField } from '../../fields/tiers';
import { readUse, useField } from '../../fields/use';

/** As many as Compare takes unless it is given another number. */
const COMPARED_LEADS = 1_000;

export const setPoints: NodeOperation = {
	name: 'Set Points',
	value: 'setPoints',
	action: 'Set points',
	description: 'Create, change or remove rules, and see who would change tier. Saved as a new version.',
	fields: [pointRowsField, audiencesField, useField, tiersField, plansField, modelNameField],
	...answerOnce('model', async ({ context, engine, parameters }) => {
		const set = await engine.setPoints({
			model: readModel(parameters),
			...compact({ audience: readAudiences(parameters) }),
			rows: readPointRows(parameters),
			...readPlans(parameters),
			use: readUse(parameters),
			tiers: readTiers(parameters),
			limit: COMPARED_LEADS,
		});
		if (set.neverSeen.length > 0)
			context.addExecutionHints({
				message: hints.neverSeen(set.neverSeen),
				location: 'outputPane',
				type: 'warning',
			});
		return toAnswer(readModel(parameters), set);
	}),
};

function toAnswer(name: string, { summary, changes, ...rest }: SetPoints): Answer {
	return { summary, body: { name, ...rest, changes: changes.map((change) => ({ ...change })) } };
}
