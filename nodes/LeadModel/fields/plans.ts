import type { INodeProperties } from 'n8n-workflow';
import { compact } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

export const plansField: INodeProperties = {
	displayName: 'Plans, Lowest First',
	name: 'plans',
	type: 'string',
	default: '',
	placeholder: 'e.g. free, starter, pro',
	description:
		'The plans you sell, separated with commas. Customers who look at a plan above theirs get points: the rule is higher:plan in the list of signals. Empty: stays as it is.',
};

/** Commas, or the sign that says which is the lower: `free < starter < pro`. */
export function readPlans(parameters: Parameters): { plans?: string[] } {
	const plans = String(parameters.read<unknown>('plans', 0, '') ?? '')
		.split(/[,<\n]/)
		.map((plan) => plan.trim())
		.filter((plan) => plan !== '');
	return compact({ plans: plans.length === 0 ? undefined : plans });
}
