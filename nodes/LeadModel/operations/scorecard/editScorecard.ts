import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { readAudience, scorecardAudienceField } from '../../fields/audience';
import { readJson } from '../../fields/json';
import { modelNameField, readModel } from '../../fields/modelName';
import { readReason, reasonField } from '../../fields/reason';
import { readUse, useField } from '../../fields/use';
import { readVersion, versionField } from '../../fields/version';
import { scorecardAnswer } from './scorecardAnswer';
import { messages } from '../../../shared/messages';

const changeField: INodeProperties = {
	displayName: 'Change',
	name: 'change',
	type: 'options',
	options: [
		{ name: 'Some Points', value: 'points', description: 'New points for some terms; all others stay' },
		{ name: 'The Whole Scorecard', value: 'scorecard', description: 'An edited copy of what Get returns' },
	],
	default: 'points',
};

const pointsField: INodeProperties = {
	displayName: 'Points',
	name: 'points',
	type: 'json',
	default: '{\n\t"event:checkout_started": 16\n}',
	displayOptions: { show: { change: ['points'] } },
	description: 'Points by term code. To change terms with several values (bins, levels), edit the whole scorecard.',
};

const scorecardField: INodeProperties = {
	displayName: 'Scorecard',
	name: 'scorecard',
	type: 'json',
	default: '{}',
	displayOptions: { show: { change: ['scorecard'] } },
	description:
		'Edited JSON from the "scorecard" field that Get returns. A term with "learn": "never" keeps its points in training; "notNegative" and "notPositive" keep their sign.',
};

export const editScorecard: NodeOperation = {
	name: 'Edit',
	value: 'editScorecard',
	action: 'Edit scorecard',
	description: 'Change points. Saved as a new version; training continues from it.',
	fields: [
		scorecardAudienceField,
		versionField,
		changeField,
		pointsField,
		scorecardField,
		useField,
		reasonField,
		modelNameField,
	],
	...answerOnce('model', async ({ engine, parameters }) => {
		const whole = parameters.read<string>('change', 0, 'points') === 'scorecard';
		const edited = await engine.editScorecard({
			model: readModel(parameters),
			...readVersion(parameters),
			audience: readAudience(parameters),
			change: whole
				? { scorecard: readJson(parameters, scorecardField) }
				: { points: readPoints(readJson(parameters, pointsField)) },
			reason: readReason(parameters),
			use: readUse(parameters),
		});
		return scorecardAnswer(edited.because, edited);
	}),
};

function readPoints(json: unknown): Record<string, number> {
	const entries = json !== null && typeof json === 'object' ? Object.entries(json) : [];
	if (entries.length > 0 && entries.every(([, points]) => typeof points === 'number'))
		return Object.fromEntries(entries) as Record<string, number>;
	throw new EngineError('configuration-invalid', messages.pointsMissing, {
		field: 'points',
	});
}
