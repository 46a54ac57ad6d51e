import fc from 'fast-check';
import { DAY_MS, dayOf, HOUR_MS } from '../../../src/lead/time';
import type { StoredEvent } from '../../../src/store/port/events';
import { foldHistory } from './foldHistory';
import { createLeads, NOON, sampleEvent } from './samples';
import type { Examinee } from './sitExam';

export function examineEvents(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));
	const append = async (...events: StoredEvent[]): Promise<boolean[]> =>
		await examinee.store.write(async (transaction) => await transaction.appendEvents(events));

	it('takes an event once, within a batch and across batches', async () => {
		expect(await append(sampleEvent('e1', 'ann'), sampleEvent('e2', 'ann'), sampleEvent('e1', 'ann'))).toEqual([
			true,
			true,
			false,
		]);
		expect(await append(sampleEvent('e2', 'ann'), sampleEvent('e3', 'ann'))).toEqual([false, true]);
		expect(await examinee.store.read(async (view) => await view.readHistory([['ann']], NOON, 0))).toMatchObject([
			[{ count: 3 }],
		]);
	});

	it('changes nothing for a second event of the same id, whatever it says', async () => {
		await append(sampleEvent('e1', 'ann'));
		await append(sampleEvent('e1', 'bob', { name: 'order_completed', amountMinor: 5 }));
		await examinee.store.read(async (view) => {
			expect(await view.findEvents(['e1'])).toStrictEqual([sampleEvent('e1', 'ann')]);
			expect(await view.readHistory([['bob']], NOON, 0)).toEqual([[]]);
		});
	});

	it('gives back every field, and none that was not there', async () => {
		const full = sampleEvent('full', 'ann', {
			...{ amountMinor: -1999, currency: 'EUR', category: 'shoes', machine: false },
			about: { product: 'Clogs "Ü"', brand: 'Acme', sku: 'C-1', plan: 'pro', page: 'pricing', quantity: 2.5, value: 0 },
		});
		await append(full, sampleEvent('bare', 'ann', { machine: true }));
		expect(await examinee.store.read(async (view) => await view.findEvents(['full', 'none', 'bare']))).toStrictEqual([
			full,
			undefined,
			sampleEvent('bare', 'ann', { machine: true }),
		]);
	});

	it('holds times before 1970 and as far as dates go', async () => {
		const times = [-8.64e15, -DAY_MS - 1, -DAY_MS, -1, 0, 8.64e15];
		await append(...times.map((occurredAt, index) => sampleEvent(`e${index}`, 'ann', { occurredAt })));
		await examinee.store.read(async (view) => {
			const [days] = await view.readHistory([['ann']], 8.64e15, dayOf(-8.64e15));
			expect(days?.map(({ day, count }) => [day, count])).toEqual([
				[-1e8, 1],
				[-2, 1],
				[-1, 2],
				[0, 1],
				[1e8, 1],
			]);
			expect(await view.readHistory([['ann']], -1, dayOf(-1))).toMatchObject([[{ count: 2, lastOccurredAt: -1 }]]);
		});
	});

	describe('days of the whole workspace', () => {
		it('add up whatever leads, currencies and facets they are of, machines left out', async () => {
			await append(
				sampleEvent('e1', 'ann', { name: 'order_completed', amountMinor: 1, currency: 'EUR', occurredAt: NOON + 5 }),
				sampleEvent('e2', 'bob', { name: 'order_completed', amountMinor: 1, currency: 'USD' }),
				sampleEvent('e3', 'bob', { name: 'order_completed', category: 'shoes', occurredAt: NOON + 9 }),
				sampleEvent('e4', 'bob', { name: 'order_completed', machine: true, occurredAt: NOON + 20 }),
				sampleEvent('e5', 'ann', { occurredAt: NOON - DAY_MS }),
				sampleEvent('e6', 'bob'),
				sampleEvent('e7', 'bob', { occurredAt: NOON - 40 * DAY_MS }),
				sampleEvent('e8', 'bob', { occurredAt: NOON + DAY_MS }),
			);
			const day = dayOf(NOON);
			const viewed = { name: 'product_viewed', count: 1 };
			await examinee.store.read(async (view) => {
				expect(await view.readEventDays(day - 40, day)).toStrictEqual([
					{ name: 'order_completed', day, count: 3, lastOccurredAt: NOON + 9 },
					{ ...viewed, day: day - 40, lastOccurredAt: NOON - 40 * DAY_MS },
					{ ...viewed, day: day - 1, lastOccurredAt: NOON - DAY_MS },
					{ ...viewed, day, lastOccurredAt: NOON },
				]);
				expect(await view.readEventDays(day - 39, day - 1)).toStrictEqual([
					{ ...viewed, day: day - 1, lastOccurredAt: NOON - DAY_MS },
				]);
				expect(await view.readEventDays(day + 2, day + 9)).toEqual([]);
			});
		});

		it('are of this workspace alone', async () => {
			const other = await examinee.place.open('other');
			await createLeads(other, 'cy');
			await other.write(async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'cy')]));
			expect(await examinee.store.read(async (view) => await view.readEventDays(-1, 100_000))).toEqual([]);
		});
	});

	describe('raw events', () => {
		it('are read after one instant and until another, the later end included', async () => {
			await append(...[1, 2, 3].map((hour) => sampleEvent(`e${hour}`, 'ann', { occurredAt: NOON + hour })));
			const read = async (range: { after?: number; until: number }): Promise<string[] | undefined> =>
				await examinee.store.read(async (view) => (await view.readEvents([['ann']], range))[0]?.map(({ id }) => id));
			expect(await read({ after: NOON + 1, until: NOON + 3 })).toEqual(['e2', 'e3']);
			expect(await read({ after: NOON, until: NOON + 2 })).toEqual(['e1', 'e2']);
			expect(await read({ until: NOON + 1 })).toEqual(['e1']);
			expect(await read({ after: NOON + 3, until: NOON + 3 })).toEqual([]);
		});

		it('are read as they were known when they had been received', async () => {
			await append(
				sampleEvent('early', 'ann', { occurredAt: NOON, receivedAt: NOON }),
				sampleEvent('late', 'ann', { occurredAt: NOON, receivedAt: NOON + DAY_MS }),
			);
			const known = async (receivedUntil: number): Promise<string[] | undefined> =>
				await examinee.store.read(async (view) => {
					const [events] = await view.readEvents([['ann']], { until: NOON, receivedUntil });
					return events?.map(({ id }) => id);
				});
			expect(await known(NOON)).toEqual(['early']);
			expect(await known(NOON + DAY_MS - 1)).toEqual(['early']);
			expect(await known(NOON + DAY_MS)).toEqual(['early', 'late']);
		});

		it('come oldest first, at one instant by id', async () => {
			await append(sampleEvent('b', 'ann'), sampleEvent('c', 'ann', { occurredAt: NOON - 1 }), sampleEvent('a', 'ann'));
			const [events] = await examinee.store.read(async (view) => await view.readEvents([['ann']], { until: NOON }));
			expect(events?.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
		});

		it('include those made by machines', async () => {
			await append(sampleEvent('e1', 'ann', { machine: true }));
			expect(
				await examinee.store.read(async (view) => await view.readEvents([['ann']], { until: NOON })),
			).toMatchObject([[{ id: 'e1' }]]);
		});
	});

	describe('history', () => {
		it('adds up per name, day and currency, and leaves machines out', async () => {
			await append(
				sampleEvent('e1', 'ann', { name: 'order_completed', amountMinor: 100, currency: 'EUR', occurredAt: NOON - 1 }),
				sampleEvent('e2', 'ann', { name: 'order_completed', amountMinor: 250, currency: 'EUR' }),
				sampleEvent('e3', 'ann', { name: 'order_completed', amountMinor: 9, currency: 'USD' }),
				sampleEvent('e4', 'ann', {
					name: 'order_completed',
					amountMinor: 1,
					currency: 'EUR',
					occurredAt: NOON - DAY_MS,
				}),
				sampleEvent('e5', 'ann'),
				sampleEvent('e6', 'ann', { machine: true }),
			);
			const day = dayOf(NOON);
			const at = { firstOccurredAt: NOON, lastOccurredAt: NOON };
			const yesterday = { firstOccurredAt: NOON - DAY_MS, lastOccurredAt: NOON - DAY_MS };
			expect(
				await examinee.store.read(async (view) => await view.readHistory([['ann'], ['bob']], NOON, 0)),
			).toStrictEqual([
				[
					{
						name: 'order_completed',
						day: day - 1,
						currency: 'EUR',
						facets: '',
						count: 1,
						amountMinor: 1,
						...yesterday,
					},
					{
						name: 'order_completed',
						day,
						currency: 'EUR',
						facets: '',
						count: 2,
						amountMinor: 350,
						...at,
						firstOccurredAt: NOON - 1,
					},
					{ name: 'order_completed', day, currency: 'USD', facets: '', count: 1, amountMinor: 9, ...at },
					{ name: 'product_viewed', day, currency: '', facets: '', count: 1, amountMinor: 0, ...at },
				],
				[],
			]);
		});

		it('ends at the instant asked for, that instant included', async () => {
			await append(sampleEvent('e1', 'ann'), sampleEvent('e2', 'ann', { occurredAt: NOON + HOUR_MS }));
			const count = async (asOf: number): Promise<(number | undefined)[] | undefined> =>
				await examinee.store.read(async (view) =>
					(await view.readHistory([['ann']], asOf, 0))[0]?.map((rollup) => rollup.count),
				);
			expect(await count(NOON - 1)).toEqual([]);
			expect(await count(NOON)).toEqual([1]);
			expect(await count(NOON + HOUR_MS - 1)).toEqual([1]);
			expect(await count(NOON + HOUR_MS)).toEqual([2]);
		});

		it('begins with the day asked for', async () => {
			await append(
				sampleEvent('e1', 'ann', { occurredAt: NOON - 2 * DAY_MS }),
				sampleEvent('e2', 'ann', { occurredAt: NOON - DAY_MS }),
			);
			const [days] = await examinee.store.read(
				async (view) => await view.readHistory([['ann']], NOON, dayOf(NOON) - 1),
			);
			expect(days?.map(({ day }) => day)).toEqual([dayOf(NOON) - 1]);
		});

		it('stays readable after amounts no integer can hold together', async () => {
			const amountMinor = Number.MAX_SAFE_INTEGER;
			await append(...['e1', 'e2', 'e3'].map((id) => sampleEvent(id, 'ann', { amountMinor })));
			await append(...['f1', 'f2'].map((id) => sampleEvent(id, 'bob', { amountMinor: -amountMinor })));
			expect(
				await examinee.store.read(async (view) => await view.readHistory([['ann'], ['bob']], NOON, 0)),
			).toMatchObject([[{ count: 3, amountMinor }], [{ count: 2, amountMinor: -amountMinor }]]);
		});

		it('equals the fold of all events before any instant, for any group', async () => {
			const hours = fc.integer({ min: -60, max: 60 });
			const event = fc.record({
				leadId: fc.constantFrom('ann', 'bob'),
				name: fc.constantFrom('product_viewed', 'order_completed'),
				occurredAt: hours.map((hour) => NOON + hour * HOUR_MS),
				money: fc.option(
					fc.record({ amountMinor: fc.integer({ min: -9e6, max: 9e6 }), currency: fc.constantFrom('EUR', 'USD') }),
				),
				category: fc.constantFrom(undefined, 'Sofas', 'sofas', 'beds'),
				machine: fc.boolean(),
			});
			let run = 0;
			const check = async (drawn: Parameters<typeof draft>[0][], asOfHour: number, fromDay: number) => {
				const place = `run${run++}`;
				const store = await examinee.place.open(place);
				await createLeads(store, 'ann', 'bob');
				const events = drawn.map(draft);
				await store.write(async (transaction) => await transaction.appendEvents(events));
				const asOf = NOON + asOfHour * HOUR_MS;
				const groups = [['ann'], ['bob'], ['bob', 'ann']] as [string, ...string[]][];
				const histories = await store.read(async (view) => await view.readHistory(groups, asOf, dayOf(NOON) + fromDay));
				await store.close();
				expect(histories).toStrictEqual(groups.map((group) => foldHistory(events, group, asOf, dayOf(NOON) + fromDay)));
			};
			await fc.assert(
				fc.asyncProperty(fc.array(event, { maxLength: 40 }), hours, fc.integer({ min: -3, max: 1 }), check),
				{ numRuns: 25 },
			);
		});
	});
}

interface Drawn {
	leadId: string;
	name: string;
	occurredAt: number;
	money: { amountMinor: number; currency: string } | null;
	category: string | undefined;
	machine: boolean;
}

function draft({ leadId, money, category, ...rest }: Drawn, index: number): StoredEvent {
	return sampleEvent(`e${index}`, leadId, { ...rest, ...money, ...(category === undefined ? {} : { category }) });
}
