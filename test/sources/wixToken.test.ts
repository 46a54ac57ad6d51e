import { brief } from './brief';
import { readPayload } from '../../src/sources/readPayload';

const event = {
	id: 'evt-1',
	entityFqdn: 'wix.ecom.v1.order',
	slug: 'approved',
	entityId: 'ord-guid-1',
	eventTime: '2026-11-03T09:30:00Z',
	actionEvent: {
		body: {
			order: {
				id: 'ord-guid-1',
				number: '10042',
				createdDate: '2026-11-03T09:29:00Z',
				currency: 'EUR',
				paymentStatus: 'PAID',
				status: 'APPROVED',
				buyerInfo: { email: 'mia@guest.test', contactId: 'c-9' },
				priceSummary: { total: { amount: '84.50', formattedAmount: '84,50 €' } },
				lineItems: [{ productName: { original: 'Vase' }, quantity: 1 }],
			},
		},
	},
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const envelope = (inner: unknown, eventType: string) =>
	JSON.stringify({ data: JSON.stringify(inner), instanceId: 'i-1', eventType });
const token = (inner: unknown, eventType = 'wix.ecom.v1.order_approved') =>
	`${part({ alg: 'RS256', kid: 'k' })}.${part({ data: envelope(inner, eventType), iat: 1793698200 })}.c2lnbmF0dXJl`;

const MEANING = [
	'event order_completed 8450 EUR: mia@guest.test, customer c-9, wix:order:10042',
	'outcome purchase 8450 EUR: mia@guest.test, customer c-9, wix:order:10042',
];

describe('a webhook of a Wix app, whose whole body is a signed token', () => {
	it.each([
		['as text', token(event)],
		['as the only field of a form', { [token(event)]: '' }],
		['opened by an earlier step', { data: envelope(event, 'wix.ecom.v1.order_approved'), iat: 1 }],
		['opened twice', { eventType: 'wix.ecom.v1.order_approved', instanceId: 'i-1', data: JSON.stringify(event) }],
		['opened wholly', event],
	])('is read %s', (_how, body) => {
		const item = { headers: {}, params: {}, query: {}, body };
		expect(readPayload(item).source).toBe('wix');
		expect(brief(item)).toEqual(MEANING);
	});

	it('a contact who unsubscribed is an opt-out of consent', () => {
		const contact = {
			entityFqdn: 'wix.contacts.v4.contact',
			slug: 'updated',
			entityId: 'c-9',
			eventTime: '2026-11-03T09:30:00Z',
			updatedEvent: {
				currentEntity: {
					id: 'c-9',
					primaryInfo: { email: 'mia@guest.test' },
					primaryEmail: { email: 'mia@guest.test', subscriptionStatus: 'UNSUBSCRIBED' },
				},
			},
		};
		const item = { headers: {}, params: {}, query: {}, body: token(contact, 'wix.contacts.v4.contact_updated') };
		expect(brief(item)).toContain('consent withdrawn email: mia@guest.test, customer c-9');
	});

	it.each(['eyJ.abc.def', 'eyJhbGciOiJIUzI1NiJ9.bm90IGpzb24.x', 'eyJhbGciOiJIUzI1NiJ9..'])(
		'a text that only looks like a token (%s) is recognised by nobody',
		(body) => {
			expect(() => readPayload({ headers: {}, body })).toThrow('names nobody');
		},
	);
});
