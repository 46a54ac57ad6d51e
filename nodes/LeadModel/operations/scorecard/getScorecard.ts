import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import type { Parameters } from '../../../shared/parameters';
import { answerOnce, answerRows } from '../../answers';
import { readAudience, scorecardAudienceField } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readVersion, versionField } from '../../fields/version';
import { scorecardAnswer } from './scorecardAnswer';

const formField: INodeProperties = {
	displayName: 'Return',
	name: 'form',
	type: 'options',
	options: [
		{ name: 'One Item per Rule', value: 'rules', description: 'To read: points, half-life, how often it was seen' },
		{ name: 'The Whole Scorecard', value: 'scorecard', description: 'One item with the JSON that Edit takes' },
	],
	default: 'rules',
};

export const getScorecard: NodeOperation = {
	name: 'Get',
	value: 'getScorecard',
	action: 'Get scorecard',
	description: 'The current points, and the points before training',
	fields: [scorecardAudienceField, formField, versionField, modelNameField],
	runsOnce: true,
	execute: async (batch) => {
		const isWhole = batch.parameters.read<string>('form', 0, 'rules') === 'scorecard';
		return await (isWhole ? asScorecard : asRules).execute(batch);
	},
};

const asScorecard = answerOnce('model', async ({ engine, parameters }) => {
	const found = await engine.getScorecard(readQuestion(parameters));
	const { model, version, audience, inUse, terms } = found;
	return scorecardAnswer(answers.scorecard({ model, version, audience, inUse, rules: terms.length }), found);
});

const asRules = answerRows('rule', async ({ engine, parameters }) => {
	const { model: name, frame, rules, ...rest } = await engine.listRules(readQuestion(parameters));
	return {
		summary: answers.scorecard({ model: name, ...rest, rules: rules.length }),
		rows: [...frame, ...rules].map(({ label, points, before, learned, ...rule }) => ({
			summary: answers.rule(label, rule.rule),
			// To a tenth, which is more than a person can tell apart.
			body: { label, ...roundAll({ points, before, learned }), ...rule },
			exact: { model: { name, ...rest } },
		})),
	};
});

function readQuestion(parameters: Parameters) {
	return { model: readModel(parameters), ...readVersion(parameters), audience: readAudience(parameters) };
}

function roundAll(numbers: Record<string, number | undefined>): IDataObject {
	return Object.fromEntries(
		Object.entries(numbers).flatMap(([name, number]) =>
			number === undefined ? [] : [[name, Math.round(number * 10) / 10]],
		),
	);
}
