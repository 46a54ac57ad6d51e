import { createMemoryPlace, openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import { readPayload } from '../../../src/index';
import { briefOf, fromWebhook } from '../../sources/brief';
import { HOUR, NOON } from '../../usecases/engineOnMemory';
import { ADA, useMarket } from './openMarket';

const open = useMarket(async () => {
	const place = createMemoryPlace();
	return { open: async (workspace) => await openMemoryStore({ workspace, place }), clear: async () => place.clear() };
});
const OLD = 'ada.old@shop.example';
const send = async (...bodies: object[]) => {
	for (const [hours, body] of bodies.entries()) {
		open().at(NOON + hours * HOUR);
		await open().receive(fromWebhook(body), { receivedAt: NOON + hours * HOUR });
	}
};
const order = { event: 'order_completed', order_id: '8', total: '50.00', currency: 'EUR', email: ADA };
const amounts = async () => (await open().purchases()).map(({ amountMinor }) => amountMinor);

it('a refund that is written with a minus takes its amount back', async () => {
	await send(order, { ...order, event: 'order_refunded', total: '-20.00' });
	expect(await amounts()).toEqual([3000]);
});

it('a deal that is reported as won twice is one purchase', async () => {
	const won = (value: number) => ({
		event: 'deal.won',
		deal: { id: '8', value, currency: 'EUR' },
		contact: { email: ADA },
	});
	await send(won(500), won(700));
	expect(await amounts()).toHaveLength(1);
});

it('a deal that was won by a webhook is lost by its number alone', async () => {
	await send({ event: 'deal.won', deal: { id: '8', value: 500, currency: 'EUR' }, contact: { email: ADA } });
	open().at(NOON + HOUR);
	await open().conclude({ outcome: 'lost', deal_id: '8' });
	expect(await amounts()).toEqual([]);
});

describe('who said no under the address that they had', () => {
	const contact = (id: string, email: string) => ({ type: 'contact', id, email });
	it.each<[string, object]>([
		[
			'is the one whom an update names',
			{ event: 'contact.updated', contact: { email: ADA }, previous: { email: OLD } },
		],
		[
			'is the contact that was kept',
			{
				type: 'contact.merge',
				data: { primary_contact: { id: '1', email: ADA }, secondary_contact: { id: '2', email: OLD } },
			},
		],
		[
			'is Intercom’s that was kept',
			{
				...{ type: 'notification_event', topic: 'contact.merged', id: 'n8', app_id: 'a', created_at: NOON / 1000 },
				data: {
					item: { type: 'contact_merge', source_contact: contact('i1', OLD), merged_contact: contact('i2', ADA) },
				},
			},
		],
	])('is suppressed under the new one: %s', async (_how, change) => {
		await send({ event: 'unsubscribed', email: OLD }, change);
		expect(await open().decide(ADA)).toBe('suppressed');
	});

	it('is nobody else where the address is the same', () => {
		const change = {
			event: 'contact.updated',
			contact: { email: ADA, phone: '1' },
			previous: { email: ADA, phone: '2' },
		};
		expect(readPayload(fromWebhook(change)).records.map(briefOf)).toEqual([`event contact_updated: ${ADA}`]);
	});
});

describe('a case of a desk', () => {
	const ticket = (id: string, status: string, hour: number) => ({
		event: 'ticket.updated',
		ticket: { id, status, updated_at: new Date(NOON + hour * HOUR).toISOString() },
		requester: { email: ADA },
	});

	it('with a number of letters is open and closed', async () => {
		await send(ticket('t8', 'open', 0));
		expect(await open().decide(ADA)).toBe('suppressed');
		await send(ticket('t8', 'open', 0), ticket('t8', 'closed', 1));
		expect(await open().decide(ADA)).toBe('allowed');
	});

	it('stays open when an older closing comes late', async () => {
		await send(ticket('t8', 'open', 0), ticket('t8', 'closed', -1));
		expect(await open().decide(ADA)).toBe('suppressed');
	});

	it('of Zendesk is of the requester who stands beside it', async () => {
		await send(ticket('8', 'open', 0));
		expect(await open().decide(ADA)).toBe('suppressed');
	});
});

describe('a refusal', () => {
	it.each<[string, object]>([
		['of a subscription to a newsletter', { event: 'newsletter_subscription.cancelled', email: ADA }],
		['for a while', { event: 'emails_paused', email: ADA }],
		['of a permission', { email: ADA, permission: 'none' }],
		[
			'of a subscriber who is inactive',
			{ data: { id: 'sub_8', email: ADA, status: 'inactive', subscription_tier: 'free' } },
		],
		[
			'in an answer of which nobody knows who wrote it',
			{ from_email: ADA, to_email: 'rep@firm.example', text: 'Please remove me from your list' },
		],
		[
			'in an answer that a tool for cold mail tells of',
			{ event: 'email_replied', from_email: 'rep@firm.example', to_email: ADA, reply_text: 'Unsubscribe' },
		],
	])('is kept: %s', async (_how, body) => {
		await send(body);
		expect(await open().decide(ADA)).toBe('suppressed');
	});

	it.each<[string, object]>([
		[
			'of a box that somebody ordered',
			{ event: 'subscription.cancelled', subscription: { id: 's8' }, customer: { email: ADA } },
		],
		['of notices in a browser', { email: ADA, permission: 'denied', subscription_tier: 'pro', status: 'inactive' }],
	])('is none: %s', async (_how, body) => {
		await send(body);
		expect(await open().decide(ADA)).toBe('allowed');
	});
});

describe('a yes that ends', () => {
	it.each<[object, boolean]>([
		[{ expires_at: '2026-01-01T00:00:00Z' }, true],
		[{ expires_at: '2030-01-01T00:00:00Z' }, false],
		[{ expires_at: '2026-01-01T00:00:00Z', coupon: 'SPRING' }, false],
	])('has its end beside it: %j', (beside, isOver) => {
		const { records } = readPayload(fromWebhook({ email: ADA, email_consent: true, ...beside }));
		const ends = records.flatMap((record) => (record.kind === 'consent' ? (record.expiresAt ?? []) : []));
		expect(ends.some((end) => end < NOON)).toBe(isOver);
	});

	it('at a time that nobody can read is none', () => {
		const { records } = readPayload(fromWebhook({ email: ADA, email_consent: true, expires_at: 'end of season' }));
		expect(records.map(({ kind }) => kind)).not.toContain('consent');
	});
});
