import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { EngineError, readPath } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';
import type { RuleOption } from './ruleOption';

const TIMES = Array.from({ length: 48 }, (_, half) => {
	const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
	return { name: time, value: time };
});

const timeField = (displayName: string, name: string, standard: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: TIMES,
	default: standard,
	description,
});

const STANDARD = { from: '21:00', until: '08:00' };

/** Two times, as most people think of them. */
export const quietTimesOption: INodeProperties = {
	displayName: 'Quiet Hours',
	name: 'quietTimes',
	type: 'fixedCollection',
	default: { times: STANDARD },
	placeholder: 'Add Times',
	description:
		"Hours, in the recipient's local time, when nothing is sent. Default: 21:00 to 08:00 for SMS and calls, none for other channels.",
	options: [
		{
			displayName: 'Times',
			name: 'times',
			values: [
				timeField('From', 'from', STANDARD.from, 'When they begin'),
				timeField('Until', 'until', STANDARD.until, 'When they end, on the next day where it is earlier'),
			],
		},
	],
};

const quietHoursOption: INodeProperties = {
	displayName: 'Quiet Hours as Text',
	name: 'quietHours',
	type: 'string',
	default: '21:00-08:00',
	placeholder: 'e.g. 21:00-08:00',
	description:
		'Several quiet hours, separated with commas, or an expression. Leave empty to have none, unless the option Quiet Hours names some. Default: as in Quiet Hours.',
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

/** The two times; undefined where the option was not added. An expression that gives nothing must not turn them off. */
export function readQuietTimes(parameters: Parameters, itemIndex: number): { start: string; end: string } | undefined {
	const option = parameters.readOption<{ times?: { from?: unknown; until?: unknown } }>('quietTimes', itemIndex);
	if (option === undefined && !parameters.varies('options.quietTimes')) return undefined;
	const { from, until } = option?.times ?? {};
	const [start, end] = [from ?? '', until ?? ''].map(String);
	if (start === undefined || end === undefined || start === '' || end === '' || start === end)
		throw new EngineError('configuration-invalid', messages.quietTimesUnusable, { field: 'options.quietTimes' });
	return { start, end };
}

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
