import type { INodeProperties } from 'n8n-workflow';
import type { Audience } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

const AUDIENCES = [
	{ name: 'Anonymous', value: 'anonymous', description: 'Visitors nobody knows yet' },
	{ name: 'Customers', value: 'customer', description: 'People who have bought' },
	{ name: 'Prospects', value: 'prospect', description: 'Known people who have not bought' },
];

/** One audience or all of them. */
export const audiencesField: INodeProperties = {
	displayName: 'Audience',
	name: 'audience',
	type: 'options',
	options: [{ name: 'All', value: 'all', description: 'Each of the three' }, ...AUDIENCES],
	default: 'all',
	description: 'A model holds one scorecard for each',
};

/** Whose scorecard. */
export const scorecardAudienceField: INodeProperties = {
	displayName: 'Audience',
	name: 'scorecardAudience',
	type: 'options',
	options: AUDIENCES,
	default: 'prospect',
	description: 'Whose scorecard. Importing a whole model replaces all three, whatever is chosen here.',
};

export function readAudience(parameters: Parameters): Audience {
	return parameters.read<Audience>('scorecardAudience', 0, 'prospect');
}
