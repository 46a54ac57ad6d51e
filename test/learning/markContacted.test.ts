import { markContacted } from '../../src/learning/labels/markContacted';
import type { Target } from '../../src/learning/labels/target';
import type { OutcomeFact } from '../../src/learning/labels/targetOutcomes';

const DAY = 86_400_000;
const target: Target = { target: 'purchase', windowDays: 30, graceDays: 0 };
const bought = (day: number, more: Partial<OutcomeFact> = {}): OutcomeFact => ({
	id: `order@${day}`,
	name: 'purchase',
	occurredAt: day * DAY,
	receivedAt: day * DAY,
	...more,
});
const mark = (contacts: number[], outcomes: OutcomeFact[] = [], of = target) =>
	markContacted([10 * DAY], contacts, outcomes, { target: of, now: 200 * DAY })[0];

test('a lead was contacted when it was written to after asOf and until the end of the window', () => {
	expect([10 * DAY, 10 * DAY + 1, 40 * DAY, 40 * DAY + 1].map((at) => mark([at]))).toEqual([false, true, true, false]);
	expect(mark([])).toBe(false);
	expect(mark([45 * DAY], [], { ...target, categoryWindows: [{ category: 'sofas', windowDays: 60 }] })).toBe(true);
});

test('thanks for an order are no part of what led to it', () => {
	expect(mark([20 * DAY], [bought(20)])).toBe(false);
	expect(mark([20 * DAY - 1], [bought(20)])).toBe(true);
	expect(mark([25 * DAY], [bought(5), bought(20)])).toBe(false);
});

test('an order that was taken back ends nothing', () => {
	const refund: OutcomeFact = {
		id: 'r',
		name: 'refunded',
		occurredAt: 60 * DAY,
		receivedAt: 60 * DAY,
		reverses: 'order@20',
	};
	expect(mark([25 * DAY], [bought(20), refund])).toBe(true);
});
