import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact, type ComparedModels } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { againstField, chosenVersionField, readAgainst, readChosenVersion } from '../../fields/version';
import { toTenth } from '../../readable';
import { readTiers, tiersField } from '../../fields/tiers';

const leadsField: INodeProperties = {
	displayName: 'Leads',
	name: 'leads',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1000,
	description: 'Maximum number of leads to score with both versions',
};

export const compare: NodeOperation = {
	name: 'Compare',
	value: 'compare',
	action: 'Compare versions',
	description: 'Compare the points of two versions and list the leads that would change tier',
	fields: [chosenVersionField, againstField, tiersField, leadsField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const {
			model: name,
			moves,
			points,
			summary,
			changed,
			...rest
		} = await engine.compareModels(
			compact({
				model: readModel(parameters),
				version: readChosenVersion(parameters),
				against: readAgainst(parameters),
				tiers: readTiers(parameters),
				limit: parameters.number(leadsField, 0),
			}),
		);
		return {
			// Who selects the newest version has often selected the one in use.
			summary: rest.version === rest.against ? answers.sameVersion(rest.version) : summary,
			body: {
				...{ name, ...rest, changedTier: changed },
				moves: moves.map(({ leadId, who, audience, from: before, to: after }) => ({
					who,
					audience,
					...{ from: before.tier, to: after.tier },
					...{ scoreFrom: toTenth(before.score), scoreTo: toTenth(after.score) },
					leadId,
				})),
				points: points.map(pointsToRow),
			},
		};
	}),
};

function pointsToRow({ audience, label, code, from, to }: ComparedModels['points'][number]): IDataObject {
	const change = from === null ? 'added' : to === null ? 'removed' : 'changed';
	const rounded = { from: from === null ? undefined : toTenth(from), to: to === null ? undefined : toTenth(to) };
	return { label, audience, change, ...compact(rounded), code };
}
