import { readPayload } from '../../src/index';

/** What says no and names no way. */
const NOS = [
	{ Unsubscribed: 'yes' },
	{ opt_out: true },
	{ event: 'subscriber.unsubscribed' },
	{ Status: 'Opted out' },
	{ tags: 'vip, unsubscribed' },
];
const EMAIL = { Email: 'ada@example.com' };
const PHONE = { Phone: '+12025550123' };

function closedBy(item: object): string[] {
	const { records } = readPayload(item, { receivedAt: Date.UTC(2026, 4, 20) });
	return records.flatMap((record) =>
		record.kind === 'suppression' || (record.kind === 'consent' && record.name === 'denied')
			? [record.channel ?? 'all']
			: [],
	);
}

describe('A no that names no way', () => {
	it.each(NOS)('closes no fewer ways where one more address comes with it: %j', (no) => {
		const byEach = [...closedBy({ ...EMAIL, ...no }), ...closedBy({ ...PHONE, ...no })];
		expect(byEach.length).toBeGreaterThan(1);
		expect(closedBy({ ...EMAIL, ...PHONE, ...no })).toEqual(expect.arrayContaining(byEach));
	});

	it('of a bounce is about mail alone', () => {
		expect(closedBy({ ...EMAIL, ...PHONE, event: 'bounced' })).toEqual(['email']);
	});

	it.each(['_', '#text', '$t', '__text'])('counts beside a field %s, as it does without', (name) => {
		const said = { ...EMAIL, Unsubscribed: 'yes' };
		expect(closedBy({ data: { [name]: '1764600000', ...said } })).toEqual(closedBy({ data: said }));
	});
});
