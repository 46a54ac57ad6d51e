import { toRegion } from '../../src/lead/region';

describe('A state or province has one code', () => {
	test.each([
		['CA', undefined, { country: 'US', region: 'CA' }],
		['california', 'US', { country: 'US', region: 'CA' }],
		['us-ny', undefined, { country: 'US', region: 'NY' }],
		['Washington  D.C.', 'us', { country: 'US', region: 'DC' }],
		['Québec', 'CA', { country: 'CA', region: 'QC' }],
		['ON', '', { country: 'CA', region: 'ON' }],
	])('%s in %s', (text, country, region) => {
		expect(toRegion(text, country)).toEqual(region);
	});

	test.each([
		['CA', 'IT'],
		['ON', 'US'],
		['US-ON', undefined],
		['Bavaria', undefined],
		['', 'US'],
	])('%s in %s is none', (text, country) => {
		expect(toRegion(text, country)).toBeUndefined();
	});
});
