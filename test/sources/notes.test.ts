import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOutcome } from '../../src/sources/readOutcome';
import { readPayload } from '../../src/sources/readPayload';
import { MESSAGES } from '../../src/usecases/messages';
import { hints } from '../../nodes/shared/hints';
import { messages } from '../../nodes/shared/messages';

const folder = join(__dirname, 'fixtures');
const payloads = readdirSync(folder).flatMap((file) =>
	Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, object>).map(
		([name, payload]) => [`${file} ${name}`, payload] as const,
	),
);

/** A sentence, or the sender's own name of a field or topic and what is to be said of it. */
const SENTENCE = /^(?:[A-Z0-9"]|[^\s:]+(?: "?[^\s:]+"?)?: )/;

function notesOf(payload: unknown): string[] {
	return readPayload(payload).notes;
}

it('every note about a payload is a sentence', () => {
	const notes = payloads.flatMap(([, payload]) => notesOf(payload));
	expect(notes.length).toBeGreaterThan(10);
	expect(notes.filter((note) => !SENTENCE.test(note))).toEqual([]);
});

it('that nothing has an ID is said of what goes by its content, and not of an order or a deal with a number', () => {
	const aboutIds = (payload: object, read: (item: unknown) => { notes: readonly string[] } = readPayload) =>
		read(payload).notes.filter((note) => note.startsWith('No ID'));
	const email = 'ada@shop.example';
	expect(aboutIds({ email, event: 'page_viewed' })).toHaveLength(1);
	expect(aboutIds({ email, order_id: 'B-17', total: 20, currency: 'EUR', created_at: '2026-03-01' })).toEqual([]);
	expect(aboutIds({ email, outcome: 'won', deal_id: 'd-17', value: 100, currency: 'EUR' }, readOutcome)).toEqual([]);
	expect(aboutIds({ email, outcome: 'won' }, readOutcome)).toHaveLength(1);
});

it('so are those about a record or a field that was left out', () => {
	const notes = notesOf({ event: 'consent_granted', channel: 'sms', email: 'ada@shop.example', phone: 'none' });
	expect(notes.filter((note) => note.includes('consent'))).toEqual([
		expect.stringMatching(/^The consent "granted" was left out/),
	]);
});

it('messages and hints of the nodes and of the engine begin like sentences', () => {
	const texts = [...Object.values(messages), ...Object.values(hints), ...Object.values(MESSAGES)].filter(
		(text): text is string => typeof text === 'string',
	);
	// What stands behind "because" is half of a sentence.
	const halves: string[] = [MESSAGES.firstScore, MESSAGES.unchanged, MESSAGES.changedByTime];
	expect(texts.filter((text) => !/^(?:[A-Z"]|n8n )/.test(text) && !halves.includes(text))).toEqual([]);
});
