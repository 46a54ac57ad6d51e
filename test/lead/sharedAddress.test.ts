import { isSharedAddress } from '../../src/lead/sharedAddress';

describe('a shared mailbox', () => {
	test.each([
		'info@firm.example',
		'sales+de@firm.example',
		'customer-service@shop.example',
		'kontakt@firma.example',
		'biuro@firma.example',
		'ventas@empresa.example',
		'noreply@shop.example',
	])('%s is one', (email) => {
		expect(isSharedAddress(email)).toBe(true);
	});

	test.each([
		'ada@firm.example',
		'ada.info@firm.example',
		'h.r@firm.example',
		'infoline7@firm.example',
		'ada@info.example',
		'"info"@firm.example',
	])("%s is one person's", (email) => {
		expect(isSharedAddress(email)).toBe(false);
	});
});
