import type { LeadRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import { drawCase, inspectCases } from '../../tools/fuzzRefusals';
import { createRandom } from '../../tools/mutate';
import { brief, fromWebhook } from './brief';

const ADA = 'ada@shop.test';

function suppressionsOf(body: unknown): string[] {
	return readPayload(fromWebhook(body)).records.flatMap((record: LeadRecord) =>
		record.kind === 'suppression' && record.action === 'suppress'
			? [`${record.name} ${record.channel ?? 'all'} ${record.identities.email ?? record.identities.phone ?? ''}`]
			: [],
	);
}

describe('a refusal from a tool nobody knows', () => {
	it.each([
		[{ event: 'unsubscribe' }, 'opt_out email'],
		[{ type: 'opted-out' }, 'opt_out email'],
		[{ action: 'optout' }, 'opt_out email'],
		[{ metric: 'contact.unsubscribed' }, 'opt_out email'],
		[{ status: 'email_opt_out' }, 'opt_out email'],
		[{ topic: 'désinscription' }, 'opt_out email'],
		[{ trigger: 'sms_opt_out' }, 'opt_out sms'],
		[{ event: 'hard_bounce' }, 'hard_bounce email'],
		[{ event: 'bounced' }, 'hard_bounce email'],
		[{ event: 'bounced', bounce_type: 'Transient' }, 'soft_bounce email'],
		[{ event: 'spam_complaint' }, 'complaint email'],
		[{ event: 'complained' }, 'complaint email'],
		[{ status: 'blocked' }, 'manual email'],
		[{ status: 'suppressed' }, 'manual email'],
		[{ event: 'STOP' }, 'opt_out email'],
		[{ unsubscribed: true }, 'opt_out email'],
		[{ do_not_contact: 'yes' }, 'opt_out all'],
		[{ email_opt_out: 1 }, 'opt_out email'],
		[{ hs_email_optout: 'true' }, 'opt_out email'],
		[{ unsubscribed_at: '2026-05-01T10:00:00Z' }, 'opt_out email'],
		[{ flags: ['vip', 'unsubscribed'] }, 'opt_out email'],
		[{ channels: { email: 'unsubscribed' } }, 'opt_out email'],
		[{ 'GDPR status': 'Objected' }, 'opt_out all'],
		[{ disposition: 'Do not call again' }, 'opt_out phone'],
		[{ call_result: 'DNC requested' }, 'opt_out all'],
		[{ 状态: '已退订' }, 'opt_out email'],
		[{ Notes: 'Asked us to stop emailing him' }, 'opt_out email'],
		[{ Notes: 'She requested to be removed' }, 'opt_out email'],
		[{ notes: "Doesn't want any more newsletters" }, 'opt_out email'],
		[{ Anfrage: 'Widerspruch gegen Werbung' }, 'opt_out email'],
		[{ demande: 'Je m’oppose à la prospection commerciale' }, 'opt_out email'],
	])('%j suppresses', (said, expected) => {
		expect(suppressionsOf({ ...said, email: ADA })).toEqual([`${expected} ${ADA}`]);
	});

	it.each([
		{ event: 'order_completed', unsubscribed: false },
		{ event: 'subscription.cancelled' },
		{ event: 'order.cancelled' },
		{ event: 'resubscribed' },
		{ event: 'payment_bounced' },
		{ status: 'removed from suppression list' },
		{ campaign_name: 'Unsubscribed win-back', event: 'email_opened' },
		{ previous: { status: 'unsubscribed' }, status: 'subscribed' },
		{ unsubscribed_at: null, unsubscribe_url: 'https://shop.test/unsubscribe' },
		{ event: 'message.sent', text: 'Sale! Reply STOP to unsubscribe.' },
		{ status: 'Do not call list removed' },
		{ notes: 'Asked us to call before delivery and to stop by the back door' },
		{ notes: 'Wants to be contacted by email only' },
		{ Anfrage: 'Wann kommt meine Bestellung?' },
		{ code: 21611, status: 'undelivered' },
	])('%j suppresses nobody', (said) => {
		expect(suppressionsOf({ ...said, email: ADA })).toEqual([]);
	});

	it('is found under the code that a carrier answers with', () => {
		const records = suppressionsOf({ to: '+4915112345678', status: 'undelivered', errorCode: 21610 });
		expect(records).toEqual(['opt_out sms +4915112345678']);
	});

	it('is placed on the address in the path that was called', () => {
		const item = { headers: {}, params: { email: ADA }, query: {}, body: {} };
		const { records } = readPayload({ ...item, webhookUrl: 'https://n8n.example/webhook/unsubscribe' });
		expect(records).toContainEqual(expect.objectContaining({ name: 'opt_out', identities: { email: ADA } }));
	});

	it('keeps what happened besides', () => {
		expect(brief(fromWebhook({ event: 'quote_requested', unsubscribed: true, email: ADA }))).toEqual([
			`event quote_requested: ${ADA}`,
			`suppression opt_out suppress email: ${ADA}`,
		]);
	});

	it('suppresses each person of a list, and nobody twice', () => {
		const body = {
			events: [
				{ type: 'unsubscribed', contact: { email: ADA } },
				{ type: 'spam_complaint', contact: { email: 'bob@shop.test' } },
				{ type: 'delivered', contact: { email: 'eve@shop.test' } },
			],
		};
		expect(suppressionsOf(body)).toEqual([`opt_out email ${ADA}`, 'complaint email bob@shop.test']);
	});

	it('is an error of the item where nobody can be found whom it is about', () => {
		for (const body of [
			{ event: 'unsubscribed' },
			{ event: 'unsubscribed', from_email: 'rep@shop.test' },
			{ msys: { x: { type: 'list_unsubscribe' } } },
		])
			expect(() => readPayload(fromWebhook(body))).toThrow(
				expect.objectContaining({ code: 'identity-missing', message: expect.stringMatching(/looks like a refusal/) }),
			);
	});

	it('is caught under a vendor too, where its reader does not know it, for the one person it is about', () => {
		const events = [
			{ event: 'delivered', email: 'eve@shop.test', sg_event_id: '1', timestamp: 1_779_000_000 },
			{ event: 'contact_opted_out', email: ADA, sg_event_id: '2', timestamp: 1_779_000_000 },
		];
		expect(suppressionsOf(events)).toEqual([`opt_out email ${ADA}`]);
	});

	it('says how many of several could not be assigned', () => {
		const body = {
			events: [
				{ type: 'unsubscribed', email: ADA },
				{ type: 'unsubscribed', id: 4 },
			],
		};
		expect(readPayload(fromWebhook(body)).notes).toContainEqual(expect.stringMatching(/^1 of 2 refusals could not/));
	});
});

describe('whose address', () => {
	it.each([
		'from_email',
		'sender_email',
		'referred_by_email',
		'manager_email',
		'Owner Email',
		'Sales rep email',
		'host_email',
		'organizer_email',
	])('%s is never the person’s', (other) => {
		const [first] = readPayload(fromWebhook({ [other]: 'rep@shop.test', Email: ADA, event: 'x' })).records;
		expect(first?.identities).toEqual({ email: ADA });
		expect(suppressionsOf({ [other]: 'rep@shop.test', to: ADA, event: 'unsubscribed' })).toEqual([
			`opt_out email ${ADA}`,
		]);
	});

	it('of a message that came in is the one it came from', () => {
		expect(suppressionsOf({ from: '+4915112345678', to: '+4915199999999', text: 'Stopp' })).toEqual([
			'opt_out sms +4915112345678',
		]);
		expect(
			suppressionsOf({
				event_type: 'EMAIL_REPLY',
				from_email: 'rep@shop.test',
				to_email: ADA,
				reply_body: 'please stop emailing me',
			}),
		).toEqual([`opt_out email ${ADA}`]);
	});
});

describe('consent', () => {
	it('not given is no refusal, but stands as denied for its channel', () => {
		expect(
			brief(fromWebhook({ email: ADA, phone: '+4915112345678', accepts_marketing: false, sms_consent: 'no' })).slice(1),
		).toEqual([`consent denied email: ${ADA}`, 'consent denied sms: +4915112345678']);
	});

	it('ticked is granted for the address that stands beside it, in any language', () => {
		expect(brief(fromWebhook({ formMode: 'production', 'E-Mail': ADA, Newsletter: 'ja' }))).toContain(
			`consent granted email: ${ADA}`,
		);
		expect(brief(fromWebhook({ email: ADA, sms_consent: 'on' }))).toEqual([`identity identify: ${ADA}`]);
	});

	it.each([
		{ email: ADA, newsletter: -1 },
		{ email: ADA, newsletter: '-1' },
		{ email: ADA, newsletter: '+1' },
		{ email: ADA, newsletter: ' ' },
		{ email: ADA, newsletter: '💥' },
		{ email: ADA, newsletter: { a: true } },
		{ email: ADA, newsletter: true, marketing_consent: false },
		{ email: ADA, extension_attributes: { is_subscribed: true } },
		{ email: ADA, customer: { marketing_consent: true } },
		{ email: ADA, friend: { email: 'bea@shop.test', newsletter: true } },
	])('is not taken from an odd answer or one that stands elsewhere: %j', (body) => {
		expect(brief(fromWebhook(body)).join()).not.toMatch('granted');
	});

	it.each([
		{ email: ADA, newsletter: true },
		{ email: ADA, newsletter: 'opted_in' },
		{ email: ADA, newsletter: 'confirmed' },
		{ email: ADA, newsletter: '✓' },
		{ customer: { email: ADA, accepts_marketing: 1 } },
		{ newsletter: 'yes', customer: { email: ADA } },
		{ email: ADA, email_marketing_consent: { state: 'subscribed' } },
	])(
		'is taken from a plain yes at the top or beside the address, as that of a sender who is not verified: %j',
		(body) => {
			const consents = readPayload(fromWebhook(body)).records.filter(({ kind }) => kind === 'consent');
			expect(consents).toMatchObject([
				{ name: 'granted', channel: 'email', identities: { email: ADA }, unauthenticated: true },
			]);
		},
	);

	it.each([
		['consent_granted', 'granted email'],
		['Double Opt-In Confirmed', 'granted email'],
		['newsletter_confirmed', 'granted email'],
		['marketing_opt_in', 'granted email'],
		['smsOptIn', 'granted sms'],
		['whatsapp_consent_granted', 'granted sms'],
		['consent_pending', 'pending email'],
		['double_opt_in_requested', 'pending email'],
		['consent_denied', 'denied email'],
		['consent_withdrawn', 'withdrawn email'],
		['newsletter_sent', undefined],
		['push_opt_in', undefined],
		['opt_in_page_viewed', undefined],
	])('is read off the event %s', (event, expected) => {
		for (const field of ['event', 'type']) {
			const { records } = readPayload(fromWebhook({ [field]: event, email: ADA, phone: '+4915112345678' }));
			const consents = records.flatMap((record) =>
				record.kind === 'consent' ? [`${record.name} ${record.channel}`] : [],
			);
			expect(consents).toEqual(expected === undefined ? [] : [expected]);
		}
	});

	it('of an event goes by its channel field, and by the only address there is', () => {
		const granted = (body: object) =>
			readPayload(fromWebhook({ event: 'consent_granted', ...body })).records.flatMap((record) =>
				record.kind === 'consent' ? [record.channel] : [],
			);
		expect(granted({ email: ADA, phone: '+4915112345678', channel: 'sms' })).toEqual(['sms']);
		expect(granted({ phone: '+4915112345678' })).toEqual(['sms']);
		expect(granted({ email: ADA, data: { granted: false } })).toEqual([]);
	});

	it('is not read off terms, privacy notices and cookies', () => {
		expect(brief(fromWebhook({ email: ADA, accept_terms: false, privacy_policy: 'no', cookies: 'off' }))).toEqual([
			`identity identify: ${ADA}`,
		]);
	});
});

describe('a support case by a plain payload', () => {
	it('holds messages back until it is closed', () => {
		const records = (event: string) => readPayload(fromWebhook({ event, email: ADA })).records;
		const [, opened] = records('support_case_opened');
		const [, closed] = records('support_case_closed');
		expect(opened).toMatchObject({
			kind: 'suppression',
			name: 'support_case',
			action: 'suppress',
			identities: { email: ADA },
		});
		expect(closed).toMatchObject({ kind: 'suppression', name: 'support_case', action: 'release' });
		expect(opened?.kind === 'suppression' && closed?.kind === 'suppression' && opened.subject === closed.subject).toBe(
			true,
		);
	});
});

it('reads a plain cart by its fields', () => {
	expect(brief(fromWebhook({ customer_email: ADA, cart_total: 40, currency: 'EUR', items: [{ id: 1 }] }))).toEqual([
		`event cart_viewed 4000 EUR: ${ADA}`,
	]);
});

it('lets nobody be contacted who refused in any of a thousand shapes', async () => {
	const random = createRandom(7);
	const cases = Array.from({ length: 1000 }, (_, index) => drawCase(index, random));
	expect(await inspectCases(cases)).toEqual([]);
}, 30_000);

it('takes no yes from how things were before a change', () => {
	const item = { data: { emails: ['ada@shop.test'] }, previous: { marketing_status: 'subscribed' } };
	expect(brief(item).join()).not.toMatch('consent');
});

describe('a list of people', () => {
	const rows = [
		{ email: ADA, newsletter: true },
		{ email: 'bea@shop.test', event: 'add_to_cart' },
	];
	const bothRows = [`identity identify: ${ADA}`, `consent granted email: ${ADA}`, 'event product_added: bea@shop.test'];

	it.each([
		{ data: rows },
		{ items: rows },
		{ contacts: rows },
		{ result: { contacts: rows } },
		{ data: JSON.stringify(rows) },
		rows,
	])('has each row read as one person’s: %j', (body) => {
		expect(brief(fromWebhook(body))).toEqual(bothRows);
	});

	it('does not lose the others to a row about nobody', () => {
		for (const body of [[rows[0], { stock: 4 }, rows[1]], { data: [rows[0], { stock: 4 }, rows[1]] }]) {
			expect(brief(fromWebhook(body))).toEqual(bothRows);
			expect(readPayload(fromWebhook(body)).notes).toContainEqual(expect.stringMatching(/^1 of 3 rows/));
		}
	});

	it('refuses for each of them what stands beside the list', () => {
		expect(suppressionsOf({ event: 'unsubscribed', contacts: [{ email: ADA }, { email: 'bea@shop.test' }] })).toEqual([
			`opt_out email ${ADA}`,
			'opt_out email bea@shop.test',
		]);
	});

	it('shares what happened and a no that stand beside it, and no yes', () => {
		const both = [{ email: ADA }, { email: 'bea@shop.test', newsletter: true }];
		expect(brief(fromWebhook({ event: 'email_opened', contacts: both }))).toContain(
			'event email_opened: bea@shop.test',
		);
		expect(brief(fromWebhook({ newsletter: false, contacts: both })).join()).not.toMatch('granted');
		expect(brief(fromWebhook({ newsletter: true, contacts: both })).join()).not.toMatch(`granted email: ${ADA}`);
	});

	it('is not the cart of somebody who stands beside it', () => {
		expect(brief(fromWebhook({ email: ADA, cart_id: 'c1', items: rows })).join()).not.toMatch('bea@');
	});
});
