import type { INodeExecutionData } from 'n8n-workflow';
import { EngineError, parseTime, readPath } from '../../../src/index';
import { messages } from '../../shared/messages';
import type { Parameters } from '../../shared/parameters';

export interface Place {
	item: INodeExecutionData;
	itemIndex: number;
	parameters: Parameters;
}

/** The value of a field that an option names, or that its expression gives; undefined where there is none. */
export function readReference({ item, itemIndex, parameters }: Place, option: string): unknown {
	const reference = parameters.field(`options.${option}`, itemIndex);
	const value = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	return value === null || value === '' ? undefined : value;
}

/** The same as a text; one with blanks in it is no path, and stands for itself. */
export function readText(place: Place, option: string): string | undefined {
	const typed = place.parameters.text(`options.${option}`, place.itemIndex);
	const value = readReference(place, option) ?? (/\s/.test(typed) ? typed : undefined);
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function readTime(place: Place, option: string, label: string): number | undefined {
	const value = readReference(place, option);
	if (value === undefined) return undefined;
	const time = parseTime(value, place.parameters.text('options.defaultZone', place.itemIndex) || undefined);
	if (time.ok) return time.value;
	throw new EngineError('time-invalid', messages.timeUnusable(label, time.reason), { field: `options.${option}` });
}
