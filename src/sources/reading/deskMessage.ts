import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Fields } from './fields';
import { listActivityRecords } from './mailActivity';
import { activityOfMailReply, activityOfReply, isStopButton } from './textReply';

/** What a customer wrote to a help desk. */
interface DeskMessage {
	source: string;
	topic: string;
	/** The desk's name of the way it came: `Channel::Sms`, `whatsapp`, `email`. */
	medium: string | undefined;
	text: string | undefined;
	/** What tells it from every other message; a missing part means that the desk sent no usable ID. */
	id: readonly (string | number | undefined)[];
	identities: Identities;
	at?: Instant | undefined;
}

/**
 * Desks take in text messages and mail as well, and whoever writes STOP there has said it, whatever else becomes of the
 * case. Nothing written to a desk starts messages again. In a chat of the shop's own pages the word alone stops the chat.
 */
export function listDeskRefusals(
	row: Fields,
	{ source, topic, medium, text, id, identities, at }: DeskMessage,
): LeadRecord[] {
	if (text === undefined) return [];
	// In a chat a bare STOP stops the chat; a whole sentence is about more than that.
	const isSentence = identities.email !== undefined && toPlain(text).length >= SHORTEST_SENTENCE;
	const channel = channelOf(medium, identities) ?? (isSentence ? 'email' : undefined);
	if (channel === undefined) return [];
	const activity = channel === 'email' ? activityOfMailReply(text) : activityOfReply(toPlain(text), identities.phone);
	if (activity !== 'unsubscribed' && !isStopButton(text.length < 40 ? text : undefined)) return [];
	return listActivityRecords(source, row, {
		...{ topic, activity: 'unsubscribed', id: ['stop', ...id], identities, channel, occurredAt: at },
		reason:
			channel === 'email' ? 'asked by email' : `asked by ${/whats/i.test(medium ?? '') ? 'WhatsApp' : 'text message'}`,
	});
}

const SHORTEST_SENTENCE = 20;

/** Desks keep texts as HTML too. */
function toPlain(text: string): string {
	return text
		.slice(0, 20_000)
		.replace(/<[^>]{0,500}>/g, ' ')
		.trim();
}

/** An unknown medium is by what is known of the person: a STOP that stops nothing would be worse than one too many. */
function channelOf(medium: string | undefined, { email, phone }: Identities): Channel | undefined {
	const word = medium?.toLowerCase() ?? '';
	if (
		/sms|text|whats|twilio|phone|mobile|rcs|telnyx|bandwidth|imessage|native_messaging|aircall|attentive|postscript/.test(
			word,
		)
	)
		return 'sms';
	if (/mail/.test(word)) return 'email';
	if (/chat|widget|web|api|facebook|instagram|messenger|telegram|line|twitter|social|customer_initiated/.test(word))
		return undefined;
	// A chat is named one.
	if (word === '' && email !== undefined) return 'email';
	return phone !== undefined && email === undefined ? 'sms' : undefined;
}
