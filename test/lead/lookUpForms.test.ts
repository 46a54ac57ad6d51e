import fc from 'fast-check';
import type { Identity } from '../../src/lead/identity';
import { createKeyring } from '../../src/lead/keyring';

const email = (value: string): Identity => ({ kind: 'email', namespace: '', value });
const phone = (value: string): Identity => ({ kind: 'phone', namespace: '', value });

describe.each([
	['in clear', createKeyring()],
	['hashed', createKeyring('secret')],
])('What stands against one form of an address is found by every other (%s)', (_, keyring) => {
	const shareKey = (one: Identity, other: Identity): boolean =>
		keyring.listKeysOf(one).some((key) => keyring.listKeysOf(other).includes(key));

	test.each([
		[email('ada@gmail.com'), email('a.d.a+x@googlemail.com')],
		[email('a.da@gmail.com'), email('ad.a@gmail.com')],
		[email('ada@outlook.com'), email('ada+news@outlook.com')],
		[email('ada@me.com'), email('ada+news@icloud.com')],
		[email('a.da@proton.me'), email('a-da+x@pm.me')],
		[email('a.da@yandex.ru'), email('a-da@ya.ru')],
		[email('ada@fastmail.com'), email('ada+x@fastmail.com')],
		[phone('+5491143219876'), phone('+541143219876')],
	])('%j is behind %j', (one, other) => {
		expect(shareKey(one, other)).toBe(true);
		// Neither is listed under the other's own key, so a release of one leaves the other where it was.
		expect(keyring.listKeysOf(other)).not.toContain(keyring.keyOf(one));
	});

	test.each([
		[email('ada@gmail.com'), email('bob@gmail.com')],
		[email('ada@mail.example'), email('a.d.a@mail.example')],
		[email('ada@mail.example'), email('ada+x@mail.example')],
		[email('ada@gmail.com'), email('ada@gmail.com.example')],
		[email('ada@outlook.com'), email('a.da@outlook.com')],
		[email('ada@outlook.com'), email('ada@hotmail.com')],
		[email('ada@icloud.com'), email('a.da@icloud.com')],
		[email('ada@live.acme.example'), email('ada+x@live.acme.example')],
		[email('"a.da"@gmail.com'), email('ada@gmail.com')],
		[phone('+4915112345678'), phone('+491511234567')],
		[{ ...email('a.da@gmail.com'), kind: 'customerId' as const }, email('ada@gmail.com')],
	])('%j is not %j', (one, other) => {
		expect(shareKey(one, other)).toBe(false);
	});

	test('any two forms of one Gmail mailbox', () => {
		const form = fc
			.tuple(
				fc.constantFrom('ada', 'a.da', 'ad.a', 'a.d.a'),
				fc.constantFrom('', '+x', '+a.b'),
				fc.constantFrom('gmail.com', 'googlemail.com'),
			)
			.map(([local, tag, domain]) => email(`${local}${tag}@${domain}`));
		fc.assert(fc.property(form, form, (one, other) => shareKey(one, other)));
	});
});
