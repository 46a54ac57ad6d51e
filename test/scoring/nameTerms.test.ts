import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { parseScorecard } from '../../src/scoring/scorecard';

const { prospect } = DEFAULT_SCORECARDS;
const { code: _, ...view } = prospect.terms.find(({ code }) => code === 'event:product_viewed')!;

const codesOf = (...terms: object[]) =>
	parseScorecard({ ...prospect, terms: [...prospect.terms, ...terms] })
		.terms.slice(prospect.terms.length)
		.map(({ code }) => code);

it('makes a code for a term with a condition that has none, of its kind, event and condition', () => {
	expect(codesOf({ ...view, where: { category: ['Corner Sofas', 'Cafés*'], amountAtLeast: 99.5 } })).toEqual([
		'event:product_viewed:category.corner_sofas.cafes:amountatleast.99_5',
	]);
	const recency = prospect.terms.find(({ kind }) => kind === 'recency')!;
	const bins = [{ upToDays: 3, points: 2 }];
	const { group } = recency;
	const lately = { kind: 'recency', label: 'Lately', group, events: ['login', 'product_viewed'], bins };
	expect(codesOf({ ...lately, where: { brand: 'Acme' } })).toEqual(['recency:login.product_viewed:brand.acme']);
});

it('tells alike codes apart by a number, and leaves those that are written as they are', () => {
	const written = { ...view, code: 'event:product_viewed:category.2', where: { category: 'Pens' } };
	const [bags, shoes] = ['バッグ', '靴'].map((category) => ({ ...view, where: { category } }));
	expect(codesOf(bags!, written, shoes!)).toEqual([
		'event:product_viewed:category',
		'event:product_viewed:category.2',
		'event:product_viewed:category.3',
	]);
});

it('makes none for a term without a condition', () => {
	expect(() => codesOf(view)).toThrow(/code/);
});
