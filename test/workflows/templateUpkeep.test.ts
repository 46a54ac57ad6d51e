import type { IDataObject } from 'n8n-workflow';
import { posted, shopifyOrder, shopifyRefund } from '../../tools/demo/payloads';
import { openShop, readTemplate, type Shop } from './shop';

const ADA = 'ada@ada.example';
const ASK = 'What do you ask for?';

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-03T03:00:00Z')));
afterEach(async () => await shop.shut());

const check = async (email: string) =>
	(await shop.step('suppressionCheck', [posted({ email })])).outputs.map((items) => items.length);

describe('Nightly Reconcile', () => {
	const TEMPLATE = readTemplate('nightly-reconcile.json');
	const order = (number: number, email: string) =>
		shopifyOrder(number, `t${number}`, `c${number}`, { id: number, email }, '2026-03-02T10:00:00Z');

	it('records the order whose webhook never came, and the one that is known not again', async () => {
		const known = await shop.run(readTemplate('record-outcomes.json'), 'Shopify: Order Paid', [order(1, ADA)]);
		expect(known.error).toBeUndefined();
		const night = async () =>
			(await shop.run(TEMPLATE, 'Orders Changed in Shopify', [order(1, ADA), order(2, 'bo@bo.example')]))
				.itemsFrom('Record What Is Missing')
				.map(({ json }) => (json.outcome as IDataObject).recorded);
		expect(await night()).toEqual([false, true]);
		expect(await night()).toEqual([false, false]);
		const refund = await shop.run(readTemplate('record-outcomes.json'), 'Shopify: Order Refunded', [
			shopifyRefund(9, 2, '2026-03-03T02:00:00Z'),
		]);
		expect(refund.itemsFrom('Record Outcome')[0]?.json.outcome).toMatchObject({ kind: 'refunded', recorded: true });
	});

	it.each([
		['Unsubscribed', 'opt_out', {}],
		['Complained', 'complaint', { ip: '10.0.0.1' }],
		['Bounced', 'hard_bounce', { reason: '550 5.1.1 no such user', status: '5.1.1' }],
	])('%s: adds whom SendGrid names as %s, with their own date, once', async (step, code, rest) => {
		const rows = [{ json: { email: ADA, created: 1_772_445_600, ...rest } }];
		for (const expected of [1, 0]) {
			const run = await shop.run(TEMPLATE, step, rows);
			expect(run.error).toBeUndefined();
			const [summary] = run.itemsFrom(
				{ Unsubscribed: 'Record Unsubscribes', Complained: 'Record Complaints', Bounced: 'Record Bounces' }[step] ?? '',
			);
			expect(summary?.json.import).toMatchObject({ recorded: expected });
		}
		expect(await check(ADA)).toEqual([1, 0, 0]);
		const { outputs } = await shop.step('suppressionCheck', [{ json: {} }], { operation: 'list' });
		expect(outputs[0]?.[0]?.json.suppression).toMatchObject({ code, at: '2026-03-02T10:00:00.000Z' });
	});

	it('records STOP among the texts that were received, and nothing of those that were sent', async () => {
		const text = (sid: string, from: string, body: string, direction = 'inbound') => ({
			...{ sid, from, to: '+12025550100', body, direction, account_sid: 'AC0', num_media: '0' },
		});
		const messages = [
			text('SM1', '+12025550143', 'STOP'),
			text('SM2', '+12025550199', 'When do you open?'),
			text('SM3', '+12025550100', 'Reply STOP to opt out', 'outbound-api'),
		];
		const run = await shop.run(TEMPLATE, 'Texts Received', [{ json: { messages } }]);
		expect(run.error).toBeUndefined();
		const { outputs } = await shop.step('suppressionCheck', [{ json: {} }], { operation: 'list' });
		expect(outputs[0]?.map(({ json }) => json.suppression)).toMatchObject([{ code: 'opt_out', channel: 'sms' }]);
	});
});

describe('Privacy Requests', () => {
	const TEMPLATE = readTemplate('privacy-requests.json');
	const ask = async (what: string, email = ADA) =>
		await shop.run(TEMPLATE, 'Privacy Request', [{ json: { 'Your Email': email, [ASK]: what } }]);
	const click = (answer: string) => [{ json: { 'Is this request yours?': answer } }];
	beforeEach(async () => {
		await shop.step('scoreLead', [posted({ email: ADA, event: 'checkout_started', event_id: 'c-1' })]);
		await shop.step('suppressionCheck', [posted({ email: ADA, event: 'unsubscribed' })], {
			operation: 'suppress',
			reason: 'payload',
		});
	});

	it('sends nothing about anybody before the mail to their own address was confirmed', async () => {
		const asked = await ask('A copy of my data');
		expect(asked.itemsFrom('Ask to Confirm')).toMatchObject([{ json: { toEmail: ADA } }]);
		expect(asked.waitingUntil).toBeDefined();
		expect(asked.runs('Their Data')).toEqual([]);
		for (const answer of [click('No, I did not ask'), undefined])
			expect((await (await ask('Erase my data')).resume(answer)).runs('Erase')).toEqual([]);
	});

	it('sends the copy to the address itself, also to somebody who opted out', async () => {
		const done = await (await ask('A copy of my data')).resume(click('Yes, go on'));
		expect(done.error).toBeUndefined();
		expect(JSON.stringify(done.itemsFrom('Their Data')[0]?.json.export)).toContain('checkout_started');
		expect(done.itemsFrom('Send the Copy')).toMatchObject([{ json: { toEmail: ADA } }]);
		expect(done.runs('Erase')).toEqual([]);
	});

	it('erases and says so; nothing but a hash is left', async () => {
		const done = await (await ask('Erase my data')).resume(click('Yes, go on'));
		expect(done.error).toBeUndefined();
		expect(done.itemsFrom('Say It Is Done')).toMatchObject([{ json: { toEmail: ADA } }]);
		expect(await check(ADA)).toEqual([1, 0, 0]);
		const { outputs } = await shop.step('leadModel', [posted({ email: ADA })], {
			resource: 'lead',
			operation: 'exportLead',
		});
		expect(JSON.stringify(outputs[0]?.[0]?.json.export)).not.toContain('checkout_started');
	});

	it('fails, so that you are told, where the address can get no mail', async () => {
		await shop.step('suppressionCheck', [posted({ email: ADA })], { operation: 'suppress', reason: 'hard_bounce' });
		const asked = await ask('A copy of my data');
		expect(asked.itemsFrom('Ask to Confirm')).toEqual([]);
		expect(asked.error?.message).toContain('only be answered by hand');
	});
});

it('Error Alarm mails which step failed and why', async () => {
	const failed = {
		workflow: { name: 'Cart recovery' },
		execution: {
			lastNodeExecuted: 'Send Reminder',
			error: { message: 'Too many requests' },
			url: 'https://n8n.example/1',
		},
	};
	const { itemsFrom } = await shop.run(readTemplate('error-alarm.json'), 'A Workflow Failed', [{ json: failed }]);
	const [mail] = itemsFrom('Mail the Alarm');
	expect(mail?.json.subject).toBe('Cart recovery failed');
	for (const part of ['Send Reminder', 'Too many requests', 'https://n8n.example/1'])
		expect(mail?.json.contentValue).toContain(part);
});
