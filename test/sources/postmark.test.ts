import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

function record(fields: Record<string, unknown>): Record<string, unknown> {
	return { ServerID: 4, MessageID: '0aa1-77', MessageStream: 'outbound', ...fields };
}

const bounce = (type: string, rest = {}) =>
	record({
		RecordType: 'Bounce',
		ID: 81,
		Type: type,
		Email: 'ann@shop.test',
		BouncedAt: '2026-01-05T10:00:00.1234567-05:00',
		...rest,
	});
const change = (rest: Record<string, unknown>) =>
	record({
		RecordType: 'SubscriptionChange',
		Recipient: 'ann@shop.test',
		ChangedAt: '2026-01-05T10:00:00Z',
		Origin: 'Recipient',
		...rest,
	});

it.each([
	['HardBounce', ['event email_bounced: ann@shop.test', 'suppression hard_bounce suppress email: ann@shop.test']],
	['SoftBounce', ['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test']],
	['Transient', ['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test']],
	['BadEmailAddress', ['suppression invalid_address suppress email: ann@shop.test']],
	['AutoResponder', []],
	['TemplateRenderingFailed', []],
])('reads a bounce of type %s', (type, expected) => expect(brief(bounce(type))).toEqual(expected));

it('reads seven decimals and an offset', () => {
	expect(readPayload(bounce('HardBounce')).records[0]?.occurredAt).toBe(Date.parse('2026-01-05T15:00:00.123Z'));
});

it('keeps a bounce and a complaint of one mail apart though they share their ids', () => {
	const [bounced] = readPayload(bounce('HardBounce')).records;
	const [complained] = readPayload(bounce('SpamComplaint', { RecordType: 'SpamComplaint' })).records;
	expect(bounced?.id).not.toBe(complained?.id);
	expect(complained?.name).toBe('email_marked_as_spam');
});

it('keeps two opens of one mail apart', () => {
	const open = (at: string) => record({ RecordType: 'Open', Recipient: 'ann@shop.test', ReceivedAt: at });
	expect(readPayload(open('2026-01-05T10:00:00Z')).records[0]?.id).not.toBe(
		readPayload(open('2026-01-05T11:00:00Z')).records[0]?.id,
	);
});

describe('a subscription change', () => {
	it.each([
		['ManualSuppression', ['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test']],
		['HardBounce', ['suppression hard_bounce suppress email: ann@shop.test']],
		['SpamComplaint', ['suppression complaint suppress email: ann@shop.test']],
	])('to no more mail for %s suppresses', (reason, expected) =>
		expect(brief(change({ SuppressSending: true, SuppressionReason: reason }))).toEqual(expected),
	);

	const resubscribe = change({ SuppressSending: false, SuppressionReason: null });

	it('back to mail releases nothing, since anybody could have sent it', () => {
		const reading = readPayload(resubscribe);
		expect(reading.records).toEqual([]);
		expect(reading.notes.join()).toMatch('not verified');
	});

	it('back to mail releases the opt-out where the user trusts the sender', () => {
		expect(brief(resubscribe, { trustUnauthenticated: true })).toEqual([
			'suppression opt_out release email: ann@shop.test',
		]);
	});

	it('written as anything but false releases nothing even then', () => {
		for (const SuppressSending of [null, 0, 'false', undefined]) {
			expect(brief({ ...resubscribe, SuppressSending }, { trustUnauthenticated: true })).toEqual([]);
		}
	});
});
