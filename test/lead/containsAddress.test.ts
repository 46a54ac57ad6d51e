import fc from 'fast-check';
import { containsAddress, hideAddresses } from '../../src/lead/containsAddress';
import { toEventName } from '../../src/lead/eventName';
import { createKeyring } from '../../src/lead/keyring';

describe('An address is found wherever it stands', () => {
	test.each([
		'ada@mail.example',
		'order of ada@mail.example',
		'orders/ada%40mail.example',
		'ＡＤＡ＠mail.example',
		'Ada <ada@mail.example>',
		'+4915112345678',
		'4915112345678',
		'0151 12345678',
		'call 0151 12345678 back',
		'call (212) 555-0123',
		'call 212-555-0123',
		'SMS to +49 151 1234 5678!',
		'sms:+12125550123',
		'https://shop.example/?to=%2B4915112345678',
		'reservation|015112345678',
	])('%s holds one', (text) => {
		expect(containsAddress(text)).toBe(true);
	});

	test.each([
		'shoes',
		'Shoes > Women > Size 38',
		'2026-11-28',
		'28.11.2026',
		'2024-2025',
		'2026-11-28T10:00:00Z',
		'order 1234567890',
		'shopify:order:5678901234567',
		'reservation|lead_0a1b2c3d4e5f60718293a4b5|1760000000000|3',
		'7f9c2ba4-e88f-827d-6160-4550774cf5e0',
		'save 20% at 40',
		'@home',
		'',
	])('%s holds none', (text) => {
		expect(containsAddress(text)).toBe(false);
	});

	test('nothing of an address is left in a text that quotes it', () => {
		expect(hideAddresses('Sent to ada@mail.example and +49 151 12345678, twice')).toBe(
			'Sent to (address) and (address), twice',
		);
		fc.assert(
			fc.property(
				fc.emailAddress(),
				fc.constantFrom(['', ''], ['for ', ' again'], ['<', '>']),
				(email, [before, after]) => {
					expect(containsAddress(`${before}${email}${after}`)).toBe(true);
					expect(hideAddresses(`${before}${email}${after}`)).not.toContain('@');
				},
			),
		);
	});

	test('an event is named after what happened, not after whom it happened to', () => {
		expect(toEventName('Clicked by ada@mail.example')).toBe('clicked_by');
		expect(toEventName('ada@mail.example')).toBeUndefined();
		expect(toEventName('step_2_of_3')).toBe('step_2_of_3');
	});

	test('with a hashing secret a text with an address in it is kept as its hash, any other as it is', () => {
		const keyring = createKeyring('secret');
		expect(keyring.concealAddresses('gift for ada@mail.example')).toMatch(/^[\w-]{43}$/);
		expect(keyring.concealAddresses('shoes')).toBe('shoes');
		expect(createKeyring().concealAddresses('gift for ada@mail.example')).toBe('gift for ada@mail.example');
	});
});
