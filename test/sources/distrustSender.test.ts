import type { LeadRecord } from '../../src/lead/record';
import { distrustSender } from '../../src/sources/reading/distrustSender';

const common = { id: '1', source: 'test', identities: { email: 'ann@shop.test' } };
const STOPS: LeadRecord[] = [
	{ ...common, kind: 'suppression', name: 'opt_out', action: 'suppress' },
	{ ...common, kind: 'consent', name: 'withdrawn', channel: 'email' },
	{ ...common, kind: 'outcome', name: 'purchase' },
	{ ...common, kind: 'outcome', name: 'won' },
	{ ...common, kind: 'outcome', name: 'lost' },
	{ ...common, kind: 'event', name: 'page_viewed' },
];
const LETS_THROUGH: LeadRecord[] = [
	{ ...common, kind: 'suppression', name: 'opt_out', action: 'release' },
	{ ...common, kind: 'consent', name: 'granted', channel: 'email' },
	{ ...common, kind: 'outcome', name: 'reopened', reverses: '2' },
	{ ...common, kind: 'outcome', name: 'refunded', reverses: '2' },
];
const reading = { topic: 't', records: [...STOPS, ...LETS_THROUGH], notes: ['one'] };

describe('a sender nobody checks', () => {
	it('may stop messages and let none through', () => {
		const { records, notes } = distrustSender(reading, {});
		expect(records).toEqual(STOPS.map((record) => ({ ...record, unauthenticated: true })));
		expect(notes).toEqual(['one', expect.stringMatching(/^4 left out/)]);
	});

	it('is believed where the user trusts it', () =>
		expect(distrustSender(reading, { trustUnauthenticated: true })).toBe(reading));
});
