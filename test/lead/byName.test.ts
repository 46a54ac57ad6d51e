import { byName } from '../../src/lead/byName';

describe('What a name says', () => {
	const countCalls = () => {
		const asked: string[] = [];
		const find = byName((name) => {
			asked.push(name);
			return name === '' ? undefined : name.length;
		});
		return { asked, find };
	};

	it('is found out once', () => {
		const { asked, find } = countCalls();
		for (const name of ['email', 'Email', '', '__proto__', 'constructor'])
			for (let i = 0; i < 3; i += 1) expect(find(name)).toBe(name === '' ? undefined : name.length);
		expect(asked).toEqual(['email', 'Email', '', '__proto__', 'constructor']);
	});

	it('is not kept of a text that anybody can post for a name', () => {
		const { asked, find } = countCalls();
		const text = 'a'.repeat(100_000);
		expect([find(text), find(text)]).toEqual([100_000, 100_000]);
		expect(asked).toHaveLength(2);
	});

	it('is kept of so many at most', () => {
		const { asked, find } = countCalls();
		for (let i = 0; i < 10_001; i += 1) find(`field_${i}`);
		find('field_0');
		expect(asked).toHaveLength(10_002);
	});
});
