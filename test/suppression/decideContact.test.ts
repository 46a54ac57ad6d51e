import { CHANNELS, PURPOSES, type Channel } from '../../src/lead/channel';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/lead/time';
import { closedDecision } from '../../src/suppression/closedDecision';
import { decideContact } from '../../src/suppression/decideContact';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { ask, asOf, entry, facts, rules } from './facts';

const codesOf = (decision: { reasons: { code: string }[] }) => decision.reasons.map(({ code }) => code);

describe('somebody nothing stands against', () => {
	it.each(CHANNELS.flatMap((channel) => PURPOSES.map((purpose) => [channel, purpose] as const)))(
		'is allowed by %s for %s messages',
		(channel, purpose) => {
			expect(decideContact(facts(), rules, { channel, purpose, asOf })).toEqual({
				decision: 'allowed',
				channel,
				purpose,
				summary: 'May be sent: nothing stands against it.',
				reasons: [],
				checkedAt: asOf,
			});
		},
	);
});

describe('an address that is missing', () => {
	it.each<[Channel, { email: boolean; phone: boolean }]>([
		['email', { email: false, phone: true }],
		['sms', { email: true, phone: false }],
		['phone', { email: true, phone: false }],
		['ads', { email: false, phone: false }],
	])('stops %s until there is one', (channel, reachable) => {
		const decision = ask(facts({ reachable }), { channel });
		expect(decision).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'unreachable', since: asOf, source: 'lead' }],
		});
		expect(decision).not.toHaveProperty('nextAllowedAt');
	});

	it('does not stop ads when there is either, nor post and sales tasks', () => {
		expect(ask(facts({ reachable: { email: false, phone: true } }), { channel: 'ads' }).decision).toBe('allowed');
		const nowhere = facts({ reachable: { email: false, phone: false } });
		expect(ask(nowhere, { channel: 'directMail' }).decision).toBe('allowed');
		expect(ask(nowhere, { channel: 'salesTask' }).decision).toBe('allowed');
	});
});

describe('a purchase', () => {
	const bought = facts({ purchases: [{ at: asOf - 40 * DAY_MS }, { at: asOf - DAY_MS }] });

	it('stops marketing to a prospect for 30 days after the latest, and says until when', () => {
		expect(ask(bought)).toEqual({
			decision: 'suppressed',
			channel: 'email',
			purpose: 'marketing',
			summary: 'Not sent: bought on 9 March.',
			reasons: [
				{
					code: 'purchased',
					label: 'Bought Recently',
					since: asOf - DAY_MS,
					until: asOf + 29 * DAY_MS,
					source: 'outcomes',
					liftedBy: 'time, at 2026-04-08T15:00:00.000Z, or a full refund',
				},
			],
			nextAllowedAt: asOf + 29 * DAY_MS,
			checkedAt: asOf,
		});
	});

	it('is over exactly 30 days later', () => {
		expect(ask(facts({ purchases: [{ at: asOf - 30 * DAY_MS + 1 }] })).decision).toBe('suppressed');
		expect(ask(facts({ purchases: [{ at: asOf - 30 * DAY_MS }] })).decision).toBe('allowed');
	});

	it('counts at once where its clock is ahead of ours', () => {
		expect(codesOf(ask(facts({ purchases: [{ at: asOf + MINUTE_MS }] })))).toEqual(['purchased']);
	});

	it('is nothing against a flow for customers, a transactional message, or a window of 0', () => {
		expect(
			decideContact(bought, suppressionRulesSchema.parse({ audience: 'customers' }), {
				channel: 'email',
				purpose: 'marketing',
				asOf,
			}).decision,
		).toBe('allowed');
		expect(
			decideContact(bought, suppressionRulesSchema.parse({ purchasedWithinMs: 0 }), {
				channel: 'email',
				purpose: 'marketing',
				asOf,
			}).decision,
		).toBe('allowed');
		expect(ask(bought, { purpose: 'transactional' }).decision).toBe('allowed');
	});
});

describe('the suppression log', () => {
	it('suppresses with code, since and source until a release', () => {
		const optOut = entry({ code: 'opt_out', at: asOf - DAY_MS, source: 'klaviyo' });
		expect(ask(facts({ entries: [optOut] }))).toMatchObject({
			decision: 'suppressed',
			reasons: [
				{ code: 'opt_out', since: asOf - DAY_MS, source: 'klaviyo', liftedBy: expect.stringContaining('Release') },
			],
		});
		const release = entry({ code: 'opt_out', action: 'release', at: asOf - HOUR_MS });
		expect(ask(facts({ entries: [release, optOut] })).decision).toBe('allowed');
	});

	it('is read in any order, and a suppression after the release stands', () => {
		const entries = [
			entry({ code: 'manual', at: asOf - 1 * HOUR_MS }),
			entry({ code: 'manual', action: 'release', at: asOf - 2 * HOUR_MS }),
			entry({ code: 'manual', at: asOf - 3 * HOUR_MS }),
		];
		expect(ask(facts({ entries })).reasons).toMatchObject([{ code: 'manual', since: asOf - HOUR_MS }]);
	});

	it('suppresses where a suppression and a release are of the same instant', () => {
		const entries = [entry({ code: 'opt_out', at: asOf }), entry({ code: 'opt_out', action: 'release', at: asOf })];
		expect(ask(facts({ entries })).decision).toBe('suppressed');
		expect(ask(facts({ entries: entries.reverse() })).decision).toBe('suppressed');
	});

	it('keeps channels apart, and an entry without one speaks for all', () => {
		const sms = facts({ entries: [entry({ code: 'opt_out', channel: 'sms' })] });
		expect(ask(sms, { channel: 'sms' }).decision).toBe('suppressed');
		expect(ask(sms, { channel: 'email' }).decision).toBe('allowed');
		const all = facts({ entries: [entry({ code: 'opt_out' })] });
		for (const channel of CHANNELS) expect(ask(all, { channel }).decision).toBe('suppressed');
	});

	it('lets a release of one channel end a suppression of all in that channel only', () => {
		const entries = [
			entry({ code: 'opt_out', at: asOf - 2 }),
			entry({ code: 'opt_out', action: 'release', channel: 'sms', at: asOf - 1 }),
		];
		expect(ask(facts({ entries }), { channel: 'sms' }).decision).toBe('allowed');
		expect(ask(facts({ entries }), { channel: 'email' }).decision).toBe('suppressed');
	});

	it('lets a release of all channels end a suppression of one', () => {
		const entries = [
			entry({ code: 'opt_out', channel: 'sms', at: asOf - 2 }),
			entry({ code: 'opt_out', action: 'release', at: asOf - 1 }),
		];
		expect(ask(facts({ entries }), { channel: 'sms' }).decision).toBe('allowed');
	});

	it('keeps addresses apart: a release for one does nothing for another', () => {
		const entries = [
			entry({ code: 'hard_bounce', key: 'email:a@shop.example', at: asOf - 3 }),
			entry({ code: 'hard_bounce', key: 'email:b@shop.example', at: asOf - 3 }),
			entry({ code: 'hard_bounce', key: 'email:b@shop.example', action: 'release', at: asOf - 1 }),
		];
		expect(codesOf(ask(facts({ entries })))).toEqual(['hard_bounce']);
	});

	it('keeps codes apart: a solved case is no opt-in', () => {
		const entries = [
			entry({ code: 'opt_out', at: asOf - 3 }),
			entry({ code: 'support_case', action: 'release', at: asOf - 1 }),
		];
		expect(codesOf(ask(facts({ entries })))).toEqual(['opt_out']);
	});

	it('ends a suppression exactly at its until', () => {
		const until = asOf + 1;
		const entries = [entry({ code: 'support_case', until })];
		expect(ask(facts({ entries }))).toMatchObject({
			decision: 'suppressed',
			reasons: [{ until }],
			nextAllowedAt: until,
		});
		expect(ask(facts({ entries }), { asOf: until }).decision).toBe('allowed');
	});

	it('does not let a later, shorter suppression shorten an earlier one', () => {
		const entries = [entry({ code: 'manual', at: asOf - 9 }), entry({ code: 'manual', at: asOf - 1, until: asOf + 5 })];
		const decision = ask(facts({ entries }));
		expect(decision.reasons).toMatchObject([{ code: 'manual', since: asOf - 9 }]);
		expect(decision.reasons[0]).not.toHaveProperty('until');
		expect(ask(facts({ entries }), { asOf: asOf + 5 }).decision).toBe('suppressed');
	});

	it('believes a suppression whose clock is ahead of ours, and not yet a release', () => {
		expect(ask(facts({ entries: [entry({ code: 'opt_out', at: asOf + MINUTE_MS })] })).decision).toBe('suppressed');
		const early = [
			entry({ code: 'opt_out', at: asOf - 1 }),
			entry({ code: 'opt_out', action: 'release', at: asOf + MINUTE_MS }),
		];
		expect(ask(facts({ entries: early })).decision).toBe('suppressed');
		expect(ask(facts({ entries: early }), { asOf: asOf + MINUTE_MS }).decision).toBe('allowed');
	});

	it('suppresses everything on a code it does not know', () => {
		const entries = [entry({ code: 'from_a_newer_version' })];
		expect(ask(facts({ entries }), { purpose: 'transactional' })).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'from_a_newer_version', liftedBy: 'the operation Release' }],
		});
	});
});

describe('several refusals for the same reason', () => {
	it('are one, since the first of them, in whatever order they were recorded', () => {
		const entries = [2, 9, 5].map((days) => entry({ code: 'manual', at: asOf - days * DAY_MS }));
		expect(ask(facts({ entries })).reasons).toMatchObject([{ code: 'manual', since: asOf - 9 * DAY_MS }]);
	});

	it('are lifted by no release where it is the item that says so', () => {
		const [onRecord, onItem] = [{}, { isOnItem: true }].map(
			(but) => ask(facts({ entries: [entry({ code: 'opt_out', ...but })] })).reasons[0]?.liftedBy,
		);
		expect(onRecord).not.toBe(onItem);
		expect(onItem).toBe('an item that no longer says so');
	});
});

describe('soft bounces', () => {
	const bounces = (count: number) =>
		Array.from({ length: count }, (_, index) => entry({ code: 'soft_bounce', at: asOf - (count - index) * DAY_MS }));

	it('are forgiven up to the seventh and suppress from the eighth', () => {
		expect(ask(facts({ entries: bounces(7) })).decision).toBe('allowed');
		expect(ask(facts({ entries: bounces(8) })).reasons).toMatchObject([
			{ code: 'soft_bounce', since: asOf - 8 * DAY_MS, until: asOf + 22 * DAY_MS },
		]);
	});

	it('are counted anew when fewer than eight are left in 30 days', () => {
		const until = asOf + 22 * DAY_MS;
		expect(ask(facts({ entries: bounces(8) }), { asOf: until - 1 }).decision).toBe('suppressed');
		expect(ask(facts({ entries: bounces(8) }), { asOf: until }).decision).toBe('allowed');
	});

	it('are counted anew after a release', () => {
		const release = entry({ code: 'soft_bounce', action: 'release', at: asOf - 3 * DAY_MS + 1 });
		expect(ask(facts({ entries: [...bounces(9), release] })).decision).toBe('allowed');
	});

	it('of two addresses are not added up', () => {
		const other = bounces(4).map((one) => ({ ...one, key: 'email:b@shop.example' }));
		expect(ask(facts({ entries: [...bounces(4), ...other] })).decision).toBe('allowed');
	});
});

describe('frequency caps and cool-down', () => {
	const capped = suppressionRulesSchema.parse({
		frequencyCaps: [
			{ channel: 'email', max: 2, perMs: 7 * DAY_MS },
			{ channel: 'any', max: 3, perMs: DAY_MS },
		],
		coolDownMs: { email: 0, sms: 0 },
	});
	const sent = (channel: Channel, ...ago: number[]) =>
		ago.map((ms) => ({ channel, purpose: 'marketing' as const, at: asOf - ms }));
	const check = (contacts: ReturnType<typeof sent>, channel: Channel = 'email', at = asOf) =>
		decideContact(facts({ contacts }), capped, { channel, purpose: 'marketing', asOf: at });

	it('defers until the oldest counted message leaves the window, to the millisecond', () => {
		const contacts = sent('email', 2 * DAY_MS, DAY_MS);
		const until = asOf + 5 * DAY_MS;
		expect(check(contacts)).toMatchObject({
			decision: 'deferred',
			reasons: [
				{
					code: 'frequency_cap',
					since: asOf - DAY_MS,
					until,
					source: 'contacts',
					liftedBy: 'time, at 2026-03-15T15:00:00.000Z',
				},
			],
			nextAllowedAt: until,
		});
		expect(check(contacts, 'email', until - 1).decision).toBe('deferred');
		expect(check(contacts, 'email', until).decision).toBe('allowed');
	});

	it('says the same in whatever order the messages are on record', () => {
		const contacts = sent('email', 2 * DAY_MS, DAY_MS);
		expect(check([...contacts].reverse())).toEqual(check(contacts));
	});

	it('waits until enough have left where more were sent than the cap allows', () => {
		expect(check(sent('email', 3 * DAY_MS, 2 * DAY_MS, DAY_MS)).nextAllowedAt).toBe(asOf + 5 * DAY_MS);
	});

	it('counts across channels where the cap says any', () => {
		const contacts = [...sent('sms', 3), ...sent('phone', 2), ...sent('email', 1)];
		expect(check(contacts)).toMatchObject({ decision: 'deferred', nextAllowedAt: asOf - 3 + DAY_MS });
		expect(check(sent('sms', 3, 2, 1), 'ads').decision).toBe('deferred');
	});

	it('does not count what was sent in another channel, or as a transactional message', () => {
		expect(check(sent('sms', 2, 1)).decision).toBe('allowed');
		const receipts = sent('email', 3, 2, 1).map((contact) => ({ ...contact, purpose: 'transactional' as const }));
		expect(
			decideContact(facts({ contacts: receipts }), capped, { channel: 'email', purpose: 'marketing', asOf }).decision,
		).toBe('allowed');
	});

	it('counts what is dated in the future', () => {
		expect(check(sent('email', -HOUR_MS, -HOUR_MS)).nextAllowedAt).toBe(asOf + HOUR_MS + 7 * DAY_MS);
	});

	it('has no cool-down where it is off, after a message dated in the future either', () => {
		expect(check(sent('email', -HOUR_MS)).decision).toBe('allowed');
	});

	it('counts a reservation until it lapses, to the millisecond', () => {
		const [made, reserved] = sent('email', 2 * DAY_MS, 1);
		const expiresAt = asOf + HOUR_MS;
		const contacts = [{ ...reserved!, expiresAt }, made!];
		expect(check(contacts).nextAllowedAt).toBe(expiresAt);
		expect(check(contacts, 'email', expiresAt - 1).decision).toBe('deferred');
		expect(check(contacts, 'email', expiresAt).decision).toBe('allowed');
	});

	it('ends a reservation that lapses late with its window', () => {
		const [made, reserved] = sent('email', DAY_MS, 2 * DAY_MS);
		const contacts = [made!, { ...reserved!, expiresAt: asOf + 30 * DAY_MS }];
		expect(check(contacts).nextAllowedAt).toBe(asOf + 5 * DAY_MS);
	});

	it('gives each full cap as a reason of its own and waits for the last', () => {
		const decision = check(sent('email', 3, 2, 1));
		expect(codesOf(decision)).toEqual(['frequency_cap', 'frequency_cap']);
		expect(decision.nextAllowedAt).toBe(asOf - 2 + 7 * DAY_MS);
	});

	it('by default cools down 16 hours after an email and 24 after an SMS', () => {
		const afterEmail = ask(facts({ contacts: sent('email', HOUR_MS) }));
		expect(afterEmail).toMatchObject({
			decision: 'deferred',
			reasons: [{ code: 'cool_down' }],
			nextAllowedAt: asOf + 15 * HOUR_MS,
		});
		expect(ask(facts({ contacts: sent('email', 16 * HOUR_MS) })).decision).toBe('allowed');
		expect(ask(facts({ contacts: sent('sms', 24 * HOUR_MS - 1) }), { channel: 'sms' }).decision).toBe('deferred');
		expect(ask(facts({ contacts: sent('sms', 24 * HOUR_MS) }), { channel: 'sms' }).decision).toBe('allowed');
	});
});

describe('quiet hours', () => {
	const berlin = facts({ timeZones: ['Europe/Berlin'] });
	const at = (iso: string) => Date.parse(iso);

	it.each([
		['2026-03-10T20:59:59.999+01:00', 'allowed'],
		['2026-03-10T21:00:00+01:00', 'deferred'],
		['2026-03-11T07:59:59.999+01:00', 'deferred'],
		['2026-03-11T08:00:00+01:00', 'allowed'],
	])('of an SMS are those of the recipient: at %s it is %s', (iso, decision) => {
		expect(ask(berlin, { channel: 'sms', asOf: at(iso) }).decision).toBe(decision);
	});

	it('say since when, until when, and where', () => {
		expect(ask(berlin, { channel: 'sms', asOf: at('2026-03-10T23:00+01:00') })).toMatchObject({
			reasons: [
				{
					code: 'quiet_hours',
					since: at('2026-03-10T21:00+01:00'),
					until: at('2026-03-11T08:00+01:00'),
					source: 'settings',
					liftedBy: 'time, at 2026-03-11 08:00 in Europe/Berlin',
				},
			],
			nextAllowedAt: at('2026-03-11T08:00+01:00'),
		});
	});

	it('do not hold for email by default, nor for a transactional SMS', () => {
		expect(ask(berlin, { channel: 'email', asOf: at('2026-03-10T23:00+01:00') }).decision).toBe('allowed');
		expect(ask(berlin, { channel: 'sms', purpose: 'transactional', asOf: at('2026-03-10T23:00+01:00') }).decision).toBe(
			'allowed',
		);
	});

	it('move the end of a cap to the morning when it falls into the night', () => {
		const contacts = [{ channel: 'sms' as const, purpose: 'marketing' as const, at: at('2026-03-10T22:30+01:00') }];
		const decision = ask(facts({ timeZones: ['Europe/Berlin'], contacts }), {
			channel: 'sms',
			asOf: at('2026-03-11T12:00+01:00'),
		});
		expect(decision).toMatchObject({
			decision: 'deferred',
			reasons: [{ code: 'cool_down', until: at('2026-03-11T22:30+01:00') }],
		});
		expect(decision.nextAllowedAt).toBe(at('2026-03-12T08:00+01:00'));
	});

	it('without a known zone are those from California to Greece', () => {
		const nowhere = facts({ timeZones: [] });
		const decide = (iso: string) => ask(nowhere, { channel: 'sms', asOf: at(iso) });
		expect(decide('2026-01-10T15:59:59Z').nextAllowedAt).toBe(at('2026-01-10T16:00Z'));
		expect(decide('2026-01-10T16:00Z').decision).toBe('allowed');
		expect(decide('2026-01-10T19:00Z').nextAllowedAt).toBe(at('2026-01-11T16:00Z'));
	});

	it('that never open suppress, and no next instant is promised', () => {
		const always = suppressionRulesSchema.parse({ quietHours: { sms: [{ start: '00:00', end: '24:00' }] } });
		const decision = decideContact(berlin, always, { channel: 'sms', purpose: 'marketing', asOf });
		expect(decision).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'quiet_hours', liftedBy: expect.stringContaining('no hour') }],
		});
		expect(decision).not.toHaveProperty('nextAllowedAt');
	});
});

describe('several reasons at once', () => {
	it('are all listed, and one without an end means there is no next instant', () => {
		const everything = facts({
			reachable: { email: false, phone: false },
			timeZones: ['Asia/Tokyo'],
			purchases: [{ at: asOf - 1 }],
			entries: ['opt_out', 'hard_bounce', 'complaint', 'support_case'].map((code) => entry({ code })),
			contacts: [1, 2, 3].map((ago) => ({ channel: 'sms', purpose: 'marketing', at: asOf - ago })),
		});
		const decision = ask(everything, { channel: 'sms' });
		expect(codesOf(decision)).toEqual([
			'unreachable',
			'opt_out',
			'hard_bounce',
			'complaint',
			'support_case',
			'purchased',
			'frequency_cap',
			'frequency_cap',
			'cool_down',
			'quiet_hours',
		]);
		expect(decision.decision).toBe('suppressed');
		expect(decision).not.toHaveProperty('nextAllowedAt');
	});

	it('that all end give the next instant after the last, though it stays suppressed', () => {
		const decision = ask(
			facts({ purchases: [{ at: asOf - DAY_MS }], contacts: [{ channel: 'email', purpose: 'marketing', at: asOf }] }),
		);
		expect(decision).toMatchObject({ decision: 'suppressed', nextAllowedAt: asOf + 29 * DAY_MS });
	});
});

it('a store that can not be read allows nothing', () => {
	expect(closedDecision({ channel: 'email', purpose: 'transactional', asOf }, 'the file is locked')).toEqual({
		decision: 'suppressed',
		channel: 'email',
		purpose: 'transactional',
		summary: 'Not sent: the store could not be read.',
		reasons: [
			{
				code: 'store_unavailable',
				label: 'Store Unavailable',
				since: asOf,
				source: 'store',
				liftedBy: 'the store answering again, then another check (the file is locked)',
			},
		],
		checkedAt: asOf,
	});
});
