import { compact } from '../compact';
import { EngineError } from '../errors';
import type { LeadRecord } from '../lead/record';
import { detectSource, detectVendor, findSource, unrecognised, type Detection } from './detectSource';
import { refuseUnpaid, setTestApart } from './reading/refuseOutcomes';
import { findSoleRow, listRows } from './fallback/listRows';
import { isInList } from './fallback/placeRefusals';
import { readUnderneath } from './fallback/readUnderneath';
import { surveyed } from './fallback/survey';
import { mapFields } from './mapFields';
import type { Payload, ReadOptions, Reading, Source } from './source';
import { addAbout } from './reading/addAbout';
import { checkRecord } from './reading/checkRecord';
import { doubtConsents } from './reading/distrustSender';
import { unwrapItem } from './reading/unwrapItem';

export interface PayloadReading extends Reading {
	source: string;
	/** The source's name for people. */
	label: string;
	confidence: number;
	because: string;
	/** The lead it was said to be about. */
	leadId?: string;
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
	if (detection?.source === mapFields) return readPeople(detection, payload, options);
	if (detection !== undefined) return readFrom(detection, payload, options);
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

/** The plain reading is of one person; in a list of people each row is a person's, also where the whole names nobody. */
function readPeople(detection: Detection, payload: Payload, options: ReadPayloadOptions): PayloadReading {
	const whole = attempt(() => readFrom(detection, payload, options));
	const rows = findRows(payload, options);
	const { readings, left } =
		rows.length === 0 ? { readings: [], left: [] } : readListed(rows, payload, sourceOfRows(rows, detection), options);
	const joined = joinReadings(readings);
	if (whole instanceof EngineError) {
		// A no that stands beside the list is everybody's in it; where a row didn't take it over, it is nobody's.
		const isCarried = (reading: PayloadReading) => reading.records.some(isStop);
		const isLost = surveyed(payload).refusals.some(({ scope }) => !isInList(scope)) && !readings.every(isCarried);
		if (joined === undefined || isLost) throw whole;
		return noteRows(joined, left.length, rows.length);
	}
	if (joined === undefined) return whole;
	if (joined.source !== whole.source) {
		const stopped = new Set(joined.records.filter(isStop).map(nameOfStop));
		const beside = whole.records.filter((record) => isStop(record) && !stopped.has(nameOfStop(record)));
		return noteRows({ ...joined, records: [...joined.records, ...beside] }, left.length, rows.length);
	}
	// What refuses may stand beside the list or in another part of it, so the reading of the whole keeps its refusals.
	const known = new Set(joined.records.map(nameOf));
	const further = whole.records.filter((record) => isStop(record) && !known.has(nameOf(record)));
	// What stands around the only row of a list is how the list goes on.
	const notes = rows.length === 1 ? joined.notes : [...new Set([...whole.notes, ...joined.notes])];
	return noteRows({ ...whole, records: [...joined.records, ...further], notes }, left.length, rows.length);
}

function findRows(payload: Payload, options: ReadPayloadOptions): readonly unknown[] {
	if (Array.isArray(payload.body)) {
		const rows = payload.body.filter(isRecord);
		return rows.length < 2 ? [] : rows;
	}
	if (isMapped(options)) return [];
	const rows = listRows(payload.body, surveyed(payload).root, surveyed(payload).consents);
	const sole = rows.length > 1 ? undefined : findSoleRow(payload.body);
	return sole === undefined ? (rows.length > 1 ? rows : []) : [sole];
}

function readListed(
	rows: readonly unknown[],
	payload: Payload,
	detection: Detection,
	options: ReadPayloadOptions,
): ReturnType<typeof readRows> {
	return readRows(rows, payload, (part) => readFrom(detection, part, options));
}

/** What an app's API answers is a list of the objects that its webhooks send one by one. */
function sourceOfRows(rows: readonly unknown[], plain: Detection): Detection {
	const [first, ...others] = rows.map((row) => detectVendor({ body: row, headers: {}, item: row }));
	return first !== undefined && others.every((other) => other?.source === first.source) ? first : plain;
}

function attempt(read: () => PayloadReading): PayloadReading | EngineError {
	try {
		return read();
	} catch (error) {
		if (error instanceof EngineError && ROW_ERRORS.has(error.code)) return error;
		throw error;
	}
}

const ROW_ERRORS: ReadonlySet<string> = new Set(['payload-unrecognised', 'identity-missing', 'field-invalid']);

/** A row that can't be read takes nothing from the others. */
function readRows(
	rows: readonly unknown[],
	{ headers, item, body }: Payload,
	read: (part: Payload) => PayloadReading,
): { readings: PayloadReading[]; left: EngineError[] } {
	const left: EngineError[] = [];
	const readings = rows.flatMap((row) => {
		try {
			// What came by a Webhook node is nobody's word in a list either.
			return [read({ body: row, headers, item: item === body ? row : { body: row } })];
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

/** By the address that a vendor's own reader finds too. */
function nameOfStop(record: LeadRecord): string {
	return nameOf({ ...record, identities: { email: record.identities.email } } as LeadRecord);
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

	const described =
		reading.described === true ? reading.records : addAbout(reading.records, payload.body, options.vocabulary);
	// A vendor's own trigger checks its signature. A Webhook node can't, whatever header of one came along.
	const isUnchecked = source === mapFields || payload.item !== payload.body;
	const read = isUnchecked ? doubtConsents(described, options) : described;
	const notes = new Set(reading.notes);
	if (isUnchecked && source !== mapFields && options.trustUnauthenticated !== true && read.some(isComeback))
		notes.add(
			`${source.label} says that this person wants messages again, and it was believed. A Webhook node checks no signature: set its Authentication to Header Auth.`,
		);
	const checked = read.map((record) => checkRecord(record, notes)).filter((record) => record !== undefined);
	const { leadId } = options;
	const named = leadId === undefined ? checked.filter(isSomebodys) : checked;
	if (named.length === 0 && checked.length > 0) throw identityMissing(source, reading.topic, [...notes]);
	if (named.length < checked.length)
		notes.add(`${checked.length - named.length} of ${checked.length} records left out: no identifier found.`);
	if (source !== mapFields && isMapped(options))
		notes.add(
			`The mapped fields were not used: this is ${source.label}'s own payload. Set "Source" to Map Fields to use them.`,
		);
	const isTest = reading.test === true && options.countTestData !== true;
	const records = isTest ? setTestApart(named, notes) : refuseUnpaid(named, notes);
	return {
		...compact({ test: isTest || undefined, leadId }),
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
		if (detection !== undefined || Array.isArray(payload.body)) return detection;
		if (isMapped(options)) return { source: mapFields, confidence: 0.3, because: 'its fields are mapped by hand' };
		return options.leadId === undefined
			? undefined
			: { source: mapFields, confidence: 0.3, because: 'it comes with a lead' };
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

function isComeback(record: LeadRecord): boolean {
	return record.kind === 'suppression' && record.action === 'release' && record.name === 'opt_out';
}

function isStop(record: LeadRecord): boolean {
	return record.kind === 'suppression' && record.action === 'suppress';
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
		`${identifiedBy.length > 0 ? 'This' : `${label} ${topic}`} names nobody: no email, phone, customer ID, anonymous ID, cart or order was found.${looked}${found}`,
		compact({ field: identifiedBy[0] }),
	);
}
