import { lazily } from '../src/lazily';

test('makes each value once, when it is first looked at', () => {
	const made: string[] = [];
	const record = lazily(['a', 'b'], (key) => {
		made.push(key);
		return { key };
	});
	expect(made).toEqual([]);
	expect(record.b).toBe(record.b);
	expect(made).toEqual(['b']);
	expect({ ...record }).toEqual({ a: { key: 'a' }, b: { key: 'b' } });
});
