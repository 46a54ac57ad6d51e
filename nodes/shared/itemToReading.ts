import type { INodeExecutionData } from 'n8n-workflow';
import { readPayload, type FieldMapping, type PayloadReading, type ReadPayloadOptions } from '../../src/index';
import type { Parameters } from './parameters';

const MAPPED = ['event', 'outcome', 'id', 'occurredAt', 'email', 'phone', 'customerId', 'anonymousId', 'amount', 'currency', 'category'] as const;

/** An item's payload as canonical records, read as the node's *Source*, *Fields* and *Options* say. */
export function itemToReading(item: INodeExecutionData, itemIndex: number, parameters: Parameters): PayloadReading {
	return readPayload(item.json, readOptions(parameters, itemIndex));
}

function readOptions(parameters: Parameters, itemIndex: number): ReadPayloadOptions {
	const text = (name: string) => parameters.read<string>(`options.${name}`, itemIndex, '').trim();
	const options: ReadPayloadOptions = { source: parameters.read('source', itemIndex, 'auto') };
	if (text('topic') !== '') options.topic = text('topic');
	if (text('defaultCountry') !== '') options.defaultCountry = text('defaultCountry').toUpperCase();
	if (text('defaultZone') !== '') options.defaultZone = text('defaultZone');
	if (parameters.read('options.trustUnauthenticated', itemIndex, false)) options.trustUnauthenticated = true;
	const mapping = readMapping(parameters, itemIndex);
	if (Object.keys(mapping).length > 0) options.mapping = mapping;
	return options;
}

function readMapping(parameters: Parameters, itemIndex: number): FieldMapping {
	const mapping: FieldMapping = {};
	for (const name of MAPPED) {
		const reference = parameters.field(`mapping.${name}`, itemIndex);
		if (reference !== undefined) mapping[name] = reference;
	}
	const traits = parameters
		.read<string>('mapping.traits', itemIndex, '')
		.split(',')
		.map((path) => path.trim())
		.filter((path) => path !== '');
	if (traits.length > 0) mapping.traits = traits;
	return mapping;
}
