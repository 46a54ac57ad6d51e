import type { IDataObject } from 'n8n-workflow';
import { itemToLead, leadOnItem } from '../../nodes/shared/itemToLead';
import { UNSET } from '../promise/person';

const onItem = (identities: object) => leadOnItem({ json: { lead: { id: 'lead_1', identities } } });

describe('The lead on an item', () => {
	it('has its addresses as everybody else writes them, whatever a step in between did to them', () => {
		expect(onItem({ email: ' ADA@Mail.Example ', phone: '+49 151 12345678' })).toEqual({
			leadId: 'lead_1',
			identities: [
				{ kind: 'email', namespace: '', value: 'ada@mail.example' },
				{ kind: 'phone', namespace: '', value: '+4915112345678' },
			],
			others: [],
		});
	});

	it('comes with the further addresses of the fields it was read from', () => {
		const others = [
			{ kind: 'email', namespace: '', value: 'bob@mail.example' },
			{ kind: 'phone', namespace: '', value: '+4915187654321' },
		];
		const kept = others.map(({ kind, value }) => ({ kind, value }));
		expect(onItem({ email: 'ada@mail.example', others: kept })?.others).toEqual(others);
		expect(onItem({ email: 'ada@mail.example, bob@mail.example' })?.others).toEqual(others.slice(0, 1));
		expect(onItem({ email: 'ada@mail.example', others: 'nobody' })?.others).toEqual([]);
	});
});

const ADA = 'ada@mail.example';
const BOB = 'bob@mail.example';
const LEAD = { id: 'lead_1', workspace: 'default', identities: { email: ADA } };
const WEBHOOK = {
	headers: { host: 'shop.example' },
	params: {},
	query: {},
	webhookUrl: 'https://n8n.example/1',
	executionMode: 'production',
};

function addressesOf(json: IDataObject): string[] {
	const { identities, others } = itemToLead({ json }, 0, UNSET);
	return [...identities, ...others].map(({ value }) => value);
}

describe('Whoever else a message may go to', () => {
	it.each<[string, IDataObject]>([
		['an event of no usable name', { event: '注文完了', email: BOB }],
		['a number for an event', { event: 12345, contact: { email: BOB } }],
		['an array of such', { ...WEBHOOK, body: [{ email: BOB, event: '1' }] }],
		['a refusal of nobody’s in a list', { data: [{ status: 'unsubscribed' }, { status: 'unsubscribed' }], email: BOB }],
		[
			'what a vendor’s reader finds nobody in',
			{
				id: 'evt_1',
				object: 'event',
				type: 'product.created',
				data: { object: { id: 'prod_1', object: 'product' } },
				email: BOB,
			},
		],
	])('is looked up behind Score Lead beside %s', (_, json) => {
		expect(addressesOf({ ...json, lead: LEAD })).toEqual([ADA, BOB]);
	});

	it('is looked up where both could be a vendor’s', () => {
		const customer = { id: 'cus_1', object: 'customer', email: 'cleo@mail.example' };
		const body = [
			{ email: BOB },
			{ id: 'evt_1', object: 'event', type: 'customer.created', data: { object: customer } },
		];
		expect(addressesOf({ ...WEBHOOK, body, lead: LEAD })).toEqual(expect.arrayContaining([ADA, BOB, customer.email]));
	});

	it.each<[string, IDataObject]>([
		['the person', { body: { email: ADA, event: 'page_viewed' } }],
		['nobody', { body: { event: 'page_viewed' } }],
		['nothing', { body: '' }],
	])('is looked up where a step put them beside a Webhook’s body that names %s', (_, json) => {
		expect(addressesOf({ ...WEBHOOK, ...json, email: BOB, lead: LEAD })).toEqual([ADA, BOB]);
		expect(addressesOf({ ...WEBHOOK, ...json, lead: { ...LEAD, email: BOB } })).toEqual([ADA, BOB]);
	});

	it('is looked up where a step put them into a vendor’s payload', () => {
		const customer = { id: 'cus_1', object: 'customer', email: ADA };
		const json = { id: 'evt_1', object: 'event', type: 'customer.created', data: { object: customer }, lead: LEAD };
		expect(addressesOf({ ...json, email: BOB })).toEqual([ADA, 'cus_1', BOB]);
		expect(addressesOf({ ...json, phone: '+49 151 87654321' })).toEqual([ADA, 'cus_1', '+4915187654321']);
	});

	it('changes nothing about where the person is', () => {
		const json = { ...WEBHOOK, body: { email: ADA, event: 'page_viewed', country: 'US', state: 'FL' }, lead: LEAD };
		const { places } = itemToLead({ json }, 0, UNSET);
		expect(places).toEqual(expect.arrayContaining([{ country: 'US', region: 'FL' }]));
		expect(itemToLead({ json: { ...json, email: BOB } }, 0, UNSET).places).toEqual(places);
	});

	it('is not the hottest colleague whom Score Lead names', () => {
		const account = { domain: 'firm.example', because: `${BOB} is the hottest`, hottest: { id: 'lead_2', email: BOB } };
		const lead = { ...LEAD, account };
		expect(addressesOf({ ...WEBHOOK, body: { email: ADA, event: 'page_viewed' }, lead })).toEqual([ADA]);
		expect(addressesOf({ event: '注文完了', lead })).toEqual([ADA]);
	});

	it('is looked up beside a Webhook’s body without a lead too', () => {
		expect(addressesOf({ ...WEBHOOK, body: { email: ADA, event: 'page_viewed' }, email: BOB })).toEqual([ADA, BOB]);
	});

	it('leaves an item of nobody’s whose event can’t be read an error', () => {
		expect(() => addressesOf({ event: '注文完了', email: BOB })).toThrow('does not start with a letter');
	});
});

describe('An address that a step wrote into a field', () => {
	it.each(['empfaenger', 'Ziel', 'destinatario', 'kontakt', 'address', 'target', 'x'])(
		'is asked about as well, whatever the field is called (%s)',
		(field) => {
			expect(addressesOf({ lead: LEAD, event: 'page_viewed', email: ADA, [field]: BOB })).toEqual([ADA, BOB]);
		},
	);

	it('is not, where the field says that it is a sender’s or an owner’s', () => {
		expect(addressesOf({ lead: LEAD, email: ADA, from_email: BOB, owner: BOB })).toEqual([ADA]);
	});
});
