import { EngineError } from '../../src/errors';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { parseScorecard } from '../../src/scoring/scorecard';

const valid = DEFAULT_SCORECARDS.prospect;
const [view] = valid.terms;

function refusal(change: object): EngineError {
	try {
		parseScorecard({ ...valid, ...change });
	} catch (error) {
		if (error instanceof EngineError) return error;
		throw error;
	}
	throw new Error('The scorecard was accepted');
}

it('survives being written down and read again', () => {
	expect(parseScorecard(JSON.parse(JSON.stringify(valid)))).toEqual(valid);
});

it('compares trait levels in lower case', () => {
	const term = {
		kind: 'trait',
		code: 'trait:plan',
		label: 'Plan',
		group: 'fit',
		trait: 'plan',
		levels: [{ values: [' Pro '], points: 5 }],
	};
	expect(parseScorecard({ ...valid, terms: [term] }).terms[0]).toMatchObject({
		levels: [{ values: ['pro'], points: 5 }],
		otherPoints: 0,
		missingPoints: 0,
	});
});

it('refuses a catalog it does not know, as a model that is not known', () => {
	expect(refusal({ catalogVersion: 3 })).toMatchObject({
		code: 'model-unknown',
		message: expect.stringContaining('Update the package'),
	});
});

describe('names the field to mend', () => {
	it.each([
		['terms.0.points', { terms: [{ ...view, points: Number.NaN }] }],
		['terms.0.points', { terms: [{ ...view, points: Number.POSITIVE_INFINITY }] }],
		['terms.0.halfLifeDays', { terms: [{ ...view, halfLifeDays: 0 }] }],
		['terms.0.code', { terms: [{ ...view, code: '__proto__' }] }],
		['terms.0.event', { terms: [{ ...view, event: 'Product Viewed' }] }],
		['terms.0.group', { terms: [{ ...view, group: 'nowhere' }] }],
		['terms.1.code', { terms: [view, view] }],
		['groups', { groups: [valid.groups[0], ...valid.groups] }],
		['baseRate', { baseRate: 1 }],
		['start', { start: 'forty' }],
		['audience', { audience: 'everyone' }],
		['terms', { terms: [] }],
		['catalogVersion', { catalogVersion: '2' }],
	])('%s', (field, change) => {
		const error = refusal(change);
		expect(error).toMatchObject({ code: 'configuration-invalid', field });
		expect(error.message).toContain(field);
	});

	it.each([
		['all of it', { floorPoint: -5 }],
		['groups.0', { groups: [{ ...valid.groups[0], floorPoint: -5 }, ...valid.groups.slice(1)] }],
		['terms.0', { terms: [{ ...view, floorPoint: -5 }] }],
	])('of a key that nothing reads, in %s', (place, change) => {
		expect(refusal(change).message).toMatch(new RegExp(`${place}: .*"floorPoint"`));
	});

	it('of bins out of order', () => {
		const bins = [
			{ upToDays: 7, points: 1 },
			{ upToDays: 1, points: 2 },
		];
		const term = { kind: 'recency', code: 'recency:x', label: 'X', group: 'fit', events: ['x'], bins };
		expect(refusal({ terms: [term] })).toMatchObject({
			field: 'terms.0.bins',
			message: expect.stringContaining('in order'),
		});
	});
});

it.each([undefined, null, 'text', [], {}])('refuses %p without falling over', (input) => {
	expect(() => parseScorecard(input)).toThrow(EngineError);
});
