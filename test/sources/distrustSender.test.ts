import type { LeadRecord } from '../../src/lead/record';
import { distrustSender } from '../../src/sources/reading/distrustSender';
import { readPayload } from '../../src/sources/readPayload';

const common = { id: '1', source: 'test', identities: { email: 'ann@shop.test' } };
const STOPS: LeadRecord[] = [
	{ ...common, kind: 'suppression', name: 'opt_out', action: 'suppress' },
	{ ...common, kind: 'consent', name: 'withdrawn', channel: 'email' },
	{ ...common, kind: 'outcome', name: 'purchase' },
	{ ...common, kind: 'outcome', name: 'won' },
	{ ...common, kind: 'outcome', name: 'lost' },
	{ ...common, kind: 'event', name: 'page_viewed' },
];
const YES: LeadRecord = { ...common, kind: 'consent', name: 'granted', channel: 'email' };
const TAKES_BACK: LeadRecord[] = [
	{ ...common, kind: 'outcome', name: 'reopened', reverses: '2' },
	{ ...common, kind: 'outcome', name: 'refunded', reverses: '2' },
];
const RELEASE: LeadRecord = { ...common, kind: 'suppression', name: 'opt_out', action: 'release' };
const reading = { topic: 't', records: [...STOPS, YES, ...TAKES_BACK, RELEASE], notes: ['one'] };

describe('a sender nobody checks', () => {
	it('may stop messages, take back a purchase and nobody off a list, and its yes is kept as a doubted one', () => {
		const { records, notes } = distrustSender(reading, {});
		expect(records).toEqual([...STOPS, YES, ...TAKES_BACK].map((record) => ({ ...record, unauthenticated: true })));
		expect(notes).toEqual(['one', expect.stringMatching(/^1 left out/)]);
	});

	it('is believed where the user trusts it', () =>
		expect(distrustSender(reading, { trustUnauthenticated: true })).toBe(reading));
});

describe('a list that a Webhook received', () => {
	const customer = (number: number) => ({
		id: number,
		admin_graphql_api_id: `gid://shopify/Customer/${number}`,
		email: `ada@listed-${number}.example`,
		created_at: '2026-05-01T10:00:00Z',
		updated_at: '2026-05-02T10:00:00Z',
		verified_email: true,
		tax_exempt: false,
		email_marketing_consent: { state: 'subscribed', consent_updated_at: '2026-05-02T10:00:00Z' },
	});
	const several = [customer(1), customer(2)];

	it.each([
		['an array', several],
		['an object around it', { customers: several }],
		['an object around its only row', { customers: [customer(1)] }],
	])('is as little checked as one payload alone: %s', (_name, body) => {
		const grants = readPayload({ headers: {}, params: {}, query: {}, body }).records.filter(
			({ kind, name }) => kind === 'consent' && name === 'granted',
		);
		expect(grants.length).toBeGreaterThan(0);
		expect(grants.every(({ unauthenticated }) => unauthenticated === true)).toBe(true);
	});
});
