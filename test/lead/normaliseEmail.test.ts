import fc from 'fast-check';
import { normaliseEmail } from '../../src/lead/normaliseEmail';

/** Any letters at all before the @, so that folding them is tried as well. */
const unicodeEmail = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((local) => `${local}@shop.example`);

const value = (input: unknown) => {
	const result = normaliseEmail(input);
	return result.ok ? result.value : undefined;
};

describe('An email address has one spelling', () => {
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
		['\u200bbob@shop.example', 'bob@shop.example'],
		['b\u00ado\u2060b@sh\u200dop.example', 'bob@shop.example'],
		['\ufeffbob\u200e@shop.example\u202c', 'bob@shop.example'],
		['ｂｏｂ＠ｓｈｏｐ．example', 'bob@shop.example'],
		['bo\ufb01@shop.example', 'bofi@shop.example'],
		["'bob@shop.example", 'bob@shop.example'],
		['email: bob@shop.example', 'bob@shop.example'],
		["o'bob@shop.example", "o'bob@shop.example"],
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
		'bob\u00a0brown@shop.example',
		'bob\u3000@shop.example',
		'bob\u2028@shop.example',
		'bob\u0085@shop.example',
		'a@shop.example, b@shop.example',
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
			fc.property(fc.oneof(fc.emailAddress(), fc.string(), unicodeEmail), (input) => {
				const once = value(input);
				fc.pre(once !== undefined);
				expect(value(once)).toBe(once);
			}),
		);
	});

	test('whatever shows nothing makes nobody else of it', () => {
		const hidden = fc.constantFrom(
			...'\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u2060\u2064\u2067\ufe0f\ufeff\u{e0041}',
		);
		const email = fc.emailAddress().filter((address) => value(address) !== undefined);
		fc.assert(
			fc.property(email, fc.array(fc.tuple(fc.nat(), hidden), { maxLength: 5 }), (address, decorations) => {
				const decorated = decorations.reduce(
					(text, [at, sign]) =>
						`${text.slice(0, at % (address.length + 1))}${sign}${text.slice(at % (address.length + 1))}`,
					address,
				);
				expect(value(decorated)).toBe(value(address));
			}),
		);
	});

	test('full-width letters are the same letters', () => {
		const widen = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zA-Z0-9._+-]{1,20}@[a-z]{1,10}\.example$/), (address) => {
				fc.pre(value(address) !== undefined);
				expect(value(widen(address))).toBe(value(address));
			}),
		);
	});

	test('a long hostile text is refused at once', () => {
		expect(value(`${'a.'.repeat(200_000)}@shop.example`)).toBeUndefined();
		expect(value(`${'<'.repeat(900)}@`)).toBeUndefined();
	});
});
