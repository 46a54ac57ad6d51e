import fc from 'fast-check';
import { compareText } from '../../src/store/storedText';

describe('text', () => {
	it('is ordered as its UTF-8 bytes are', () => {
		const near = fc.constantFrom('a', 'z', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}');
		const text = fc.oneof(fc.string({ unit: near, maxLength: 4 }), fc.string({ unit: 'binary' }));
		fc.assert(
			fc.property(text, text, (a, b) =>
				expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b))),
			),
			{ numRuns: 2_000 },
		);
	});
});
