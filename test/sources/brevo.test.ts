import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

function event(fields: Record<string, unknown>): Record<string, unknown> {
	return { email: 'ann@shop.test', 'message-id': '<1@relay.test>', ts_epoch: 1_767_225_600_500, ...fields };
}

const OPTED_OUT = ['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test'];
const HARD = ['event email_bounced: ann@shop.test', 'suppression hard_bounce suppress email: ann@shop.test'];
const SOFT = ['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test'];
const SPAM = ['event email_marked_as_spam: ann@shop.test', 'suppression complaint suppress email: ann@shop.test'];

it.each([
	['unsubscribe', OPTED_OUT],
	['unsubscribed', OPTED_OUT],
	['hard_bounce', HARD],
	['hardBounce', HARD],
	['soft_bounce', SOFT],
	['softBounce', SOFT],
	['complaint', SPAM],
	['spam', SPAM],
	['invalid_email', ['suppression invalid_address suppress email: ann@shop.test']],
	['delivered', ['event email_delivered: ann@shop.test']],
	['unique_opened', ['event email_opened: ann@shop.test']],
	['uniqueOpened', ['event email_opened: ann@shop.test']],
	['unique_proxy_open', ['event email_opened by a machine: ann@shop.test']],
	['click', ['event email_link_clicked: ann@shop.test']],
	['deferred', ['event email_deferred: ann@shop.test']],
	['request', []],
	['list_addition', ['identity identify: ann@shop.test']],
	['constructor', []],
])('reads %s, however Brevo spells it', (name, expected) => expect(brief(event({ event: name }))).toEqual(expected));

it.each([
	['blocked : due to blacklist user', 'manual'],
	['blocked : contact unsubscribed', 'opt_out'],
	['blocked : hard bounced before', 'hard_bounce'],
])('reads why a mail was blocked: %s', (reason, code) => {
	expect(brief(event({ event: 'blocked', reason }))).toEqual([`suppression ${code} suppress email: ann@shop.test`]);
});

it('keeps two people apart who leave the same campaign in the same second', () => {
	const leave = (email: string) =>
		readPayload({
			event: 'unsubscribe',
			email,
			camp_id: 3,
			ts_event: 1_767_225_600,
			date_event: '2026-01-01 01:00:00',
		});
	expect(leave('ann@shop.test').records[1]?.id).not.toBe(leave('bob@shop.test').records[1]?.id);
});

it('reads milliseconds, and seconds where there are none', () => {
	expect(readPayload(event({ event: 'click' })).records[0]?.occurredAt).toBe(1_767_225_600_500);
	const older = event({ event: 'click', ts_epoch: undefined, ts_event: 1_767_225_600, date: '2026-01-01 09:00:00' });
	expect(readPayload(older).records[0]?.occurredAt).toBe(1_767_225_600_000);
});
