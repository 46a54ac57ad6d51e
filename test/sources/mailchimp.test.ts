import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook, listBelievedGrants } from './brief';

function hook(type: string, data: Record<string, string>): Record<string, string> {
	const flat = Object.entries({ list_id: 'l9', ...data }).map(([name, value]) => [`data[${name}]`, value] as const);
	return { type, fired_at: '2026-01-05 21:40:57', ...Object.fromEntries(flat) };
}

const ann = { id: 'm1', email: 'ann@shop.test', 'merges][FNAME': 'Ann' };

it('reads flat keys, and the nested ones of a Webhook node alike', () => {
	const expected = [
		'event unsubscribed: ann@shop.test, customer m1',
		'suppression opt_out suppress email: ann@shop.test, customer m1',
	];
	expect(brief(hook('unsubscribe', { ...ann, reason: 'manual', action: 'unsub' }))).toEqual(expected);
	expect(
		brief(
			fromWebhook({
				type: 'unsubscribe',
				fired_at: '2026-01-05 21:40:57',
				data: { ...ann, list_id: 'l9', reason: 'manual' },
			}),
		),
	).toEqual(expected);
});

it('reads times as UTC, whatever zone the user reads other times in', () => {
	expect(readPayload(hook('profile', ann), { defaultZone: 'Asia/Tokyo' }).records[0]?.occurredAt).toBe(
		Date.parse('2026-01-05T21:40:57Z'),
	);
});

it.each([
	['unsubscribe', 'abuse', 'complaint'],
	['cleaned', 'hard', 'hard_bounce'],
	['cleaned', 'abuse', 'complaint'],
])('reads %s for %s as %s', (type, reason, code) => {
	expect(brief(hook(type, { email: 'ann@shop.test', reason }))[1]).toBe(
		`suppression ${code} suppress email: ann@shop.test`,
	);
});

it('releases by a subscription only where the sender is trusted, and is doubted otherwise', () => {
	expect(brief(hook('subscribe', ann))).toEqual([
		'event subscribed: ann@shop.test, customer m1',
		'consent granted email: ann@shop.test',
	]);
	expect(listBelievedGrants(readPayload(hook('subscribe', ann)).records)).toEqual([]);
	expect(brief(hook('subscribe', ann), { trustUnauthenticated: true })).toEqual([
		'event subscribed: ann@shop.test, customer m1',
		'suppression opt_out release email: ann@shop.test',
		'consent granted email: ann@shop.test',
	]);
});

it('carries a person over to a new address, so that what the old one asked for goes on', () => {
	expect(brief(hook('upemail', { new_id: 'm2', new_email: 'ann.new@shop.test', old_email: 'ann@shop.test' }))).toEqual([
		'identity alias formerly ann@shop.test: ann.new@shop.test, customer m2',
	]);
	expect(readPayload(hook('upemail', { new_id: 'm2', new_email: 'ann.new@shop.test' })).notes.join()).toMatch(
		'nothing was carried over',
	);
});

it('keeps no name as a trait and nothing of a campaign', () => {
	expect(JSON.stringify(readPayload(hook('profile', ann)).records)).not.toContain('Ann');
	expect(brief(hook('campaign', { id: 'c1', subject: 'Sale', status: 'sent' }))).toEqual([]);
});
