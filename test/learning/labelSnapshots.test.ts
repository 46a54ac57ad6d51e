import { labelSnapshots, weighByLead, type LabelRules, type TargetOutcome } from '../../src/learning/labelSnapshots';

const DAY = 86_400_000;
const rules: LabelRules = { windowMs: 30 * DAY, graceMs: 5 * DAY, now: 100 * DAY, onlyBefore: true };
const snapshot = { leadId: 'a', asOf: 10 * DAY };
const bought = (occurredAt: number, more: Partial<TargetOutcome> = {}): TargetOutcome => ({
	leadId: 'a',
	id: 'order-1',
	occurredAt,
	receivedAt: occurredAt,
	...more,
});
const label = (outcomes: TargetOutcome[], changed: Partial<LabelRules> = {}, of = snapshot) =>
	labelSnapshots([of], outcomes, { ...rules, ...changed })[0];

test('the window is open at asOf and closed at its end', () => {
	expect(label([bought(10 * DAY + 1)])).toBe(1);
	expect(label([bought(40 * DAY)])).toBe(1);
	expect(label([bought(40 * DAY + 1)])).toBe(0);
});

test('an open window is not a negative, nor is one whose grace is not over', () => {
	expect(label([], { now: 39 * DAY })).toBe('censored');
	expect(label([], { now: 45 * DAY - 1 })).toBe('censored');
	expect(label([], { now: 45 * DAY })).toBe(0);
});

test('a purchase counts at once, before its window has closed', () => {
	expect(label([bought(12 * DAY)], { now: 13 * DAY })).toBe(1);
});

test('a conversion reported late turns a 0 into a 1, and is not known before its report', () => {
	const late = bought(20 * DAY, { receivedAt: 60 * DAY });
	expect(label([late], { now: 59 * DAY })).toBe(0);
	expect(label([late], { now: 60 * DAY })).toBe(1);
});

test('a reversal turns it back, in whatever order the two arrive', () => {
	const refund = bought(50 * DAY, { id: 'refund-1', reverses: 'order-1' });
	expect(label([bought(20 * DAY), refund])).toBe(0);
	expect(label([refund, bought(20 * DAY)])).toBe(0);
	expect(label([bought(20 * DAY), refund, bought(25 * DAY, { id: 'order-2' })])).toBe(1);
});

test('a buyer is not a prospect, but one whose purchase had been taken back by then is', () => {
	expect(label([bought(10 * DAY)])).toBe('excluded');
	expect(label([bought(5 * DAY)], { onlyBefore: false })).toBe(0);
	expect(label([bought(5 * DAY), bought(8 * DAY, { id: 'r', reverses: 'order-1' })])).toBe(0);
	expect(label([bought(5 * DAY), bought(12 * DAY, { id: 'r', reverses: 'order-1' })])).toBe('excluded');
});

test('another lead’s order is nobody else’s, even with the same id', () => {
	expect(label([bought(20 * DAY, { leadId: 'b' })])).toBe(0);
	expect(label([bought(20 * DAY), bought(21 * DAY, { leadId: 'b', id: 'r', reverses: 'order-1' })])).toBe(1);
});

test('a category may have a window of its own, whatever it is called', () => {
	const windowMsByCategory = { sofas: 80 * DAY };
	expect(label([bought(60 * DAY)], { windowMsByCategory }, { ...snapshot, category: 'sofas' } as typeof snapshot)).toBe(
		1,
	);
	expect(label([bought(60 * DAY)], { windowMsByCategory }, { ...snapshot, category: 'socks' } as typeof snapshot)).toBe(
		0,
	);
	expect(
		label([bought(20 * DAY)], { windowMsByCategory }, { ...snapshot, category: 'constructor' } as typeof snapshot),
	).toBe(1);
});

test('all rows of one lead weigh 1 together', () => {
	expect(weighByLead(['a', 'b', 'a', 'a', 'a'])).toEqual([0.25, 1, 0.25, 0.25, 0.25]);
});
