import { normalisePhone } from '../../src/lead/normalisePhone';

const value = (input: unknown, country?: string) => {
	const result = normalisePhone(input, country);
	return result.ok ? result.value : undefined;
};

describe('A phone number is E.164', () => {
	test.each([
		['+49 30 901820', undefined, '+4930901820'],
		['0049 30 901820', undefined, '+4930901820'],
		['030 901820', 'DE', '+4930901820'],
		['030 901820', 'Germany', '+4930901820'],
		['(212) 555-0123', 'us', '+12125550123'],
		['tel:+1-212-555-0123', undefined, '+12125550123'],
		['whatsapp:+12125550123', undefined, '+12125550123'],
		[4930901820, 'DE', '+4930901820'],
		['+1 212 555 0123 ext. 4', undefined, '+12125550123'],
	])('%s in %s is %s', (input, country, expected) => {
		expect(value(input, country)).toBe(expected);
	});

	test.each([
		['555-555-5555', undefined],
		['555-555-5555', 'US'],
		['555-555-BILL', 'US'],
		['123-123-1234', 'CA'],
		['212 555 0123', undefined],
		['+1', undefined],
		['call me', 'US'],
		['', 'US'],
		[2 ** 60, 'US'],
		[null, 'US'],
		['1'.repeat(500), 'US'],
	])('%s in %s is none', (input, country) => {
		expect(normalisePhone(input, country)).toEqual({ ok: false, reason: expect.any(String) });
	});
});
