import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, suppressionRulesSchema, type SuppressionRules } from '../../../src/index';
import { messages } from '../../shared/messages';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { addressOptions } from './addressLists';
import { audienceField } from './audience';
import { bestTimeOption } from './bestTime';
import { CHANNEL } from './channel';
import { consentOptions } from './consentPolicy';
import { defaultsNotice } from './defaultsNotice';
import { frequencyCapsField, noFrequencyCapsOption, readFrequencyCaps } from './frequencyCaps';
import { periodOptions } from './periods';
import { placesOption } from './places';
import {
	quietHoursOptions,
	quietTimesOption,
	readQuietTimes,
	refuseEmptyQuietHours,
	timeZoneOption,
} from './quietHours';
import { reservationOption } from './reservation';
import type { RuleOption } from './ruleOption';

const outputsNotice: INodeProperties = {
	displayName:
		'Keep Always Output Data off in the settings of this node: n8n would send an empty item that still leads to the original person.',
	name: 'outputsNotice',
	type: 'notice',
	default: '',
};

/** A rule more is a line in one of these lists, and its setting in src/suppression/settings.ts. */
const ruleOptions = [...periodOptions, ...addressOptions, ...consentOptions, placesOption, ...quietHoursOptions];

const options = [
	...ruleOptions.map(({ property }) => property),
	quietTimesOption,
	noFrequencyCapsOption,
	timeZoneOption,
];

/** When a message is held back. */
export const ruleFields = [
	audienceField,
	frequencyCapsField,
	outputsNotice,
	defaultsNotice,
	optionsField([...options, reservationOption, bestTimeOption]),
];

/** The same where nothing is sent, and nothing routed. */
export const forecastFields = [audienceField, frequencyCapsField, defaultsNotice, optionsField(options)];

/** What the rules are read from. */
const PARAMETERS = ['audience', 'channel', 'frequencyCaps', 'options'];

/** Whether an expression may make the rules differ between items. */
export function variesByItem(parameters: Parameters): boolean {
	return PARAMETERS.some((name) => parameters.varies(name));
}

/** The rules for an item: parsed once where no expression makes them differ between items. */
export function rulesReader(parameters: Parameters): (itemIndex: number) => SuppressionRules {
	if (variesByItem(parameters)) return (itemIndex) => readRules(parameters, itemIndex);
	let rules: SuppressionRules | undefined;
	return (itemIndex) => (rules ??= readRules(parameters, itemIndex));
}

function readRules(parameters: Parameters, itemIndex: number): SuppressionRules {
	refuseEmptyQuietHours(parameters, itemIndex);
	const channel = parameters.choose(CHANNEL, itemIndex);
	const chosen = ruleOptions.map((option) => {
		const value = readOption(parameters, option, itemIndex);
		return [option.setting, value === undefined ? undefined : option.toRule(value, channel)] as const;
	});
	const rules = {
		audience: parameters.read('audience', itemIndex, 'prospects'),
		frequencyCaps: readFrequencyCaps(parameters, itemIndex),
		...Object.fromEntries(chosen),
		...addQuietTimes(chosen, readQuietTimes(parameters, itemIndex), channel),
	};
	return parseSettings(suppressionRulesSchema, compact(rules), (setting) => `"${LABELS[setting] ?? 'Options'}"`);
}

/** Both options together: what either says is quiet. */
function addQuietTimes(
	chosen: readonly (readonly [setting: string, rule: unknown])[],
	times: { start: string; end: string } | undefined,
	channel: string,
): { quietHours?: unknown } {
	if (times === undefined) return {};
	const written = chosen.find(([setting]) => setting === 'quietHours')?.[1] as Record<string, unknown[]> | undefined;
	return { quietHours: { [channel]: [...(written?.[channel] ?? []), times] } };
}

/** An expression that gives nothing must not turn a rule off. */
function readOption(parameters: Parameters, { property }: RuleOption, itemIndex: number): unknown {
	const value = parameters.readOption<unknown>(property.name, itemIndex);
	if (value !== undefined || !parameters.varies(`options.${property.name}`)) return value;
	throw new EngineError('configuration-invalid', messages.optionEmpty(property.displayName), {
		field: `options.${property.name}`,
	});
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	audience: audienceField.displayName,
	frequencyCaps: frequencyCapsField.displayName,
	...Object.fromEntries(ruleOptions.map(({ setting, property }) => [setting, property.displayName])),
};
