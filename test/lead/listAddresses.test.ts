import { listAddresses } from '../../src/lead/listAddresses';
import { normaliseEmail } from '../../src/lead/normaliseEmail';
import { normalisePhone } from '../../src/lead/normalisePhone';

describe('A field may hold several addresses', () => {
	test.each([
		['ada@a.example', ['ada@a.example']],
		['ada@a.example, bob@b.example', ['ada@a.example', 'bob@b.example']],
		['n/a; Bob@b.example | bob@b.example', ['bob@b.example']],
		['"Brown, Bob" <bob@b.example>, Ada <ada@a.example>', ['bob@b.example', 'ada@a.example']],
		[
			['ada@a.example', 'bob@b.example', 7],
			['ada@a.example', 'bob@b.example'],
		],
		['bob brown@b.example', []],
		['nobody', []],
		[undefined, []],
	])('%j holds %j', (input, addresses) => {
		expect(listAddresses(input, normaliseEmail)).toEqual(addresses);
	});

	test('phone numbers as well', () => {
		expect(listAddresses('+49 151 12345678 / +49 151 87654321', normalisePhone)).toEqual([
			'+4915112345678',
			'+4915187654321',
		]);
	});
});
