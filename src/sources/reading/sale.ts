import type { ConsentRecord, EventRecord, LeadRecord } from '../../lead/record';
import { messages } from '../messages';
import type { Fields } from './fields';

/** What a payment, an order or a subscription is known by, before it is said what became of it. */
export type Sale = Omit<EventRecord, 'kind' | 'name'>;

/** Money came: the order and the purchase, under one ID. A trial or a gift moves none and is no purchase. */
export function listPurchase(f: Fields, sale: Sale): LeadRecord[] {
	if (sale.amountMinor === 0) {
		f.note(messages.free());
		return [identify({ ...sale, id: `${sale.id}:person` })];
	}
	return [happen('order_completed', sale), { kind: 'outcome', name: 'purchase', ...sale }];
}

interface Refund {
	/** The ID of the purchase; unknown where the payload doesn't name it. */
	reverses: string | undefined;
	/** The whole of it, whatever the amount. */
	full?: boolean;
}

/** Money went back. Without a readable amount it is not known how much, so the purchase stands and a note says so. */
export function listRefund(f: Fields, sale: Sale, { reverses, full = false }: Refund): LeadRecord[] {
	const event = happen('order_refunded', sale);
	if (reverses === undefined) {
		f.note('The refund names no payment or order, so no purchase was reversed.');
		return [event];
	}
	if (!full && sale.amountMinor === undefined) {
		f.note('The refunded amount could not be read, so the purchase stands.');
		return [event];
	}
	const amount = sale.amountMinor === undefined ? {} : { amountMinor: Math.abs(sale.amountMinor) };
	return [
		{ ...event, ...amount },
		{ kind: 'outcome', name: 'refunded', ...sale, ...amount, reverses, full },
	];
}

export function happen(name: string, sale: Sale): LeadRecord {
	return { kind: 'event', name, ...sale };
}

export function identify({ amountMinor: _amount, currency: _currency, category: _category, ...who }: Sale): LeadRecord {
	return { kind: 'identity', name: 'identify', ...who };
}

/** An account was made: an event once, and who it is each time. */
export function listSignUp(sale: Sale): LeadRecord[] {
	return [happen('signed_up', sale), identify({ ...sale, id: `${sale.id}:person` })];
}

interface Answer {
	channel: ConsentRecord['channel'];
	/** `denied`: never agreed to anything; `withdrawn`: said no. */
	answer: 'granted' | 'denied' | 'withdrawn' | undefined;
	/** The field that says so. */
	field: string;
}

/** What somebody answered to being written to. A yes counts only whole: to whom and since when. */
export function listAnswer(f: Fields, sale: Sale, { channel, answer, field }: Answer): LeadRecord[] {
	const { id, source, topic, identities, occurredAt } = sale;
	const signal = { id: `${id}:${channel}`, source, topic, identities, occurredAt, channel, reason: field };
	if (answer === undefined) return [];
	if (answer === 'withdrawn')
		return [
			{ kind: 'suppression', name: 'opt_out', action: 'suppress', ...signal },
			{ kind: 'consent', name: 'withdrawn', ...signal },
		];
	const address = channel === 'email' ? identities.email : identities.phone;
	if (answer === 'granted' && (address === undefined || occurredAt === undefined)) {
		f.note(`${field}: consent without ${address === undefined ? 'an address' : 'a time'} was not recorded.`);
		return [];
	}
	return [{ kind: 'consent', name: answer, ...signal }];
}

interface Dispute {
	/** The vendor's own ID of the dispute, with the source before it. */
	subject: string;
	action: 'suppress' | 'release';
	reason: string | undefined;
}

/** While a payment is disputed nobody asks for more. */
export function toDispute({ source, topic, identities, links, occurredAt }: Sale, dispute: Dispute): LeadRecord {
	const { subject, action, reason = 'no reason given' } = dispute;
	return {
		kind: 'suppression',
		name: 'dispute',
		action,
		id: `${subject}:${action}`,
		subject,
		source,
		topic,
		identities,
		links,
		occurredAt,
		reason: `dispute: ${reason}`,
	};
}

/** The links that are known, with the source before them. */
export function listLinks(source: string, parts: Readonly<Record<string, string | undefined>>): string[] {
	return Object.entries(parts).flatMap(([word, id]) => (id === undefined ? [] : [`${source}:${word}:${id}`]));
}
