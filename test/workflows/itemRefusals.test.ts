import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const NOW = '2026-03-10T18:00:00Z';
const ADA = 'ada@example.com';
const [SUPPRESSED, ALLOWED] = [0, 2];

let shop: Shop;
beforeEach(async () => {
	shop = await openShop(NOW);
});
afterEach(async () => await shop.shut());

/** By which output each item leaves the check; -1 where by none. */
async function check(items: readonly INodeExecutionData[], parameters: IDataObject = {}): Promise<number[]> {
	const { outputs, error } = await shop.step('suppressionCheck', items, parameters);
	if (error !== undefined) throw error;
	return items.map((_, index) =>
		outputs.findIndex((output) => output.some(({ pairedItem }) => (pairedItem as { item: number }).item === index)),
	);
}

async function score(json: IDataObject): Promise<INodeExecutionData> {
	const { outputs, error } = await shop.step('scoreLead', [posted(json)]);
	const item = outputs[0]?.[0];
	if (error !== undefined || item === undefined) throw error ?? new Error('Score Lead put nothing out.');
	return item;
}

const SAYS_NO: Readonly<Record<string, IDataObject>> = {
	'a row of a list': { email: ADA, unsubscribed: 'yes' },
	'a form’s answer': { email: ADA, Newsletter: 'No' },
	'a Shopify customer': {
		...{ id: 5, email: ADA, orders_count: 0, created_at: '2026-01-01T00:00:00Z' },
		email_marketing_consent: {
			...{ state: 'unsubscribed', opt_in_level: 'single_opt_in' },
			consent_updated_at: '2026-03-01T00:00:00Z',
		},
	},
	'a HubSpot contact': {
		...{ id: '51', createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-02-01T00:00:00Z', archived: false },
		properties: { email: ADA, hs_email_optout: 'true' },
	},
	'a Salesforce contact': { Id: '003', Email: ADA, HasOptedOutOfEmail: true },
	'a webhook': posted({ email: ADA, event: 'unsubscribed' }).json,
	'a Mailchimp member': { email_address: ADA, status: 'cleaned', list_id: 'l' },
};

describe('An item that says no itself, and was recorded nowhere', () => {
	it.each(Object.keys(SAYS_NO))('stops its own message: %s', async (name) => {
		expect(await check([{ json: SAYS_NO[name] ?? {} }])).not.toContain(ALLOWED);
	});

	it('lets one through that says nothing of the kind', async () => {
		const rows = [{ email: ADA }, { email: ADA, unsubscribed: 'no' }, { email: ADA, Newsletter: 'Yes' }];
		for (const json of rows) expect(await check([{ json }])).toEqual([ALLOWED]);
	});

	it.each([
		['a flag', { unsubscribed: true }],
		['a box', { Newsletter: 'No' }],
		['what the link said', { query: { action: 'unsubscribe' } }],
	])('is told to every other workflow where a step put it beside the body of a Webhook: %s', async (_, beside) => {
		const { json } = posted({ email: ADA, event: 'product_viewed' });
		expect(await check([{ json: { email: ADA } }])).toEqual([ALLOWED]);
		await shop.step('scoreLead', [{ json: { ...json, ...beside } }]);
		expect(await check([{ json: { email: ADA } }])).toEqual([SUPPRESSED]);
	});

	it('is nobody’s where our own nodes said it beside the body of a Webhook', async () => {
		const BOB = 'bob@example.com';
		await shop.step('scoreLead', [posted({ email: ADA, event: 'unsubscribed' })]);
		const { outputs } = await shop.step('suppressionCheck', [posted({ email: ADA, event: 'product_viewed' })]);
		const about = outputs[SUPPRESSED]?.[0]?.json;
		expect(about?.suppression).toMatchObject({ decision: 'suppressed' });
		await shop.step('scoreLead', [{ json: { ...about, body: { email: BOB, event: 'product_viewed' } } }]);
		expect(await check([{ json: { email: BOB } }])).toEqual([ALLOWED]);
	});

	it('counts where a step after Score Lead put it on the item', async () => {
		const { json } = await score({ email: ADA, event: 'page_viewed', event_id: '1' });
		const merged = [
			{ ...json, hs_email_optout: 'true' },
			{ ...json, contact: { email: ADA, unsubscribed: true } },
			{ ...json, id: '51', properties: { email: ADA, hs_email_optout: 'true' } },
		];
		expect(await check(merged.map((each) => ({ json: each })))).not.toContain(ALLOWED);
		expect(await check([{ json }])).toEqual([ALLOWED]);
	});

	it('says where it is from, and that the item would have to change', async () => {
		const { outputs } = await shop.step('suppressionCheck', [{ json: { email: ADA, unsubscribed: 'yes' } }]);
		const [item] = outputs.flat();
		expect(item?.json.suppression).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'opt_out', liftedBy: 'an item that no longer says so' }],
		});
	});

	it('ends where somebody lifted what it said since it was recorded', async () => {
		const { json } = await score({ email: ADA, event: 'unsubscribed', event_id: '1' });
		expect(await check([{ json }])).not.toContain(ALLOWED);
		shop.at('2026-03-10T18:05:00Z');
		await shop.step('suppressionCheck', [{ json: { email: ADA } }], { operation: 'release', reason: 'opt_out' });
		expect(await check([{ json }])).toEqual([ALLOWED]);
	});

	it('counts for its own lead, named by its ID', async () => {
		const { json } = await score({ email: ADA, event: 'page_viewed', event_id: '1' });
		const byId = { person: 'leadId', personValue: '={{ $json.lead.id }}' };
		expect(await check([{ json }], byId)).toEqual([ALLOWED]);
		expect(await check([{ json: { ...json, unsubscribed: 'yes' } }], byId)).not.toContain(ALLOWED);
	});

	it('is of no other person than the one it names', async () => {
		const items = [{ json: { email: ADA, unsubscribed: 'yes', to: 'bob@example.com' } }];
		const { outputs } = await shop.step('suppressionCheck', items, { person: 'email', personValue: 'bob@example.com' });
		expect(outputs[ALLOWED]).toHaveLength(1);
	});
});

describe('A refusal that is on record', () => {
	it('stops every item on which that address stands, whoever else it names', async () => {
		const refused = (number: number) => `refused${number}@example.com`;
		const asked: ((address: string) => IDataObject)[] = [
			(address) => ({ email: `bob@example.com; ${address}` }),
			(address) => ({ email: 'bob@example.com', email2: address }),
			(address) => ({ email: 'bob@example.com', secondary_email: address }),
			(address) => ({ email: 'bob@example.com', to: address }),
			(address) => ({ email: 'bob@example.com', sendTo: address }),
			(address) => ({ email: 'bob@example.com', recipient: address }),
			(address) => ({ email: 'bob@example.com', billing: { email: address } }),
			(address) => ({ email: ['bob@example.com', address] }),
			(address) => ({ email: address.replace('@', '%40') }),
		];
		const people = asked.map((_, number) => ({ json: { email: refused(number) } }));
		await shop.step('suppressionCheck', people, { operation: 'suppress', reason: 'opt_out' });
		expect(await check(asked.map((write, number) => ({ json: write(refused(number)) })))).not.toContain(ALLOWED);
	});

	it('is not said of whoever sends in the shop’s name', async () => {
		const reply = { event: 'REPLY_RECEIVED', lead_email: ADA, email_account: 'hello@shop.example' };
		await score({ ...reply, email_replied_body: 'please take me off your list' });
		const next = { ...reply, lead_email: 'bob@example.com', email_replied_body: 'Sounds good, call me.' };
		expect(await check([{ json: { email: ADA } }, { json: next }])).toEqual([SUPPRESSED, ALLOWED]);
	});
});
