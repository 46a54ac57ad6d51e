import { SOURCES } from '../../../src/sources/sources';
import { readPayload } from '../../../src/sources/readPayload';
import { listFixtures } from '../../../tools/sourcesConfusion';
import { TOPIC_ROWS } from './topicRows';
import { traceOf } from './topicRow';

/** A topic that names several words, each of which a payload has to be of. */
const SEVERAL = /^[\w$.]+(?:, [\w$.]+)+$/;

describe('a payload of a topic is read as docs/sources.md promises', () => {
	it.each(
		TOPIC_ROWS.map(
			(row) =>
				[`${row.source}: ${row.readAs === row.topic ? row.topic : `${row.topic} (${row.readAs})`}`, row] as const,
		),
	)('%s', (_title, row) => {
		const reading = readPayload(row.item, { trustUnauthenticated: true });
		expect([reading.source, reading.topic]).toEqual([row.source, row.readAs]);
		expect(reading.records.map(traceOf).sort()).toEqual([...row.becomes].sort());
		for (const { identities, links = [] } of reading.records)
			expect([...Object.values(identities), ...links]).toContain(row.who);
		if (row.becomes.length === 0) expect(reading.notes).not.toEqual([]);
	});

	it('what holds somebody back needs no trusted sender', () => {
		const stopsOf = ({ item }: (typeof TOPIC_ROWS)[number], trustUnauthenticated: boolean) =>
			readPayload(item, { trustUnauthenticated })
				.records.map(traceOf)
				.filter((trace) => trace.startsWith('suppression'));
		for (const row of TOPIC_ROWS)
			expect([row.topic, ...stopsOf(row, false)]).toEqual([row.topic, ...stopsOf(row, true)]);
	});
});

describe('each topic has a payload', () => {
	const reached = new Map<string, Set<string>>();
	const add = (source: string, topic: string) => reached.set(source, (reached.get(source) ?? new Set()).add(topic));
	for (const { source, topic, readAs } of TOPIC_ROWS) {
		if (!SEVERAL.test(topic)) add(source, topic);
		add(source, readAs);
	}
	for (const { item } of listFixtures()) {
		const { source, topic } = readPayload(item, { trustUnauthenticated: true });
		add(source, topic);
	}

	it.each(SOURCES.map((source) => [source.label, source] as const))('of %s', (_label, { name, topics }) => {
		const words = topics.flatMap(({ topic }) => (SEVERAL.test(topic) ? topic.split(', ') : [topic]));
		expect(words.filter((word) => reached.get(name)?.has(word) !== true)).toEqual([]);
	});

	it('and no row is of a topic that its source does not have', () => {
		const known = new Set(SOURCES.flatMap(({ name, topics }) => topics.map(({ topic }) => `${name} ${topic}`)));
		expect(TOPIC_ROWS.map(({ source, topic }) => `${source} ${topic}`).filter((row) => !known.has(row))).toEqual([]);
	});
});
