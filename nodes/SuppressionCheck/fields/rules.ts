import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, suppressionRulesSchema, type SuppressionRules } from '../../../src/index';
import { messages } from '../../shared/messages';
import { optionsField } from '../../shared/optionsField';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { blockedAddressesOption, ownAddressesOption, toAddresses } from './addressLists';
import { audienceField } from './audience';
import { CHANNEL } from './channel';
import { consentPolicyOption, customersCountAsAgreedOption } from './consentPolicy';
import { frequencyCapsField, noFrequencyCapsOption, readFrequencyCaps } from './frequencyCaps';
import { periodOptions, toDays, toHours } from './periods';
import { placesOption } from './places';
import { quietHoursOption, timeZoneOption, toWindows, toZones, unknownTimeZonesOption } from './quietHours';
import { reservationOption } from './reservation';

const outputsNotice: INodeProperties = {
	displayName:
		'Keep Always Output Data off in the settings of this node: n8n would send an empty item that still leads to the original person.',
	name: 'outputsNotice',
	type: 'notice',
	default: '',
};

const ruleOptions = [
	...periodOptions,
	blockedAddressesOption,
	consentPolicyOption,
	customersCountAsAgreedOption,
	noFrequencyCapsOption,
	ownAddressesOption,
	placesOption,
	quietHoursOption,
	timeZoneOption,
	unknownTimeZonesOption,
];

/** When a message is held back. */
export const ruleFields = [
	audienceField,
	frequencyCapsField,
	outputsNotice,
	optionsField([...ruleOptions, reservationOption]),
];

/** The same where nothing is sent, and nothing routed. */
export const forecastFields = [audienceField, frequencyCapsField, optionsField(ruleOptions)];

/** What the rules are read from. */
const PARAMETERS = ['audience', 'channel', 'frequencyCaps', 'options'];

/** The rules for an item: parsed once where no expression makes them differ between items. */
export function rulesReader(parameters: Parameters): (itemIndex: number) => SuppressionRules {
	if (PARAMETERS.some((name) => parameters.varies(name))) return (itemIndex) => readRules(parameters, itemIndex);
	let rules: SuppressionRules | undefined;
	return (itemIndex) => (rules ??= readRules(parameters, itemIndex));
}

function readRules(parameters: Parameters, itemIndex: number): SuppressionRules {
	const option = <T>(name: string) => readOption<T>(parameters, name, itemIndex);
	const channel = parameters.choose(CHANNEL, itemIndex);
	const only = <T>(value: T | undefined) => (value === undefined ? undefined : { [channel]: value });
	const quietHours = option<string>('quietHours');
	if (typeof quietHours === 'string' && toWindows(quietHours).length === 0 && parameters.varies('options.quietHours'))
		throw new EngineError('configuration-invalid', messages.quietHoursEmpty, { field: 'options.quietHours' });
	const rejectedWithinMs = toDays(option('rejectedWithinDays'));
	const rules = {
		audience: parameters.read('audience', itemIndex, 'prospects'),
		frequencyCaps: readFrequencyCaps(parameters, itemIndex),
		purchasedWithinMs: toDays(option('purchasedWithinDays')),
		refundedWithinMs: toDays(option('refundedWithinDays')),
		rejectedBySales: rejectedWithinMs === undefined ? undefined : { withinMs: rejectedWithinMs, channels: [channel] },
		colleagueBoughtWithinMs: toDays(option('colleagueBoughtWithinDays')),
		ownAddresses: toAddresses(option('ownAddresses')),
		blockedAddresses: toAddresses(option('blockedAddresses')),
		consent: only(option<string>('consentPolicy')),
		customersCountAsAgreed: option<boolean>('customersCountAsAgreed'),
		restAfterRefusalMs: only(toDays(option('restAfterRefusalDays'))),
		coolDownMs: only(toHours(option('coolDownHours'))),
		quietHours: only(quietHours === undefined ? undefined : toWindows(quietHours)),
		places: option<string[]>('places'),
		unknownTimeZones: toZones(option<string>('unknownTimeZones') ?? ''),
	};
	return parseSettings(suppressionRulesSchema, compact(rules), (setting) => `"${LABELS[setting] ?? 'Options'}"`);
}

/** An expression that gives nothing must not turn a rule off. */
function readOption<T>(parameters: Parameters, name: string, itemIndex: number): T | undefined {
	const value = parameters.readOption<T>(name, itemIndex);
	if (value !== undefined || !parameters.varies(`options.${name}`)) return value;
	const label = ruleOptions.find((each) => each.name === name)?.displayName ?? 'Options';
	throw new EngineError('configuration-invalid', messages.optionEmpty(label), { field: `options.${name}` });
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	audience: 'Who Gets This Message',
	blockedAddresses: 'Blocked Addresses',
	colleagueBoughtWithinMs: 'Company Bought Within (Days)',
	consent: 'Consent Policy',
	coolDownMs: 'Minimum Gap (Hours)',
	customersCountAsAgreed: 'Customers Count as Agreed',
	frequencyCaps: 'Frequency Caps',
	ownAddresses: 'Own and Test Addresses',
	places: 'Stricter Places',
	purchasedWithinMs: 'Purchased Within (Days)',
	quietHours: 'Quiet Hours',
	refundedWithinMs: 'Refunded Within (Days)',
	rejectedBySales: 'Rejected by Sales Within (Days)',
	restAfterRefusalMs: 'Rest After a Refusal (Days)',
	unknownTimeZones: 'Fallback Time Zones',
};
