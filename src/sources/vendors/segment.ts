import { compact } from '../../compact';
import type { Identities } from '../../lead/identity';
import type { EventRecord, LeadRecord, TraitValue } from '../../lead/record';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { addAbout } from '../reading/addAbout';
import { linkOf, readAmount, readPage, readPerson, readTraits } from './segmentFields';
import { isByMachine, readMessageRefusal } from './segmentMessages';

const CALLS = new Set(['track', 'identify', 'alias', 'page', 'screen', 'group']);

/**
 * A Webhook fed by Segment, or by anything that speaks its HTTP API (RudderStack, Jitsu); one call, an array of them, or
 * `{ batch: […] }`.
 *
 * Quirks: `timestamp` is the sender's clock corrected, `sentAt` and `receivedAt` are not when it happened. `revenue`
 * leaves out shipping and tax, `total` includes them. Some senders put the e-mail into `userId`.
 */
export const segment: Source = {
	name: 'segment',
	label: 'Segment',
	emittedBy: 'Webhook',
	topics: [
		{
			topic: 'track',
			becomes:
				'an event under its snake_case name; Order Completed is also outcome purchase, Order Refunded and Order Cancelled outcome refunded; Unsubscribed and SMS Unsubscribed are also an opt-out, Email Marked as Spam a complaint, Email Bounced a bounce, a reply such as STOP an opt-out',
		},
		{ topic: 'identify', becomes: 'an identity with its traits' },
		{ topic: 'alias', becomes: 'an identity that joins previousId and userId' },
		{ topic: 'page', becomes: 'event page_viewed, or the view of its kind of page by URL and name: pricing_viewed' },
		{ topic: 'screen', becomes: 'event screen_viewed, or the view of its kind of page by name: cart_viewed' },
		{ topic: 'group', becomes: 'nothing (accounts are identified by their email domain)' },
	],
	identifiedBy: [
		'userId',
		'anonymousId',
		'traits.email',
		'context.traits.email',
		'properties.email',
		'properties.order_id',
		'properties.checkout_id',
		'properties.cart_id',
	],
	signs: ['type', 'event', 'batch'],
	recognise,
	read: (payload, options) => readCalls(payload, options, 'segment'),
};

/** Whoever speaks the same API reads the same calls, under ids of its own. */
export function readCalls({ body }: Payload, options: ReadOptions, source: string): Reading {
	const fields = new Fields(body, options);
	const calls = callsOf(fields);
	const topics = [...new Set(calls.map((call) => call.text('type') ?? 'track'))];
	return {
		topic: topics.join(', '),
		records: calls.flatMap((call) => addAbout(readCall(call, source), call.value, options.vocabulary)),
		notes: fields.notes,
		described: true,
	};
}

function recognise({ body }: Payload): Recognition | undefined {
	const first = firstCall(body);
	// RudderStack's own marks.
	return first === undefined || isRudderStack(first) ? undefined : recogniseCall(first);
}

export function firstCall(body: unknown): Fields | undefined {
	return callsOf(new Fields(body))[0];
}

export function isRudderStack(call: Fields): boolean {
	return (
		call.has('rudderId') ||
		call.has('context.sessionStart') ||
		(call.has('originalTimestamp') && call.has('channel') && call.has('integrations')) ||
		(call.text('context.library.name')?.startsWith('Rudder') ?? false)
	);
}

export function recogniseCall(first: Fields): Recognition | undefined {
	const type = first.text('type');
	const names = ['messageId', 'anonymousId', 'userId', 'properties', 'traits', 'previousId', 'groupId'].filter((name) =>
		first.has(name),
	);
	if (type === undefined || !CALLS.has(type)) {
		const track = first.has('event') && first.has('properties') && (first.has('userId') || first.has('anonymousId'));
		return track
			? { confidence: 0.7, because: 'it has event, properties and userId or anonymousId', topic: 'track' }
			: undefined;
	}
	if (names.length === 0 && !first.has('event')) return undefined;
	return {
		confidence: first.has('messageId') ? 0.97 : 0.9,
		because: `its type is ${type}, with ${(first.has('event') ? [...names, 'event'] : names).join(', ')}`,
		topic: type,
	};
}

function callsOf(fields: Fields): Fields[] {
	if (Array.isArray(fields.value)) return fields.list();
	return fields.has('batch') ? fields.list('batch') : fields.keys().length > 0 ? [fields] : [];
}

function readCall(f: Fields, source: string): LeadRecord[] {
	const type = f.text('type') ?? 'track';
	const occurredAt = f.time('timestamp', 'originalTimestamp', 'sentAt', 'receivedAt');
	const messageId = f.id('messageId');
	const identities = readPerson(f);
	const common = { source, topic: type, identities, occurredAt };
	const id = () => (messageId === undefined ? f.contentId(source, occurredAt) : `${source}:message:${messageId}`);
	switch (type) {
		case 'track':
			return readTrack(f, { ...common, traits: readTraits(f.at('context.traits')) }, messageId);
		case 'identify':
			return [{ kind: 'identity', name: 'identify', ...common, id: id(), traits: readTraits(f.at('traits')) }];
		case 'alias':
			return [readAlias(f, { ...common, id: id() })];
		case 'page':
		case 'screen':
			return [
				{
					kind: 'event',
					name: f.eventName(`${type}_viewed`, readPage(f)) ?? `${type}_viewed`,
					...common,
					id: id(),
					category: f.text('category', 'properties.category'),
				},
			];
		default:
			f.note(`Calls of type ${type} contain nothing that concerns a lead.`);
			return [];
	}
}

/** `previousId` is an anonymous id as a rule, and the old id of a known user now and then. */
function readAlias(
	f: Fields,
	call: Pick<LeadRecord, 'source' | 'topic' | 'identities' | 'occurredAt' | 'id'>,
): LeadRecord {
	const previousId = f.id('previousId');
	const email = previousId?.includes('@') === true ? f.email('previousId') : undefined;
	const anonymousId = email === undefined ? previousId : undefined;
	const identities = { ...call.identities, ...compact({ anonymousId: anonymousId ?? call.identities.anonymousId }) };
	return {
		kind: 'identity',
		name: 'alias',
		...call,
		identities,
		...compact({ formerly: previousId === undefined ? undefined : compact({ email, customerId: previousId }) }),
	};
}

function readTrack(
	f: Fields,
	call: {
		source: string;
		topic: string;
		identities: Identities;
		occurredAt: number | undefined;
		traits: Record<string, TraitValue>;
	},
	messageId: string | undefined,
): LeadRecord[] {
	const name = f.eventName(f.text('event'), readPage(f));
	if (name === undefined) {
		f.note('This track call has no event name.');
		return [];
	}
	const properties = f.at('properties');
	const order = linkOf(properties, 'order', call.source);
	const links = [order, linkOf(properties, 'checkout', call.source), linkOf(properties, 'cart', call.source)].filter(
		(link) => link !== undefined,
	);
	const id =
		messageId === undefined ? f.contentId(call.source, call.occurredAt) : `${call.source}:message:${messageId}`;
	const event = {
		...call,
		id,
		...readAmount(properties, name),
		category: properties.text('category', 'products[0].category', 'products[0].product_type'),
		...compact({ links: links.length === 0 ? undefined : links }),
	};
	switch (name) {
		case 'order_completed': {
			const purchase = { ...event, id: order ?? id };
			return [
				{ kind: 'event', name, ...purchase },
				{ kind: 'outcome', name: 'purchase', ...purchase },
			];
		}
		case 'order_refunded':
		case 'order_cancelled': {
			if (order === undefined) {
				f.note('No properties.order_id, so no purchase was reversed.');
				return [{ kind: 'event', name, ...event }];
			}
			const full = name === 'order_cancelled' || event.amountMinor === undefined;
			return [
				{ kind: 'event', name, ...event },
				{ kind: 'outcome', name: 'refunded', ...event, reverses: order, full },
			];
		}
		default:
			return readMessage(properties, name, event);
	}
}

/** What a mail or text message led to, and what it means for the next one. */
function readMessage(properties: Fields, name: string, event: Omit<EventRecord, 'kind' | 'name'>): LeadRecord[] {
	const happened: LeadRecord = {
		kind: 'event',
		name,
		...event,
		...compact({ machine: isByMachine(name, properties) || undefined }),
	};
	const { email, phone } = event.identities;
	const refusal = readMessageRefusal(name, properties, email === undefined && phone !== undefined);
	if (refusal === undefined) return [happened];
	const { id, source, topic, identities, occurredAt } = event;
	const list = properties.id('list_id', 'listId', 'list');
	return [
		happened,
		{
			kind: 'suppression',
			name: refusal.code,
			action: 'suppress',
			channel: refusal.channel,
			id,
			source,
			topic,
			identities,
			occurredAt,
			reason: `Segment event ${name}`,
			...compact({
				subject: refusal.code === 'opt_out' && list !== undefined ? `segment:list:${list}` : undefined,
			}),
		},
	];
}
