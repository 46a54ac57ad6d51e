import type { INodeProperties } from 'n8n-workflow';
import type { Audience } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

const AUDIENCES = [
	{ name: 'Anonymous', value: 'anonymous', description: 'Visitors without an email, phone or customer ID' },
	{ name: 'Customers', value: 'customer', description: 'People who have bought' },
	{ name: 'Prospects', value: 'prospect', description: 'Known people who have not bought' },
];

/** One audience or all of them. */
export const audiencesField: INodeProperties = {
	displayName: 'Audience',
	name: 'audience',
	type: 'options',
	options: [{ name: 'All', value: 'all', description: 'All three audiences' }, ...AUDIENCES],
	default: 'all',
	description: 'A model has one scorecard per audience',
};

/** Whose scorecard. */
export const scorecardAudienceField: INodeProperties = {
	displayName: 'Audience',
	name: 'scorecardAudience',
	type: 'options',
	options: AUDIENCES,
	default: 'prospect',
	description: "The scorecard's audience. Importing a complete model replaces all three scorecards.",
};

/** Undefined: all of them. */
export function readAudiences(parameters: Parameters): Audience | undefined {
	const audience = parameters.read<Audience | 'all'>('audience', 0, 'all');
	return audience === 'all' ? undefined : audience;
}

export function readAudience(parameters: Parameters): Audience {
	return parameters.read<Audience>('scorecardAudience', 0, 'prospect');
}
