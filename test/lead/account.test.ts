import { accountOf } from '../../src/lead/account';

describe('the account of an address', () => {
	test.each([
		['ada@firm.example', 'firm.example'],
		['info@firm.example', 'firm.example'],
		['ada@empresa.com.ar', 'empresa.com.ar'],
		['ada@xn--bcher-kva.example', 'xn--bcher-kva.example'],
		['ada@shop.xn--bcher-kva.de', 'xn--bcher-kva.de'],
		['ada@acme.co.uk', 'acme.co.uk'],
		['ada@shop.acme.co.uk', 'acme.co.uk'],
		['ada@de.shop.acme.com', 'acme.com'],
		['ada@mail.acme.com.br', 'acme.com.br'],
		['ada@acme.github.io', 'acme.github.io'],
		['ada@mail.acme.github.io', 'acme.github.io'],
		['ada@github.io', 'github.io'],
	])('of %s is %s', (email, account) => {
		expect(accountOf(email)).toBe(account);
	});

	test.each([
		'ada@gmail.com',
		'ada@gmx.de',
		'ada@t-online.de',
		'ada@posteo.de',
		'ada@privaterelay.appleid.com',
		'ada@mailinator.com',
		'ada@mail.gmail.com',
		'ada@yahoo.co.uk',
	])('of %s is not known: anybody gets a mailbox there', (email) => {
		expect(accountOf(email)).toBeUndefined();
	});

	it.each(['ada@[192.0.2.1]', 'ada@[ipv6:2001:db8::1]', 'ada@co.uk'])('of %s is none: no company is named', (email) => {
		expect(accountOf(email)).toBeUndefined();
	});

	it('of nobody is not known', () => {
		expect(accountOf(undefined)).toBeUndefined();
	});
});
