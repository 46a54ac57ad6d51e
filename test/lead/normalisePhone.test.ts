import fc from 'fast-check';
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
		['whatsapp:+5215512345678', undefined, '+525512345678'],
		['+52 1 55 1234 5678', undefined, '+525512345678'],
		['whatsapp:+554188887777', undefined, '+5541988887777'],
		['whatsapp:+5541988887777', undefined, '+5541988887777'],
		['+55 41 3333-4444', undefined, '+554133334444'],
		['whatsapp:+5491143219876', undefined, '+5491143219876'],
		['whatsapp:5541988887777', undefined, '+5541988887777'],
		['5541988887777@c.us', undefined, '+5541988887777'],
		['4915112345678@s.whatsapp.net', undefined, '+4915112345678'],
		['p:+4915112345678', undefined, '+4915112345678'],
		['Mobil: 0151 12345678', 'DE', '+4915112345678'],
		["'+4915112345678", undefined, '+4915112345678'],
		['0151 12345678', 'Deutschland', '+4915112345678'],
		['＋４９ 151 12345678', undefined, '+4915112345678'],
		['٠٠٤٩١٥١١٢٣٤٥٦٧٨', undefined, '+4915112345678'],
		['\u202a+49\u00a0151\u201112345678\u202c', undefined, '+4915112345678'],
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

	const phones = fc.constantFrom(
		'+4915112345678',
		'+12125550123',
		'+525512345678',
		'+5541988887777',
		'+5491143219876',
		'+541143219876',
	);

	test('normalising twice changes nothing', () => {
		fc.assert(
			fc.property(fc.oneof(phones, fc.string(), fc.stringMatching(/^\+[1-9]\d{6,13}$/)), (input) => {
				const once = value(input);
				fc.pre(once !== undefined);
				expect(value(once)).toBe(once);
			}),
		);
	});

	test('whatever shows nothing makes no other number of it', () => {
		const hidden = fc.constantFrom(...'\u00ad\u200b\u200e\u2060\u202a\u202c\ufeff');
		fc.assert(
			fc.property(phones, fc.nat({ max: 14 }), hidden, (phone, at, sign) => {
				expect(value(`${phone.slice(0, at)}${sign}${phone.slice(at)}`)).toBe(phone);
			}),
		);
	});
});

it('takes no date for a number', () => {
	expect(normalisePhone('2026-02-30', 'DE')).toMatchObject({ ok: false });
});

it.each([
	['4915112345678', 'DE', '+4915112345678'],
	['49 151 12345678', 'DE', '+4915112345678'],
	['436641234567', 'AT', '+436641234567'],
	['447911123456', 'GB', '+447911123456'],
	['0151 12345678', 'DE', '+4915112345678'],
	['15112345678', 'DE', '+4915112345678'],
	['04921 12345', 'DE', '+49492112345'],
	['4915112345678.0', 'DE', '+4915112345678'],
	['4.915112345678E+12', 'DE', '+4915112345678'],
	['+49 151 12345678 (mobil)', 'DE', '+4915112345678'],
])('reads %s in %s with or without its plus', (text, country, expected) => {
	expect(normalisePhone(text, country)).toEqual({ ok: true, value: expected });
});

it('completes no number of which a spreadsheet kept a part', () => {
	expect(normalisePhone('4.91511E+12', 'DE').ok).toBe(false);
});
