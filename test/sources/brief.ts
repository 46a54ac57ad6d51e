import type { LeadRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import type { ReadOptions } from '../../src/sources/source';

/** A payload's records, one line each: kind, name, what it does, whose it is. Enough to read a whole vendor at a glance. */
export function brief(json: unknown, options: ReadOptions & { source?: string } = {}): string[] {
	return readPayload(json, options).records.map(briefOf);
}

export function briefOf(record: LeadRecord): string {
	const { email, phone, customerId, anonymousId } = record.identities;
	const who = [
		email,
		phone,
		customerId && `customer ${customerId}`,
		anonymousId && `anonymous ${anonymousId}`,
		...(record.links ?? []),
	];
	const what = [record.kind, record.name];
	if (record.kind === 'suppression') what.push(record.action, record.channel ?? 'all channels');
	if (record.kind === 'consent') what.push(record.channel);
	if (record.kind === 'event' && record.machine) what.push('by a machine');
	if (record.kind === 'outcome' && record.reverses !== undefined) what.push(`reverses ${record.reverses}`);
	if (record.kind === 'identity' && record.formerly !== undefined)
		what.push(`formerly ${Object.values(record.formerly).join(' ')}`);
	if ('amountMinor' in record && record.amountMinor !== undefined)
		what.push(`${record.amountMinor} ${record.currency}`);
	return `${what.join(' ')}: ${who.filter(Boolean).join(', ')}`;
}

/** The yeses that would end a refusal on record: those of a sender that somebody checked. */
export function listBelievedGrants(records: readonly LeadRecord[]): string[] {
	return records
		.filter(({ kind, name, unauthenticated }) => kind === 'consent' && name === 'granted' && unauthenticated !== true)
		.map(briefOf);
}

/** As a Webhook node hands it on. */
export function fromWebhook(body: unknown): unknown {
	return { headers: { 'content-type': 'application/json' }, params: {}, query: {}, body };
}
