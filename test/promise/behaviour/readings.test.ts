import { createMemoryPlace, openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import { readPayload } from '../../../src/index';
import { brief } from '../../sources/brief';
import { event, NOON, openBench, valueOf } from '../../usecases/engineOnMemory';
import { ADA, useMarket } from './openMarket';

const open = useMarket(async () => {
	const place = createMemoryPlace();
	return { open: async (workspace) => await openMemoryStore({ workspace, place }), clear: async () => place.clear() };
});
const emailOf = (item: object) => readPayload(item).records[0]?.identities.email;

describe('W1: an address with others beside it', () => {
	it.each([
		{ 'Owner Email': 'rep@firm.example', Email: ADA },
		{ from_email: 'news@firm.example', email: ADA },
		{ sender_email: 'news@firm.example', customer_email: ADA },
		{ referred_by_email: 'friend@other.example', 'E-Mail': ADA },
		{ manager_email: 'boss@firm.example', contact_email: ADA },
		{ host: { email: 'host@firm.example' }, organizer: { email: 'org@firm.example' }, invitee: { email: ADA } },
		{ sales_rep: { email: 'rep@firm.example' }, lead: { email: ADA } },
	])('is the person’s own in %j', (fields) => {
		expect(emailOf({ event: 'signed_up', ...fields })).toBe(ADA);
	});
});

describe('W4: records that were merged', () => {
	const consent = (id: number, state: string, email?: string) => ({
		headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
		params: {},
		query: {},
		body: {
			customer_id: id,
			email_address: email,
			email_marketing_consent: { state, consent_updated_at: '2026-05-01T12:00:00Z' },
		},
	});
	const pipedrivePerson = (id: number, email: string, marketing_status: string) => ({
		meta: {
			action: 'change',
			entity: 'person',
			entity_id: String(id),
			version: '2.0',
			timestamp: '2026-05-01T12:00:00Z',
		},
		data: { id, emails: [{ value: email, primary: true }], marketing_status, update_time: '2026-05-01T12:00:00Z' },
		previous: { marketing_status: 'subscribed' },
	});
	const hubspot = (subscriptionType: string, fields: object) => ({
		...{ eventId: 3, subscriptionId: 4, portalId: 5, occurredAt: NOON - 600_000, subscriptionType },
		...fields,
	});

	it.each([
		[
			'Shopify',
			[consent(2, 'unsubscribed'), consent(1, 'not_subscribed', ADA)],
			{
				admin_graphql_api_customer_kept_id: 'gid://shopify/Customer/1',
				admin_graphql_api_customer_deleted_id: 'gid://shopify/Customer/2',
				status: 'completed',
			},
		],
		[
			'Pipedrive',
			[pipedrivePerson(45, 'ada.old@shop.example', 'unsubscribed'), pipedrivePerson(44, ADA, 'no_consent')],
			{
				meta: {
					action: 'delete',
					entity: 'person',
					entity_id: '45',
					version: '2.0',
					timestamp: '2026-05-02T12:00:00Z',
				},
				data: null,
				previous: { id: 45, merged_to_id: 44 },
			},
		],
		[
			'HubSpot',
			[
				hubspot('contact.propertyChange', { contactId: 502, propertyName: 'hs_email_optout', propertyValue: 'true' }),
				hubspot('contact.propertyChange', { contactId: 501, propertyName: 'email', propertyValue: ADA }),
			],
			hubspot('contact.merge', { contactId: 501, primaryObjectId: 501, mergedObjectIds: [502], newObjectId: 501 }),
		],
	])('of %s bring a refusal along', async (_, before, merge) => {
		const market = open();
		for (const item of before) await market.receive(item);
		await market.receive(merge);
		expect(await market.decide(ADA)).toBe('suppressed');
	});
});

describe('W6: a lead form in any language', () => {
	const form = (fields: Record<string, string>) => ({
		id: '998877',
		form_id: '55',
		created_time: '2026-05-20T10:00:00+0000',
		field_data: Object.entries(fields).map(([name, value]) => ({ name, values: [value] })),
	});

	it.each([
		[{ correo_electrónico: ADA, nombre: 'Ada' }, `${ADA}`],
		[{ 'e-mail': ADA }, ADA],
		[{ email_address: ADA }, ADA],
		[{ numéro_de_téléphone: '+33612345678' }, '+33612345678'],
	])('is found by its values: %j', (fields, address) => {
		expect(brief(form(fields))[0]).toContain(address);
	});

	it('is an error where nobody could be found by it', () => {
		expect(() => readPayload(form({ nombre: 'Ada', ciudad: 'Lugo' }))).toThrow('names nobody');
	});
});

describe('W7: one number in two shops', () => {
	it('is two orders of BigCommerce', async () => {
		const order = (store: string) => ({
			scope: 'store/order/created',
			store_id: store,
			producer: `stores/${store}`,
			created_at: NOON / 1000 - 60,
			hash: `h${store}`,
			data: { type: 'order', id: 250 },
		});
		const ids = ['s1', 's2'].map((store) => readPayload(order(store)).records[0]);
		expect(ids[0]?.id).not.toBe(ids[1]?.id);
		expect(ids[0]?.links).not.toEqual(ids[1]?.links);
	});

	it('is two customers of WooCommerce', () => {
		const customer = (host: string) => ({
			headers: { 'x-wc-webhook-topic': 'customer.created', 'x-wc-webhook-source': `https://${host}/` },
			params: {},
			query: {},
			body: {
				id: 25,
				email: `ada@${host}`,
				role: 'customer',
				username: 'ada',
				billing: { email: `ada@${host}` },
				date_created_gmt: '2026-05-20T10:00:00',
				date_modified_gmt: '2026-05-20T10:00:00',
				is_paying_customer: false,
			},
		});
		const [one, other] = ['one.example', 'two.example'].map((host) => readPayload(customer(host)).records[0]);
		expect(one?.identities.customerId).not.toBe(other?.identities.customerId);
		expect(one?.id).not.toBe(other?.id);
	});
});

describe('W8: two changes of one deal in Pipedrive v1 without a time of their own', () => {
	const change = (stage: number, before: number) => ({
		v: 1,
		event: 'updated.deal',
		meta: { action: 'updated', object: 'deal', id: 9, timestamp: 1_779_270_000 },
		current: { id: 9, person_id: { value: 44, email: [{ value: ADA }] }, stage_id: stage, status: 'open' },
		previous: { id: 9, stage_id: before, status: 'open' },
	});

	it('are two, and the same one twice is one', () => {
		const ids = [change(2, 1), change(3, 2), change(2, 1)].map((item) => readPayload(item).records[0]?.id);
		expect(ids[0]).not.toBe(ids[1]);
		expect(ids[0]).toBe(ids[2]);
	});
});

describe('W9: a form of Typeform that is finished later', () => {
	const response = (event_type: string) => ({
		event_id: `01${event_type}`,
		event_type,
		form_response: {
			form_id: 'f1',
			token: 'tok-1',
			submitted_at: '2026-05-20T10:00:00Z',
			definition: { fields: [{ id: 'q1', type: 'email', title: 'Email' }] },
			answers: [{ type: 'email', email: ADA, field: { id: 'q1', type: 'email' } }],
		},
	});

	it('was started and then submitted: two events', async () => {
		const market = open();
		await market.receive(response('form_response_partial'));
		await market.receive(response('form_response'));
		expect(await market.counted()).toMatchObject({ form_started: 1, form_submitted: 1 });
	});
});

describe('W12: a purchase of less than nothing', () => {
	it('is refused with a note', async () => {
		const market = open();
		const [answer] = await market.conclude({
			email: ADA,
			outcome: 'purchase',
			order_id: 'o',
			amount: -20,
			currency: 'EUR',
		});
		expect(answer).toMatchObject({ recorded: false });
		expect(answer?.notes.join(' ')).toMatch(/negative/i);
	});
});

describe('W14: the commonest names of what happened', () => {
	const NAMES =
		`newsletter_signup,Newsletter Subscribed,Subscribed to List,sms_opt_in,webinar_registered,event_registered,pricing_viewed,
		spec_downloaded,catalog_download,wholesale_requested,quote_request,demo_requested,consult_requested,product_compared,
		compatibility_checked,plan_viewed,email_replied,sms_clicked,ad_clicked,cart_abandoned,checkout_abandoned,call_outcome`
			.split(',')
			.map((name) => name.trim());

	it.each(NAMES)('%s moves the score without set-up', async (name) => {
		const { engine } = await openBench();
		const asked = { event: name, email: ADA, event_id: '1', time: new Date(NOON - 1000).toISOString() };
		const [person] = valueOf((await engine.recordAndScore([readPayload(asked)]))[0]);
		const reasons = person?.scored?.score.reasons ?? [];
		expect(reasons.filter(({ code, points }) => code.startsWith('event:') && points !== 0)).not.toEqual([]);
	});
});

describe('W15: which page was looked at', () => {
	const scoreOf = async (item: object) => {
		const { engine } = await openBench();
		const [person] = valueOf((await engine.recordAndScore([readPayload(item)]))[0]);
		return { name: person?.event.name, score: person?.scored?.score.score ?? 0 };
	};
	const page = (name: string, path: string) => ({
		type: 'page',
		messageId: `m-${path}`,
		userId: 'u-15',
		name,
		timestamp: new Date(NOON - 1000).toISOString(),
		properties: { path, url: `https://shop.example${path}` },
	});

	it('tells pricing from the blog from careers', async () => {
		const [pricing, blog, careers] = await Promise.all([
			scoreOf(page('Pricing', '/pricing')),
			scoreOf(page('Blog', '/blog/oak')),
			scoreOf(page('Careers', '/careers')),
		]);
		expect([pricing, blog, careers].map(({ name }) => name)).toEqual([
			'pricing_viewed',
			'blog_viewed',
			'careers_viewed',
		]);
		expect(pricing.score).toBeGreaterThan(blog.score);
		expect(blog.score).toBeGreaterThan(careers.score);
	});

	it('goes by the URL of a plain view, and by pages of one’s own', () => {
		const view = { event: 'page_viewed', email: ADA, event_id: '1' };
		expect(readPayload({ ...view, url: 'https://shop.example/pricing' }).records[0]?.name).toBe('pricing_viewed');
		const vocabulary = { pages: { '/konditionen': 'pricing' } };
		expect(readPayload({ ...view, url: '/konditionen/b2b' }, { vocabulary }).records[0]?.name).toBe('pricing_viewed');
	});
});

describe('W16: whose company it is', () => {
	const scored = async (email: string, traits = {}) => {
		const { engine } = await openBench();
		const records = [event('signed_up', { identities: { email }, traits })];
		const [person] = valueOf((await engine.recordAndScore([{ records }]))[0]);
		return person?.scored?.score;
	};

	it('is known by the address, unless the person says otherwise', async () => {
		const byAddress = await scored('ada@acme.co.uk');
		expect(byAddress?.missing.join(' ')).not.toContain('has_company');
		expect(byAddress?.reasons).toContainEqual(expect.objectContaining({ code: 'trait:has_company', points: 2 }));
		const byMailbox = await scored('ada@gmail.com');
		expect(byMailbox?.missing.join(' ')).toContain('has_company');
		const denied = await scored('ada@acme.co.uk', { has_company: false });
		expect(denied?.reasons.map(({ code }) => code)).not.toContain('trait:has_company');
	});

	it('is one company whichever part of it writes', async () => {
		const { engine } = await openBench();
		const people = ['eve@shop.acme.co.uk', 'bob@acme.co.uk', 'kim@other.co.uk'];
		const answers = await engine.recordAndScore(
			people.map((email) => ({ records: [event('signed_up', { identities: { email } })] })),
		);
		const accounts = answers.map((answer) => valueOf(answer)[0]?.scored?.lead.identities[0]?.account);
		expect(accounts).toEqual(['acme.co.uk', 'acme.co.uk', 'other.co.uk']);
	});
});

describe('W18: a plain cart that says nothing of what happened', () => {
	it('is read as a cart', () => {
		const [record] = readPayload({
			customer_email: ADA,
			cart_total: '120.00',
			currency: 'EUR',
			items: [{ name: 'Oak chair', category: 'Chairs', quantity: 2 }],
		}).records;
		expect(record).toMatchObject({ kind: 'event', name: 'cart_viewed', amountMinor: 12_000, category: 'Chairs' });
	});
});
