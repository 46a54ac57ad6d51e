import type { Engine } from '../../src/index';

export const EVENT_NAMES = ['product_viewed', 'product_added', 'checkout_started', 'products_searched'];
export const CATEGORIES = ['Games', 'Sofas', 'Garden', 'Pens', 'Corner sofas'];

/** Terms of four events, each for another category or start of one. */
export async function addConditions(engine: Engine, count: number): Promise<void> {
	if (count === 0) return;
	const question = { model: 'default', audience: 'prospect', reason: 'bench', use: true } as const;
	const { scorecard } = await engine.getScorecard(question);
	const terms = Array.from({ length: count }, (_, index) => ({
		kind: 'event',
		code: `event:conditioned_${index}`,
		label: 'Conditioned',
		group: scorecard.groups[0]?.code,
		event: EVENT_NAMES[index % EVENT_NAMES.length],
		where: { category: [CATEGORIES[index % CATEGORIES.length], `s${index}*`] },
		points: 1,
		halfLifeDays: 7,
		perDay: 3,
		capUnits: 4,
	}));
	const change = { scorecard: { ...scorecard, terms: [...scorecard.terms, ...terms] } };
	await engine.editScorecard({ ...question, change });
}
