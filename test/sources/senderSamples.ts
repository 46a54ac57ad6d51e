import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPayload } from '../../src/sources/readPayload';
import type { ReadOptions } from '../../src/sources/source';
import { briefOf } from './brief';

/** Payloads in the shapes that senders of email and text messages document, with people of our own. */
export const SAMPLES = JSON.parse(readFileSync(join(__dirname, 'fixtures/senders.json'), 'utf8')) as Readonly<
	Record<string, unknown>
>;

/** A sample's source, and its records one line each: people by their names, lists and topics in brackets. */
export function readSample(
	name: string,
	options: ReadOptions = { trustUnauthenticated: true },
): { source: string; lines: string[] } {
	const { source, records } = readPayload(SAMPLES[name], options);
	const lines = records.map((record) => {
		const subject = 'subject' in record && record.subject !== source ? record.subject : undefined;
		const line = briefOf(record)
			.replace('mia@nordlicht.test', 'mia')
			.replace('noor@nordlicht.test', 'noor')
			.replace('+4915112345678', 'mobile');
		return subject === undefined ? line : `${line} (${subject})`;
	});
	return { source, lines };
}
