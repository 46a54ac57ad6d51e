import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { normaliseEmail } from '../../src/lead/normaliseEmail';
import { normalisePhone } from '../../src/lead/normalisePhone';
import { parseMoney } from '../../src/lead/parseMoney';
import { parseTime } from '../../src/lead/parseTime';
import { readPath } from '../../src/lead/readPath';
import { readPayload } from '../../src/sources/readPayload';
import { besideProject } from '../besideProject';
import { MEANINGS, type Meaning } from './meaning';

/** The vendors' published samples, where they are at hand. */
const SAMPLES = besideProject('payloads/items') ?? '';

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}

function fixtureOf({ source, fixture }: Meaning): unknown {
	const item = (readJson(path.join(__dirname, 'fixtures', `${source}.json`)) as Record<string, unknown>)[fixture];
	if (item === undefined) throw new Error(`No fixture ${fixture} in ${source}.json`);
	return item;
}

function read(item: unknown, { topic }: Meaning) {
	// Shopify's own samples are test orders.
	return readPayload(item, { countTestData: true, ...(topic === undefined ? {} : { topic }) });
}

/** The first record's values come from where the row says, by the vendor's own fields. */
function expectValues(item: unknown, meaning: Meaning) {
	const [first] = read(item, meaning).records;
	if (first === undefined) return;
	const at = (place: string) => readPath(item, place);
	const value = (result: { ok: boolean; value?: unknown }) => (result.ok ? result.value : undefined);
	const { email, phone, customerId, anonymousId } = meaning;
	if (email) expect(first.identities.email).toBe(value(normaliseEmail(at(email))));
	if (phone && at(phone) !== null) expect(first.identities.phone).toBe(value(normalisePhone(at(phone))));
	if (customerId)
		expect(first.identities.customerId?.split(':').at(customerId.includes('graphql') ? 0 : -1)).toBe(
			customerId.includes('graphql') ? String(at(customerId)).split(':')[0] : String(at(customerId)),
		);
	if (anonymousId) expect(first.identities.anonymousId).toBe(at(anonymousId));
	if (meaning.at && at(meaning.at) !== undefined) expect(first.occurredAt).toBe(value(parseTime(at(meaning.at))));
	if (meaning.amount) {
		const money = parseMoney(at(meaning.amount[0]), at(meaning.amount[1]));
		expect(first).toMatchObject(money.ok ? money.value : {});
	}
	if (meaning.category) expect(first).toMatchObject({ category: at(meaning.category) });
}

describe('Each vendor payload becomes what the table says', () => {
	test.each(MEANINGS.map((meaning) => [`${meaning.source} ${meaning.fixture}`, meaning] as const))(
		'our own %s',
		(_label, meaning) => {
			const item = fixtureOf(meaning);
			const reading = read(item, meaning);
			expect(reading.source).toBe(meaning.source);
			expect(reading.records.map(({ kind, name }) => `${kind} ${name}`)).toEqual(meaning.becomes);
			expectValues(item, meaning);
		},
	);

	const published = MEANINGS.filter(
		({ sample }) => sample !== undefined && SAMPLES !== '' && existsSync(path.join(SAMPLES, `${sample}.json`)),
	);
	test(`the published samples say the same (${published.length} beside this project)`, () => {
		for (const meaning of published) {
			const [{ json: item }] = readJson(path.join(SAMPLES, `${meaning.sample}.json`)) as [{ json: unknown }];
			if (meaning.sampleRefused !== undefined) {
				expect(() => read(item, meaning)).toThrow(expect.objectContaining({ code: meaning.sampleRefused }));
				continue;
			}
			const reading = read(item, meaning);
			expect([meaning.sample, reading.source, ...reading.records.map(({ kind, name }) => `${kind} ${name}`)]).toEqual([
				meaning.sample,
				meaning.source,
				...(meaning.sampleBecomes ?? meaning.becomes),
			]);
			expectValues(item, meaning);
		}
	});
});
