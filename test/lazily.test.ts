import { lazily, once } from '../src/lazily';

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

test('makes what is asked for once, even where it is undefined', () => {
	let times = 0;
	const asked = once(() => void (times += 1));
	expect(times).toBe(0);
	asked();
	asked();
	expect(times).toBe(1);
});
