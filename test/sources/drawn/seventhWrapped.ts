import { Exam, w } from './exam';

/** The same few refusals in the wrappers that relays, queues, forms and older systems put around them. */
export const exam = new Exam();
const { no, near } = exam;

const E = 'ada@example.com';
const P = '+12025550123';
const AT = '2026-05-19T10:00:00Z';

const said = { event: 'unsubscribed', email: E, occurred_at: AT };
const done = { event: 'email_opened', email: E, occurred_at: AT };
const base64 = (what: unknown) => Buffer.from(JSON.stringify(what)).toString('base64');

/** A wrapper around a no, and around something else. */
const around = (name: string, wrap: (what: object) => unknown) => {
	no(name, wrap(said));
	near(`ok: ${name}`, wrap(done));
};
around('plain', (what) => w(what));
around('body.data.attributes', (what) => w({ data: { type: 'event', id: '1', attributes: what } }));
around('included beside relationships', (what) =>
	w({
		data: { type: 'delivery', relationships: { event: { data: { type: 'event', id: '1' } } } },
		included: [{ type: 'event', id: '1', attributes: what }],
	}),
);
around('an array of one', (what) => w([what]));
around('events', (what) => w({ events: [what] }));
around('records', (what) => w({ batch: { records: [{ value: what }] } }));
around('result.items', (what) => w({ result: { count: 1, items: [what] } }));
around('JSON as text', (what) => w(JSON.stringify(what)));
around('JSON in a field of a form', (what) => w({ payload: JSON.stringify(what) }));
around('JSON in JSON', (what) => w({ message: JSON.stringify({ data: JSON.stringify(what) }) }));
around('a form, not taken apart', (what) => w(new URLSearchParams(what as Record<string, string>).toString()));
around('a form with brackets', (what) =>
	w(Object.fromEntries(Object.entries(what).map(([key, value]) => [`data[${key}]`, value as string]))),
);
around('a form with brackets, listed', (what) =>
	w(Object.fromEntries(Object.entries(what).map(([key, value]) => [`events[0][${key}]`, value as string]))),
);
around('a form with dots', (what) =>
	w(Object.fromEntries(Object.entries(what).map(([key, value]) => [`data.${key}`, value as string]))),
);
around('the query', (what) => w({}, { query: what }));
around('JSON in the query', (what) => w({}, { query: { payload: JSON.stringify(what) } }));
around('Pub/Sub push', (what) =>
	w({
		message: { data: base64(what), messageId: '1', publishTime: AT, attributes: {} },
		subscription: 'projects/p/subscriptions/s',
	}),
);
around('Kinesis', (what) =>
	w({ Records: [{ eventSource: 'aws:kinesis', kinesis: { data: base64(what), partitionKey: '1' } }] }),
);
around('SNS', (what) =>
	w({ Type: 'Notification', MessageId: '1', TopicArn: 'arn', Message: JSON.stringify(what), Timestamp: AT }),
);
around('SNS as text', (what) =>
	w(JSON.stringify({ Type: 'Notification', MessageId: '1', Message: JSON.stringify(what), Timestamp: AT }), {
		headers: { 'content-type': 'text/plain; charset=UTF-8' },
	}),
);
around('SQS', (what) => ({ Records: [{ messageId: '1', body: JSON.stringify(what), eventSource: 'aws:sqs' }] }));
around('EventBridge', (what) => w({ version: '0', source: 'shop.mail', 'detail-type': 'Mail', detail: what }));
around('EventGrid', (what) => w([{ id: '1', eventType: 'Shop.Mail', subject: 'mail', data: what, eventTime: AT }]));
around('CloudEvents', (what) => w({ specversion: '1.0', type: 'shop.mail', source: '/mail', id: '1', data: what }));
around('CloudEvents, data_base64', (what) =>
	w({ specversion: '1.0', type: 'shop.mail', source: '/mail', id: '1', data_base64: base64(what) }),
);
around('Kafka trigger', (what) => ({ message: JSON.stringify(what), topic: 'mail' }));
around('RabbitMQ trigger', (what) => ({
	content: JSON.stringify(what),
	fields: { routingKey: 'mail' },
	properties: {},
}));
around('MQTT trigger', (what) => ({ message: JSON.stringify(what), topic: 'mail/events' }));
around('Redis trigger', (what) => ({ channel: 'mail', message: JSON.stringify(what) }));
around('AMQP trigger', (what) => ({ body: JSON.stringify(what), properties: {} }));
around('Postgres trigger', (what) => ({
	payload: JSON.stringify({ table: 'mail_events', op: 'INSERT', row: what }),
	channel: 'c',
	processId: 1,
}));
around('Zapier', (what) => w({ 0: what }));
around('an answer of the HTTP Request node', (what) => ({
	body: { data: [what] },
	headers: {},
	statusCode: 200,
	statusMessage: 'OK',
}));
around('Execute Workflow', (what) => ({ query: { item: what } }));
around('an Aggregate node', (what) => ({ data: [what] }));

// XML, as the XML node makes JSON of it, and as it came
no('XML made JSON', { event: { type: 'unsubscribe', subscriber: { email: E, list: 'News' } } });
no('XML made JSON, lists everywhere', {
	event: { type: ['unsubscribe'], subscriber: [{ email: [E], list: ['News'] }] },
});
no('XML made JSON, attributes kept apart', {
	event: { $: { type: 'unsubscribe' }, subscriber: { $: { email: E }, _: '' } },
});
near('ok: XML made JSON', { event: { type: ['open'], subscriber: [{ email: [E], list: ['News'] }] } });
near('ok: XML made JSON, attributes kept apart', {
	event: { $: { type: 'open' }, subscriber: { $: { email: E }, _: '' } },
});
no(
	'Channel Mobile, XML made JSON',
	{ XML: { SMS_OPTOUT: { SMS_SEND: { extension: '7865753', to: '+27821234567' } } } },
	'+27821234567',
);
no(
	'Channel Mobile, XML as the Webhook node opens it',
	w({ xml: { sms_optout: { sms_send: { $: { extension: '7865753', to: '+27821234567' } } } } }),
	'+27821234567',
);
no(
	'XML as it came',
	w(`<?xml version="1.0"?><event type="unsubscribe"><subscriber><email>${E}</email></subscriber></event>`),
);
near(
	'ok: XML as it came',
	w(`<?xml version="1.0"?><event type="open"><subscriber><email>${E}</email></subscriber></event>`),
);
no(
	'Esendex opt-out, XML made JSON',
	{ optout: { id: '1', accountreference: 'EX0001', receivedat: AT, from: { phonenumber: '447911123456' } } },
	'+447911123456',
);

// Several people in one delivery: each by their own
const GRACE = 'grace@example.com';
const two = w({
	events: [
		{ type: 'unsubscribe', recipient: E },
		{ type: 'click', recipient: GRACE },
	],
});
no('of two, who unsubscribed', two);
near('ok: of two, who clicked', two, GRACE);
const csv = w({ data: { type: 'unsubscribe', emails: [E, GRACE] } });
no('both of two, the first', csv);
no('both of two, the second', csv, GRACE);
no('a list of addresses alone, named so', w({ unsubscribed_emails: [E, GRACE] }), GRACE);
no('addresses in one text', w({ event: 'unsubscribe', emails: `${E}, ${GRACE}` }), GRACE);
no('keys are addresses', w({ unsubscribes: { [E]: AT, [GRACE]: AT } }), GRACE);

// The no is in the path, the name of the hook or the headers only
no('told by the path', w({ email: E }, { webhookUrl: 'https://n8n.example/webhook/unsubscribe' }));
no('told by a parameter of the path', w({ email: E }, { params: { event: 'unsubscribed' } }));
no('told by a header', w({ email: E, list: 'News' }, { headers: { 'x-event-type': 'contact.unsubscribed' } }));
near('ok: told by a header', w({ email: E, list: 'News' }, { headers: { 'x-event-type': 'contact.subscribed' } }));
near('ok: another path', w({ email: E }, { webhookUrl: 'https://n8n.example/webhook/new-lead' }));
no('one click of a List-Unsubscribe header', w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: E } }));
no('the link in a mail', w({}, { params: { action: 'unsubscribe', address: E } }));
no('a text, told by the path', w({ msisdn: '12025550123' }, { webhookUrl: 'https://n8n.example/webhook/sms-stop' }), P);
