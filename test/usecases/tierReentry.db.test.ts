import { createEngine, type CartChange, type Engine, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const ADA = 'ada@ada.example';
const MINUTE = HOUR / 60;
const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 1 },
		{ name: 'B', minScore: 0 },
	],
	hysteresisPoints: 50,
});

describeEachEngine('a lead that stays in its tier and comes with a cart', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now: number;
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		now = NOON;
		engine = createEngine({ store, clock: () => now });
	});
	afterEach(async () => await place.clear());

	const did = async (name: string, after = 0) => {
		now += after;
		await engine.recordEvents([{ records: [event(name, { identities: { email: ADA }, occurredAt: now })] }]);
	};
	const assign = async (cartCounts?: CartChange, asked: { audience?: string; times?: number } = {}) => {
		const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: ADA }] }]);
		const { lead } = valueOf(answer);
		const { times = 1, ...rest } = asked;
		const requests = Array.from({ length: times }, () => ({ leadId: lead.id, score: 60, ...rest }));
		const options = { tierSet: 'default', onlyWhenChanged: true, ...(cartCounts && { cartCounts }) };
		return (await engine.assignTiers(requests, RULES, options)).map(valueOf);
	};
	const changesOf = async (cartCounts: CartChange | undefined) =>
		(await assign(cartCounts)).map(({ changed }) => changed)[0];

	it('comes into it anew with the next cart and never with the same, whatever is done in it', async () => {
		await did('product_added');
		expect(await changesOf('new')).toBe(true);
		for (const name of ['product_added', 'cart_viewed', 'checkout_started', 'payment_info_entered']) {
			await did(name, 5 * MINUTE);
			expect(await changesOf('new')).toBe(false);
		}
		await did('order_completed', MINUTE);
		expect(await changesOf('new')).toBe(false);
		// What shops report of a checkout that is paid for is no new one.
		await did('checkout_started', 30 * MINUTE);
		expect(await changesOf('new')).toBe(false);
		await did('checkout_started', DAY);
		const [again] = await assign('new');
		expect(again).toMatchObject({ name: 'A', previous: 'A', changed: true, cause: 'cart', since: now });
		expect(again?.because).toMatch(/^A new cart was begun at 2026-05-21T12:51:00.000Z\. Score 60 reaches tier A/);
		expect(await changesOf('new')).toBe(false);
		await did('product_added', 7 * DAY);
		expect(await changesOf('new')).toBe(true);
	});

	it('counts one cart once, also where it comes twice in a batch and its steps are ahead of our clock', async () => {
		await did('product_viewed');
		await assign('new');
		now += DAY;
		await did('product_added', MINUTE);
		now -= MINUTE / 2;
		await did('product_added');
		now -= MINUTE / 4;
		now += MINUTE;
		expect((await assign('new', { times: 2 })).map(({ changed }) => changed)).toEqual([true, false]);
		await did('cart_viewed', MINUTE);
		expect(await changesOf('new')).toBe(false);
	});

	it('with a changed cart where that counts: something put in or the checkout begun, no mere look', async () => {
		await did('product_added');
		expect(await changesOf('changed')).toBe(true);
		await did('cart_viewed', MINUTE);
		expect(await changesOf('changed')).toBe(false);
		await did('product_added', MINUTE);
		const [changed] = await assign('changed');
		expect(changed).toMatchObject({ changed: true, cause: 'cart' });
		expect(changed?.because).toMatch(/^The cart has changed at /);
		expect(await changesOf('changed')).toBe(false);
		await did('checkout_started', MINUTE);
		expect(await changesOf('new')).toBe(false);
		expect(await changesOf('changed')).toBe(true);
	});

	it('stays where no cart counts, as without the option', async () => {
		await did('product_viewed');
		await assign();
		await did('product_added', DAY);
		expect(await changesOf('never')).toBe(false);
		expect(await changesOf(undefined)).toBe(false);
	});

	it('a prospect who buys and begins the next cart as a customer is new in the tier of customers', async () => {
		await did('product_added');
		expect(await assign('new', { audience: 'prospect' })).toMatchObject([{ changed: true }]);
		await did('order_completed', MINUTE);
		await engine.recordOutcomes([{ records: [outcome('purchase', { identities: { email: ADA }, occurredAt: now })] }]);
		expect(await assign('new', { audience: 'customer' })).toMatchObject([{ changed: true }]);
		await did('checkout_started', DAY);
		expect(await assign('new', { audience: 'customer' })).toMatchObject([{ changed: true, cause: 'cart' }]);
	});

	it('is a moment of Tier Changed, begins the wait of Not Followed Up again, and takes no place of the day', async () => {
		const watch = (kind: 'tierChanged' | 'notFollowedUp'): WatchQuestion => ({
			...{ watch: kind, kind, waitMs: kind === 'tierChanged' ? 0 : 4 * HOUR, notLaterHours: 24, limit: 50 },
			tierSet: 'default',
		});
		await did('product_added');
		await assign('new');
		expect(await engine.takeMoments(watch('tierChanged'))).toEqual([]);
		expect(await engine.takeMoments(watch('notFollowedUp'))).toEqual([]);
		await did('order_completed', MINUTE);
		await engine.recordOutcomes([{ records: [outcome('purchase', { identities: { email: ADA }, occurredAt: now })] }]);
		await did('checkout_started', 2 * DAY);
		await assign('new');
		const [moment] = await engine.takeMoments(watch('tierChanged'));
		expect(moment).toMatchObject({
			because: 'In tier A as before, with a new or changed cart.',
			tier: { name: 'A', previous: 'A', cause: 'cart', since: now },
		});
		await engine.settleMoments([moment?.key ?? '']);
		expect(await engine.takeMoments(watch('tierChanged'))).toEqual([]);
		now += 4 * HOUR;
		expect(await engine.takeMoments(watch('notFollowedUp'))).toMatchObject([{ tier: { name: 'A', cause: 'cart' } }]);
		const range = { from: 0, until: now + 1 };
		const entries = await store.read(async (view) => await view.countTierEntries('default', ['A'], range));
		expect(entries).toEqual([1]);
	});
});
