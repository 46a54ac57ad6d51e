import { readPath } from '../../src/lead/readPath';

const json = {
	body: { items: [{ x: 1 }, { 'a.b': { c: 2 } }], 'data[email]': 3 },
	'ticket.id': 4,
	'data[merges][FNAME]': 5,
	"it's": 6,
};

describe('A path leads to one value', () => {
	test.each([
		['body.items[0].x', 1],
		['body.items.0.x', 1],
		['body.items[1]["a.b"].c', 2],
		["body['data[email]']", 3],
		['body.data[email]', 3],
		['ticket.id', 4],
		['["ticket.id"]', 4],
		['["data[merges][FNAME]"]', 5],
		["['it\\'s']", 6],
		['', json],
	])('%s', (path, expected) => {
		expect(readPath(json, path)).toEqual(expected);
	});

	test.each([
		'body.none',
		'body.items[7].x',
		'body..x',
		'body[',
		'__proto__',
		'constructor',
		'body.__proto__.polluted',
		'body.items.map',
		'toString',
		'body.items[0].x.y',
	])('%s leads nowhere', (path) => {
		expect(readPath(json, path)).toBeUndefined();
	});

	test('__proto__ and its friends are fields like any other where a payload has them, and change nothing', () => {
		const hostile: unknown = JSON.parse(
			'{"__proto__":{"email":"x@y.example"},"constructor":{"prototype":{"polluted":true}}}',
		);
		expect(readPath(hostile, '__proto__.email')).toBe('x@y.example');
		expect(readPath(hostile, 'constructor.prototype.polluted')).toBe(true);
		expect(readPath({}, 'polluted')).toBeUndefined();
	});

	test('objects without a prototype are read too', () => {
		expect(readPath(Object.assign(Object.create(null) as object, { 'data[id]': 1 }), 'data[id]')).toBe(1);
	});
});
