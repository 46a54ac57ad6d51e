import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { EngineError, readPath } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';
import type { RuleOption } from './ruleOption';

const quietHoursOption: INodeProperties = {
	displayName: 'Quiet Hours',
	name: 'quietHours',
	type: 'string',
	default: '21:00-08:00',
	placeholder: 'e.g. 21:00-08:00',
	description:
		"Hours, in the recipient's local time, when nothing is sent. Default: 21:00-08:00 for SMS and calls, none for other channels. Leave empty to disable.",
};

export const timeZoneOption: INodeProperties = {
	displayName: 'Time Zone Field',
	name: 'timeZone',
	type: 'string',
	default: '',
	placeholder: 'e.g. customer.timezone',
	description:
		"Field with the recipient's time zone, or an expression. Default: taken from the lead, its phone number and its country.",
};

const unknownTimeZonesOption: INodeProperties = {
	displayName: 'Fallback Time Zones',
	name: 'unknownTimeZones',
	type: 'string',
	default: '',
	placeholder: 'e.g. America/New_York, America/Los_Angeles',
	description:
		"Time zones assumed when a person's location is unknown; quiet hours apply in all of them. Default: Los Angeles to Athens.",
};

/** When nobody is to be disturbed, and where people may be. */
export const quietHoursOptions: readonly RuleOption[] = [
	{
		property: quietHoursOption,
		setting: 'quietHours',
		toRule: (hours, channel) => ({ [channel]: toWindows(String(hours)) }),
	},
	{ property: unknownTimeZonesOption, setting: 'unknownTimeZones', toRule: (zones) => toZones(String(zones)) },
];

/** An empty field turns quiet hours off on purpose; an expression that gives nothing must not. */
export function refuseEmptyQuietHours(parameters: Parameters, itemIndex: number): void {
	if (!parameters.varies('options.quietHours')) return;
	const hours = parameters.readOption<unknown>('quietHours', itemIndex);
	if (hours === undefined || toWindows(String(hours)).length > 0) return;
	throw new EngineError('configuration-invalid', messages.quietHoursEmpty, { field: 'options.quietHours' });
}

export function readTimeZone(item: INodeExecutionData, itemIndex: number, parameters: Parameters): string | undefined {
	const reference = parameters.field('options.timeZone', itemIndex);
	const value = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Separated with commas; undefined where there are none. */
function toZones(text: string): string[] | undefined {
	const zones = toParts(text);
	return zones.length === 0 ? undefined : zones;
}

/** `21:00-08:00, 12:00-13:00`; nothing turns quiet hours off. */
function toWindows(text: string): { start: string; end: string }[] {
	return toParts(text).map((part) => {
		const [start = '', end = ''] = part.split(/\s*[-–]\s*/);
		return { start, end };
	});
}

function toParts(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
