import type { INodeProperties } from 'n8n-workflow';
import { planExperiment as plan, type ExperimentPlan } from '../../../../src/index';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { shareField, smallestLiftField, windowDaysField } from './setHoldout';

const compareField: INodeProperties = {
	displayName: 'Compare',
	name: 'planOf',
	type: 'options',
	options: [
		{ name: 'Contacted and Held Out', value: 'holdout', description: 'What contacting brings, with Set Holdout' },
		{ name: 'Variants of a Tier', value: 'variants', description: 'Which variant brings more, with Assign Tier' },
	],
	default: 'variants',
};

const variantsField: INodeProperties = {
	displayName: 'Variants',
	name: 'variantCount',
	type: 'number',
	typeOptions: { minValue: 2, maxValue: 4 },
	default: 2,
	displayOptions: { show: { planOf: ['variants'] } },
	description: 'How many there are, of equal shares. Each more needs more people, also for each variant.',
};

const heldOutField: INodeProperties = { ...shareField, displayOptions: { show: { planOf: ['holdout'] } } };

const peoplePerWeekField: INodeProperties = {
	displayName: 'People per Week',
	name: 'peoplePerWeek',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 200,
	description: 'How many new people come to the branch in a week. Follow-Up Times counts the entries of each tier.',
};

const ratePercentField: INodeProperties = {
	displayName: 'Buyers of 100 People',
	name: 'ratePercent',
	type: 'number',
	typeOptions: { minValue: 0.1, maxValue: 90, numberPrecision: 1 },
	default: 3,
	description: 'How many of 100 such people buy within the days today. Evaluate counts the buyers of each tier.',
};

export const planExperiment: NodeOperation = {
	name: 'Plan',
	value: 'planExperiment',
	action: 'Plan an experiment',
	description: 'How many people and weeks an experiment takes, before it begins, and what can be found in less time',
	fields: [
		...[compareField, variantsField, heldOutField, peoplePerWeekField, ratePercentField],
		...[windowDaysField, smallestLiftField],
	],
	...answerOnce('experiment', async ({ parameters }) => {
		const count = Math.min(4, Math.max(2, Math.round(parameters.read('variantCount', 0, 2))));
		const lift = parameters.read('holdoutSmallestLift', 0, 30) / 100;
		const rate = Math.min(0.9, Math.max(0.001, parameters.read('ratePercent', 0, 3) / 100));
		const planned = plan({
			groups:
				parameters.read<string>('planOf', 0, 'variants') === 'holdout'
					? { heldOut: Math.min(0.5, Math.max(0.01, parameters.read('holdoutShare', 0, 10) / 100)) }
					: { variants: Array.from({ length: count }, () => 1 / count) },
			rate,
			lift: Math.min(3, Math.max(0.05, lift)),
			peoplePerWeek: Math.max(1, parameters.read('peoplePerWeek', 0, 200)),
			windowDays: Math.max(1, parameters.read('holdoutWindowDays', 0, 14)),
		});
		return { summary: hints.planned(planned.peopleNeeded, planned.weeks, { lift, rate }), body: toJson(planned) };
	}),
};

function toJson({ peopleNeeded, weeks, findable }: ExperimentPlan) {
	return {
		...{ peopleNeeded, weeks },
		findableIn: findable.map(({ weeks: span, lift }) => ({
			weeks: span,
			smallestEffectPercent: lift === undefined ? null : Math.ceil(lift * 100),
		})),
	};
}
