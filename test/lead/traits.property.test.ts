import fc from 'fast-check';
import { keepTraits } from '../../src/lead/traits';

describe('Traits say what a lead is like, never who it is', () => {
	test('plain facts are kept under snake_case names', () => {
		expect(
			keepTraits({
				Plan: 'pro',
				'Company Size': 12,
				vip: true,
				verified_email: true,
				country: 'United States',
				country_code: 'us',
			}),
		).toEqual({
			plan: 'pro',
			company_size: 12,
			vip: true,
			verified_email: true,
			country: 'US',
		});
	});

	const personalName = fc.constantFrom(
		'name',
		'firstName',
		'last_name',
		'Full Name',
		'email',
		'work email',
		'phone',
		'Mobile Phone',
		'address',
		'address1',
		'Street',
		'zip',
		'Postal Code',
		'birthday',
		'userName',
		'customer_name',
		'ip',
		'avatar',
		'website',
		'notes',
		'external_id',
	);
	test('a value under a personal name is not kept', () => {
		fc.assert(
			fc.property(personalName, fc.oneof(fc.string(), fc.integer()), (name, value) => {
				expect(keepTraits({ [name]: value })).toEqual({});
			}),
		);
	});

	test('an address, a link or a phone number is not kept under any name', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.oneof(fc.emailAddress(), fc.webUrl(), fc.constantFrom('+49 30 901820', '(212) 555-0123', '0170 1234567')),
				(name, value) => {
					expect(keepTraits({ [name]: value })).toEqual({});
				},
			),
		);
	});

	test('whatever comes in, plain short values under plain names come out, and nothing is polluted', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')), fc.anything()),
				(candidates) => {
					for (const [name, value] of Object.entries(keepTraits(candidates))) {
						expect(name).toMatch(/^[a-z0-9_]{1,100}$/);
						expect(['string', 'number', 'boolean']).toContain(typeof value);
					}
					expect({}).not.toHaveProperty('polluted');
				},
			),
		);
	});

	test('there is an end to it', () => {
		expect(
			Object.keys(keepTraits(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`t${index}`, index])))),
		).toHaveLength(50);
	});
});
