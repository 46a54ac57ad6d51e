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
	typeOptions: { minValue: 2, maxValue: 4, numberPrecision: 0 },
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
		const lift = parameters.number(smallestLiftField, 0) / 100;
		const rate = parameters.number(ratePercentField, 0) / 100;
		const planned = plan({
			groups:
				parameters.read<string>('planOf', 0, 'variants') === 'holdout'
					? { heldOut: parameters.number(shareField, 0) / 100 }
					: { variants: equalShares(parameters.number(variantsField, 0)) },
			rate,
			lift,
			peoplePerWeek: parameters.number(peoplePerWeekField, 0),
			windowDays: parameters.number(windowDaysField, 0),
		});
		return { summary: hints.planned(planned.peopleNeeded, planned.weeks, { lift, rate }), body: toJson(planned) };
	}),
};

function equalShares(count: number): number[] {
	return Array.from({ length: count }, () => 1 / count);
}

function toJson({ peopleNeeded, weeks, findable }: ExperimentPlan) {
	return {
		...{ peopleNeeded, weeks },
		findableIn: findable.map(({ weeks: span, lift }) => ({
			weeks: span,
			smallestEffectPercent: lift === undefined ? null : Math.ceil(lift * 100),
		})),
	};
}
