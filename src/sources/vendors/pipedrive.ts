import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { contentHash } from '../reading/contentHash';
import type { Instant } from '../../lead/time';
import { distrustSender } from '../reading/distrustSender';
import { Fields } from '../reading/fields';
import { ownEntry } from '../reading/ownEntry';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { toNotification } from './settledDeal';

/**
 * Pipedrive Trigger or a Webhook node. The trigger does not choose a version, so the account decides which shape comes:
 *
 * - v1: `current` and `previous` are whole objects, `meta.action` is `added`, `updated`, `merged` or `deleted`,
 *   `meta.object` the kind, `meta.timestamp` seconds.
 * - v2: `data` is the object and `previous` holds only what changed, `meta.action` is `create`, `change` or `delete`,
 *   `meta.entity` the kind, `meta.timestamp` ISO.
 * - Won and lost are transitions of `status`: any later edit of a won deal repeats the status and must not count again.
 *   Reopening takes back the outcome it had; `won_time` or `lost_time` tells one winning from the next.
 * - Deals carry a person's ID and no address; a person's own notification brings the email for that ID.
 * - Without basic authentication the trigger checks nobody, and the payload does not show whether it was on.
 */
export const pipedrive: Source = {
	name: 'pipedrive',
	label: 'Pipedrive',
	emittedBy: 'Pipedrive Trigger, Pipedrive node, Webhook',
	topics: [
		{
			topic: 'deal added, updated (v1); create, change (v2)',
			becomes:
				'event deal_created, deal_stage_changed or deal_updated; outcome won, lost or reopened where the status changed',
		},
		{
			topic: 'person added, updated (v1); create, change (v2)',
			becomes:
				'identity identify, event lead_created when added; by marketing_status: suppression opt_out (unsubscribed) or manual (archived), consent denied (no_consent) and, from a trusted sender, granted (subscribed)',
		},
		{ topic: 'lead added, updated (v1); create, change (v2)', becomes: 'event lead_created or lead_updated' },
		{ topic: 'person merged', becomes: 'identity alias of the person that was merged' },
		{ topic: 'deleted, other objects', becomes: 'nothing' },
	],
	identifiedBy: ['current.person_id', 'data.person_id', 'current.email', 'data.emails'],
	signs: ['meta', 'stage_id'],
	recognise,
	read: (payload, options) => distrustSender(readChange(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(toNotification(body));
	const object = fields.text('meta.object', 'meta.entity');
	const action = fields.text('meta.action');
	if (
		object === undefined ||
		action === undefined ||
		!(fields.has('current') || fields.has('previous') || fields.has('data'))
	)
		return undefined;
	const version = fields.has('meta.entity') ? 'v2' : 'v1';
	return { confidence: 0.95, because: `Pipedrive's meta of a webhook ${version}`, topic: `${action}.${object}` };
}

/** Both versions in one form. */
interface Change {
	topic: string;
	object: string;
	action: 'added' | 'updated' | 'other';
	current: Fields;
	previous: Fields;
	at: Instant | undefined;
	/** Tells this change from every other of the object. */
	id: string;
	/** The object that went into this one, where the change is a merge. */
	merged: string | undefined;
}

const ACTIONS: Readonly<Record<string, Change['action']>> = {
	added: 'added',
	create: 'added',
	updated: 'updated',
	change: 'updated',
};

function readChange({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(toNotification(body), options);
	const object = fields.text('meta.object', 'meta.entity') ?? 'unknown';
	const actionWord = fields.text('meta.action') ?? 'unknown';
	const topic = `${actionWord}.${object}`;
	const current = fields.has('current') ? fields.at('current') : fields.at('data');
	const at = fields.time('meta.timestamp');
	const objectId = current.id('id') ?? fields.id('meta.entity_id');
	// Old notifications have whole seconds, in which a deal may change twice: what it is now tells the changes apart.
	const moment =
		fields.id('meta.timestamp_micro') ??
		// Version 1 calls the object's own ID so.
		(fields.has('meta.entity') ? fields.id('meta.id', 'meta.correlation_id') : undefined) ??
		(at === undefined ? undefined : `${at}:${contentHash([current.value, fields.at('previous').value]).slice(0, 16)}`);
	const change: Change = {
		topic,
		object,
		action: ownEntry(ACTIONS, actionWord) ?? 'other',
		current,
		previous: fields.at('previous'),
		at,
		merged: readMergedId(fields, current, actionWord),
		id:
			objectId === undefined || moment === undefined
				? fields.contentId('pipedrive', at)
				: `pipedrive:${topic}:${objectId}:${moment}`,
	};
	const records = readObject(change, objectId);
	if (records.length === 0) fields.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: fields.notes };
}

function readMergedId(fields: Fields, current: Fields, action: string): string | undefined {
	if (action !== 'merged') return undefined;
	return (
		current.id('merge_what_id') ??
		fields.id(
			'meta.merged_id',
			'meta.merge_what_id',
			'meta.merged_ids[0]',
			'merge_what_id',
			'previous.merge_what_id',
		) ??
		(fields.id('previous.id') === current.id('id') ? undefined : fields.id('previous.id'))
	);
}

function readObject(change: Change, objectId: string | undefined): LeadRecord[] {
	if (change.object === 'person' && objectId !== undefined) {
		const merged = readMerge(change, objectId);
		if (merged !== undefined) return [merged];
	}
	if (change.action === 'other' || objectId === undefined) return [];
	if (change.object === 'deal') return readDeal(change, objectId);
	if (change.object === 'lead') return readLead(change, objectId);
	return change.object === 'person' ? readPerson(change, objectId) : [];
}

function readPerson({ topic, action, current, at, id }: Change, personId: string): LeadRecord[] {
	const identities: Identities = {
		email: primary(current, 'emails', 'email')?.email('value', '') ?? current.email('primary_email'),
		phone: primary(current, 'phones', 'phone')?.phone('value', ''),
		customerId: personId,
	};
	const common = { id, source: 'pipedrive', topic, identities, occurredAt: at };
	const identify: LeadRecord = { ...common, kind: 'identity', name: 'identify' };
	const records: LeadRecord[] =
		action === 'added' ? [identify, { ...common, kind: 'event', name: 'lead_created' }] : [identify];
	return [...records, ...readMarketing(current, common)];
}

/**
 * Whether somebody may be written to. Without consent they were never asked, which is a no until they say yes;
 * `archived` is nobody the campaigns write to any more.
 */
function readMarketing(current: Fields, common: Omit<LeadRecord, 'kind' | 'name'>): LeadRecord[] {
	const { id, source, topic, occurredAt, identities } = common;
	const what = { source, topic, occurredAt, channel: 'email' as const };
	const status = current.text('marketing_status');
	switch (status) {
		case 'unsubscribed':
		case 'archived':
			return [
				{
					...what,
					identities,
					kind: 'suppression',
					name: status === 'archived' ? 'manual' : 'opt_out',
					action: 'suppress',
					id: `${id}:marketing`,
					subject: 'pipedrive',
					reason: `marketing_status ${status}`,
				},
			];
		case 'subscribed':
		case 'no_consent':
			return identities.email === undefined
				? []
				: [
						{
							...what,
							identities: { email: identities.email },
							kind: 'consent',
							name: status === 'subscribed' ? 'granted' : 'denied',
							id: `${id}:marketing`,
							reason: `marketing_status ${status}`,
						},
					];
		default:
			return [];
	}
}

/**
 * The person that was merged into another is that person from now on. Version 1 says so in an action of its own, whose
 * `merge_what_id` went into `current.id`; version 2 deletes the one with `merged_to_id`.
 */
function readMerge({ topic, current, previous, at, id, merged }: Change, personId: string): LeadRecord | undefined {
	const target = current.id('merged_to_id', 'merge_target_id') ?? previous.id('merged_to_id');
	const absorbed = merged ?? (target === undefined || target === personId ? undefined : personId);
	const survivor = target ?? personId;
	if (absorbed === undefined || absorbed === survivor) return undefined;
	return {
		kind: 'identity',
		name: 'alias',
		id,
		source: 'pipedrive',
		topic,
		identities: { customerId: survivor },
		formerly: { customerId: absorbed },
		occurredAt: at,
	};
}

/** The one marked primary, else the first. */
function primary(current: Fields, ...paths: string[]): Fields | undefined {
	for (const path of paths) {
		const entries = current.list(path);
		if (entries.length > 0) return entries.find((entry) => entry.flag('primary')) ?? entries[0];
		if (current.text(path) !== undefined) return current.at(path);
	}
	return undefined;
}

function readDeal({ topic, action, current, previous, at, id }: Change, dealId: string): LeadRecord[] {
	const personId = current.id('person_id', 'person_id.value');
	const person = current.at('person_id');
	if (personId === undefined)
		current.note('The deal names no person. Add one in Pipedrive, or fetch it with a Pipedrive node.');
	const common = {
		source: 'pipedrive',
		topic,
		identities: { customerId: personId, email: person.list('email')[0]?.email('value') },
		links: [`pipedrive:deal:${dealId}`],
		occurredAt: at,
		...current.money(['value'], ['currency']),
	};
	const status = current.text('status');
	const before = action === 'added' ? undefined : previous.text('status');
	const moved = action === 'updated' && previous.has('stage_id') && previous.id('stage_id') !== current.id('stage_id');
	const name = action === 'added' ? 'deal_created' : moved ? 'deal_stage_changed' : 'deal_updated';
	const records: LeadRecord[] = [{ ...common, kind: 'event', name, id }];

	// An update without a former status did not touch it.
	const changed = action === 'added' ? status !== 'open' : before !== undefined && before !== status;
	if (!changed) return records;
	const settled =
		(before === 'won' || before === 'lost') && ['open', 'won', 'lost'].includes(status ?? '')
			? outcomeId(dealId, before, previous)
			: undefined;
	if (status === 'won' || status === 'lost') {
		const time = current.time(`${status}_time`);
		records.push({
			...common,
			kind: 'outcome',
			name: status,
			id: outcomeId(dealId, status, current),
			subject: `pipedrive:deal:${dealId}`,
			occurredAt: time ?? at,
		});
	}
	if (settled !== undefined) {
		records.push({
			...common,
			kind: 'outcome',
			name: 'reopened',
			id: `${settled}:reopened`,
			reverses: settled,
			full: true,
		});
	}
	return records;
}

/** A lead of the inbox, which becomes a deal once it is qualified. */
function readLead({ topic, action, current, at, id }: Change, leadId: string): LeadRecord[] {
	const common = {
		source: 'pipedrive',
		topic,
		id,
		identities: { customerId: current.id('person_id', 'person_id.value') },
		links: [`pipedrive:lead:${leadId}`],
		occurredAt: at,
		...current.money(['value.amount', 'value'], ['value.currency', 'currency']),
	};
	return [{ ...common, kind: 'event', name: action === 'added' ? 'lead_created' : 'lead_updated' }];
}

function outcomeId(dealId: string, status: 'won' | 'lost', deal: Fields): string {
	const time = deal.time(`${status}_time`);
	return `pipedrive:deal:${dealId}:${status}${time === undefined ? '' : `:${time}`}`;
}
