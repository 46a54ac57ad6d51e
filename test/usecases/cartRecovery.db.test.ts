import { createEngine, type Engine, type LeadRecord, type Moment } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome } from './engineOnMemory';

const MINUTE = 60_000;
const WATCH = {
	watch: 'shop/flow/node',
	kind: 'cartAbandoned',
	waitMs: 60 * MINUTE,
	notLaterHours: 24,
	limit: 50,
} as const;

describeEachEngine('recovering carts', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now: number;
	const open = (of: LeadStore) => createEngine({ store: of, clock: () => now });
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		engine = open(store);
		now = NOON;
		await engine.takeMoments(WATCH);
	});
	afterEach(async () => await place.clear());

	const record = async (...records: LeadRecord[]) =>
		await engine.recordEvents(records.map((one) => ({ records: [one] })));
	const cart = async (email: string, fields: Partial<Extract<LeadRecord, { kind: 'event' }>> = {}) =>
		await record(event('product_added', { identities: { email }, occurredAt: now, ...fields }));
	const at = async (minutes: number, by: Engine = engine): Promise<Moment[]> => {
		now = NOON + minutes * MINUTE;
		return await by.takeMoments(WATCH);
	};
	const settle = async (moments: Moment[]) => await engine.settleMoments(moments.map(({ key }) => key));

	it('takes each cart once, with its lead, its tier and what is in it, and the next cart again', async () => {
		await cart('ada@shop.example', { amountMinor: 2_500, currency: 'EUR', about: { product: 'Trail runner' } });
		expect(await at(59)).toEqual([]);
		const [moment, ...others] = await at(60);
		expect(others).toEqual([]);
		expect(moment).toMatchObject({
			kind: 'cartAbandoned',
			at: NOON + HOUR,
			scored: { identities: { email: 'ada@shop.example' } },
			detail: { cart: { lines: [{ product: 'Trail runner' }], value: { amountMinor: 2_500 } } },
		});
		await settle([moment!]);
		expect(await at(61)).toEqual([]);
		await cart('ada@shop.example');
		expect(await at(200)).toEqual([]);
		now = NOON + 9 * DAY;
		await cart('ada@shop.example');
		expect(await at(9 * 24 * 60 + 60)).toHaveLength(1);
	});

	it('lets go a cart that was left before it was asked for, and one that is a day late', async () => {
		await cart('early@shop.example', { occurredAt: NOON - 2 * HOUR });
		await cart('late@shop.example', { occurredAt: NOON + MINUTE });
		expect(await at(26 * 60)).toEqual([]);
	});

	it('waits for an address: an anonymous cart is due once it has one', async () => {
		await cart('', { identities: { anonymousId: 'visit-1' } });
		expect(await at(90)).toEqual([]);
		await record(
			event('signed_up', { identities: { anonymousId: 'visit-1', email: 'bo@shop.example' }, occurredAt: now }),
		);
		expect(await at(120)).toHaveLength(1);
	});

	it('hands on once more what an ended process had taken, and not once it is bought', async () => {
		await cart('ada@shop.example');
		await cart('bo@shop.example');
		const taken = await at(60);
		expect(taken).toHaveLength(2);
		expect(await at(64)).toEqual([]);
		await record(outcome('purchase', { identities: { email: 'ada@shop.example' }, occurredAt: now }) as LeadRecord);
		const again = await at(66);
		expect(again.map(({ scored }) => scored?.identities.email)).toEqual(['bo@shop.example']);
		expect(taken.map(({ key }) => key)).toContain(again[0]?.key);
		await settle(again);
		expect(await at(100)).toEqual([]);
	});

	it('reminds later who had gone on with the cart when the process ended', async () => {
		await cart('ada@shop.example');
		await at(60);
		await cart('ada@shop.example');
		expect(await at(70)).toEqual([]);
		const again = await at(125);
		expect(again).toHaveLength(1);
	});

	it('shows the newest one in a test run without using it up', async () => {
		await cart('ada@shop.example');
		now = NOON + MINUTE;
		await cart('bo@shop.example');
		now = NOON + 2 * HOUR;
		expect((await engine.peekMoment(WATCH))?.scored?.identities.email).toBe('bo@shop.example');
		expect(await engine.takeMoments(WATCH)).toHaveLength(2);
	});

	it('forgets with a person what was claimed for them', async () => {
		await cart('ada@shop.example');
		const [moment] = await at(60);
		await engine.forgetLeads([{ leadId: moment!.scored!.lead.id }]);
		const unsettled = await store.read(
			async (view) => await view.listUnsettledMoments(`${WATCH.watch}/cartAbandoned`, { takenUntil: now, limit: 9 }),
		);
		expect(unsettled).toEqual([]);
	});

	it('over three weeks of carts, purchases, restarts and two processes: each cart once, none after its purchase, none lost', async () => {
		const random = seededRandom(7);
		const second = open(await place.open('shop'));
		const bought = new Map<string, number[]>();
		const handedOn: { email: string; lastStepAt: number; at: number }[] = [];
		const left = new Map<string, number[]>();
		for (let hour = 0; hour < 21 * 24; hour += 4) {
			now = NOON + hour * HOUR;
			const email = `lead${Math.floor(random() * 25)}@shop.example`;
			const records: LeadRecord[] = [event('product_added', { identities: { email }, occurredAt: now })];
			left.set(email, [...(left.get(email) ?? []), now]);
			if (random() < 0.4) {
				const purchaseAt = now + 20 * MINUTE;
				bought.set(email, [...(bought.get(email) ?? []), purchaseAt]);
				now = purchaseAt;
				records.push(event('order_completed', { identities: { email }, occurredAt: purchaseAt }));
			}
			await record(...records);
			now = NOON + hour * HOUR + 65 * MINUTE;
			// Overlapping looks of two processes; now and then one ends before it has handed on what it took.
			const looks = await Promise.all([engine, second, engine].map(async (by) => await by.takeMoments(WATCH)));
			const moments = looks.flat();
			if (random() < 0.15) continue;
			for (const { scored, detail } of moments)
				handedOn.push({ email: scored?.identities.email ?? '', lastStepAt: detail.cart?.lastStepAt ?? 0, at: now });
			await settle(moments);
		}
		for (const { email, at: handedOnAt, lastStepAt } of handedOn) {
			const since = (bought.get(email) ?? []).filter((time) => time >= lastStepAt && time <= handedOnAt);
			expect(since).toEqual([]);
		}
		// What a plain reading of the record says: carts end with a purchase or a week's rest.
		const carts = [...left].flatMap(([email, steps]) => listCarts(email, steps, bought.get(email) ?? []));
		for (const one of carts) {
			const times = handedOn.filter(
				({ email, lastStepAt }) => email === one.email && lastStepAt >= one.first && lastStepAt <= one.last,
			);
			expect(times).toHaveLength(one.isBought ? times.length : 1);
			expect(times.length).toBeLessThanOrEqual(1);
		}
		expect(handedOn.length).toBeGreaterThan(30);
	}, 120_000);
});

interface Cart {
	email: string;
	first: number;
	last: number;
	isBought: boolean;
}

function listCarts(email: string, steps: readonly number[], bought: readonly number[]): Cart[] {
	const carts: Cart[] = [];
	let open: Cart | undefined;
	for (const time of steps) {
		if (open === undefined || time - open.last >= 7 * DAY)
			carts.push((open = { email, first: time, last: time, isBought: false }));
		open.last = time;
		if (!bought.includes(time + 20 * MINUTE)) continue;
		open.isBought = true;
		open = undefined;
	}
	return carts;
}
