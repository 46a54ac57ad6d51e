import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeAll(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterAll(async () => await shop.shut());

const GOOD = { email: 'ada@shop.example', event: 'checkout_started' };
const score = async (...bodies: unknown[]) => {
	const { outputs } = await shop.step(
		'scoreLead',
		bodies.map((body) => posted(body as object)),
		{},
		{ onError: 'continueRegularOutput' },
	);
	return (outputs[0] ?? []).map(({ json }) => ({
		error: json.error as string | undefined,
		lead: json.lead as (IDataObject & { score: number; event: IDataObject }) | undefined,
	}));
};

describe('Input nobody would send on purpose', () => {
	it.each([
		['nothing', {}],
		['null', null],
		['a word', 'hello'],
		['an empty array', []],
		['deep nothing', { a: { b: { c: {} } } }],
		['an e-mail that is none', { ...GOOD, email: 'ada at home' }],
		['an e-mail that is a number', { ...GOOD, email: 42 }],
		['an e-mail that is an object', { ...GOOD, email: { ada: true } }],
		['a time to come', { ...GOOD, occurred_at: '2031-01-01T00:00:00Z' }],
		['a time before the web', { ...GOOD, occurred_at: '1989-11-09T18:00:00Z' }],
		['an event without a letter', { ...GOOD, event: '!!!' }],
	])('%s is told on its own item, and the others go on', async (_, body) => {
		const before = { ...GOOD, event_id: `before ${_}` };
		const after = { ...GOOD, event_id: `after ${_}` };
		const [first, broken, last] = await score(before, body, after);
		expect(first?.lead?.event.recorded).toBe(true);
		expect(last?.lead?.event.recorded).toBe(true);
		expect(broken?.lead).toBeUndefined();
		expect(broken?.error?.length).toBeGreaterThan(20);
		expect(broken?.error).not.toMatch(/undefined|\[object|TypeError|Unexpected/);
	});

	it.each([
		['a time nobody can read', { occurred_at: 'next tuesday' }, /occurred_at.*left out/],
		['an event the scorecard does not know', { event: 'moon_seen' }, /moon_seen earns no points/],
		['a phone number that cannot exist', { phone: '+1 555 12' }, /phone.*left out/],
	])('%s is told beside the score, and as a hint', async (_, fields, told) => {
		const { outputs, hints } = await shop.step('scoreLead', [posted({ ...GOOD, event_id: `noted ${_}`, ...fields })]);
		expect((outputs[0]?.[0]?.json.lead as IDataObject).notes).toEqual([expect.stringMatching(told)]);
		expect(hints.join(' ')).toMatch(told);
	});

	it.each([
		['NaN', Number.NaN],
		['Infinity', Number.POSITIVE_INFINITY],
		['a negative amount', -5],
		['a huge amount', 1e300],
		['a word', 'plenty'],
		['an object', { much: true }],
	])('an amount that is %s spoils neither the score nor the store', async (_, amount) => {
		const [answer] = await score({
			email: 'amount@shop.example',
			event: 'checkout_started',
			event_id: `amount ${_}`,
			amount,
			currency: 'USD',
		});
		expect(answer?.error).toBeUndefined();
		expect(Number.isFinite(answer?.lead?.score)).toBe(true);
	});

	it('field names that are dangerous in JavaScript are only names', async () => {
		const hostile = JSON.parse(
			'{ "__proto__": { "email": "proto@shop.example" }, "constructor": { "prototype": { "x": 1 } }, "email": "safe@shop.example", "event": "product_viewed" }',
		) as object;
		const [answer] = await score(hostile);
		expect(answer?.lead?.identities).toEqual({ email: 'safe@shop.example' });
		expect(({} as IDataObject).x).toBeUndefined();
	});
});

describe('Deliveries', () => {
	it('twice in one batch count once', async () => {
		const body = { ...GOOD, email: 'twice@shop.example', event_id: 'twice-1' };
		const [first, second] = await score(body, body);
		expect([first?.lead?.event.duplicate, second?.lead?.event.duplicate]).toEqual([false, true]);
		expect(second?.lead?.score).toBe(first?.lead?.score);
	});

	it('again in a later run count once, without an id too', async () => {
		const body = { ...GOOD, email: 'again@shop.example', occurred_at: '2026-03-10T17:00:00Z' };
		const [first] = await score(body);
		const [second] = await score(body);
		expect([first?.lead?.event.duplicate, second?.lead?.event.duplicate]).toEqual([false, true]);
		expect(second?.lead?.score).toBe(first?.lead?.score);
	});
});

describe('A lot at once', () => {
	it('10,000 items of one lead are 10,000 answers about one lead', async () => {
		const answers = await score(
			...Array.from({ length: 10_000 }, (_, n) => ({
				email: 'busy@shop.example',
				event: 'product_viewed',
				event_id: `b-${n}`,
			})),
		);
		expect(answers).toHaveLength(10_000);
		expect(answers.every(({ lead }) => lead?.event.recorded === true)).toBe(true);
		expect(new Set(answers.map(({ lead }) => lead?.id)).size).toBe(1);
	});

	it('a payload of 5 MB is read, and passed on whole', async () => {
		const long = 'x'.repeat(5 * 1024 * 1024);
		const { outputs } = await shop.step('scoreLead', [posted({ ...GOOD, event_id: 'long', note: long })]);
		const [item] = outputs[0] ?? [];
		expect((item?.json.lead as IDataObject | undefined)?.id).toBeDefined();
		expect((item?.json.body as IDataObject).note).toBe(long);
		expect(shop.readFiles().length).toBeLessThan(40 * 1024 * 1024);
		expect(shop.readFiles().includes('x'.repeat(1000))).toBe(false);
	});
});
