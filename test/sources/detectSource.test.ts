import { listCandidates } from '../../src/sources/detectSource';
import { mapFields } from '../../src/sources/mapFields';
import { unwrapItem } from '../../src/sources/reading/unwrapItem';
import { SOURCES } from '../../src/sources/sources';
import { listFixtures, nameReader } from '../../tools/sourcesConfusion';

test.each(listFixtures())('$label bears the signs of every vendor that recognises it', ({ item }) => {
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

test.each(listFixtures())('$label is read by $owner and taken for nobody else’s', ({ owner, item }) => {
	expect(nameReader(item)).toBe(owner);
});
