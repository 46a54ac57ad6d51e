import { createMemoryPlace, openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import { fromWebhook } from '../../sources/brief';
import { HOUR, NOON } from '../../usecases/engineOnMemory';
import { ADA, useMarket } from './openMarket';

const open = useMarket(async () => {
	const place = createMemoryPlace();
	return { open: async (workspace) => await openMemoryStore({ workspace, place }), clear: async () => place.clear() };
});
const send = async (...bodies: object[]) => {
	for (const [hours, body] of bodies.entries()) {
		open().at(NOON + hours * HOUR);
		await open().receive(fromWebhook(body), { receivedAt: NOON + hours * HOUR });
	}
};
const amounts = async () => (await open().purchases()).map(({ amountMinor }) => amountMinor);

const ORDER = { event: 'order_completed', order_id: '8', total: '50.00', currency: 'EUR', email: ADA };
const refund = (event: string, status: string, id = 'r1', amount = '20.00') => ({
	...{ event, order_id: '8', email: ADA },
	refund: { id, order_id: '8', status, amount, currency: 'EUR' },
});
const given = (sum: string) => ({
	event: 'order.updated',
	order: { id: '8', status: 'partially_refunded', total: '50.00', total_refunded: sum, currency: 'EUR' },
	customer: { email: ADA },
});
const invoice = (status: string, note?: string) => ({
	event: 'invoice.updated',
	data: { id: 'I8', status, note, total: '50.00', currency: 'EUR', customer: { email: ADA } },
});
const store = (type: string, period_type: string, fields: object) => ({
	event: { type, period_type, currency: 'EUR', subscriber_attributes: { $email: { value: ADA } }, ...fields },
});
const dropped = {
	type: 'PAYMENT_USER_DROPPED_WEBHOOK',
	data: {
		order: { order_id: '8', order_amount: 50, order_currency: 'EUR' },
		payment: { payment_status: 'USER_DROPPED' },
		customer_details: { customer_email: ADA },
	},
};

describe('money', () => {
	it.each<[string, object[], number[]]>([
		[
			'goes back once where two events name one refund',
			[ORDER, refund('refund.created', 'succeeded'), refund('refund.processed', 'processed')],
			[3000],
		],
		[
			'goes back by every refund',
			[ORDER, refund('refund.created', 'succeeded'), refund('refund.created', 'succeeded', 'r2')],
			[1000],
		],
		['stays while its refund is on its way', [ORDER, refund('refund.created', 'pending')], [5000]],
		['stays where its refund failed', [ORDER, refund('refund.created', 'failed')], [5000]],
		[
			'goes back when its refund is done',
			[ORDER, refund('refund.created', 'pending'), refund('refund.updated', 'succeeded')],
			[3000],
		],
		['goes back by the running sum of an order', [ORDER, given('10.00'), given('25.00')], [2500]],
		['goes back by the largest sum, whichever comes first', [given('25.00'), given('10.00'), ORDER], [2500]],
		[
			'goes back once by its refunds and by their sum',
			[
				ORDER,
				refund('refund.created', 'succeeded', 'r1', '10.00'),
				refund('refund.created', 'succeeded', 'r2', '15.00'),
				given('25.00'),
			],
			[2500],
		],
		[
			'comes once, however often a paid invoice changes',
			[invoice('open'), invoice('paid'), invoice('paid', 'printed')],
			[5000],
		],
		['comes with no invoice that is open', [invoice('open')], []],
		['comes with no payment that somebody dropped', [dropped], []],
		[
			'comes when a trial is over',
			[
				store('INITIAL_PURCHASE', 'TRIAL', { transaction_id: 't1', price_in_purchased_currency: 0 }),
				store('RENEWAL', 'NORMAL', { transaction_id: 't2', price_in_purchased_currency: 9.99 }),
			],
			[999],
		],
	])('%s', async (_how, bodies, sums) => {
		await send(...bodies);
		expect(await amounts()).toEqual(sums);
	});
});

it('an app store’s subscription that was cancelled is no refusal of mail', async () => {
	await send(store('CANCELLATION', 'NORMAL', { cancel_reason: 'UNSUBSCRIBE', transaction_id: 't1' }));
	expect(await open().decide(ADA)).toBe('allowed');
	expect(await open().counted()).toMatchObject({ subscription_cancelled: 1 });
});

it.each([
	['ada@xn--bcher-kva.example', 'ada@bücher.example'],
	['ada@bücher.example', 'ada@xn--bcher-kva.example'],
])('who refused as %s has refused as %s', async (refused, asked) => {
	await send({ event: 'unsubscribed', email: refused });
	expect(await open().decide(asked)).toBe('suppressed');
	expect(await open().decide('bob@bücher.example')).toBe('allowed');
});

describe('how sales name a stage', () => {
	it.each(
		'Vunnen Vundet Vunnet Voitettu Vyhráno Kazanıldı Megnyert Câștigat Κερδισμένο Выиграна Виграно Спечелена 成約 赢单 수주'.split(
			' ',
		),
	)('%s is won', async (stage) => {
		await open().conclude({ email: ADA, stage, deal_id: 'd8', value: '500 EUR' });
		expect(await amounts()).toEqual([50_000]);
	});

	it.each(
		'Tabt Tapt Förlorad Hävitty Prohráno Kaybedildi Elveszett Pierdut Χαμένο Проиграна Втрачено Загубена 失注 输单 실주'.split(
			' ',
		),
	)('%s is lost', async (stage) => {
		await open().conclude({ email: ADA, outcome: 'won', deal_id: 'd8', value: '500 EUR' });
		open().at(NOON + HOUR);
		await open().conclude({ email: ADA, stage, deal_id: 'd8' });
		expect(await amounts()).toEqual([]);
	});
});

describe('a case', () => {
	it.each<[object, string]>([
		[{ ereignis: 'Ticket eröffnet', Ticketnummer: 't8' }, 'suppressed'],
		[{ ticket: { id: 8, status: 2, subject: 'Lamp', requester: { email: ADA } } }, 'suppressed'],
		[{ ticket: { id: 8, status: 5, subject: 'Lamp', requester: { email: ADA } } }, 'allowed'],
		[{ event: 'ticket.created', ticket: { id: '8', status: 'New' }, contact: { email: ADA } }, 'suppressed'],
	])('is open or not: %j', async (body, decision) => {
		await send({ email: ADA, ...body });
		expect(await open().decide(ADA)).toBe(decision);
	});
});

it.each(['FERMATI', 'Zatrzymaj'])('%s stops texts', async (text) => {
	await send({ event: 'form_submitted', email: ADA, phone: '+12125550123' });
	await send({ From: '+12125550123', To: '+12125550100', Body: text, MessageSid: 'SM8' });
	expect(await open().decide(ADA, 'sms')).toBe('suppressed');
});
