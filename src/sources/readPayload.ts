import { compact } from '../compact';
import { EngineError } from '../errors';
import { leadRecordSchema, type LeadRecord } from '../lead/record';
import { keepTraits } from '../lead/traits';
import { detectSource, findSource, unrecognised, type Detection } from './detectSource';
import { refuseNegative, setTestApart } from './reading/refuseOutcomes';
import { listRows } from './fallback/listRows';
import { readUnderneath } from './fallback/readUnderneath';
import { surveyed } from './fallback/survey';
import { mapFields } from './mapFields';
import type { Payload, ReadOptions, Reading, Source } from './source';
import { addAbout } from './reading/addAbout';
import { doubtConsents } from './reading/distrustSender';
import { unwrapItem } from './reading/unwrapItem';

export interface PayloadReading extends Reading {
	source: string;
	/** The source's name for people. */
	label: string;
	confidence: number;
	because: string;
}

export interface ReadPayloadOptions extends ReadOptions {
	/** A source's name; `auto` or nothing lets the shape decide. */
	source?: string;
}

/**
 * An item's JSON as canonical records. Throws where nothing recognises it (`payload-unrecognised`), two sources could
 * be meant (`payload-ambiguous`), or nothing in it says whose it is (`identity-missing`). A payload that is understood
 * and means nothing for a lead answers no records and a note.
 */
export function readPayload(item: unknown, options: ReadPayloadOptions = {}): PayloadReading {
	const payload = unwrapItem(item);
	const detection = chooseSource(payload, options);
	if (detection !== undefined) return addPeople(readFrom(detection, payload, options), payload, options);
	// A Webhook's body may be an array that is no vendor's batch: then each element is a payload of its own.
	const elements = Array.isArray(payload.body) ? payload.body.filter(isRecord) : [];
	const { readings, left } = readRows(elements, payload, (part) => {
		const found = chooseSource(part, options);
		if (found === undefined) throw unrecognised(part);
		return readFrom(found, part, options);
	});
	const joined = joinReadings(readings);
	if (joined === undefined) throw left[0] ?? unrecognised(payload);
	return noteRows(joined, left.length, elements.length);
}

/** The plain reading is of one person; in a list of people each row is a person's. */
function addPeople(reading: PayloadReading, payload: Payload, options: ReadPayloadOptions): PayloadReading {
	if (reading.source !== mapFields.name) return reading;
	const rows = Array.isArray(payload.body)
		? payload.body.filter(isRecord)
		: isMapped(options)
			? []
			: listRows(payload.body, surveyed(payload).root, surveyed(payload).consents);
	if (rows.length < 2) return reading;
	const { confidence, because } = reading;
	const { readings, left } = readRows(rows, payload, (part) =>
		readFrom({ source: mapFields, confidence, because }, part, options),
	);
	const joined = joinReadings(readings);
	if (joined === undefined) return reading;
	// What refuses may stand beside the list or in another part of it, so the reading of the whole keeps its refusals.
	const known = new Set(joined.records.map(nameOf));
	const further = reading.records.filter((record) => isStop(record) && !known.has(nameOf(record)));
	const notes = [...new Set([...reading.notes, ...joined.notes])];
	return noteRows({ ...reading, records: [...joined.records, ...further], notes }, left.length, rows.length);
}

const ROW_ERRORS: ReadonlySet<string> = new Set(['payload-unrecognised', 'identity-missing', 'field-invalid']);

/** A row that can't be read takes nothing from the others. */
function readRows(
	rows: readonly unknown[],
	{ headers }: Payload,
	read: (part: Payload) => PayloadReading,
): { readings: PayloadReading[]; left: EngineError[] } {
	const left: EngineError[] = [];
	const readings = rows.flatMap((row) => {
		try {
			return [read({ body: row, headers, item: row })];
		} catch (error) {
			if (!(error instanceof EngineError) || !ROW_ERRORS.has(error.code)) throw error;
			left.push(error);
			return [];
		}
	});
	return { readings, left };
}

function noteRows(reading: PayloadReading, left: number, rows: number): PayloadReading {
	if (left === 0) return reading;
	return {
		...reading,
		notes: [...reading.notes, `${left} of ${rows} rows left out: nothing usable was found in them.`],
	};
}

function nameOf(record: LeadRecord): string {
	const { email, phone, customerId } = record.identities;
	const channel = 'channel' in record ? record.channel : undefined;
	return JSON.stringify([record.kind, record.name, channel, email, phone, customerId]);
}

/** For a step that needs no more than whom an item is about: an item of no known shape is about nobody. */
export function readPerson(item: unknown, options: ReadPayloadOptions = {}): readonly LeadRecord[] {
	try {
		return readPayload(item, options).records;
	} catch (error) {
		if (error instanceof EngineError && error.code === 'payload-unrecognised') return [];
		throw error;
	}
}

function readFrom(
	{ source, confidence, because, topic: recognisedTopic }: Detection,
	payload: Payload,
	options: ReadPayloadOptions,
): PayloadReading {
	const topic = options.topic || recognisedTopic;
	const reading = source.read(payload, topic === undefined ? options : { ...options, topic });
	if (source !== mapFields) reading.records.push(...readUnderneath(payload, options, reading, source.name));

	const described = addAbout(reading.records, payload.body, options.vocabulary);
	const read = source === mapFields ? doubtConsents(described, options) : described;
	const notes = new Set(reading.notes);
	const checked = read.map((record) => checkRecord(record, notes)).filter((record) => record !== undefined);
	const named = checked.filter(isSomebodys);
	if (named.length === 0 && checked.length > 0) throw identityMissing(source, reading.topic, [...notes]);
	if (named.length < checked.length)
		notes.add(`${checked.length - named.length} of ${checked.length} records left out: no identifier found.`);
	if (source !== mapFields && isMapped(options))
		notes.add(
			`The mapped fields were not used: this is ${source.label}'s own payload. Set "Source" to Map Fields to use them.`,
		);
	const isTest = reading.test === true && options.countTestData !== true;
	const records = isTest ? setTestApart(named, notes) : refuseNegative(named, notes);
	return {
		...compact({ test: isTest || undefined }),
		source: source.name,
		label: source.label,
		topic: reading.topic,
		confidence,
		because,
		records,
		notes: [...notes],
	};
}

function chooseSource(payload: Payload, options: ReadPayloadOptions): Detection | undefined {
	const { source: name } = options;
	if (name === undefined || name === '' || name === 'auto') {
		const detection = detectSource(payload);
		if (detection !== undefined || !isMapped(options) || Array.isArray(payload.body)) return detection;
		return { source: mapFields, confidence: 0.3, because: 'its fields are mapped by hand' };
	}
	const source = findSource(name);
	const topic = source.recognise(payload)?.topic;
	return compact({ source, confidence: 1, because: 'Source was set by hand', topic });
}

function isMapped({ mapping = {} }: ReadPayloadOptions): boolean {
	return Object.values(mapping).some((path) => path !== undefined && path.length > 0);
}

function isRecord(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joinReadings(readings: readonly PayloadReading[]): PayloadReading | undefined {
	const [first] = readings;
	if (first === undefined) return undefined;
	const other = readings.find(({ source }) => source !== first.source);
	if (other !== undefined) {
		throw new EngineError(
			'payload-ambiguous',
			`The array holds payloads of ${first.source} and of ${other.source}. Split it into items, or set "Source".`,
			{ field: 'source' },
		);
	}
	return {
		...first,
		records: readings.flatMap(({ records }) => records),
		notes: [...new Set(readings.flatMap(({ notes }) => notes))],
	};
}

/** An optional field that breaks the schema is left out and noted; a required one takes its record with it. */
function checkRecord(record: LeadRecord, notes: Set<string>): LeadRecord | undefined {
	const { identities, links, traits, ...rest } = record;
	const kept = traits === undefined ? {} : keepTraits(traits);
	const candidate = {
		...compact(rest),
		identities: compact(identities),
		...compact({
			links: links !== undefined && links.length > 0 ? links : undefined,
			traits: Object.keys(kept).length > 0 ? kept : undefined,
		}),
	};
	const result = leadRecordSchema.safeParse(candidate);
	if (result.success) {
		if (!letsThrough(result.data) || namesAddress(result.data)) return result.data;
		notes.add(`${record.kind} ${record.name} was left out: it has no customer ID and no address for its channel.`);
		return undefined;
	}
	const broken = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))];
	const mended = leadRecordSchema.safeParse(
		Object.fromEntries(Object.entries(candidate).filter(([name]) => !broken.includes(name))),
	);
	const usable = mended.success && !letsThrough(mended.data) ? mended.data : undefined;
	notes.add(
		`${record.kind} ${record.name}: ${broken.join(', ')} not usable${usable ? ', so the field was left out' : ', so the record was left out'}.`,
	);
	return usable;
}

/** What opens a way to a person is taken whole or not at all. */
function letsThrough(record: LeadRecord): boolean {
	return (
		(record.kind === 'suppression' && record.action === 'release') ||
		(record.kind === 'consent' && record.name !== 'withdrawn' && record.name !== 'denied')
	);
}

function isStop(record: LeadRecord): boolean {
	return record.kind === 'suppression' && record.action === 'suppress';
}

/** A consent or release for a channel is of an address there or of a customer, not of whoever else is in the payload. */
function namesAddress(record: LeadRecord): boolean {
	const { email, phone, customerId } = record.identities;
	const channel = record.kind === 'suppression' || record.kind === 'consent' ? record.channel : undefined;
	if (customerId !== undefined || channel === undefined) return true;
	return channel === 'email' ? email !== undefined : phone !== undefined;
}

function isSomebodys({ identities, links }: LeadRecord): boolean {
	return Object.keys(identities).length > 0 || links !== undefined;
}

function identityMissing({ label, identifiedBy = [] }: Source, topic: string, notes: readonly string[]): EngineError {
	const looked = identifiedBy.length > 0 ? ` Looked for ${identifiedBy.join(', ')}.` : '';
	const unusable = notes.filter((note) => /left out|not used/.test(note)).slice(0, 5);
	const found = unusable.length > 0 ? ` ${unusable.join(' ')}` : '';
	return new EngineError(
		'identity-missing',
		`${label} ${topic}: no identifier found (email, phone, customer ID, anonymous ID, cart or order).${looked}${found}`,
		compact({ field: identifiedBy[0] }),
	);
}
