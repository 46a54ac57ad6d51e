import fc from 'fast-check';
import { normaliseEmail } from '../../src/lead/normaliseEmail';

const value = (input: unknown) => {
	const result = normaliseEmail(input);
	return result.ok ? result.value : undefined;
};

describe('An e-mail address has one spelling', () => {
	test.each([
		['Bob@Shop.Example', 'bob@shop.example'],
		['  bob@shop.example  ', 'bob@shop.example'],
		['Bob Brown <bob@shop.example>', 'bob@shop.example'],
		['"Brown, Bob" <bob@shop.example>', 'bob@shop.example'],
		['mailto:bob@shop.example', 'bob@shop.example'],
		['bob@shop.example.', 'bob@shop.example'],
		['bob+spring@shop.example', 'bob+spring@shop.example'],
		['"bob"@shop.example', 'bob@shop.example'],
		['"bob brown"@shop.example', '"bob brown"@shop.example'],
		['"bob@home"@shop.example', '"bob@home"@shop.example'],
		['bob@bücher.example', 'bob@xn--bcher-kva.example'],
		['bob@BÜCHER.example', 'bob@xn--bcher-kva.example'],
		['jörg@shop.example', 'jörg@shop.example'],
		['bob@[192.0.2.1]', 'bob@[192.0.2.1]'],
		['bob@[IPv6:2001:db8::1]', 'bob@[ipv6:2001:db8::1]'],
	])('%s is %s', (input, expected) => {
		expect(value(input)).toBe(expected);
	});

	test.each([
		'',
		'bob',
		'bob@',
		'@shop.example',
		'bob@shop',
		'b..b@shop.example',
		'.bob@shop.example',
		'bob@-shop.example',
		'bob@shop..example',
		'bob@192.0.2.1',
		'bob@a%2eb.example',
		'bob brown@shop.example',
		'a@b@shop.example',
		`${'x'.repeat(65)}@shop.example`,
		`bob@${'x'.repeat(64)}.example`,
		`bob@${'abcdefg.'.repeat(32)}example`,
		null,
		12,
		{},
		['bob@shop.example'],
	])('%j is none, with a reason', (input) => {
		expect(normaliseEmail(input)).toEqual({ ok: false, reason: expect.stringMatching(/\w/) });
	});

	test('normalising twice changes nothing', () => {
		fc.assert(
			fc.property(fc.oneof(fc.emailAddress(), fc.string()), (input) => {
				const once = value(input);
				fc.pre(once !== undefined);
				expect(value(once)).toBe(once);
			}),
		);
	});

	test('a long hostile text is refused at once', () => {
		expect(value(`${'a.'.repeat(200_000)}@shop.example`)).toBeUndefined();
		expect(value(`${'<'.repeat(900)}@`)).toBeUndefined();
	});
});
