import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	compact,
	readPath,
	readPayload,
	readRefusalsBeside,
	type FieldMapping,
	type ReadPayloadOptions,
	type Vocabulary,
} from '../../src/index';
import { isPosted, listBeside } from './besideBody';
import { clock } from './clock';
import type { Parameters } from './parameters';
import type { ItemReading } from './readings';
import { withoutOurs } from './withoutOurs';

/** Where values that expressions gave stand while the item is read, beside its own fields. */
const GIVEN = '$given';

const MAPPED = [
	'event',
	'id',
	'occurredAt',
	'email',
	'phone',
	'customerId',
	'anonymousId',
	'amount',
	'currency',
	'category',
] as const;
/** Written once: the names of parameters are looked up for each item. */
const MAPPINGS = MAPPED.map((name) => ({ name, parameter: `mapping.${name}` }));

const OTHERS = [
	'topic',
	'defaultCountry',
	'defaultZone',
	'trustUnauthenticated',
	'countTestData',
	'eventNames',
	'pageKinds',
];

/** Whether an expression has a part in how items are read. */
export function isReadByExpression(parameters: Parameters): boolean {
	const names = ['source', ...OTHERS.map((name) => `options.${name}`), ...MAPPED.map((name) => `mapping.${name}`)];
	return [...names, 'mapping.traits'].some((name) => parameters.varies(name));
}

/** An item's payload as canonical records, read as the node's *Source*, *Fields* and *Options* say. */
export function itemToReading(item: INodeExecutionData, itemIndex: number, parameters: Parameters): ItemReading {
	const { json, options } = toReadArguments(item, itemIndex, parameters);
	const reading = readPayload(json, options);
	// A no that a step put beside the body is told as well; a yes there permits nothing.
	if (isPosted(json)) reading.records.push(...readRefusalsBeside(listBeside(withoutOurs(json)), options, reading));
	return { json, options, reading };
}

export function toReadArguments(
	item: INodeExecutionData,
	itemIndex: number,
	parameters: Parameters,
): { json: IDataObject; options: ReadPayloadOptions } {
	const text = (name: string) => parameters.text(name, itemIndex);
	const options: ReadPayloadOptions = compact({
		source: parameters.read('source', itemIndex, 'auto'),
		receivedAt: clock.now(),
		leadId: readOwnLeadId(item),
	});
	const [topic, defaultCountry, defaultZone] = [
		text('options.topic'),
		text('options.defaultCountry'),
		text('options.defaultZone'),
	];
	if (topic !== '') options.topic = topic;
	if (defaultCountry !== '') options.defaultCountry = defaultCountry.toUpperCase();
	if (defaultZone !== '') options.defaultZone = defaultZone;
	if (parameters.read('options.trustUnauthenticated', itemIndex, false)) options.trustUnauthenticated = true;
	if (parameters.read('options.countTestData', itemIndex, false)) options.countTestData = true;
	const vocabulary = readVocabulary(parameters, itemIndex);
	if (Object.keys(vocabulary).length > 0) options.vocabulary = vocabulary;
	const { mapping, given } = readMapping(parameters, itemIndex);
	if (Object.keys(mapping).length > 0) options.mapping = mapping;
	return { json: Object.keys(given).length > 0 ? { ...item.json, [GIVEN]: given } : item.json, options };
}

/** The ID that Score Lead put on the item. Other tools write a `lead` too, with an ID of their own in it. */
function readOwnLeadId({ json }: INodeExecutionData): string | undefined {
	const leadId = readPath(json, 'lead.id');
	if (typeof leadId !== 'string' || leadId === '') return undefined;
	const isOurs = leadId.startsWith('lead_') || typeof readPath(json, 'lead.workspace') === 'string';
	return isOurs ? leadId : undefined;
}

/** The user's own words for events and pages. */
function readVocabulary(parameters: Parameters, itemIndex: number): Vocabulary {
	const events = readPairs(parameters.read('options.eventNames.values', itemIndex, []), 'from', 'to');
	const pages = readPairs(parameters.read('options.pageKinds.values', itemIndex, []), 'page', 'kind');
	return compact({ events, pages });
}

/** Undefined where no row is filled in. */
function readPairs(rows: unknown, from: string, to: string): Record<string, string> | undefined {
	const pairs = (Array.isArray(rows) ? rows : []).map((row) =>
		[from, to].map((name) => String(readPath(row, name) ?? '').trim()),
	);
	const filled = pairs.filter((pair) => pair.every((text) => text !== ''));
	return filled.length === 0 ? undefined : (Object.fromEntries(filled) as Record<string, string>);
}

function readMapping(parameters: Parameters, itemIndex: number): { mapping: FieldMapping; given: IDataObject } {
	const mapping: FieldMapping = {};
	const given: IDataObject = {};
	for (const { name, parameter } of MAPPINGS) {
		const reference = parameters.field(parameter, itemIndex);
		if (reference === undefined) continue;
		if (typeof reference === 'string') {
			mapping[name] = reference;
		} else {
			given[name] = reference.value as IDataObject[string];
			mapping[name] = `${GIVEN}.${name}`;
		}
	}
	const traits = parameters
		.text('mapping.traits', itemIndex)
		.split(',')
		.map((path) => path.trim())
		.filter((path) => path !== '');
	if (traits.length > 0) mapping.traits = traits;
	return { mapping, given };
}
