import { setImmediate } from 'node:timers/promises';
import { shippedModel } from '../../src/usecases/models/loadModel';

const made: string[] = [];

jest.mock('../../src/scoring/scorecard', () => {
	const actual = jest.requireActual<{ parseScorecard: (card: { audience: string }) => unknown }>(
		'../../src/scoring/scorecard',
	);
	const parseScorecard: typeof actual.parseScorecard = (card) => {
		made.push(card.audience);
		return actual.parseScorecard(card);
	};
	return { ...actual, parseScorecard };
});

describe('The scorecards that ship', () => {
	it('are made one after the other, so that others get their turn in between, and once', async () => {
		const seen: number[] = [];
		let isOver = false;
		const others = (async () => {
			while (!isOver) {
				seen.push(made.length);
				await setImmediate();
			}
		})();
		const model = await shippedModel();
		await shippedModel('other');
		isOver = true;
		await others;
		expect(model).toMatchObject({ name: 'default', version: 0, scorecards: { customer: { audience: 'customer' } } });
		expect(made).toEqual(['anonymous', 'prospect', 'customer']);
		expect(seen).toEqual(expect.arrayContaining([0, 1, 2]));
	});
});
