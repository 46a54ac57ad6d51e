import { DAY_MS, dayOf, HOUR_MS } from '../../../src/lead/time';
import type { DayRollup, StoredEvent } from '../../../src/store/port/events';
import type { LeadGroup } from '../../../src/store/port/leads';
import type { FacetTracking } from '../../../src/store/port/workspace';
import { createLeads, NOON, sampleEvent } from './samples';
import type { Examinee } from './sitExam';

const TODAY = dayOf(NOON);
const TRACKING: FacetTracking = {
	names: {
		'*': { keys: { category: 0 }, amounts: {} },
		order_completed: { keys: { brand: NOON }, amounts: { 100: NOON, 50: 0 } },
	},
};

export function examineFacets(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));
	const append = async (...events: StoredEvent[]): Promise<boolean[]> =>
		await examinee.store.write(async (transaction) => await transaction.appendEvents(events));
	const track = async (): Promise<void> =>
		await examinee.store.write(async (transaction) => await transaction.writeTrackedFacets(TRACKING));
	const read = async (group: LeadGroup = ['ann'], asOf = NOON): Promise<DayRollup[]> =>
		(await examinee.store.read(async (view) => await view.readHistory([group], asOf, 0)))[0] ?? [];
	const counts = async (...question: Parameters<typeof read>): Promise<[string, number][]> =>
		(await read(...question)).map(({ facets, count }) => [facets, count]);
	const view = (id: string, category: string, rest: Partial<StoredEvent> = {}): StoredEvent =>
		sampleEvent(id, 'ann', { category, ...rest });

	it('keeps categories apart from the beginning, and adds up those that read alike', async () => {
		await append(view('e1', 'Corner  Sofas'), view('e2', 'corner sofas'), view('e3', 'Beds'), sampleEvent('e4', 'ann'));
		await append(sampleEvent('e5', 'ann', { category: 'beds', about: { categories: ['Lamps'] } }));
		expect(await counts()).toEqual([
			['', 1],
			['category=beds', 1],
			['category=beds&category=lamps', 1],
			['category=corner%20sofas', 2],
		]);
	});

	it('keeps no more apart than is tracked of the name, from the transaction on in which it is', async () => {
		const order = (id: string, amountMinor: number): StoredEvent =>
			sampleEvent(id, 'ann', {
				...{ name: 'order_completed', amountMinor, currency: 'EUR' },
				...{ category: 'shoes', about: { brand: 'Acme', plan: 'pro' } },
			});
		await append(order('before', 12_000));
		await examinee.store.write(async (transaction) => {
			await transaction.writeTrackedFacets(TRACKING);
			await transaction.appendEvents([order('o1', 12_000)]);
		});
		await append(order('o2', 9_999), order('o3', 100), sampleEvent('e1', 'ann', { about: { brand: 'Acme' } }));
		expect(await counts()).toEqual([
			['amount=100&brand=acme&category=shoes', 1],
			['amount=50&brand=acme&category=shoes', 1],
			['brand=acme&category=shoes', 1],
			['category=shoes', 1],
			['', 1],
		]);
	});

	it('forgets with the transaction what was to be tracked', async () => {
		const write = examinee.store.write(async (transaction) => {
			await transaction.writeTrackedFacets(TRACKING);
			throw new Error('refused');
		});
		await expect(write).rejects.toThrow('refused');
		expect(await examinee.store.read(async (reader) => await reader.readWorkspace())).toStrictEqual({});
		await append(sampleEvent('e1', 'ann', { name: 'order_completed', about: { brand: 'Acme' } }));
		expect(await counts()).toEqual([['', 1]]);
	});

	it('gives back what is tracked as it was written, beside the fingerprint, whichever came first', async () => {
		await track();
		await examinee.store.write(async (transaction) => {
			expect(await transaction.claimSecretFingerprint('first')).toBe('first');
			expect(await transaction.claimSecretFingerprint('second')).toBe('first');
		});
		await track();
		const again = await examinee.place.open('shop');
		expect(await again.read(async (reader) => await reader.readWorkspace())).toStrictEqual({
			secretFingerprint: 'first',
			trackedFacets: TRACKING,
		});
		const other = await examinee.place.open('outlet');
		expect(await other.read(async (reader) => await reader.readWorkspace())).toStrictEqual({});
	});

	describe('of one day of an event name', () => {
		const categories = Array.from({ length: 10 }, (_, index) => `c${index}`);
		const expected = [
			['*', 2],
			...categories.slice(0, 8).map((category): [string, number] => [`category=${category}`, 1]),
		];

		it('are eight kept apart within a batch, and what is beyond counts as other', async () => {
			await append(...categories.map((category, index) => view(`e${index}`, category)));
			expect(await counts()).toEqual(expected);
		});

		it('are eight kept apart across batches and currencies; those that are there go on counting', async () => {
			for (const [index, category] of categories.entries())
				await append(view(`e${index}`, category, index % 2 === 0 ? { amountMinor: 5, currency: 'EUR' } : {}));
			const grouped = new Map<string, number>();
			for (const [facets, count] of await counts()) grouped.set(facets, (grouped.get(facets) ?? 0) + count);
			expect([...grouped].sort()).toEqual(expected);
			await append(view('f0', 'c0', { amountMinor: 5, currency: 'USD' }), view('f9', 'c9'), sampleEvent('f', 'ann'));
			const money = (await read()).filter(({ currency }) => currency === 'USD');
			expect(money).toMatchObject([{ facets: 'category=c0', count: 1 }]);
			expect((await counts()).filter(([facets]) => facets === '*' || facets === '')).toEqual([
				['', 1],
				['*', 2],
				['*', 1],
			]);
		});

		it('has every other day, name and lead room of its own', async () => {
			await append(...categories.slice(0, 8).map((category, index) => view(`e${index}`, category)));
			await append(
				view('other-day', 'c9', { occurredAt: NOON - DAY_MS }),
				view('other-name', 'c9', { name: 'cart_updated' }),
				{ ...view('other-lead', 'c9'), leadId: 'bob' },
			);
			expect((await counts(['ann', 'bob'])).filter(([facets]) => facets === 'category=c9')).toEqual([
				['category=c9', 1],
				['category=c9', 1],
				['category=c9', 1],
			]);
		});

		it('is a text longer than an index holds counted as other', async () => {
			const long = Array.from({ length: 20 }, (_, index) => `${index}${'界'.repeat(150)}`);
			await append(sampleEvent('e1', 'ann', { about: { categories: long } }), view('e2', '界'.repeat(100)));
			expect((await counts()).map(([facets, count]) => [facets.length, count])).toEqual([
				[1, 1],
				[909, 1],
			]);
		});
	});

	it('tells the middle of a day as its end', async () => {
		await track();
		const at = (hours: number) => ({ occurredAt: NOON + hours * HOUR_MS });
		await append(view('e1', 'sofas', at(-1)), view('e2', 'beds', at(0)), view('e3', 'sofas', at(1)));
		expect(await counts(['ann'], NOON)).toEqual([
			['category=beds', 1],
			['category=sofas', 1],
		]);
		expect(await counts(['ann'], NOON + HOUR_MS)).toEqual([
			['category=beds', 1],
			['category=sofas', 2],
		]);
	});

	it('adds the members of a person up by what was tracked of each', async () => {
		await append(view('e1', 'sofas'), view('e2', 'beds'), { ...view('e3', 'sofas'), leadId: 'bob' });
		await examinee.store.write(
			async (transaction) =>
				await transaction.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'ann', at: NOON, because: 'test' }]),
		);
		expect(await counts(['ann', 'bob'])).toEqual([
			['category=beds', 1],
			['category=sofas', 2],
		]);
	});

	it('expires and forgets days whatever is tracked of them', async () => {
		await append(view('e1', 'sofas', { occurredAt: NOON - DAY_MS }), view('e2', 'beds'), {
			...view('e3', 'sofas'),
			leadId: 'bob',
		});
		const horizon = TODAY * DAY_MS;
		const { removed } = await examinee.store.write(
			async (transaction) => await transaction.expireRecords({ events: horizon, history: horizon }, { limit: 10 }),
		);
		expect(removed).toMatchObject({ events: 1, history: 1 });
		expect(await counts()).toEqual([['category=beds', 1]]);
		await examinee.store.write(async (transaction) => await transaction.forgetLeads([['ann']]));
		expect(await counts()).toEqual([]);
		expect(await counts(['bob'])).toEqual([['category=sofas', 1]]);
	});

	describe('days added up again', () => {
		const rollup = (facets: string, rest: Partial<DayRollup> = {}): DayRollup => ({
			...{ name: 'product_viewed', day: TODAY, currency: '', facets, count: 1, amountMinor: 0 },
			...{ firstOccurredAt: NOON, lastOccurredAt: NOON, ...rest },
		});

		it('take the place of all that those days had, and of nothing else', async () => {
			await append(
				view('e1', 'sofas'),
				view('e2', 'beds', { amountMinor: 5, currency: 'EUR' }),
				view('yesterday', 'sofas', { occurredAt: NOON - DAY_MS }),
				view('cart', 'sofas', { name: 'cart_updated' }),
				{ ...view('of-bob', 'sofas'), leadId: 'bob' },
			);
			const before = await read();
			const ofBob = await read(['bob']);
			const rollups = [rollup('source=a'), rollup('source=b', { currency: 'EUR', amountMinor: 5 })];
			await examinee.store.write(
				async (transaction) =>
					await transaction.replaceDays([{ leadId: 'ann', name: 'product_viewed', day: TODAY, rollups }]),
			);
			const isOther = ({ name, day }: DayRollup) => name !== 'product_viewed' || day !== TODAY;
			expect(await read()).toStrictEqual([...before.filter(isOther), ...rollups]);
			expect(await read(['bob'])).toStrictEqual(ofBob);
			await append(view('later', 'lamps'));
			expect((await counts()).at(-3)).toEqual(['category=lamps', 1]);
		});

		it('may be none, and many at once', async () => {
			await append(view('e1', 'sofas'), view('e2', 'sofas', { occurredAt: NOON - DAY_MS }));
			await examinee.store.write(async (transaction) => {
				await transaction.replaceDays([]);
				await transaction.replaceDays([
					{ leadId: 'ann', name: 'product_viewed', day: TODAY, rollups: [] },
					{ leadId: 'bob', name: 'product_viewed', day: TODAY, rollups: [rollup('')] },
				]);
			});
			expect(await read()).toMatchObject([{ day: TODAY - 1 }]);
			expect(await read(['bob'])).toStrictEqual([rollup('')]);
		});
	});

	it('lists every lead, those merged into others too, page by page', async () => {
		await createLeads(examinee.store, 'cyd');
		await examinee.store.write(
			async (transaction) =>
				await transaction.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'ann', at: NOON, because: 'test' }]),
		);
		await examinee.store.read(async (reader) => {
			const leads = ['ann', 'bob', 'cyd'].map((id) => ({ id, createdAt: NOON }));
			expect(await reader.listEveryLead({ limit: 2 })).toStrictEqual(leads.slice(0, 2));
			expect(await reader.listEveryLead({ afterId: 'bob', limit: 2 })).toStrictEqual(leads.slice(2));
		});
	});
}
