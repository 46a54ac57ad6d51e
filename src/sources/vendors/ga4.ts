import { compact } from '../../compact';
import { normaliseEmail } from '../../lead/normaliseEmail';
import type { Money } from '../../lead/money';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';
import { addAbout } from '../reading/addAbout';
import { fromExport, isExportRow } from '../reading/ga4Export';
import { sumLines } from '../reading/sumLines';

const SHOWS_MANY = new Set(['product_list_viewed', 'promotion_viewed', 'promotion_clicked']);

/**
 * A Webhook fed with Google Analytics 4 measurement protocol bodies (a server container's copy), up to 25 events each.
 *
 * Also rows of its export to BigQuery (`event_name`, `event_params[]`), read as the same events under the same ids.
 *
 * Quirks: no e-mail, at best hashes in `user_data`, which are not reversed; `timestamp_micros` may be on the body, on
 * the event, or absent; older senders give currency and price in the items alone; names are Google's own.
 */
export const ga4: Source = {
	name: 'ga4',
	label: 'Google Analytics 4',
	emittedBy: 'Webhook, Google BigQuery',
	topics: [
		{ topic: 'export row', becomes: 'the same as events, from a row of the BigQuery export' },
		{ topic: 'events', becomes: 'each an event under its canonical name (add_to_cart is product_added)' },
		{ topic: 'purchase', becomes: 'event order_completed and outcome purchase, once per transaction_id' },
		{ topic: 'refund', becomes: 'event order_refunded and outcome refunded' },
	],
	identifiedBy: ['user_id', 'client_id', 'user_pseudo_id', 'app_instance_id', 'events[].params.transaction_id'],
	signs: ['events', 'event_name'],
	recognise,
	read: readGa4,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	if (isExportRow(f)) return { confidence: 0.95, because: "a row of GA4's BigQuery export", topic: 'export row' };
	const client = ['client_id', 'app_instance_id', 'user_id'].find((name) => f.has(name));
	if (client === undefined || !f.has('events[0].name')) return undefined;
	return { confidence: 0.95, because: `it has ${client} and events with names`, topic: 'events' };
}

function readGa4(payload: Payload, options: ReadOptions): Reading {
	const given = new Fields(payload.body, options);
	const exported = isExportRow(given);
	const f = exported ? given.over(fromExport(given)) : given;
	const bodyTime = f.time('timestamp_micros');
	if (f.has('user_data'))
		f.note('The field user_data holds only hashes. Send user_id to connect the events to a person.');
	const userId = f.id('user_id');
	const asEmail = normaliseEmail(userId);
	const common = {
		source: 'ga4',
		identities: {
			...(asEmail.ok ? { email: asEmail.value } : {}),
			customerId: userId,
			anonymousId: f.id('client_id', 'app_instance_id'),
		},
		traits: keepTraits(
			Object.fromEntries(
				Object.entries(f.entries('user_properties')).map(([name, property]) => [
					name,
					f.over(property).at('value').value,
				]),
			),
		),
	};
	const delivery = f.contentId('ga4', bodyTime ?? f.time('events[0].timestamp_micros'));
	const records = f.list('events').flatMap((event, index) => {
		const occurredAt = event.time('timestamp_micros') ?? bodyTime;
		const read = readEvent(event, { ...common, occurredAt, id: `${delivery}:${index}` });
		return addAbout(read, event.at('params').value, options.vocabulary);
	});
	return { topic: exported ? 'export row' : 'events', records, notes: f.notes };
}

function readEvent(
	f: Fields,
	common: Pick<LeadRecord, 'source' | 'identities' | 'traits' | 'occurredAt' | 'id'>,
): LeadRecord[] {
	const params = f.at('params');
	const name = f.eventName(f.text('name'), {
		url: params.text('page_location', 'page_path'),
		title: params.text('page_title'),
	});
	if (name === undefined) {
		f.note('This event has no name.');
		return [];
	}
	const transaction = params.id('transaction_id');
	const order = transaction === undefined ? undefined : `ga4:order:${transaction}`;
	const event = {
		...common,
		topic: f.text('name'),
		...readAmount(params, name),
		category: params.text('items[0].item_category', 'item_category'),
		...compact({ links: order === undefined ? undefined : [order] }),
	};
	if (name === 'order_completed') {
		const purchase = { ...event, id: order ?? event.id };
		return [
			{ kind: 'event', name, ...purchase },
			{ kind: 'outcome', name: 'purchase', ...purchase },
		];
	}
	if (name !== 'order_refunded' || order === undefined) return [{ kind: 'event', name, ...event }];
	// A refund with items is of those items, one without is of the whole order.
	const full = params.list('items').length === 0;
	return [
		{ kind: 'event', name, ...event },
		{ kind: 'outcome', name: 'refunded', ...event, reverses: order, full },
	];
}

function readAmount(f: Fields, name: string): Money | undefined {
	if (SHOWS_MANY.has(name)) return undefined;
	const currency = f.currency('currency', 'items[0].currency');
	return f.moneyIn(['value'], currency) ?? sumLines(f.list('items'), currency);
}
