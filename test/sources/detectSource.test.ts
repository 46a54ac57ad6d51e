import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detectSource, listCandidates } from '../../src/sources/detectSource';
import { mapFields } from '../../src/sources/mapFields';
import { unwrapItem } from '../../src/sources/reading/unwrapItem';
import { SOURCES } from '../../src/sources/sources';

const folder = path.join(__dirname, 'fixtures');
const items = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.flatMap((file) =>
		Object.entries(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>).map(
			([name, item]) => [`${file} ${name}`, item] as const,
		),
	);

test.each(items)('%s bears the signs of every vendor that recognises it', (_label, item) => {
	const payload = unwrapItem(item);
	const candidates = new Set(listCandidates(payload));
	const missed = SOURCES.filter(
		(source) => source !== mapFields && source.recognise(payload) !== undefined && !candidates.has(source),
	);
	expect(missed.map(({ name }) => name)).toEqual([]);
});

test('a payload without any vendor’s field is shown to few vendors', () => {
	expect(listCandidates(unwrapItem({ email: 'ada@shop.test', plan: 'pro' })).length).toBeLessThan(SOURCES.length / 4);
});

const named = JSON.parse(readFileSync(path.join(folder, 'crm.json'), 'utf8')) as Record<string, unknown>;

test.each(Object.entries(named))('a payload of %s is read as its own, and by nobody else as surely', (name, item) => {
	expect(detectSource(unwrapItem(item))?.source.name).toBe(name);
});
