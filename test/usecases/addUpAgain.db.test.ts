import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createEngine, openMemoryStore, openSqliteStore } from '../../src/index';
import type { FacetsByName } from '../../src/lead/facets';
import { DAY_MS, dayOf, HOUR_MS } from '../../src/lead/time';
import { trackingOf, trackMore } from '../../src/store/facetTracking';
import type { DayRollup, StoredEvent } from '../../src/store/port/events';
import type { LeadStore, StoreTransaction } from '../../src/store/port/leadStore';
import type { LeadGroup } from '../../src/store/port/leads';
import type { FacetTracking } from '../../src/store/port/workspace';
import { addUpAgain, addUpPage } from '../../src/usecases/upkeep/addUpAgain';
import type { Place } from '../store/conformance/place';
import { createLeads, NOON, sampleEvent } from '../store/conformance/samples';
import { describeEachEngine } from '../store/describeEachEngine';
import { runProcess } from '../store/runRace';

const LEADS = ['ann', 'bob', 'cyd'];
const TOMORROW = (dayOf(NOON) + 1) * DAY_MS;
const NEEDS: FacetsByName = { order_completed: { keys: ['brand', 'category'], amounts: [50, 100] } };

const write = async <T>(store: LeadStore, work: (transaction: StoreTransaction) => Promise<T>): Promise<T> =>
	await store.write(work);
const append = async (store: LeadStore, events: readonly StoredEvent[]): Promise<unknown> =>
	await write(store, async (transaction) => await transaction.appendEvents(events));
/** As an edit does that asks for more. */
const track = async (store: LeadStore, needs = NEEDS): Promise<void> =>
	await write(store, async (transaction) => {
		const tracking = trackingOf((await transaction.readWorkspace()).trackedFacets);
		const grown = trackMore(tracking, needs, TOMORROW);
		if (grown !== undefined) await transaction.writeTrackedFacets(grown);
	});
const readTracking = async (store: LeadStore): Promise<FacetTracking | undefined> =>
	(await store.read(async (view) => await view.readWorkspace())).trackedFacets;
const readDays = async (store: LeadStore, leads: readonly string[] = LEADS, asOf = TOMORROW): Promise<DayRollup[][]> =>
	await store.read(
		async (view) =>
			await view.readHistory(
				leads.map((id): LeadGroup => [id]),
				asOf,
				0,
			),
	);
const order = (id: string, leadId: string, rest: Partial<StoredEvent> = {}): StoredEvent =>
	sampleEvent(id, leadId, { name: 'order_completed', about: { brand: 'Acme' }, ...rest });

/** At most seven kinds of an order a day, so that no bound is reached. */
const drawnEvent = fc.record({
	leadId: fc.constantFrom(...LEADS),
	name: fc.constantFrom('product_viewed', 'order_completed'),
	occurredAt: fc.integer({ min: -60, max: 11 }).map((hours) => NOON + hours * HOUR_MS),
	of: fc.constantFrom({}, { category: 'Sofas' }),
	about: fc.constantFrom({}, { about: { brand: 'Acme', plan: 'pro' } }),
	money: fc.constantFrom({}, { amountMinor: 6_000, currency: 'EUR' }, { amountMinor: 12_000, currency: 'USD' }),
	machine: fc.boolean(),
});

describeEachEngine('history added up again', (openPlace) => {
	let place: Place;
	beforeEach(async () => (place = await openPlace()));
	afterEach(async () => await place.clear());
	let workspaces = 0;
	const open = async (...leads: string[]): Promise<LeadStore> => {
		const store = await place.open(`shop${workspaces++}`);
		await createLeads(store, ...leads);
		return store;
	};

	it('is what it would be had it been tracked from the beginning, whenever that was asked for', async () => {
		const check = async (drawn: (typeof drawnEvent extends fc.Arbitrary<infer T> ? T : never)[], early: number) => {
			const events = drawn.map(({ of, about, money, ...rest }, index) =>
				sampleEvent(`e${index}`, rest.leadId, { ...rest, ...of, ...about, ...money }),
			);
			const fromTheBeginning = await open(...LEADS);
			await track(fromTheBeginning);
			await append(fromTheBeginning, events);
			const later = await open(...LEADS);
			await append(later, events.slice(0, early));
			await track(later);
			await append(later, events.slice(early));
			await addUpAgain({ store: later });
			for (const asOf of [TOMORROW, NOON])
				expect(await readDays(later, LEADS, asOf)).toStrictEqual(await readDays(fromTheBeginning, LEADS, asOf));
			expect(await readTracking(later)).toStrictEqual({
				names: {
					'*': { keys: { category: 0 }, amounts: {} },
					order_completed: { keys: { brand: 0 }, amounts: { 50: 0, 100: 0 } },
				},
			});
			await Promise.all([fromTheBeginning.close(), later.close()]);
		};
		const events = fc.array(drawnEvent, { maxLength: 40 });
		await fc.assert(fc.asyncProperty(events, fc.nat({ max: 40 }), check), { numRuns: 20 });
	});

	it('leaves days whose raw events have expired as they are, and says from when on all is known', async () => {
		const store = await open('ann');
		const day = (daysAgo: number) => ({ occurredAt: NOON - daysAgo * DAY_MS });
		await append(store, [order('old', 'ann', day(9)), order('new', 'ann', day(3)), order('today', 'ann')]);
		await write(
			store,
			async (transaction) => await transaction.expireRecords({ events: (dayOf(NOON) - 5) * DAY_MS }, { limit: 10 }),
		);
		await track(store);
		// Too late for its day, which was not whole any more.
		await append(store, [order('late', 'ann', day(9))]);
		await addUpAgain({ store });
		const [days = []] = await readDays(store, ['ann']);
		expect(days.map(({ day: at, facets, count }) => [dayOf(NOON) - at, facets, count])).toEqual([
			[9, '', 1],
			[9, 'brand=acme', 1],
			[3, 'brand=acme', 1],
			[0, 'brand=acme', 1],
		]);
		expect((await readTracking(store))?.names.order_completed).toStrictEqual({
			keys: { brand: (dayOf(NOON) - 8) * DAY_MS },
			amounts: { 50: (dayOf(NOON) - 8) * DAY_MS, 100: (dayOf(NOON) - 8) * DAY_MS },
		});
	});

	it('touches only events of the names that more is asked of', async () => {
		const store = await open('ann');
		const view = sampleEvent('v', 'ann', { about: { brand: 'Acme' } });
		await append(store, [order('o', 'ann'), view]);
		await track(store);
		await addUpAgain({ store });
		expect((await readDays(store, ['ann']))[0]?.map(({ facets }) => facets)).toEqual(['brand=acme', '']);
		await track(store, { '*': { keys: ['source'], amounts: [] } });
		await addUpAgain({ store });
		expect((await readDays(store, ['ann']))[0]?.map(({ facets }) => facets)).toEqual([
			'brand=acme&source=shopify',
			'source=shopify',
		]);
	});

	it('says of what is not added up yet that it holds from the next day on', async () => {
		const store = await open('ann');
		await track(store);
		expect(await readTracking(store)).toMatchObject({
			names: { order_completed: { keys: { brand: TOMORROW } } },
			pending: { added: { order_completed: { keys: ['brand'], amounts: [50, 100] } } },
		});
	});

	describe('of more leads than a page', () => {
		const many = Array.from({ length: 250 }, (_, index) => `lead-${String(index).padStart(3, '0')}`);
		const countFaceted = async (store: LeadStore): Promise<number> =>
			(await readDays(store, many)).flat().filter(({ facets }) => facets === 'brand=acme').length;
		const fill = async (): Promise<LeadStore> => {
			const store = await open(...many);
			await append(
				store,
				many.map((id) => order(`of-${id}`, id)),
			);
			await track(store);
			return store;
		};

		it('goes on page by page where it broke off', async () => {
			const store = await fill();
			expect(await addUpPage({ store })).toBe(true);
			const breaking: Pick<LeadStore, 'read' | 'write'> = {
				read: async (work) => await store.read(work),
				write: async (work) =>
					await store.write(async (transaction) => {
						await work(transaction);
						throw new Error('killed');
					}),
			};
			await expect(addUpAgain({ store: { ...store, ...breaking } })).rejects.toThrow('killed');
			expect(await countFaceted(store)).toBe(100);
			expect((await readTracking(store))?.pending?.afterId).toBe('lead-099');
			await addUpAgain({ store });
			expect(await countFaceted(store)).toBe(250);
			expect(await readTracking(store)).not.toHaveProperty('pending');
		});

		it('misses nobody who is merged into somebody that was done already', async () => {
			const store = await fill();
			await addUpPage({ store });
			const merge = { fromLeadId: 'lead-240', intoLeadId: 'lead-000', at: NOON, because: 'test' };
			await write(store, async (transaction) => await transaction.mergeLeads([merge]));
			await addUpAgain({ store });
			expect(await countFaceted(store)).toBe(250);
		});

		it('begins again where more is asked for before it is done', async () => {
			const store = await fill();
			await addUpPage({ store });
			await track(store, { order_completed: { keys: ['source'], amounts: [] } });
			await addUpAgain({ store });
			const facets = new Set((await readDays(store, many)).flat().map((day) => day.facets));
			expect([...facets]).toEqual(['brand=acme&source=shopify']);
			expect((await readTracking(store))?.names.order_completed?.keys).toEqual({ brand: 0, source: 0 });
		});

		it('is ended by retention, or bit by bit with the batches of whoever comes next', async () => {
			const [byHand, byBatches] = [await fill(), await fill()];
			const clock = () => NOON;
			await createEngine({ store: byHand, clock }).applyRetention();
			expect(await readTracking(byHand)).not.toHaveProperty('pending');
			const engine = createEngine({ store: byBatches, clock });
			const counts: number[] = [];
			for (let batch = 0; batch < 4; batch++) {
				await engine.continueRetention();
				counts.push(await countFaceted(byBatches));
			}
			expect(counts).toEqual([100, 200, 250, 250]);
		});
	});
});

describe('history added up again by a process', () => {
	const folder = mkdtempSync(join(tmpdir(), 'add-up-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('that is killed in the middle of a page is what it is without', async () => {
		const file = join(folder, 'shop.sqlite');
		const many = Array.from({ length: 250 }, (_, index) => `lead-${index}`);
		const events = many.flatMap((id) => [
			order(`a-${id}`, id),
			order(`b-${id}`, id, { amountMinor: 9_900, currency: 'EUR' }),
		]);
		const fill = async (store: LeadStore, first: () => Promise<void>, then: () => Promise<void>) => {
			await createLeads(store, ...many);
			await first();
			await append(store, events);
			await then();
		};
		const expected = await openMemoryStore({ workspace: 'shop' });
		await fill(
			expected,
			async () => await track(expected),
			async () => {},
		);
		const store = await openSqliteStore({ file, workspace: 'shop' });
		await fill(
			store,
			async () => {},
			async () => await track(store),
		);
		const script = join(__dirname, 'addUpProcess.ts');
		await runProcess(script, file, '2');
		expect((await readTracking(store))?.pending).toBeDefined();
		expect(await readDays(store, many)).not.toEqual(await readDays(expected, many));
		await runProcess(script, file, '1');
		await runProcess(script, file, '0');
		expect(await readDays(store, many)).toStrictEqual(await readDays(expected, many));
		expect(await readTracking(store)).not.toHaveProperty('pending');
		await store.close();
	}, 60_000);
});
