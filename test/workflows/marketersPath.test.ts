import type { IDataObject } from 'n8n-workflow';
import {
	consentGiven,
	posted,
	segmentIdentify,
	segmentTrack,
	sendgridEvent,
	shopifyCart,
	shopifyCheckout,
	shopifyOrder,
	shopifyRefund,
	stripeSession,
	twilioReply,
	wooOrder,
	type Shopper,
} from '../../tools/demo/payloads';
import type { Execution } from '../../tools/inProcess/openN8n';
import { openShop, readTemplate, type Shop } from './shop';

const ROUTE = readTemplate('score-and-route.json');
const OUTCOMES = readTemplate('record-outcomes.json');
const OPT_OUTS = readTemplate('collect-opt-outs-and-consent.json');
const OVER_HTTP = readTemplate('webhook-score-and-route.json');
/** Washington, so 21:00–08:00 are quiet there; being of the whole country to the rules, 18:00–01:00 UTC is left. */
const ADA = { id: 501, email: 'ada@shop.example', phone: '+12025550143' };

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterEach(async () => await shop.shut());

interface Lead {
	id: string;
	audience: string;
	score: number;
	grade: string;
	identities: IDataObject;
	event: IDataObject;
	reasons: { code: string; points: number }[];
	change: IDataObject;
}
interface Suppression {
	decision: string;
	nextAllowedAt?: string;
	reasons: { code: string }[];
}

const leadOf = (execution: Execution) => execution.itemsFrom('Score Lead')[0]?.json.lead as unknown as Lead;
const tierOf = (execution: Execution) =>
	[0, 1, 2, 3].flatMap((output) => execution.itemsFrom('Assign Tier', output))[0]?.json.tier as IDataObject;
const decisionsOf = (execution: Execution, step: string) =>
	execution
		.runs(step)
		.flatMap(({ data }) => (data?.main ?? []).flatMap((items) => items ?? []))
		.map(({ json }) => json.suppression as unknown as Suppression);
const codesOf = (suppression: Suppression | undefined) => suppression?.reasons.map(({ code }) => code);

const cart = async (at: string) => await shop.run(ROUTE, 'Shopify: Cart Created', [shopifyCart('cart-1', shop.at(at))]);
const checkout = async (at: string, name = 'checkout-1', who: Shopper = ADA) =>
	await shop.run(ROUTE, 'Shopify: Checkout Started', [shopifyCheckout(name, 'cart-1', who, shop.at(at))]);

describe('A shopper, through the shipped templates', () => {
	it('is anonymous in the cart, known at the checkout, and keeps what it did before', async () => {
		const before = leadOf(await cart('2026-03-10T18:00:00Z'));
		expect(before).toMatchObject({
			audience: 'anonymous',
			identities: { anonymousId: 'cart-1' },
			event: { name: 'product_added', recorded: true },
		});

		const known = leadOf(await checkout('2026-03-10T18:05:00Z'));
		expect(known).toMatchObject({
			audience: 'prospect',
			identities: { email: ADA.email, phone: ADA.phone, customerId: 'gid://shopify/Customer/501' },
		});
		expect(known.reasons.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['event:checkout_started', 'event:product_added']),
		);
		expect(known.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(known.score, 1);
		expect(known.change).toMatchObject({ from: before.score, to: known.score });
	});

	it('is texted on entering tier A, once', async () => {
		await cart('2026-03-10T18:00:00Z');
		const first = await checkout('2026-03-10T18:05:00Z');
		expect(tierOf(first)).toMatchObject({ name: 'A', changed: true });
		expect(first.itemsFrom('Send Text').map(({ json }) => json.to)).toEqual([ADA.phone]);
		expect(first.itemsFrom('Count the Text')[0]?.json.contact).toMatchObject({ channel: 'sms' });

		const second = await checkout('2026-03-10T18:20:00Z', 'checkout-2');
		expect(tierOf(second)).toMatchObject({ name: 'A', changed: false });
		expect(second.itemsFrom('Same Tier as Before')).toHaveLength(1);
		expect(second.runs('May We Text?')).toHaveLength(0);
	});

	it('is left alone in its night: the text waits for the morning, and is thought over again', async () => {
		await cart('2026-03-10T05:00:00Z');
		const night = await checkout('2026-03-10T05:05:00Z');
		// 202 is Washington.
		expect(night.waitingUntil).toBe(Date.parse('2026-03-10T12:00:00Z'));
		expect(night.itemsFrom('Send Text')).toEqual([]);

		shop.at('2026-03-10T18:00:00Z');
		const morning = await night.resume();
		expect(morning.waitingUntil).toBeUndefined();
		expect(morning.itemsFrom('Send Text')).toHaveLength(1);
	});

	it('who bought while the text waited is not texted', async () => {
		await cart('2026-03-10T05:00:00Z');
		const night = await checkout('2026-03-10T05:05:00Z');
		await shop.run(OUTCOMES, 'Shopify: Order Paid', [
			shopifyOrder(9001, 'checkout-1', 'cart-1', ADA, shop.at('2026-03-10T05:10:00Z')),
		]);
		shop.at('2026-03-10T18:00:00Z');
		const morning = await night.resume();
		expect(morning.itemsFrom('Send Text')).toEqual([]);
		expect(morning.itemsFrom('Stop')).toHaveLength(1);
		expect(codesOf(decisionsOf(morning, 'May We Text?').at(-1))).toContain('purchased');
	});

	it('is emailed where it cannot be texted', async () => {
		await cart('2026-03-10T18:00:00Z');
		const execution = await checkout('2026-03-10T18:05:00Z', 'checkout-1', { id: 502, email: 'ben@shop.example' });
		expect(codesOf(decisionsOf(execution, 'May We Text?')[0])).toEqual(['unreachable']);
		expect(execution.itemsFrom('Send Email').map(({ json }) => json.toEmail)).toEqual(['ben@shop.example']);
	});

	it('is emailed, not texted, without the box for texts ticked in the checkout', async () => {
		await cart('2026-03-10T18:00:00Z');
		const execution = await checkout('2026-03-10T18:05:00Z', 'checkout-1', { ...ADA, agreesToTexts: false });
		expect(codesOf(decisionsOf(execution, 'May We Text?')[0])).toEqual(['consent_denied']);
		expect(execution.itemsFrom('Send Text')).toEqual([]);
		expect(execution.itemsFrom('Send Email').map(({ json }) => json.toEmail)).toEqual([ADA.email]);
	});

	it('who bought is suppressed until two weeks after the purchase is refunded', async () => {
		const ask = async (at: string, id: string) => {
			const items = [segmentTrack('Product Viewed', id, { context: { traits: { email: ADA.email } } }, shop.at(at))];
			const scored = (await shop.step('scoreLead', items)).outputs[0] ?? [];
			return (await shop.step('suppressionCheck', scored)).outputs;
		};
		await checkout('2026-03-10T18:05:00Z');
		expect((await ask('2026-03-10T18:06:00Z', 'm-1'))[2]).toHaveLength(1);

		const paid = await shop.run(OUTCOMES, 'Shopify: Order Paid', [
			shopifyOrder(9001, 'checkout-1', 'cart-1', ADA, shop.at('2026-03-10T18:10:00Z')),
		]);
		expect(paid.itemsFrom('Record Outcome')[0]?.json.outcome).toMatchObject({
			kind: 'purchase',
			recorded: true,
			value: 79,
			currency: 'USD',
		});

		const [suppressed] = await ask('2026-03-12T18:00:00Z', 'm-2');
		expect(suppressed?.[0]?.json.suppression).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'purchased' }],
			nextAllowedAt: '2026-04-09T18:10:00.000Z',
		});
		expect((suppressed?.[0]?.json.lead as unknown as Lead).audience).toBe('customer');

		const refunded = await shop.run(OUTCOMES, 'Shopify: Order Refunded', [
			shopifyRefund(31, 9001, shop.at('2026-03-13T18:00:00Z')),
		]);
		expect(refunded.itemsFrom('Record Outcome')[0]?.json.outcome).toMatchObject({
			kind: 'refunded',
			recorded: true,
			reverses: (paid.itemsFrom('Record Outcome')[0]?.json.outcome as IDataObject).id,
		});
		const [resting] = await ask('2026-03-14T18:00:00Z', 'm-3');
		expect(resting?.[0]?.json.suppression).toMatchObject({
			reasons: [{ code: 'refunded' }],
			nextAllowedAt: '2026-03-27T18:00:00.000Z',
		});
		expect((await ask('2026-03-27T18:00:00Z', 'm-4'))[2]).toHaveLength(1);
	});

	it('counts once however often a vendor delivers, and one purchase is one from whichever side it is reported', async () => {
		await checkout('2026-03-10T18:05:00Z');
		const again = await shop.run(ROUTE, 'Shopify: Checkout Started', [
			shopifyCheckout('checkout-1', 'cart-1', ADA, '2026-03-10T18:05:00Z'),
		]);
		expect(leadOf(again)).toMatchObject({
			event: { recorded: false, duplicate: true },
			change: { because: expect.any(String) },
		});

		const order = shopifyOrder(9001, 'checkout-1', 'cart-1', ADA, shop.at('2026-03-10T18:10:00Z'));
		const outcomes = (await shop.run(OUTCOMES, 'Shopify: Order Paid', [order, order]))
			.itemsFrom('Record Outcome')
			.map(({ json }) => json.outcome as IDataObject);
		expect(outcomes.map(({ duplicate }) => duplicate)).toEqual([false, true]);
		const later = (await shop.run(OUTCOMES, 'Shopify: Order Paid', [order])).itemsFrom('Record Outcome')[0]?.json
			.outcome;
		expect(later).toMatchObject({ recorded: false, duplicate: true });
	});
});

describe('The other sources', () => {
	it('a visitor seen by Segment becomes a prospect when it says who it is', async () => {
		const who = { anonymousId: 'visitor-1' };
		const view = await shop.run(ROUTE, 'Segment, Forms and Others', [
			segmentTrack('Product Viewed', 'm-1', who, shop.at('2026-03-10T18:00:00Z')),
		]);
		expect(leadOf(view)).toMatchObject({ audience: 'anonymous' });
		await shop.run(ROUTE, 'Segment, Forms and Others', [
			segmentIdentify('m-2', 'visitor-1', { email: ADA.email }, shop.at('2026-03-10T18:01:00Z')),
		]);
		const started = leadOf(
			await shop.run(ROUTE, 'Segment, Forms and Others', [
				segmentTrack('Checkout Started', 'm-3', who, shop.at('2026-03-10T18:02:00Z')),
			]),
		);
		expect(started).toMatchObject({ audience: 'prospect', identities: { email: ADA.email } });
		expect(started.reasons.map(({ code }) => code)).toContain('event:product_viewed');
	});

	it("a WooCommerce order makes a customer, who isn't prospected", async () => {
		const execution = await shop.run(ROUTE, 'WooCommerce: Order Placed', [
			wooOrder(727, ADA, shop.at('2026-03-10T18:00:00Z')),
		]);
		expect(leadOf(execution)).toMatchObject({ audience: 'customer', event: { name: 'order_completed' } });
		expect(execution.itemsFrom('Send Email')).toEqual([]);
		expect(execution.itemsFrom('Send Text')).toEqual([]);
	});

	it('a Stripe payment is a purchase with its value', async () => {
		const execution = await shop.run(OUTCOMES, 'Stripe: Paid or Refunded', [
			stripeSession('1', ADA, shop.at('2026-03-10T18:00:00Z')),
		]);
		expect(execution.itemsFrom('Record Outcome')[0]?.json.outcome).toMatchObject({
			kind: 'purchase',
			value: 79,
			currency: 'USD',
			recorded: true,
		});
	});

	it('a won deal is matched with the scores before it', async () => {
		await shop.run(ROUTE, 'Segment, Forms and Others', [
			posted({ event: 'quote_requested', email: ADA.email, event_id: 'q-1' }),
		]);
		shop.at('2026-03-11T18:00:00Z');
		const won = await shop.run(OUTCOMES, 'CRM: Won or Lost', [
			posted({ email: ADA.email, outcome: 'won', deal_id: 'd-1', value: 1200, currency: 'EUR' }),
		]);
		expect(won.itemsFrom('Record Outcome')[0]?.json.outcome).toMatchObject({
			kind: 'won',
			value: 1200,
			currency: 'EUR',
			matchedScores: 1,
		});
	});
});

describe('Opt-outs', () => {
	const ask = async (channel: string) => {
		const outputs = (
			await shop.step('suppressionCheck', [{ json: { email: ADA.email, phone: ADA.phone } }], { channel })
		).outputs;
		return outputs.map((items) => codesOf(items[0]?.json.suppression as unknown as Suppression));
	};
	beforeEach(async () => void (await checkout('2026-03-10T18:05:00Z')));

	it('by mail stop mail and no more', async () => {
		await shop.run(OPT_OUTS, 'SendGrid Events', [
			sendgridEvent('unsubscribe', 'e-1', ADA.email, shop.at('2026-03-12T18:30:00Z')),
		]);
		expect(await ask('email')).toEqual([['opt_out'], undefined, undefined]);
		expect(await ask('sms')).toEqual([undefined, undefined, []]);
	});

	it('by STOP stop texts and no more, until START', async () => {
		shop.at('2026-03-12T18:30:00Z');
		await shop.run(OPT_OUTS, 'Twilio Replies', [twilioReply('1', ADA.phone, 'STOP')]);
		expect(await ask('sms')).toEqual([['opt_out'], undefined, undefined]);
		expect(await ask('email')).toEqual([undefined, undefined, []]);
		shop.at('2026-03-12T18:40:00Z');
		await shop.run(OPT_OUTS, 'Twilio Replies', [twilioReply('2', ADA.phone, 'START')]);
		expect(await ask('sms')).toEqual([undefined, undefined, []]);
	});

	it('are told from other news and ordinary replies, which stop nothing', async () => {
		shop.at('2026-03-12T18:30:00Z');
		const click = await shop.run(OPT_OUTS, 'SendGrid Events', [
			sendgridEvent('click', 'e-1', ADA.email, '2026-03-12T18:29:00Z'),
		]);
		const reply = await shop.run(OPT_OUTS, 'Twilio Replies', [twilioReply('1', ADA.phone, 'Do you ship to Norway?')]);
		for (const execution of [click, reply]) {
			expect(execution.error).toBeUndefined();
			expect(execution.itemsFrom('Record Opt-Out')[0]?.json.suppression).toMatchObject({
				action: 'none',
				because: expect.any(String),
			});
		}
		expect([await ask('email'), await ask('sms')]).toEqual([
			[undefined, undefined, []],
			[undefined, undefined, []],
		]);
	});

	it('in one delivery with other news are all kept', async () => {
		const [bounce] = sendgridEvent('bounce', 'e-1', 'gone@shop.example', shop.at('2026-03-12T18:30:00Z')).json
			.body as IDataObject[];
		const [left] = sendgridEvent('unsubscribe', 'e-2', ADA.email, '2026-03-12T18:30:00Z').json.body as IDataObject[];
		const [click] = sendgridEvent('click', 'e-3', 'ben@shop.example', '2026-03-12T18:30:00Z').json
			.body as IDataObject[];
		await shop.run(OPT_OUTS, 'SendGrid Events', [posted([bounce, left, click])]);
		const listed = (await shop.step('suppressionCheck', [{ json: {} }], { operation: 'list' })).outputs[0] ?? [];
		expect(listed.map(({ json }) => (json.suppression as IDataObject).code).sort()).toEqual(['hard_bounce', 'opt_out']);
	});
});

describe('Consent', () => {
	const tell = async (...given: Parameters<typeof consentGiven>) => {
		const execution = await shop.run(OPT_OUTS, 'Forms and Double Opt-In', [consentGiven(...given)]);
		expect(execution.error).toBeUndefined();
		expect(execution.itemsFrom('Record Consent')[0]?.json.consent).toMatchObject({ action: 'recorded' });
	};
	const ask = async (channel: string, person: IDataObject) => {
		const { outputs } = await shop.step('suppressionCheck', [{ json: person }], { channel });
		return outputs.map((items) => codesOf(items[0]?.json.suppression as unknown as Suppression));
	};

	it('to texts is needed for texts, counts from a form, and ends when it is withdrawn', async () => {
		const { phone } = ADA;
		expect(await ask('sms', { phone })).toEqual([['no_consent'], undefined, undefined]);
		await tell({ phone }, 'yes', '2026-03-10T17:00:00Z');
		expect(await ask('sms', { phone })).toEqual([undefined, undefined, []]);
		await tell({ phone }, 'withdrawn', '2026-03-10T17:30:00Z');
		expect((await ask('sms', { phone }))[0]).toContain('opt_out');
	});

	it('by double opt-in is pending, and nothing is sent until it is confirmed', async () => {
		const { email } = ADA;
		await tell({ email }, 'pending', '2026-03-10T17:00:00Z');
		expect(await ask('email', { email })).toEqual([['consent_pending'], undefined, undefined]);
		await tell({ email }, 'confirmed', '2026-03-10T17:10:00Z');
		expect(await ask('email', { email })).toEqual([undefined, undefined, []]);
	});
});

describe('Over HTTP', () => {
	const answerOf = (execution: Execution, step = 'Answer') => execution.itemsFrom(step)[0]?.json as IDataObject;

	it('score, tier and decision come back in one answer', async () => {
		const execution = await shop.run(OVER_HTTP, 'Event', [posted({ event: 'checkout_started', email: ADA.email })]);
		expect(answerOf(execution)).toMatchObject({
			lead: { audience: 'prospect' },
			tier: { name: 'B' },
			suppression: { decision: 'allowed' },
		});
	});

	it('a buyer is suppressed the next time', async () => {
		await shop.run(OVER_HTTP, 'Outcome', [
			posted({ event: 'order_completed', email: ADA.email, order_id: 'o-1', total: 20, currency: 'EUR' }),
		]);
		const execution = await shop.run(OVER_HTTP, 'Event', [posted({ event: 'product_viewed', email: ADA.email })]);
		expect(answerOf(execution)).toMatchObject({
			lead: { audience: 'customer' },
			suppression: { decision: 'suppressed', reasons: [{ code: 'purchased' }] },
		});
	});

	it('what is not understood is answered with what to do about it', async () => {
		const execution = await shop.run(OVER_HTTP, 'Event', [posted({ colour: 'green' })]);
		expect(execution.error).toBeUndefined();
		expect(execution.runs('Assign Tier')).toHaveLength(0);
		expect(execution.itemsFrom('Not Understood')[0]?.json.error).toMatch(/email/);
	});
});

describe('A cool-down on a schedule', () => {
	it('finds the lead that has gone quiet, and nobody else', async () => {
		await cart('2026-03-10T18:00:00Z');
		await checkout('2026-03-10T18:05:00Z');
		const coolDown = async () => {
			const due = await shop.step('scoreLead', [{ json: {} }], { operation: 'scoreDue' });
			return await shop.step('assignTier', due.outputs[0] ?? [], { options: { onlyWhenChanged: true } });
		};
		shop.at('2026-03-11T06:00:00Z');
		expect((await coolDown()).outputs.slice(0, 3).flat()).toEqual([]);
		shop.at('2026-04-10T06:00:00Z');
		const changed = (await coolDown()).outputs.slice(0, 3).flat();
		expect(changed.map(({ json }) => (json.tier as IDataObject).name)).toEqual(['B']);
	});
});
