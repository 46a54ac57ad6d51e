import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/optionsField';

const hysteresisPointsOption: INodeProperties = {
	displayName: 'Hysteresis',
	name: 'hysteresisPoints',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 3,
	description:
		'A lead leaves its tier only when its score is more than this many points below the threshold, so that it does not flap',
};

const minimumDwellHoursOption: INodeProperties = {
	displayName: 'Minimum Stay (Hours)',
	name: 'minimumDwellHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'A lead is not moved down sooner than this after it entered its tier. Up goes at once.',
};

const onlyWhenChangedOption: INodeProperties = {
	displayName: 'Only When Changed',
	name: 'onlyWhenChanged',
	type: 'boolean',
	default: false,
	description:
		'Whether only leads whose tier has just changed go to the tier outputs; the others leave by an output of their own',
};

const scoreFieldOption: INodeProperties = {
	displayName: 'Score Field',
	name: 'scoreField',
	type: 'string',
	default: 'lead.score',
	description: 'Where the score is, or an expression that gives it',
};

const tierSetOption: INodeProperties = {
	displayName: 'Tier Set',
	name: 'tierSet',
	type: 'string',
	default: 'default',
	description: 'Leads are remembered per set: give workflows that use other tiers a set of their own',
};

const timeZoneOption: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: 'UTC',
	placeholder: 'e.g. Europe/Berlin',
	description: "Whose midnight begins a new day of capacity. The workflow's own: the expression {{ $now.zoneName }}.",
};

export const tierOptions = optionsField([
	hysteresisPointsOption,
	minimumDwellHoursOption,
	onlyWhenChangedOption,
	scoreFieldOption,
	tierSetOption,
	timeZoneOption,
]);
