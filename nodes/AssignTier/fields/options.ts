import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/optionsField';

const hysteresisPointsOption: INodeProperties = {
	displayName: 'Grace Points',
	name: 'hysteresisPoints',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 3,
	description:
		'A lead keeps its tier until its score falls this many points below the minimum. Prevents leads from moving back and forth.',
};

const minimumDwellHoursOption: INodeProperties = {
	displayName: 'Minimum Stay (Hours)',
	name: 'minimumDwellHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Minimum time a lead stays in a tier before it can move down. Moving up is immediate.',
};

const onlyWhenChangedOption: INodeProperties = {
	displayName: 'Only When Changed',
	name: 'onlyWhenChanged',
	type: 'boolean',
	default: false,
	description:
		'Whether only leads whose tier has just changed go to the tier outputs; all others go to the output Unchanged',
};

const scoreFieldOption: INodeProperties = {
	displayName: 'Score Field',
	name: 'scoreField',
	type: 'string',
	default: 'lead.score',
	description: 'Path to the score, or an expression',
};

const tierSetOption: INodeProperties = {
	displayName: 'Tier Memory',
	name: 'tierSet',
	type: 'string',
	default: 'default',
	description: 'Tiers are tracked per name. Use another name in workflows with different tiers.',
};

const timeZoneOption: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: 'UTC',
	placeholder: 'e.g. Europe/Berlin',
	description:
		"Time zone in which the daily capacity resets at midnight. Use {{ $now.zoneName }} for the workflow's time zone.",
};

export const tierOptions = optionsField([
	hysteresisPointsOption,
	minimumDwellHoursOption,
	onlyWhenChangedOption,
	scoreFieldOption,
	tierSetOption,
	timeZoneOption,
]);
