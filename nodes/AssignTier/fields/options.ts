import type { INodeProperties } from 'n8n-workflow';
import { CART_CHANGES, EngineError, TIER_MEASURES, type CartChange, type TierRules } from '../../../src/index';
import { messages } from '../../shared/messages';
import { optionsField } from '../../shared/optionsField';
import { tierSetLocator } from '../../shared/tierSetName';
import type { Parameters } from '../../shared/parameters';
import { variantLiftOption, variantWindowOption } from './variants';

const HOUR_MS = 3_600_000;

/** An option that is a rule of the tiers: its field, and what it sets. */
interface RuleOption {
	property: INodeProperties;
	setting: keyof TierRules;
	read(parameters: Parameters): unknown;
}

const hysteresisPointsOption: INodeProperties = {
	displayName: 'Grace Points',
	name: 'hysteresisPoints',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 3,
	description:
		'A lead keeps its tier until its score falls this many points (or units of the currency) below the minimum. Prevents leads from moving back and forth. Not added, it is 3, or 0 with Tier By Uplift.',
};

const minimumDwellHoursOption: INodeProperties = {
	displayName: 'Minimum Stay (Hours)',
	name: 'minimumDwellHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Minimum time a lead stays in a tier before it can move down. Moving up is immediate.',
};

const requirementsMatchOption: INodeProperties = {
	displayName: 'Conditions to Meet',
	name: 'requirementsMatch',
	type: 'options',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Any', value: 'any' },
	],
	default: 'all',
	description: 'Whether a tier with several conditions asks for all of them, or for one of them',
};

const reentryHoursOption: INodeProperties = {
	displayName: 'Time Before Return (Hours)',
	name: 'reentryHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'How soon a lead that has left a tier can move back up into it. 0 means at once.',
};

const tierByOption: INodeProperties = {
	displayName: 'Tier By',
	name: 'tierBy',
	type: 'options',
	options: Object.entries(TIER_MEASURES).map(([value, { label, description }]) => ({
		name: label,
		value,
		description,
	})),
	default: 'score',
	description:
		'What the minimums are compared with. For amounts in several currencies, use lead.expectedValue.currency as Segment Field.',
};

const onlyWhenChangedOption: INodeProperties = {
	displayName: 'Only When Changed',
	name: 'onlyWhenChanged',
	type: 'boolean',
	default: false,
	description:
		'Whether only leads whose tier has just changed go to the tier outputs; all others go to the output Unchanged',
};

const CART_LABELS: Record<CartChange, { name: string; description: string }> = {
	new: { name: 'New Cart', description: 'The first since the last purchase, or after a week without a step in it' },
	changed: {
		name: 'New or Changed Cart',
		description: 'Also one in which something was put, or whose checkout was begun, since the lead last came',
	},
	never: { name: 'Nothing', description: 'Only another tier counts' },
};

const cartCountsOption: INodeProperties = {
	displayName: 'Also Changed By',
	name: 'cartCounts',
	type: 'options',
	options: CART_CHANGES.map((value) => ({ value, ...CART_LABELS[value] })),
	default: 'new',
	description:
		'With Only When Changed: what else sends a lead that stays in its tier to the output of the tier, once for each cart',
};

const pilotOption: INodeProperties = {
	displayName: 'Pilot (% of Leads)',
	name: 'pilotPercent',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: 10,
	// It decides which outputs there are.
	noDataExpression: true,
	description:
		'Begin with a share of the leads: only they get a tier, all others leave by Not in Pilot. Raise it step by step; whoever is in stays in. At 100, or without this option, everybody is in.',
};

/** Of all leads, in percent. */
export function readPilotPercent(parameters: Parameters): number {
	const percent = parameters.read('options.pilotPercent', 0, 100);
	if (percent > 0 && percent <= 100) return percent;
	throw new EngineError('configuration-invalid', messages.pilotPercent, { field: 'options.pilotPercent' });
}

const scoreFieldOption: INodeProperties = {
	displayName: 'Score Field',
	name: 'scoreField',
	type: 'string',
	default: 'lead.score',
	description: 'Path to the score, or an expression. Overrides where Tier By looks.',
};

const tierSetOption = tierSetLocator('Tiers are tracked per name. Use another name in workflows with different tiers.');

const timeZoneOption: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'string',
	default: 'UTC',
	placeholder: 'e.g. Europe/Berlin',
	description:
		"Time zone in which the daily capacity resets at midnight. Use {{ $now.zoneName }} for the workflow's time zone.",
};

/** Which cart counts as a change; undefined where changes make no difference. */
export function readCartCounts(parameters: Parameters): CartChange | undefined {
	if (!parameters.read('options.onlyWhenChanged', 0, false)) return undefined;
	return parameters.choose<CartChange>(
		{ name: 'options.cartCounts', label: cartCountsOption.displayName, choices: CART_CHANGES, fallback: 'new' },
		0,
	);
}

/** A rule more is a line here, its setting in src/tiers/settings.ts, and what it does in src/tiers/assignTier.ts. */
export const ruleOptions: readonly RuleOption[] = [
	{
		property: hysteresisPointsOption,
		setting: 'hysteresisPoints',
		read: (parameters) => {
			// A point of score is little, an uplift of one in 100 is much.
			const grace = parameters.read<string>('options.tierBy', 0, 'score') === 'uplift' ? 0 : 3;
			return parameters.numberOption(hysteresisPointsOption, 0) ?? grace;
		},
	},
	{
		property: minimumDwellHoursOption,
		setting: 'minimumDwellMs',
		read: (parameters) => Math.round((parameters.numberOption(minimumDwellHoursOption, 0) ?? 0) * HOUR_MS),
	},
	{
		property: requirementsMatchOption,
		setting: 'requirementsMatch',
		read: (parameters) => parameters.read('options.requirementsMatch', 0, 'all'),
	},
	{
		property: reentryHoursOption,
		setting: 'reentryMs',
		read: (parameters) => Math.round((parameters.numberOption(reentryHoursOption, 0) ?? 0) * HOUR_MS),
	},
	{
		property: tierByOption,
		setting: 'tierBy',
		read: (parameters) => parameters.read('options.tierBy', 0, 'score'),
	},
	{
		property: timeZoneOption,
		setting: 'timeZone',
		read: (parameters) => parameters.text('options.timeZone', 0) || 'UTC',
	},
];

export const tierOptions = optionsField([
	...ruleOptions.map(({ property }) => property),
	onlyWhenChangedOption,
	cartCountsOption,
	pilotOption,
	variantWindowOption,
	variantLiftOption,
	scoreFieldOption,
	tierSetOption,
]);
