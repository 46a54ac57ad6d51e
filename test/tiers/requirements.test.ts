import { tierRulesSchema } from '../../src/tiers/settings';

const flawOf = (fields: object): string => {
	const parsed = tierRulesSchema.safeParse(fields);
	return parsed.success ? 'none' : (parsed.error.issues[0]?.message ?? '');
};
const did = { tier: 'A', kind: 'did', event: 'quote_requested', withinHours: 24 };

describe('conditions that could never hold are refused with what to write', () => {
	it.each([
		[[{ ...did, tier: 'D' }], /^There is no tier "D": write one of A, B, C$/],
		[[{ ...did, tier: 'c' }], /^Tier "C" is the last and takes everyone else/],
		[[{ ...did, event: '' }], /^Choose the signal/],
		[[{ ...did, withinHours: 0 }], /time above 0/],
		[[{ tier: 'A', kind: 'attribute', attribute: 'country', isOneOf: [] }], /^Write the value to look for/],
		[[{ tier: 'A', kind: 'attribute', attribute: 'owner', isOneOf: ['mia@shop.example'] }], /about one person/],
		[[{ tier: 'A', kind: 'attributeAtLeast', attribute: '', atLeast: 3 }], /^Write the name of the attribute/],
	])('%j', (requirements, message) => expect(flawOf({ requirements })).toMatch(message));

	it('by Account Score, whose tiers belong to companies', () =>
		expect(flawOf({ requirements: [did], tierBy: 'accountScore' })).toMatch(/belong to companies/));

	it('a signal is understood by any of its names', () =>
		expect(tierRulesSchema.parse({ requirements: [{ ...did, event: 'Quote requested' }] }).requirements).toEqual([
			did,
		]));
});
