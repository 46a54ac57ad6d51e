import { accountOf } from '../../src/lead/account';

describe('the account of an address', () => {
	test.each([
		['ada@firm.example', 'firm.example'],
		['info@firm.example', 'firm.example'],
		['ada@empresa.com.ar', 'empresa.com.ar'],
		['ada@xn--bcher-kva.example', 'xn--bcher-kva.example'],
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
	])('of %s is not known: anybody gets a mailbox there', (email) => {
		expect(accountOf(email)).toBeUndefined();
	});

	it('of nobody is not known', () => {
		expect(accountOf(undefined)).toBeUndefined();
	});
});
