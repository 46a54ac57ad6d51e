import fc from 'fast-check';
import { sumMoney, timesQuantity } from '../../src/lead/money';
import { currencyWritten, parseMinorMoney, parseMoney } from '../../src/lead/parseMoney';

const minor = (amount: unknown, currency: unknown) => {
	const result = parseMoney(amount, currency);
	return result.ok ? result.value.amountMinor : undefined;
};

describe('Money is whole minor units', () => {
	test.each([
		['12.50', 'EUR', 1250],
		[12.5, 'eur', 1250],
		[18.99, 'USD', 1899],
		[0.1 + 0.2, 'USD', 30],
		[1.005, 'USD', 101],
		['1.005', 'USD', 101],
		['1,234.56', 'USD', 123456],
		['1.234,56', 'EUR', 123456],
		["1'234.50", 'CHF', 123450],
		['1 234,50', 'EUR', 123450],
		['1,234', 'USD', 123400],
		['12,50', 'EUR', 1250],
		['1.234.567', 'EUR', 123456700],
		['₹1,20,000', 'INR', 12000000],
		['Rs. 1,200.00', 'INR', 120000],
		['€ 12,50', 'EUR', 1250],
		['$-3.10', 'USD', -310],
		['-3.105', 'USD', -311],
		['USD 7', 'USD', 700],
		['(20.00)', 'USD', -2000],
		['20.00-', 'USD', -2000],
		['€ (1.200,50)', 'EUR', undefined],
		['199,-', 'SEK', 19900],
		['12800', 'JPY', 12800],
		['12800.40', 'JPY', 12800],
		['1.2345', 'KWD', 1235],
		['1.5', 'IQD', 1500],
		['1.5', 'CLF', 15000],
		[0, 'EUR', 0],
		['-0.001', 'EUR', 0],
	])('%s %s is %i', (amount, currency, expected) => {
		expect(minor(amount, currency)).toBe(expected);
	});

	test.each([
		['', 'USD'],
		['abc', 'USD'],
		['1e5', 'USD'],
		['12.3.4', 'USD'],
		['1,23,4', 'USD'],
		['12.50', 'US'],
		['12.50', 'XXX'],
		['12.50', null],
		[Number.NaN, 'USD'],
		[Number.POSITIVE_INFINITY, 'USD'],
		[1e20, 'USD'],
		['99999999999999999999', 'USD'],
		[null, 'USD'],
		[{}, 'USD'],
	])('%j %j is none, with a reason', (amount, currency) => {
		expect(parseMoney(amount, currency)).toEqual({ ok: false, reason: expect.any(String) });
	});

	test('cents written as decimals are the same cents, with either separator', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
				const sign = cents < 0 ? '-' : '';
				const whole = Math.trunc(Math.abs(cents) / 100);
				const rest = String(Math.abs(cents) % 100).padStart(2, '0');
				expect(minor(`${sign}${whole}.${rest}`, 'EUR')).toBe(cents === 0 ? 0 : cents);
				expect(minor(`${sign}${whole},${rest}`, 'EUR')).toBe(cents === 0 ? 0 : cents);
				expect(minor(cents / 100, 'EUR')).toBe(cents === 0 ? 0 : cents);
			}),
		);
	});

	test('a number counts as its decimals written out do, near a half as well', () => {
		const nearHalf = fc
			.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.double({ min: -0.02, max: 0.02, noNaN: true }))
			.map(([tenths, off]) => tenths / 10 + off / 100);
		fc.assert(
			fc.property(fc.oneof(nearHalf, fc.double({ min: -1e14, max: 1e14, noNaN: true })), (amount) => {
				for (const currency of ['EUR', 'JPY', 'KWD', 'UYW'])
					expect(minor(amount, currency)).toBe(minor(amount.toFixed(10), currency));
			}),
			{ numRuns: 500 },
		);
	});

	test('minor units are taken as they are, and only whole ones', () => {
		expect(parseMinorMoney('2000', 'eur')).toEqual({ ok: true, value: { amountMinor: 2000, currency: 'EUR' } });
		expect(parseMinorMoney(20.5, 'eur').ok).toBe(false);
		expect(parseMinorMoney(2 ** 60, 'eur').ok).toBe(false);
	});

	test('amounts of different currencies have no sum', () => {
		const euros = { amountMinor: 100, currency: 'EUR' };
		expect(sumMoney([euros, undefined, euros])).toEqual({ amountMinor: 200, currency: 'EUR' });
		expect(sumMoney([euros, { amountMinor: 100, currency: 'USD' }])).toBeUndefined();
		expect(sumMoney([undefined])).toBeUndefined();
		expect(timesQuantity(euros, 2.505)).toEqual({ amountMinor: 251, currency: 'EUR' });
	});
});

test.each([
	['€ 1.200,50', 'EUR', 120050],
	['1.200,50\u00a0€', 'EUR', 120050],
	['US$ 49', 'USD', 4900],
	['$49 USD', 'USD', 4900],
	['1 234,50 zł', 'PLN', 123450],
	['1\u202f234,50 €', 'EUR', 123450],
	["CHF 1'200.50", 'CHF', 120050],
	['EUR 20', 'EUR', 2000],
	['R$ 1.234,56', 'BRL', 123456],
	['C$ 20', 'CAD', 2000],
	['1.200,50 Kč', 'CZK', 120050],
	['A$20.00', 'AUD', 2000],
	['£1,234.50', 'GBP', 123450],
])('%s is written in %s', (text, currency, amountMinor) => {
	expect(currencyWritten(text)).toBe(currency);
	expect(parseMoney(text, currency)).toEqual({ ok: true, value: { amountMinor, currency } });
});
