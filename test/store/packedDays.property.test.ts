import fc from 'fast-check';
import { DAY_MS } from '../../src/lead/time';
import type { DayRollup } from '../../src/store/port/events';
import { addUpRollups } from '../../src/store/rollups';
import { addDay, dropDays, spanOf, unpackDays } from '../../src/store/sqlite/packedDays';

const NAME = 'view'.repeat(50);
/** As far as dates go, and crowded enough for days to meet. */
const days = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-1e8, -1e8 + 1, 1e8 - 1, 1e8));
const rollups = fc
	.record({
		day: days,
		count: fc.integer({ min: 1, max: 2 ** 20 }),
		amountMinor: fc.oneof(fc.integer(), fc.constantFrom(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
		within: fc.tuple(fc.integer({ min: 0, max: DAY_MS - 1 }), fc.integer({ min: 0, max: DAY_MS - 1 })),
	})
	.map(({ day, count, amountMinor, within: [a, b] }): DayRollup => {
		const [firstOccurredAt, lastOccurredAt] = [Math.min(a, b), Math.max(a, b)].map((ms) => day * DAY_MS + ms) as [
			number,
			number,
		];
		return { name: NAME, day, currency: 'EUR', facets: '', count, amountMinor, firstOccurredAt, lastOccurredAt };
	});
const pack = (added: readonly DayRollup[]): Uint8Array => added.reduce(addDay, new Uint8Array());
const unpack = (packed: Uint8Array): DayRollup[] => unpackDays({ name: NAME, currency: 'EUR', facets: '' }, packed);

describe('packed days', () => {
	it('give back what was added up, in order, whatever order it came in', () => {
		fc.assert(
			fc.property(fc.array(rollups, { maxLength: 40 }), (added) =>
				expect(unpack(pack(added))).toStrictEqual(addUpRollups(added)),
			),
		);
	});

	it('lose the days before one, and count them', () => {
		fc.assert(
			fc.property(fc.array(rollups, { maxLength: 40 }), days, (added, before) => {
				const all = addUpRollups(added);
				const { kept, dropped } = dropDays(pack(added), before);
				expect(unpack(kept)).toStrictEqual(all.filter(({ day }) => day >= before));
				expect(dropped).toBe(all.filter(({ day }) => day < before).length);
			}),
		);
	});

	it('are read from within a larger buffer', () => {
		fc.assert(
			fc.property(fc.array(rollups, { maxLength: 5 }), (added) => {
				const packed = pack(added);
				const larger = new Uint8Array(packed.length + 5);
				larger.set(packed, 3);
				expect(unpack(larger.subarray(3, 3 + packed.length))).toStrictEqual(addUpRollups(added));
			}),
		);
	});

	it('lie in spans of 32 that meet without a gap, before 1970 too', () => {
		expect([-33, -32, -1, 0, 31, 32].map(spanOf)).toEqual([-2, -1, -1, 0, 0, 1]);
	});

	it('of a whole span fit beside their key in a page of the file', () => {
		const full = Array.from(
			{ length: 32 },
			(_, day): DayRollup => ({
				name: NAME,
				day,
				currency: 'EUR',
				facets: '',
				count: 1,
				amountMinor: 0,
				firstOccurredAt: day * DAY_MS,
				lastOccurredAt: day * DAY_MS,
			}),
		);
		expect(pack(full)).toHaveLength(768);
	});
});
