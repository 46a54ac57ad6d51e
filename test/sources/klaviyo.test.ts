import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const ANN = 'ann@shop.test, +4915112345678, customer 01HANN';
const profile = {
	type: 'profile',
	id: '01HANN',
	attributes: { email: 'ann@shop.test', phone_number: '+4915112345678' },
};

function resource(metric: string | undefined, properties: Record<string, unknown> = {}): Record<string, unknown> {
	const named = metric === undefined ? [] : [{ type: 'metric', id: 'M1', attributes: { name: metric } }];
	return {
		data: {
			type: 'event',
			id: 'E1',
			attributes: { timestamp: 1_767_225_600, datetime: '2026-01-01T00:00:00+00:00', event_properties: properties },
		},
		included: [profile, ...named],
	};
}

function webhook(topic: string, metric: string | undefined, properties: Record<string, unknown> = {}): unknown {
	return fromWebhook({
		data: [{ topic: `event:klaviyo.${topic}`, external_id: 'X1', payload: resource(metric, properties) }],
		meta: { klaviyo_webhook_id: 'W1' },
	});
}

it.each([
	['received_email', 'Received Email', {}, [`event email_delivered: ${ANN}`]],
	['opened_email', 'Opened Email', { 'Apple Privacy Open': true }, [`event email_opened by a machine: ${ANN}`]],
	['clicked_email', undefined, {}, [`event email_link_clicked: ${ANN}`]],
	[
		'bounced_email',
		'Bounced Email',
		{ 'Bounce Type': 'Hard' },
		[`event email_bounced: ${ANN}`, `suppression hard_bounce suppress email: ${ANN}`],
	],
	[
		'bounced_email',
		'Bounced Email',
		{ 'Bounce Type': 'Soft' },
		[`event email_bounced: ${ANN}`, `suppression soft_bounce suppress email: ${ANN}`],
	],
	[
		'marked_email_as_spam',
		'Marked Email as Spam',
		{},
		[`event email_marked_as_spam: ${ANN}`, `suppression complaint suppress email: ${ANN}`],
	],
	[
		'unsubscribed_from_email_marketing',
		'Unsubscribed from Email Marketing',
		{},
		[`event unsubscribed: ${ANN}`, `suppression opt_out suppress email: ${ANN}`],
	],
	[
		'unsubscribed_from_sms_marketing',
		'Unsubscribed from SMS Marketing',
		{},
		[`event unsubscribed: ${ANN}`, `suppression opt_out suppress sms: ${ANN}`],
	],
	[
		'subscribed_to_sms_marketing',
		'Subscribed to SMS Marketing',
		{},
		[
			`event subscribed: ${ANN}`,
			'suppression opt_out release sms: +4915112345678',
			'consent granted sms: +4915112345678',
		],
	],
	[
		'any',
		'Unsubscribed from Back in Stock Alerts',
		{},
		[`event unsubscribed: ${ANN}`, `suppression opt_out suppress email: ${ANN}`],
	],
	['any', 'Manually Suppressed from SMS', {}, [`suppression manual suppress sms: ${ANN}`]],
	['sent_sms', 'Sent SMS', {}, [`event sms_replied: ${ANN}`]],
	['viewed_product', 'Viewed Product', { Categories: ['Shoes'] }, [`event product_viewed: ${ANN}`]],
	['ordered_product', 'Ordered Product', { $value: 10 }, []],
])('reads the topic %s', (topic, metric, properties, expected) =>
	expect(brief(webhook(topic, metric, properties))).toEqual(expected),
);

it('reads all the categories of a product that was looked at', () => {
	const properties = { ProductName: 'Corner sofa', Categories: ['Sofas', 'Living room'] };
	expect(readPayload(webhook('viewed_product', 'Viewed Product', properties)).records[0]).toMatchObject({
		category: 'Sofas',
		about: { categories: ['Living room'] },
	});
});

it('counts an order once and takes it back in part or whole', () => {
	const order = { OrderId: 'A7', $value: 59.9, $currency_code: 'EUR' };
	expect(brief(webhook('placed_order', 'Placed Order', order))).toEqual([
		`event order_completed 5990 EUR: ${ANN}, klaviyo:order:A7`,
		`outcome purchase 5990 EUR: ${ANN}, klaviyo:order:A7`,
	]);
	expect(brief(webhook('refunded_order', 'Refunded Order', { ...order, $value: 20 }))[1]).toBe(
		`outcome refunded reverses klaviyo:order:A7 2000 EUR: ${ANN}, klaviyo:order:A7`,
	);
	expect(readPayload(webhook('cancelled_order', 'Cancelled Order', order)).records[1]).toMatchObject({
		full: true,
		reverses: 'klaviyo:order:A7',
	});
});

it('reads what the Events API answers, and events of API v1', () => {
	expect(brief(resource('Clicked Email'))).toEqual([`event email_link_clicked: ${ANN}`]);
	const v1 = {
		object: 'event',
		id: 'e9',
		event_name: 'Opened Email',
		timestamp: 1_767_225_600,
		event_properties: {},
		person: { id: '01HANN', $email: 'ann@shop.test' },
	};
	expect(brief(fromWebhook(v1))).toEqual(['event email_opened: ann@shop.test, customer 01HANN']);
});

it('reads consent and suppressions off a profile', () => {
	const subscriptions = {
		email: {
			marketing: {
				consent: 'SUBSCRIBED',
				consent_timestamp: '2026-01-01T00:00:00Z',
				suppression: [{ reason: 'HARD_BOUNCE', timestamp: '2026-01-02T00:00:00Z' }],
			},
		},
		sms: { marketing: { consent: 'UNSUBSCRIBED', consent_timestamp: '2026-01-03T00:00:00Z' } },
	};
	expect(brief(fromWebhook({ data: { ...profile, attributes: { ...profile.attributes, subscriptions } } }))).toEqual([
		`identity identify: ${ANN}`,
		'consent granted email: ann@shop.test',
		`suppression hard_bounce suppress email: ${ANN}`,
		`suppression opt_out suppress sms: ${ANN}`,
	]);
});
