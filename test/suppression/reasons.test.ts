import { CHANNELS } from '../../src/lead/channel';
import { SUPPRESSION_CODES } from '../../src/lead/record';
import { closedDecision } from '../../src/suppression/closedDecision';
import { findReason, REASONS, stops } from '../../src/suppression/reasons';
import { ask, asOf, consent, entry, facts } from './facts';

it('every code that can be recorded has a row that says so', () => {
	for (const code of SUPPRESSION_CODES) expect(REASONS[code]).toMatchObject({ recorded: true });
});

it('every reason has words of its own', () => {
	const rows = Object.values(REASONS);
	expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
	expect(new Set(rows.map(({ sentence }) => sentence)).size).toBe(rows.length);
});

it.each(['from_a_newer_version', 'toString', '__proto__', ''])(
	'a code that is not in the table (%s) stops everything',
	(code) => {
		for (const channel of CHANNELS) expect(stops(code, { channel, purpose: 'transactional' })).toBe(true);
		expect(findReason(code).liftedBy).toBe('the operation Release');
	},
);

describe('the summary', () => {
	const at = (iso: string) => Date.parse(iso);

	it('says who asked for what, and when', () => {
		const optOut = entry({ code: 'opt_out', channel: 'sms', at: at('2026-03-03T23:30+01:00') });
		expect(ask(facts({ entries: [optOut] }), { channel: 'sms' }).summary).toBe(
			'Not sent: asked not to be contacted by SMS on 3 March.',
		);
		const longAgo = { ...optOut, channel: 'email' as const, at: at('2024-12-24T12:00Z') };
		expect(ask(facts({ entries: [longAgo] })).summary).toBe(
			'Not sent: asked not to be contacted by email on 24 December 2024.',
		);
	});

	it('says which address is missing', () => {
		const nowhere = facts({ reachable: { email: false, phone: false } });
		expect(ask(nowhere, { channel: 'email' }).summary).toBe('Not sent: no email address is known.');
		expect(ask(nowhere, { channel: 'phone' }).summary).toBe('Not sent: no phone number is known.');
	});

	it('says until when a message waits where the person is', () => {
		const london = facts({ timeZones: ['Europe/London'] });
		const night = { channel: 'sms', asOf: at('2026-03-10T23:00Z') } as const;
		expect(ask(london, night).summary).toBe('Waits until 08:00 in London: quiet hours.');
		const somewhere = facts({ timeZones: ['Europe/London', 'Europe/Lisbon'] });
		expect(ask(somewhere, night).summary).toBe('Waits until 08:00 UTC: quiet hours.');
	});

	it('names the day where it is not the next morning, and counts what else there is', () => {
		const contacts = [1, 2, 3].map((ago) => ({
			channel: 'sms' as const,
			purpose: 'marketing' as const,
			at: asOf - ago * 3_600_000,
		}));
		expect(ask(facts({ contacts }), { channel: 'sms' }).summary).toBe(
			'Waits until 17 March, 13:00 in Berlin: the maximum number of messages has been sent (and 2 more reasons).',
		);
	});

	it('says first what has no end', () => {
		const about = facts({ purchases: [{ at: asOf - 1 }], consents: [consent({ state: 'denied' })] });
		expect(ask(about, { channel: 'sms' }).summary).toBe(
			'Not sent: said no to being contacted by SMS on 10 March (and 1 more reason).',
		);
	});

	it('says in which workspace to look where a check could not be made', () => {
		const question = { channel: 'email', purpose: 'marketing', asOf } as const;
		const because = 'This lead was scored in workspace client-one, this step asks workspace default';
		expect(closedDecision(question, because, 'wrong_workspace')).toMatchObject({
			summary: 'Not sent: the lead belongs to another workspace.',
			reasons: [{ label: 'Wrong Workspace', liftedBy: `another check, once this is mended: ${because}` }],
		});
	});
});
