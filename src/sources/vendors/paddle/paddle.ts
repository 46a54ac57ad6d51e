import { Fields } from '../../reading/fields';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../../source';
import { listBillingTopics, readBilling } from './readBilling';
import { listClassicTopics, readClassic } from './readClassic';

/**
 * A Webhook fed by Paddle Billing (`event_type`, `data`) or Paddle Classic (`alert_name`, form fields). Both sign.
 *
 * Quirks: Billing counts in minor units written as text and names a customer by ID alone (the address comes with
 * customer.created); Classic counts in major units and has the address in every alert. Refunds are adjustments in
 * Billing, and count once they are approved.
 */
export const paddle: Source = {
	name: 'paddle',
	label: 'Paddle',
	emittedBy: 'Webhook',
	topics: [...listBillingTopics(), ...listClassicTopics()],
	identifiedBy: ['data.email', 'data.customer_id', 'email', 'user_id'],
	signs: ['notification_id', 'alert_name', 'p_signature', 'event_type'],
	recognise,
	read: readPaddle,
};

function recognise({ body }: Payload): Recognition | undefined {
	const f = new Fields(body);
	const alert = f.text('alert_name');
	if (alert !== undefined && (f.has('alert_id') || f.has('p_signature')))
		return { confidence: 0.97, because: `its alert_name is ${alert}`, topic: alert };
	if (f.has('p_signature') && f.has('alert_id')) return { confidence: 0.9, because: 'it has alert_id and p_signature' };
	if (f.has('p_signature') && f.has('event_time')) return { confidence: 0.9, because: 'it has p_signature' };
	const topic = f.text('event_type');
	const mark = f.text('notification_id') ?? f.text('event_id') ?? '';
	if (topic === undefined || !f.has('data')) return undefined;
	const isNotification = /^[a-z_]+\.[a-z_]+$/.test(topic) && f.has('notification_id') && f.has('occurred_at');
	if (isNotification && !/^(?:ntf|evt)/.test(mark))
		return { confidence: 0.9, because: `its event_type is ${topic}, with notification_id and occurred_at`, topic };
	if (!isNotification && !/^(?:ntf|evt|ntfsim\w*)_/.test(mark)) return undefined;
	return { confidence: 0.97, because: `its event_type is ${topic}, with a Paddle ID`, topic };
}

function readPaddle({ body }: Payload, options: ReadOptions): Reading {
	const f = new Fields(body, options);
	const topic = f.text('event_type', 'alert_name') ?? options.topic ?? 'unknown';
	const records = f.has('p_signature') || f.has('alert_name') ? readClassic(f, topic) : readBilling(f, topic);
	if (records.length === 0) f.note(`${topic}: contains nothing that concerns a lead.`);
	// Paddle's simulator marks its notifications.
	const test = f.text('event_id', 'notification_id')?.startsWith('ntfsim') ?? false;
	return { topic, records, notes: f.notes, test };
}
