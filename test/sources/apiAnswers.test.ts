import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook, listBelievedGrants } from './brief';
import answers from './fixtures/apiAnswers.json';

/** What an app's API answers to another node, and what came up beside it. */
const MEANINGS: Record<keyof typeof answers, string[]> = {
	'shopify orders by edges': [
		'event order_completed 7900 EUR: mia@graph-a.example, customer gid://shopify/Customer/77, shopify:order:gid://shopify/Order/5001',
		'outcome purchase 7900 EUR: mia@graph-a.example, customer gid://shopify/Customer/77, shopify:order:gid://shopify/Order/5001',
		'suppression opt_out suppress email: mia@graph-a.example, customer gid://shopify/Customer/77',
		'consent withdrawn email: mia@graph-a.example, customer gid://shopify/Customer/77',
		'event order_completed 7900 EUR: noah@graph-b.example, shopify:order:gid://shopify/Order/5002',
		'outcome purchase 7900 EUR: noah@graph-b.example, shopify:order:gid://shopify/Order/5002',
		'event order_refunded 1900 EUR: noah@graph-b.example, shopify:order:gid://shopify/Order/5002',
		'outcome refunded reverses shopify:order:gid://shopify/Order/5002 1900 EUR: noah@graph-b.example, shopify:order:gid://shopify/Order/5002',
		'event order_completed by a machine 7900 EUR: olga@graph-c.example, shopify:order:gid://shopify/Order/5003',
	],
	'shopify orders by nodes': [
		'event order_cancelled 7900 EUR: pia@graph-d.example, shopify:order:gid://shopify/Order/5004',
		'outcome refunded reverses shopify:order:gid://shopify/Order/5004 7900 EUR: pia@graph-d.example, shopify:order:gid://shopify/Order/5004',
		'event order_completed 7900 EUR: pia@graph-d.example, shopify:order:gid://shopify/Order/5004',
		'outcome purchase 7900 EUR: pia@graph-d.example, shopify:order:gid://shopify/Order/5004',
	],
	'shopify one customer': [
		'identity identify: quinn@graph-e.example, +4917139200101, customer gid://shopify/Customer/78',
		'consent granted email: quinn@graph-e.example, customer gid://shopify/Customer/78',
		'suppression opt_out release email: quinn@graph-e.example, customer gid://shopify/Customer/78',
		'suppression opt_out suppress sms: +4917139200101, customer gid://shopify/Customer/78',
		'consent withdrawn sms: +4917139200101, customer gid://shopify/Customer/78',
	],
	'klaviyo list of events': [
		'event order_completed 7900 EUR: rosa@klav-a.example, customer 01P, klaviyo:order:1001',
		'outcome purchase 7900 EUR: rosa@klav-a.example, customer 01P, klaviyo:order:1001',
		'event unsubscribed: sami@klav-b.example, customer 01Q',
		'suppression opt_out suppress email: sami@klav-b.example, customer 01Q',
	],
	'klaviyo list of profiles': [
		'identity identify: tess@klav-c.example, customer 02P',
		'suppression opt_out suppress email: tess@klav-c.example, customer 02P',
		'identity identify: uma@klav-d.example, customer 02Q',
	],
	'freshdesk ticket of the API': [
		'event support_case_opened: vera@fresh-a.example, customer 5201, freshdesk:case:20',
		'suppression support_case suppress all channels: vera@fresh-a.example, customer 5201, freshdesk:case:20',
	],
	'freshdesk closed ticket of the API without its requester': [
		'event support_case_solved: customer 5201, freshdesk:case:20',
		'suppression support_case release all channels: customer 5201, freshdesk:case:20',
	],
	'stripe refund.created': [
		'event order_refunded 500 EUR: stripe:payment_intent:pi_1, stripe:charge:ch_1',
		'outcome refunded reverses stripe:payment_intent:pi_1 500 EUR: stripe:payment_intent:pi_1, stripe:charge:ch_1',
	],
	'stripe refund.created that waits': [],
	'lemlist interested': ['event lead_interested: wim@lem-a.example'],
	'lemlist linkedinNotInterested': ['suppression opt_out suppress email: xena@lem-b.example'],
	'instantly lead_not_interested': ['suppression opt_out suppress email: yara@inst-a.example'],
	'instantly lead_meeting_booked': ['event meeting_booked: zoe@inst-b.example'],
	'chatwoot STOP in an open conversation of an older version': [
		'event support_case_opened: +4917139200102, anonymous 5, chatwoot:case:1:4',
		'suppression support_case suppress all channels: +4917139200102, anonymous 5, chatwoot:case:1:4',
		'event unsubscribed: +4917139200102, anonymous 5',
		'suppression opt_out suppress sms: +4917139200102, anonymous 5',
	],
	'mapFields sole row': ['identity identify: abel@sole-a.example'],
	'mapFields sole row that refuses': [
		'identity identify: bea@sole-b.example',
		'suppression opt_out suppress email: bea@sole-b.example',
	],
	'mapFields submission': ['event form_submitted: cleo@sub-a.example'],
};

it.each(Object.keys(MEANINGS) as (keyof typeof answers)[])('reads %s', (name) => {
	expect(brief(answers[name], { receivedAt: Date.UTC(2026, 4, 21) })).toEqual(MEANINGS[name]);
});

it('doubts the yes of a GraphQL answer that anybody can post to a Webhook', () => {
	const item = fromWebhook(answers['shopify one customer']);
	const lines = brief(item);
	expect(lines.filter((line) => /release/.test(line))).toEqual([]);
	expect(listBelievedGrants(readPayload(item).records)).toEqual([]);
	expect(listBelievedGrants(readPayload(answers['shopify one customer']).records)).toHaveLength(1);
	expect(lines).toContain('suppression opt_out suppress sms: +4917139200101, customer gid://shopify/Customer/78');
});

it('reads a part of a GraphQL answer that was split off as it reads the whole', () => {
	const [first] = answers['shopify orders by edges'].data.orders.edges;
	expect(brief(first?.node)).toEqual(MEANINGS['shopify orders by edges'].slice(0, 4));
});

it('says of a refund which it is, and of its charge that it is the payment’s', () => {
	const charge = {
		id: 'ch_1',
		object: 'charge',
		amount: 1900,
		amount_refunded: 500,
		currency: 'eur',
		payment_intent: 'pi_1',
	};
	const refunded = {
		...answers['stripe refund.created'],
		type: 'charge.refunded',
		data: { object: charge, previous_attributes: { amount_refunded: 0 } },
	};
	const outcomeOf = (json: unknown) => readPayload(json).records.find(({ kind }) => kind === 'outcome');
	const payment = 'stripe:payment_intent:pi_1';
	expect(outcomeOf(refunded)).toMatchObject({ id: `${payment}:refunded:500`, reverses: payment, subject: payment });
	const { id } = answers['stripe refund.created'].data.object;
	expect(outcomeOf(answers['stripe refund.created'])).toMatchObject({
		...{ id: `stripe:refund:${id}`, reverses: payment, subject: `stripe:refund:${id}` },
	});
});

it('keeps the refusal of one of a list whose other people answered otherwise', () => {
	const [first] = answers['shopify orders by edges'].data.orders.edges;
	const orders = {
		data: {
			orders: {
				edges: [
					first,
					{
						node: {
							...first?.node,
							id: 'gid://shopify/Order/5009',
							email: 'dora@graph-f.example',
							customer: { tags: ['do-not-contact'] },
						},
					},
				],
			},
		},
	};
	expect(brief(orders)).toContain('suppression opt_out suppress all channels: dora@graph-f.example');
});

it('leaves the only row of a list where it is when something is said around it', () => {
	const lines = brief({ status: 'unsubscribed', contacts: [{ email: 'elif@sole-c.example' }] });
	expect(lines).toContain('suppression opt_out suppress email: elif@sole-c.example');
});
