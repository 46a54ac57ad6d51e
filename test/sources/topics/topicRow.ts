import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LeadRecord } from '../../../src/lead/record';

/** A payload of one of a source's topics and what docs/sources.md promises of it. */
export interface TopicRow {
	source: string;
	/** As the source's own table has it. */
	topic: string;
	/** What the reading names it, where the table describes a kind of payload rather than quoting a word. */
	readAs: string;
	item: unknown;
	/** Whose each record is: an address, an ID, or the order that is known to be somebody's. */
	who: string;
	/** The records in the words of docs/sources.md (`traceOf`). */
	becomes: readonly string[];
}

/** Nothing of it concerns a lead: no record, and a note that says so. */
export const NOTHING: readonly string[] = [];

/** New values by path (`data.object.status`), or by name where it is one (`contact[email]`); undefined takes a field out. */
export type Changes = Readonly<Record<string, unknown>>;

const FOLDER = path.join(__dirname, '../fixtures');
const groups = new Map<string, Readonly<Record<string, unknown>>>();

/** A payload of test/sources/fixtures. */
export function fixture(group: string, key: string): unknown {
	const items =
		groups.get(group) ??
		(JSON.parse(readFileSync(path.join(FOLDER, `${group}.json`), 'utf8')) as Record<string, unknown>);
	groups.set(group, items);
	if (!Object.hasOwn(items, key)) throw new Error(`test/sources/fixtures/${group}.json has no ${key}`);
	return items[key];
}

/** A copy of a payload in which some fields differ: in a Webhook's body, or in the item where there is none. */
export function vary(item: unknown, changes: Changes): unknown {
	const copy = structuredClone(item) as Record<string, unknown>;
	const body = copy.headers !== undefined && copy.body !== undefined ? copy.body : copy;
	const target = (Array.isArray(body) ? body[0] : body) as Record<string, unknown>;
	for (const [place, value] of Object.entries(changes)) {
		const steps = Object.hasOwn(target, place) || place.includes('[') ? [place] : place.split('.');
		const last = steps.pop() ?? place;
		let part = target;
		for (const step of steps) part = part[step] as Record<string, unknown>;
		if (value === undefined) delete part[last];
		else part[last] = value;
	}
	return copy;
}

/** As a Webhook node hands it on, with the header that names the topic. */
export function withHeader(name: string, topic: string, body: unknown): unknown {
	return { headers: { 'content-type': 'application/json', [name]: topic }, params: {}, query: {}, body };
}

interface TopicTable {
	source: string;
	who: string;
	/** The payload of a topic whose name alone differs from the others'. */
	of: (topic: string) => unknown;
	readAs?: (topic: string) => string;
	becomes: Readonly<Record<string, readonly string[]>>;
}

/** Topics that share one body. */
export function tableOf({ source, who, of, readAs = (topic) => topic, becomes }: TopicTable): TopicRow[] {
	return Object.entries(becomes).map(([topic, traces]) => ({
		source,
		topic,
		readAs: readAs(topic),
		item: of(topic),
		who,
		becomes: traces,
	}));
}

/** A payload of one topic alone. */
export function one(
	source: string,
	topic: string,
	row: Omit<TopicRow, 'source' | 'topic' | 'readAs'> & { readAs?: string },
): TopicRow {
	return { source, topic, readAs: topic, ...row };
}

/** A payload of each word of a topic that names several. */
export function eachOf(topic: string, rowOf: (word: string) => Omit<TopicRow, 'topic' | 'readAs'>): TopicRow[] {
	return topic.split(', ').map((word) => ({ topic, readAs: word, ...rowOf(word) }));
}

/** A record in the words of docs/sources.md, with the channel where it isn't email and the money where there is some. */
export function traceOf(record: LeadRecord): string {
	const words =
		record.kind === 'suppression' && record.action === 'release'
			? ['release of', record.name]
			: [record.kind as string, record.name];
	if (record.kind === 'suppression' || record.kind === 'consent') {
		const channel = record.channel ?? 'all channels';
		if (channel !== 'email') words.push(`(${channel})`);
	}
	if (record.kind === 'event' && record.machine === true) words.push('by a machine');
	if (record.kind === 'outcome' && record.amountMinor !== undefined)
		words.push(String(record.amountMinor), record.currency ?? '');
	return words.join(' ');
}
