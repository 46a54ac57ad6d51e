import { labelSnapshots, type LabelQuestion } from '../../src/learning/labels/labelSnapshots';
import type { Target } from '../../src/learning/labels/target';
import type { OutcomeFact } from '../../src/learning/labels/targetOutcomes';

const DAY = 86_400_000;
const purchase: Target = { target: 'purchase', windowDays: 30, graceDays: 5 };
const ASKED: LabelQuestion = { target: purchase, audience: 'prospect', now: 200 * DAY };
const AS_OF = 10 * DAY;

const happened = (name: string, occurredAt: number, more: Partial<OutcomeFact> = {}): OutcomeFact => ({
	id: `${name}@${occurredAt}`,
	name,
	occurredAt,
	receivedAt: occurredAt,
	...more,
});
const bought = (occurredAt: number, more: Partial<OutcomeFact> = {}) => happened('purchase', occurredAt, more);
const refund = (of: OutcomeFact, occurredAt: number, more: Partial<OutcomeFact> = {}) =>
	happened('refunded', occurredAt, { reverses: of.id, ...more });
const label = (outcomes: OutcomeFact[], asked: Partial<LabelQuestion> = {}, asOf = AS_OF) =>
	labelSnapshots([asOf], outcomes, { ...ASKED, ...asked })[0];

describe('a window', () => {
	test('does not hold asOf itself, and holds its end', () => {
		expect(label([bought(10 * DAY + 1)])).toBe(1);
		expect(label([bought(40 * DAY)])).toBe(1);
		expect(label([bought(40 * DAY + 1)])).toBe(0);
	});

	test('does not hold a purchase of the very instant of the score: a customer has not bought again by it, a prospect is none', () => {
		expect(label([bought(AS_OF)], { audience: 'customer' })).toBe(0);
		expect(label([bought(AS_OF + 1)], { audience: 'customer' })).toBe(1);
		expect(label([bought(AS_OF)])).toBe('excluded');
		expect(label([bought(AS_OF), bought(AS_OF + 1)], { audience: 'customer' })).toBe(1);
	});

	test('that is open is not a negative, nor is one whose grace is not over', () => {
		expect(label([], { now: 39 * DAY })).toBe('censored');
		expect(label([], { now: 45 * DAY - 1 })).toBe('censored');
		expect(label([], { now: 45 * DAY })).toBe(0);
	});

	test('that is open is not a positive either: those who may still come are missing beside the quick', () => {
		expect(label([bought(12 * DAY)], { now: 45 * DAY - 1 })).toBe('censored');
		expect(label([bought(12 * DAY)], { now: 45 * DAY })).toBe(1);
	});
});

describe('windows by category', () => {
	const target: Target = {
		...purchase,
		categoryWindows: [
			{ category: 'Sofas', windowDays: 80 },
			{ category: 'socks', windowDays: 3 },
		],
	};
	const of = (category: string | undefined, day: number) =>
		label([bought(day, category === undefined ? {} : { category })], { target });

	test('each outcome counts within the window of its own category, end included', () => {
		expect([of('sofas', 90 * DAY), of('sofas', 90 * DAY + 1)]).toEqual([1, 0]);
		expect([of('socks', 13 * DAY), of('socks', 13 * DAY + 1)]).toEqual([1, 0]);
	});

	test('a category without one, or none at all, has the ordinary window, whatever it is called', () => {
		for (const category of ['lamps', undefined, 'constructor', '__proto__']) {
			expect([of(category, 40 * DAY), of(category, 40 * DAY + 1)]).toEqual([1, 0]);
		}
	});

	test('case and blanks around a category make no difference', () => {
		expect(of(' SOFAS ', 90 * DAY)).toBe(1);
	});

	test('nothing is learned from a snapshot before the longest window and its grace are over', () => {
		for (const outcomes of [[], [bought(12 * DAY, { category: 'socks' })]]) {
			expect(label(outcomes, { target, now: 95 * DAY - 1 })).toBe('censored');
			expect(label(outcomes, { target, now: 95 * DAY })).toBe(outcomes.length);
		}
	});

	test('where all of them are shorter, the ordinary window is the longest', () => {
		const shorter: Target = { ...purchase, categoryWindows: [{ category: 'socks', windowDays: 3 }] };
		expect(label([], { target: shorter, now: 45 * DAY - 1 })).toBe('censored');
		expect(label([], { target: shorter, now: 45 * DAY })).toBe(0);
	});
});

describe('what is known', () => {
	test('a conversion reported late turns a 0 into a 1, and is not known before its report', () => {
		const late = bought(20 * DAY, { receivedAt: 60 * DAY });
		expect(label([late], { now: 60 * DAY - 1 })).toBe(0);
		expect(label([late], { now: 60 * DAY })).toBe(1);
	});

	test('a reversal turns it back, in whatever order the two arrive', () => {
		const order = bought(20 * DAY);
		expect(label([order, refund(order, 50 * DAY)])).toBe(0);
		expect(label([refund(order, 50 * DAY), order])).toBe(0);
		expect(label([order, refund(order, 50 * DAY), bought(25 * DAY)])).toBe(1);
	});

	test('a refund in part leaves it standing; those that add up to all of it do not', () => {
		const order = bought(20 * DAY, { amountMinor: 500 });
		const parts = [refund(order, 21 * DAY, { amountMinor: 200 }), refund(order, 22 * DAY, { amountMinor: 300 })];
		expect(label([order, ...parts.slice(0, 1)])).toBe(1);
		expect(label([order, ...parts])).toBe(0);
	});
});

describe('leads in the target state at asOf', () => {
	test('a buyer is no prospect, but one whose purchase had been taken back by then is', () => {
		const order = bought(5 * DAY);
		expect(label([bought(10 * DAY)])).toBe('excluded');
		expect(label([order, refund(order, 8 * DAY)])).toBe(0);
		expect(label([order, refund(order, 12 * DAY)])).toBe('excluded');
	});

	test('a customer may buy again', () => {
		expect(label([bought(5 * DAY)], { audience: 'customer' })).toBe(0);
		expect(label([bought(5 * DAY), bought(12 * DAY)], { audience: 'customer' })).toBe(1);
	});

	test('a buyer, and whoever was won, is no prospect for any other target either', () => {
		for (const name of ['purchase', 'qualified', 'won', 'trial_started']) {
			const target = { ...purchase, target: name };
			expect(label([bought(5 * DAY)], { target })).toBe('excluded');
			expect(label([happened('won', 5 * DAY)], { target })).toBe('excluded');
		}
	});
});

describe('verdicts of sales', () => {
	const target = (name: string) => ({ target: { ...purchase, target: name } });
	const opposites = [
		['qualified', 'unqualified'],
		['unqualified', 'qualified'],
		['won', 'lost'],
		['lost', 'won'],
	] as const;

	test.each(opposites)('%s is taken back where the next verdict is %s', (name, opposite) => {
		expect(label([happened(name, 20 * DAY)], target(name))).toBe(1);
		expect(label([happened(name, 20 * DAY), happened(opposite, 25 * DAY)], target(name))).toBe(0);
		expect(label([happened(opposite, 25 * DAY), happened(name, 20 * DAY)], target(name))).toBe(0);
		expect(label([happened(opposite, 15 * DAY), happened(name, 20 * DAY)], target(name))).toBe(1);
	});

	test.each(opposites)('%s stands again where the %s was itself taken back', (name, opposite) => {
		const mistake = happened(opposite, 25 * DAY);
		expect(
			label(
				[happened(name, 20 * DAY), mistake, happened('reopened', 26 * DAY, { reverses: mistake.id })],
				target(name),
			),
		).toBe(1);
	});

	test('a deal that is lost later does not take back that sales accepted the lead', () => {
		expect(label([happened('qualified', 20 * DAY), happened('lost', 25 * DAY)], target('qualified'))).toBe(1);
		expect(
			label(
				[happened('qualified', 20 * DAY), happened('lost', 25 * DAY), happened('unqualified', 60 * DAY)],
				target('qualified'),
			),
		).toBe(1);
	});

	test('a deal that is lost does not take back another that was won; one that names no deal is about the lead', () => {
		const won = happened('won', 20 * DAY, { subject: 'deal-1' });
		expect(label([won, happened('lost', 25 * DAY, { subject: 'deal-2' })], target('won'))).toBe(1);
		expect(label([won, happened('lost', 25 * DAY, { subject: 'deal-1' })], target('won'))).toBe(0);
		expect(label([won, happened('lost', 25 * DAY)], target('won'))).toBe(0);
	});

	test.each(['qualified', 'unqualified', 'lost'])(
		'a lead that is %s at asOf is left out until sales says something else',
		(name) => {
			for (const audience of ['prospect', 'customer'] as const) {
				expect(label([happened(name, 10 * DAY)], { ...target(name), audience })).toBe('excluded');
			}
			const other = name === 'lost' ? 'qualified' : 'lost';
			const open = name === 'lost' ? 0 : 'unjudged';
			expect(label([happened(name, 5 * DAY), happened(other, 10 * DAY)], target(name))).toBe(open);
			expect(label([happened(name, 5 * DAY), happened(other, 10 * DAY + 1)], target(name))).toBe('excluded');
		},
	);

	test('a customer who was won may be won again, and may be qualified anew', () => {
		const won = happened('won', 5 * DAY);
		expect(label([won], { ...target('won'), audience: 'customer' })).toBe(0);
		expect(
			label([happened('qualified', 2 * DAY), won, happened('qualified', 20 * DAY)], {
				...target('qualified'),
				audience: 'customer',
			}),
		).toBe(1);
	});
});

describe('a target of judgement', () => {
	const asked = (name: string) => ({ target: { ...purchase, target: name } });

	test.each([
		['qualified', 'unqualified'],
		['unqualified', 'qualified'],
	])('%s is learned only from leads that were judged in the window', (name, opposite) => {
		expect(label([], asked(name))).toBe('unjudged');
		expect(label([happened(opposite, AS_OF)], asked(name))).toBe('unjudged');
		expect(label([happened(opposite, AS_OF + 1)], asked(name))).toBe(0);
		expect(label([happened(opposite, 40 * DAY)], asked(name))).toBe(0);
		expect(label([happened(opposite, 40 * DAY + 1)], asked(name))).toBe('unjudged');
		expect(label([happened('lost', 20 * DAY)], asked(name))).toBe('unjudged');
	});

	test('a judgement that was undone as a mistake is none, one that was overtaken is', () => {
		const mistake = happened('qualified', 20 * DAY);
		expect(label([mistake, refund(mistake, 21 * DAY)], asked('qualified'))).toBe('unjudged');
		expect(label([mistake, happened('unqualified', 90 * DAY)], asked('qualified'))).toBe(0);
	});
});

describe('the target Purchase', () => {
	test('is reached by a deal that was won as by an order, unless it was reopened or lost after all', () => {
		expect(label([happened('won', 20 * DAY)])).toBe(1);
		expect(label([happened('won', 20 * DAY), happened('lost', 25 * DAY)])).toBe(0);
		expect(label([happened('won', 20 * DAY), happened('reopened', 25 * DAY)])).toBe(0);
		expect(label([happened('won', 20 * DAY)], { audience: 'customer' })).toBe(1);
		expect(label([happened('qualified', 20 * DAY)])).toBe(0);
	});

	test('is not what a target of deals asks for', () => {
		expect(label([bought(20 * DAY)], { target: { ...purchase, target: 'won' } })).toBe(0);
	});
});
