import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, suppressionRulesSchema, type SuppressionRules } from '../../../src/index';
import { messages } from '../../shared/messages';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { audienceField } from './audience';
import { CHANNEL } from './channel';
import { frequencyCapsField, noFrequencyCapsOption, readFrequencyCaps } from './frequencyCaps';
import { quietHoursOption, timeZoneOption, toWindows, toZones, unknownTimeZonesOption } from './quietHours';
import { reservationOption } from './reservation';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const OFF_HINT = '0 disables the rule.';

const minimumGapOption: INodeProperties = {
	displayName: 'Minimum Gap (Hours)',
	name: 'coolDownHours',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 16,
	description: `Minimum hours between two messages in this channel. Default: 16 for email, 24 for SMS. ${OFF_HINT}`,
};

const purchasedWithinOption: INodeProperties = {
	displayName: 'Purchased Within (Days)',
	name: 'purchasedWithinDays',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 30,
	description: 'Suppress people who bought within this many days. 0 disables the rule.',
};

const outputsNotice: INodeProperties = {
	displayName:
		'Keep Always Output Data off in the settings of this node: n8n would send an empty item that still leads to the original person.',
	name: 'outputsNotice',
	type: 'notice',
	default: '',
};

/** When a message is held back. */
export const ruleFields = [
	audienceField,
	frequencyCapsField,
	outputsNotice,
	optionsField([
		minimumGapOption,
		noFrequencyCapsOption,
		purchasedWithinOption,
		quietHoursOption,
		reservationOption,
		timeZoneOption,
		unknownTimeZonesOption,
	]),
];

/** What the rules are read from. */
const PARAMETERS = ['audience', 'channel', 'frequencyCaps', 'options'];

/** The rules for an item: parsed once where no expression makes them differ between items. */
export function rulesReader(parameters: Parameters): (itemIndex: number) => SuppressionRules {
	if (PARAMETERS.some((name) => parameters.varies(name))) return (itemIndex) => readRules(parameters, itemIndex);
	let rules: SuppressionRules | undefined;
	return (itemIndex) => (rules ??= readRules(parameters, itemIndex));
}

function readRules(parameters: Parameters, itemIndex: number): SuppressionRules {
	const option = <T>(name: string) => parameters.readOption<T>(name, itemIndex);
	const channel = parameters.choose(CHANNEL, itemIndex);
	const coolDownHours = toNumber(option('coolDownHours'));
	const purchasedWithinDays = toNumber(option('purchasedWithinDays'));
	const quietHours = option<string>('quietHours');
	if (quietHours === '' && parameters.varies('options.quietHours'))
		throw new EngineError('configuration-invalid', messages.quietHoursEmpty, { field: 'options.quietHours' });
	const rules = {
		audience: parameters.read('audience', itemIndex, 'prospects'),
		frequencyCaps: readFrequencyCaps(parameters, itemIndex),
		purchasedWithinMs: purchasedWithinDays === undefined ? undefined : Math.round(purchasedWithinDays * DAY_MS),
		coolDownMs: coolDownHours === undefined ? undefined : { [channel]: Math.round(coolDownHours * HOUR_MS) },
		quietHours: quietHours === undefined ? undefined : { [channel]: toWindows(quietHours) },
		unknownTimeZones: toZones(option<string>('unknownTimeZones') ?? ''),
	};
	return parseSettings(suppressionRulesSchema, compact(rules), (setting) => `"${LABELS[setting] ?? 'Options'}"`);
}

/** An expression may give anything: JavaScript takes an empty text or list for 0, which would turn a rule off. */
function toNumber(value: unknown): number | undefined {
	if (value === undefined || typeof value === 'number') return value;
	return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	audience: 'Who Gets This Message',
	coolDownMs: 'Minimum Gap (Hours)',
	frequencyCaps: 'Frequency Caps',
	purchasedWithinMs: 'Purchased Within (Days)',
	quietHours: 'Quiet Hours',
	unknownTimeZones: 'Fallback Time Zones',
};
