import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { AUDIENCE_NAMES, toIsoTime, type Audience, type Engine } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { answers } from '../../../shared/answers';
import { toTenth } from '../../readable';
import { percent } from './groupToRow';

const daysField: INodeProperties = {
	displayName: 'Last Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 14,
	description: 'Number of recent days to compare with the training data',
};

const staleDaysField: INodeProperties = {
	displayName: 'Stale After Days',
	name: 'staleDays',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 120,
	description: 'Report the model as stale when its newest training lead is older than this',
};

export const checkDrift: NodeOperation = {
	name: 'Check Drift',
	value: 'checkDrift',
	action: 'Check drift',
	description: 'Check whether leads or results have changed since the model was trained',
	fields: [daysField, staleDaysField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const checked = await engine.checkDrift({
			model: readModel(parameters),
			days: parameters.number(daysField, 0),
			staleDays: parameters.number(staleDaysField, 0),
		});
		const { model: name, version, level, summary, because, silences, audiences } = checked;
		return {
			summary: describeCheck(checked),
			isWarning: level === 'act' || silences.length > 0,
			body: {
				...{ name, version, level: summary, because },
				silences: silences.map((silence) => ({ ...silence })),
				audiences: Object.entries(audiences).map(([audience, drifted]) => audienceToRow(audience, drifted)),
			},
		};
	}),
};

type Checked = Awaited<ReturnType<Engine['checkDrift']>>;
type Drifted = NonNullable<Checked['audiences'][Audience]>;

/** "Keep an eye on it: 41 % of leads are below 3, 6 % when the model learned." */
function describeCheck({ level, summary, because: [first, ...others] }: Checked): string {
	if (level === 'steady') return answers.steady;
	// What has fallen silent comes first; that it was not trained is no finding.
	if (level === 'untrained') return [first, ...others].join(' ');
	const word = summary.charAt(0).toUpperCase() + summary.slice(1);
	return [`${word}: ${first ?? ''}`, ...others].join(' ');
}

function audienceToRow(
	audience: string,
	{ summary, because, scores, features, calibration, trainedUntil }: Drifted,
): IDataObject {
	return {
		...{ audience: AUDIENCE_NAMES[audience as Audience], level: summary, because, scores },
		trainedUntil: toIsoTime(trainedUntil),
		...(typeof calibration === 'string'
			? { calibration }
			: {
					calibration: calibration.verdict,
					...{ converted: Math.round(calibration.observed), expected: toTenth(calibration.expected) },
				}),
		features: features.map(({ feature, label, summary: level, stability, dead, shift }) => ({
			label,
			level,
			psi: stability,
			...(shift === undefined ? {} : { nowPercent: percent(shift.now), beforePercent: percent(shift.before) }),
			...(dead ? { noLongerReceived: true } : {}),
			code: feature,
		})),
	};
}
