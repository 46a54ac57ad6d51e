import fc from 'fast-check';
import { labelSnapshots, type LabelQuestion } from '../../src/learning/labels/labelSnapshots';
import { markContacted } from '../../src/learning/labels/markContacted';
import type { OutcomeFact } from '../../src/learning/labels/targetOutcomes';

const DAY = 86_400_000;
const NAMES = ['purchase', 'qualified', 'unqualified', 'won', 'lost', 'demo_booked'];

const day = fc.nat({ max: 60 }).map((days) => days * DAY);
const deed: fc.Arbitrary<OutcomeFact> = fc
	.record({
		name: fc.constantFrom(...NAMES),
		occurredAt: day,
		delay: day,
		category: fc.option(fc.constantFrom('sofas', 'socks'), { nil: undefined }),
		subject: fc.option(fc.constantFrom('deal-1', 'deal-2'), { nil: undefined }),
	})
	.map(({ delay, category, subject, ...rest }) => ({
		id: '',
		...rest,
		receivedAt: rest.occurredAt + delay,
		...(category && { category }),
		...(subject && { subject }),
	}));

/** Deeds, and reversals of some of them. */
const story = fc
	.tuple(fc.array(deed, { maxLength: 7 }), fc.array(fc.tuple(fc.nat({ max: 9 }), day), { maxLength: 3 }))
	.map(([deeds, reversals]): OutcomeFact[] => [
		...deeds.map((each, index) => ({ ...each, id: `o${index}` })),
		...reversals.map(([of, at], index) => ({
			id: `r${index}`,
			name: 'refunded',
			reverses: `o${of}`,
			occurredAt: at,
			receivedAt: at,
		})),
	]);

const question: fc.Arbitrary<LabelQuestion> = fc.record({
	target: fc.record({
		target: fc.constantFrom(...NAMES),
		windowDays: fc.integer({ min: 1, max: 30 }),
		graceDays: fc.nat({ max: 5 }),
		categoryWindows: fc.constant([{ category: 'Sofas', windowDays: 20 }]),
	}),
	audience: fc.constantFrom('anonymous' as const, 'prospect' as const, 'customer' as const),
	now: fc.integer({ min: 0, max: 150 }).map((days) => days * DAY),
});
const snapshots = fc.array(day, { minLength: 1, maxLength: 5 });

test('the order in which outcomes are on record makes no difference', () => {
	fc.assert(
		fc.property(story, question, snapshots, fc.func(fc.integer()), (outcomes, asked, asOfs, rank) => {
			const shuffled = [...outcomes].sort((a, b) => rank(a.id) - rank(b.id));
			const labels = labelSnapshots(asOfs, outcomes, asked);
			expect(labelSnapshots(asOfs, shuffled, asked)).toEqual(labels);
			expect(markContacted(asOfs, [30 * DAY], shuffled, asked)).toEqual(
				markContacted(asOfs, [30 * DAY], outcomes, asked),
			);
		}),
	);
});

test('a snapshot whose longest window and grace are not over is never learned from, and later always, unless it is excluded or nobody judged it', () => {
	fc.assert(
		fc.property(story, question, snapshots, (outcomes, asked, asOfs) => {
			const { target, now } = asked;
			const longest = Math.max(target.windowDays, 20) + target.graceDays;
			labelSnapshots(asOfs, outcomes, asked).forEach((label, index) => {
				const isOpen = (asOfs[index] ?? 0) + longest * DAY > now;
				const isJudgement = ['qualified', 'unqualified'].includes(target.target);
				const closed = [0, 1, 'excluded', ...(isJudgement ? ['unjudged'] : [])];
				expect(isOpen ? ['censored', 'excluded'] : closed).toContain(label);
			});
		}),
	);
});

test('nothing that is reported after now, or happened after it, changes a label', () => {
	fc.assert(
		fc.property(story, question, snapshots, (outcomes, asked, asOfs) => {
			const known = outcomes.filter(({ occurredAt, receivedAt }) => Math.max(occurredAt, receivedAt) <= asked.now);
			expect(labelSnapshots(asOfs, known, asked)).toEqual(labelSnapshots(asOfs, outcomes, asked));
		}),
	);
});

test('a purchase more, of a lead without any, turns only zeros into ones, or leads into buyers', () => {
	const buys = fc.record({ at: day, asked: question });
	fc.assert(
		fc.property(buys, snapshots, ({ at, asked: { target, ...asked } }, asOfs) => {
			const purchase: OutcomeFact = { id: 'o', name: 'purchase', occurredAt: at, receivedAt: at };
			const ask = (outcomes: OutcomeFact[]) =>
				labelSnapshots(asOfs, outcomes, { ...asked, target: { ...target, target: 'purchase' } });
			const [before, after] = [ask([]), ask([purchase])];
			after.forEach((label, index) => {
				if (label === before[index]) return;
				const asOf = asOfs[index] ?? 0;
				if (label === 'excluded') expect(at).toBeLessThanOrEqual(asOf);
				else expect([before[index], label, asOf < at && at <= asOf + target.windowDays * DAY]).toEqual([0, 1, true]);
			});
		}),
	);
});
