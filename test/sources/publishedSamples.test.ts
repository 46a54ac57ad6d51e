import { readPayload } from '../../src/sources/readPayload';
import samples from './fixtures/published.json';
import { brief, fromWebhook, listBelievedGrants } from './brief';

/**
 * In the shape that the vendors publish, with values of our own: Gorgias, MailerLite and Tally as the test events of
 * PipedreamHQ/pipedream have it; Freshdesk's simple content (api-evangelist/freshdesk, asyncapi); Cal.com's webhooks.mdx
 * (calcom/cal.com); GetResponse's webhooks (apidocs.getresponse.com/v3/payloads); Recharge's objects (the schemas of
 * airbytehq/airbyte, source-recharge); PrestaShop's webservice (devdocs.prestashop-project.org/9/webservice/resources).
 */
const MEANINGS: Readonly<Record<keyof typeof samples, readonly string[]>> = {
	'gorgias ticket with its messages': [
		'event support_case_opened: ada@gorgias-p.example, +4915112345601, customer 3877, gorgias:case:865',
		'suppression support_case suppress all channels: ada@gorgias-p.example, +4915112345601, customer 3877, gorgias:case:865',
		'event unsubscribed: ada@gorgias-p.example, +4915112345601, customer 3877',
		'suppression opt_out suppress email: ada@gorgias-p.example, +4915112345601, customer 3877',
	],
	'gorgias context': [
		'event support_case_solved: ada@gorgias-p.example, +4915112345601, customer 3877, gorgias:case:865',
		'suppression support_case release all channels: ada@gorgias-p.example, +4915112345601, customer 3877, gorgias:case:865',
	],
	'gorgias message': [
		'identity identify: ada@gorgias-p.example, customer 3877',
		'event unsubscribed: ada@gorgias-p.example, customer 3877',
		'suppression opt_out suppress email: ada@gorgias-p.example, customer 3877',
	],
	'gorgias message of an agent': [],
	'gorgias text message': [
		'identity identify: +4915112345601, customer 3877',
		'event unsubscribed: +4915112345601, customer 3877',
		'suppression opt_out suppress sms: +4915112345601, customer 3877',
	],
	'freshdesk simple content': [
		'event support_case_opened: vera@freshdesk-p.example, freshdesk:case:12',
		'suppression support_case suppress all channels: vera@freshdesk-p.example, freshdesk:case:12',
	],
	'freshdesk contact': [
		'event support_case_solved: vera@freshdesk-p.example, freshdesk:case:13',
		'suppression support_case release all channels: vera@freshdesk-p.example, freshdesk:case:13',
	],
	'tally boxes': ['event form_submitted: tess@tally-p.example', 'consent denied email: tess@tally-p.example'],
	'calCom booking': ['event meeting_booked: ada@cal-p.example, +4915112345602, calCom:booking:bFJeNb2'],
	'calCom booking that was paid': ['event meeting_booked: ada@cal-p.example, +4915112345602, calCom:booking:bFJeNb2'],
	'calCom booking that was moved': [
		'event meeting_rescheduled: ada@cal-p.example, +4915112345602, calCom:booking:bFJeNb2',
	],
	'calCom no-show': ['event meeting_no_show: ada@cal-p.example, calCom:booking:bFJeNb2'],
	'calCom form': ['event form_submitted: ada@cal-p.example'],
	'mailerLite subscriber without an event': ['consent granted email: mia@mailerlite-p.example'],
	'mailerLite subscriber who waits': ['consent pending email: mia@mailerlite-p.example'],
	'mailerLite subscriber who left': [
		'suppression opt_out suppress email: mia@mailerlite-p.example, customer 1234567890',
	],
	'mailerLite created': [
		'event subscribed: mia@mailerlite-p.example, customer 1234567890',
		'consent granted email: mia@mailerlite-p.example',
	],
	'mailerLite group': [
		'identity identify: mia@mailerlite-p.example, customer 1234567890',
		'consent granted email: mia@mailerlite-p.example',
	],
	'getResponse added': [
		'event subscribed: noor@getresponse-p.example, customer abc123',
		'consent granted email: noor@getresponse-p.example',
	],
	'getResponse opened': ['event email_opened: noor@getresponse-p.example, customer abc123'],
	'getResponse clicked': ['event email_link_clicked: noor@getresponse-p.example, customer abc123'],
	'getResponse clicked in a text': ['event sms_link_clicked: noor@getresponse-p.example, customer abc123'],
	'getResponse removed by link': [
		'event unsubscribed: noor@getresponse-p.example, customer abc123',
		'suppression opt_out suppress email: noor@getresponse-p.example, customer abc123',
	],
	'getResponse removed by bounce': [
		'event email_bounced: noor@getresponse-p.example, customer abc123',
		'suppression hard_bounce suppress email: noor@getresponse-p.example, customer abc123',
	],
	'getResponse several': [
		'identity identify: noor@getresponse-p.example, customer abc123',
		'event unsubscribed: noor@getresponse-p.example, customer abc123',
		'suppression opt_out suppress email: noor@getresponse-p.example, customer abc123',
	],
	'getResponse rejected': [],
	'recharge paid': [
		'event order_completed 2400 USD: ann@recharge-p.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
		'outcome purchase 2400 USD: ann@recharge-p.example, +12125550123, customer 61, shopify:order:gid://shopify/Order/5550001, recharge:charge:901, recharge:subscription:81',
	],
	'recharge given up': [
		'event payment_failed: ann@recharge-p.example, +12125550123, customer 61, recharge:charge:901, recharge:subscription:81',
	],
	'recharge deleted': ['event subscription_cancelled: ann@recharge-p.example, customer 61, recharge:subscription:81'],
	'recharge checkout': [
		'event checkout_started: ann@recharge-p.example',
		'consent denied email: ann@recharge-p.example',
	],
	'prestashop orders': [
		'event order_completed: customer 7, prestashop:order:41, prestashop:cart:90',
		'outcome purchase: customer 7, prestashop:order:41, prestashop:cart:90',
		'event order_cancelled: customer 8, prestashop:order:42, prestashop:cart:91',
		'outcome refunded reverses prestashop:order:42: customer 8, prestashop:order:42, prestashop:cart:91',
	],
	'prestashop customers': [
		'identity identify: leo@prestashop-p.example, customer 7',
		'consent denied email: leo@prestashop-p.example, customer 7',
	],
};

const NOVEMBER = Date.UTC(2026, 10, 1);

it.each(Object.keys(MEANINGS) as (keyof typeof samples)[])('%s means what its vendor says', (name) => {
	expect(brief(samples[name], { receivedAt: NOVEMBER })).toEqual(MEANINGS[name]);
});

const charge = samples['recharge paid'].body.charge;
const subscription = samples['recharge deleted'].body.subscription;
const order = {
	id: 501,
	address_id: 31,
	charge: { id: 901 },
	customer: charge.customer,
	external_order_id: { ecommerce: '5' },
};
const customer = {
	id: 61,
	email: charge.customer.email,
	subscriptions_active_count: 1,
	accepts_marketing: 1,
	created_at: '2026-10-05T09:30:00',
};
const { checkout } = samples['recharge checkout'].body;
const classic = samples['getResponse added'].body;
const added = samples['mailerLite created'].body;

describe('further topics', () => {
	it.each([
		['charge/created', { charge }, ['event order_completed', 'outcome purchase']],
		['charge/created', { charge: { ...charge, status: 'queued' } }, ['identity identify']],
		['order/created', { order }, ['event order_completed']],
		['order/cancelled', { order }, ['event order_cancelled']],
		['subscription/activated', { subscription }, ['event subscription_resumed']],
		['subscription/updated', { subscription }, ['event subscription_updated']],
		['subscription/skipped', { subscription }, ['event subscription_skipped']],
		['subscription/paused', { subscription }, ['event subscription_paused']],
		['customer/updated', { customer }, ['identity identify', 'consent granted']],
		['customer/activated', { customer }, ['identity identify']],
		['customer/deactivated', { customer }, ['identity identify']],
		['checkout/updated', { checkout }, ['event checkout_step_completed', 'consent denied']],
		['onetime/created', { onetime: { id: 5, customer_id: 61 } }, []],
	])('of Recharge: %s', (topic, body, meaning) => {
		expect(namesOf({ headers: { 'x-recharge-topic': topic }, params: {}, query: {}, body })).toEqual(meaning);
	});

	it.each([
		['BOOKING_REQUESTED', ['event meeting_booked']],
		['BOOKING_CANCELLED', ['event meeting_canceled']],
		['BOOKING_REJECTED', ['event meeting_canceled']],
		['AFTER_GUESTS_CAL_VIDEO_NO_SHOW', ['event meeting_no_show']],
		['MEETING_ENDED', ['event meeting_attended']],
		['BOOKING_PAYMENT_INITIATED', []],
		['RECORDING_READY', []],
	])('of Cal.com: %s', (triggerEvent, meaning) => {
		expect(namesOf(fromWebhook({ ...samples['calCom booking'].body, triggerEvent }))).toEqual(meaning);
	});

	it.each([
		['contact_removed_complaint', ['event email_marked_as_spam', 'suppression complaint']],
		['contact_copied', ['identity identify']],
		['contact_custom_field_changed', ['identity identify']],
		['contact_email_changed', ['identity identify']],
		['contact_archived', []],
	])('of GetResponse: %s', (type, meaning) => {
		expect(namesOf(fromWebhook({ ...classic, type }))).toEqual(meaning);
	});

	it.each([
		['bounce', ['event email_bounced', 'suppression hard_bounce']],
		['complaint', ['event email_marked_as_spam', 'suppression complaint']],
		['open', ['event email_opened']],
	])('of GetResponse’s callbacks, whose IDs are written in capitals: %s', (action, meaning) => {
		const callback = { action, ACCOUNT_ID: 'A1', account_login: 'mine', CAMPAIGN_ID: 'C1', campaign_name: 'news' };
		expect(namesOf({ ...callback, CONTACT_ID: 'c9', contact_email: 'noor@getresponse-p.example' })).toEqual(meaning);
	});

	it.each([
		['campaign.opened', ['event email_opened']],
		['campaign.click', ['event email_link_clicked']],
		['campaign.clicked', ['event email_link_clicked']],
		['campaign.sent', []],
		['subscriber.deleted', []],
		['subscriber.automation_triggered', []],
		['subscriber.update', ['consent granted']],
		['subscriber.removed_from_group', ['identity identify', 'consent granted']],
	])('of MailerLite, about somebody active: %s', (event, meaning) => {
		expect([...new Set(namesOf(fromWebhook({ ...added, event })))]).toEqual(meaning);
	});
});

function namesOf(item: unknown): string[] {
	return readPayload(item, { receivedAt: NOVEMBER }).records.map(({ kind, name }) => `${kind} ${name}`);
}

it('a booking that was paid is the one that was made', () => {
	const idOf = (name: keyof typeof samples) => readPayload(samples[name]).records[0]?.id;
	expect(idOf('calCom booking that was paid')).toBe(idOf('calCom booking'));
	expect(idOf('calCom booking that was moved')).not.toBe(idOf('calCom booking'));
});

it('the campaign of a Recharge charge stays with its order, and the goods too', () => {
	expect(readPayload(samples['recharge paid']).records[0]).toMatchObject({
		about: { product: 'Dog food', sku: 'DF1', quantity: 2 },
		traits: { utm_source: 'google', utm_campaign: 'spring' },
	});
});

it('a new subscriber of theirs is believed only where the sender is trusted', () => {
	for (const name of ['mailerLite subscriber without an event', 'getResponse added'] as const) {
		expect(listBelievedGrants(readPayload(samples[name]).records)).toEqual([]);
		expect(listBelievedGrants(readPayload(samples[name], { trustUnauthenticated: true }).records)).toHaveLength(1);
	}
});
