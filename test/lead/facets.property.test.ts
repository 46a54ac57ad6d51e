import fc from 'fast-check';
import { FACET_KEYS, foldFacet, OTHER_FACETS, readFacets, writeFacets } from '../../src/lead/facets';

const everything = { keys: [...FACET_KEYS], amounts: [50, 100] };

describe('facets of an event', () => {
	it('keep only what is tracked, folded, every category once', () => {
		const event = {
			source: 'shopify',
			category: 'Corner  Sofas',
			about: { categories: ['corner sofas', 'Beds & Mattresses'], brand: 'Acme' },
			amountMinor: 12_000,
			currency: 'EUR',
		};
		expect(readFacets(writeFacets(event, { keys: ['category'], amounts: [100, 200] }))).toEqual({
			category: ['beds & mattresses', 'corner sofas'],
			amount: 100,
		});
		expect(writeFacets(event, { keys: [], amounts: [] })).toBe('');
		expect(readFacets(OTHER_FACETS)).toEqual({});
	});

	it('are read as they were written, whatever the texts hold', () => {
		const text = fc.string({ minLength: 1, unit: 'binary' });
		fc.assert(
			fc.property(text, text, fc.array(text, { maxLength: 4 }), (source, category, categories) => {
				const facets = readFacets(writeFacets({ source, category, about: { categories } }, everything));
				const expected = [category, ...categories].map(foldFacet).filter((folded) => folded !== '');
				expect(new Set(facets.category ?? [])).toEqual(new Set(expected));
			}),
		);
	});

	it('keep half a character as a sign of its own', () => {
		expect(() => writeFacets({ source: '\ud800' }, everything)).not.toThrow();
	});

	it('are equal texts for equal facets, in whatever order categories came', () => {
		const a = writeFacets({ source: 's', category: 'a', about: { categories: ['b'] } }, everything);
		expect(writeFacets({ source: 's', category: 'B', about: { categories: ['A'] } }, everything)).toBe(a);
	});
});
