import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';
import type { Fields } from '../reading/fields';
import { ownEntry } from '../reading/ownEntry';
import { readSmsWish } from '../reading/stopWords';

/** What a track call of Segment's email spec, or of a text message, says about whether somebody is to be contacted. */
interface MessageRefusal {
	code: SuppressionCode;
	channel: Channel;
}

/** By the name of the event without its channel. */
const REFUSALS: Readonly<Record<string, SuppressionCode>> = {
	unsubscribed: 'opt_out',
	unsubscribe: 'opt_out',
	list_unsubscribed: 'opt_out',
	opted_out: 'opt_out',
	opt_out: 'opt_out',
	stopped: 'opt_out',
	marked_as_spam: 'complaint',
	spam_reported: 'complaint',
	bounced: 'hard_bounce',
	hard_bounced: 'hard_bounce',
	soft_bounced: 'soft_bounce',
	undeliverable: 'soft_bounce',
};

const REPLIES = new Set(['received', 'replied', 'inbound', 'reply', 'message_received', 'reply_received']);

/** `name` is the event's in snake_case: `email_bounced`, `sms_unsubscribed`, `unsubscribed`. */
export function readMessageRefusal(name: string, properties: Fields, isPhoneOnly: boolean): MessageRefusal | undefined {
	const [, prefix, word = ''] = /^(?:(email|sms|text|whatsapp)_)?(\w+)$/.exec(name) ?? [];
	const medium = (prefix ?? properties.text('channel', 'medium', 'context.channel'))?.toLowerCase();
	const byText = medium === undefined ? isPhoneOnly : /sms|text|whatsapp|phone/.test(medium);
	const channel = byText ? 'sms' : 'email';
	if (medium !== undefined && REPLIES.has(word)) {
		const text = properties.text('text', 'body', 'message', 'content', 'reply');
		return text !== undefined && readSmsWish(text) === 'stop' ? { code: 'opt_out', channel } : undefined;
	}
	const code = ownEntry(REFUSALS, word);
	// A bounce of no channel is a visit that went no further.
	if (code === undefined || (prefix === undefined && word !== 'unsubscribed' && medium === undefined)) return undefined;
	const soft = /soft|transient|temporary|^4/i.test(
		properties.text('bounce_type', 'type', 'status', 'bounceType') ?? '',
	);
	return { code: code === 'hard_bounce' && soft ? 'soft_bounce' : code, channel };
}

/** Opens and clicks by mail privacy proxies and link scanners, as senders that feed Segment mark them. */
export function isByMachine(name: string, properties: Fields): boolean {
	if (!/^(?:email|sms)_(?:opened|link_clicked|clicked)$/.test(name)) return false;
	return ['machine_open', 'machine', 'is_machine', 'bot', 'is_bot', 'prefetched', 'proxy'].some(
		(flag) => properties.flag(flag) === true,
	);
}
