import { CHANNELS } from '../../src/lead/channel';
import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import { decideContact } from '../../src/suppression/decideContact';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { ask, asOf, consent, entry, facts } from './facts';

const codesOf = (decision: { reasons: { code: string }[] }) => decision.reasons.map(({ code }) => code);
const sms = { channel: 'sms' } as const;

describe('a channel in which people must have agreed', () => {
	it.each(['sms', 'phone'] as const)('is %s by default: without a consent on record it stops', (channel) => {
		const decision = ask(facts({ consents: [] }), { channel });
		expect(decision).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'no_consent', source: 'consents' }] });
		expect(decision).not.toHaveProperty('nextAllowedAt');
		expect(ask(facts({ consents: [consent({ channel })] }), { channel }).decision).toBe('allowed');
	});

	it('lets a transactional message pass, which nobody has to agree to', () => {
		expect(ask(facts({ consents: [] }), { ...sms, purpose: 'transactional' }).decision).toBe('allowed');
		const refused = facts({ consents: [consent({ state: 'withdrawn' })] });
		expect(ask(refused, { ...sms, purpose: 'transactional' }).decision).toBe('allowed');
	});

	it('takes no consent of another channel for one', () => {
		expect(codesOf(ask(facts({ consents: [consent({ channel: 'email' })] }), sms))).toEqual(['no_consent']);
	});

	it('takes no consent for another number than the one that is written to', () => {
		const other = consent({ key: 'phone:+15550199', ofOtherAddress: true });
		expect(codesOf(ask(facts({ consents: [other] }), sms))).toEqual(['no_consent']);
		expect(ask(facts({ consents: [other, consent()] }), sms).decision).toBe('allowed');
	});

	it('is not open yet to a consent that is dated in the future', () => {
		const early = facts({ consents: [consent({ at: asOf + HOUR_MS })] });
		expect(codesOf(ask(early, sms))).toEqual(['no_consent']);
		expect(ask(early, { ...sms, asOf: asOf + HOUR_MS }).decision).toBe('allowed');
	});
});

describe('a refusal that somebody took off the list', () => {
	const withdrawn = consent({ state: 'withdrawn', at: asOf - 2 * HOUR_MS, receivedAt: asOf - 2 * HOUR_MS });
	const release = entry({ key: withdrawn.key, code: 'consent_withdrawn', action: 'release', at: asOf - HOUR_MS });
	const taken = facts({ consents: [withdrawn], entries: [release] });

	it('is no consent where people must have agreed', () => {
		expect(codesOf(ask(taken, sms))).toEqual(['no_consent']);
	});

	it('stands no more where they must not have refused', () => {
		const lenient = suppressionRulesSchema.parse({ consent: { sms: 'mustNotHaveRefused' } });
		expect(decideContact(taken, lenient, { ...sms, purpose: 'marketing', asOf }).decision).toBe('allowed');
	});
});

it('a consent that an item itself takes back is lifted by an item that no longer does', () => {
	const [onRecord, onItem] = [{}, { isOnItem: true }].map(
		(but) => ask(facts({ consents: [consent({ state: 'withdrawn', ...but })] }), sms).reasons[0]?.liftedBy,
	);
	expect(onRecord).not.toBe(onItem);
	expect(onItem).toBe('an item that no longer says so');
});

describe('a channel in which people must not have refused', () => {
	const others = CHANNELS.filter((channel) => channel !== 'sms' && channel !== 'phone');

	it.each(others)('is %s by default: it is open until somebody says no', (channel) => {
		expect(ask(facts({ consents: [] }), { channel }).decision).toBe('allowed');
		const refused = facts({ consents: [consent({ channel, state: 'denied', at: asOf - DAY_MS })] });
		expect(ask(refused, { channel })).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'consent_denied', since: asOf - DAY_MS }],
		});
	});

	it.each([
		['pending', 'consent_pending'],
		['denied', 'consent_denied'],
		['withdrawn', 'consent_withdrawn'],
	] as const)('stops at a consent that is %s', (state, code) => {
		expect(codesOf(ask(facts({ consents: [consent({ channel: 'email', state })] })))).toEqual([code]);
	});

	it('stops where a consent has ended, to the millisecond', () => {
		const about = facts({ consents: [consent({ channel: 'email', at: asOf - DAY_MS, expiresAt: asOf })] });
		expect(ask(about, { asOf: asOf - 1 }).decision).toBe('allowed');
		expect(ask(about)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'consent_expired', since: asOf }] });
	});
});

describe('of several consents', () => {
	const ago = (hours: number) => ({ at: asOf - hours * HOUR_MS });

	it('the latest decides, in any order of arrival', () => {
		const log = [consent({ ...ago(3) }), consent({ state: 'withdrawn', ...ago(2) }), consent({ ...ago(1) })];
		expect(ask(facts({ consents: log }), sms).decision).toBe('allowed');
		expect(ask(facts({ consents: log.toReversed() }), sms).decision).toBe('allowed');
		expect(codesOf(ask(facts({ consents: log.slice(0, 2) }), sms))).toEqual(['consent_withdrawn']);
	});

	it('the refusal wins at the same instant', () => {
		const log = [consent(), consent({ state: 'denied' })];
		expect(codesOf(ask(facts({ consents: log }), sms))).toEqual(['consent_denied']);
		expect(codesOf(ask(facts({ consents: log.toReversed() }), sms))).toEqual(['consent_denied']);
	});

	it('a refusal of the same instant that arrived after a release stands, in any order', () => {
		const at = asOf - 5 * HOUR_MS;
		const known = consent({ state: 'withdrawn', at, receivedAt: at });
		const lateCopy = consent({ state: 'withdrawn', at, receivedAt: asOf - HOUR_MS });
		const { key } = known;
		const released = asOf - 2 * HOUR_MS;
		const release = entry({ key, code: 'consent_withdrawn', action: 'release', at: released, receivedAt: released });
		const lenient = suppressionRulesSchema.parse({ consent: { sms: 'mustNotHaveRefused' }, quietHours: { sms: [] } });
		const decide = (consents: (typeof known)[]) =>
			codesOf(decideContact(facts({ consents, entries: [release] }), lenient, { ...sms, purpose: 'marketing', asOf }));
		expect(decide([known])).toEqual([]);
		expect(decide([known, lateCopy])).toEqual(['consent_withdrawn']);
		expect(decide([lateCopy, known])).toEqual(['consent_withdrawn']);
	});

	it('each address has a latest of its own, and any refusal stops', () => {
		const log = [consent(), consent({ key: 'phone:+15550199', state: 'withdrawn', ...ago(9), ofOtherAddress: true })];
		expect(codesOf(ask(facts({ consents: log }), sms))).toEqual(['consent_withdrawn']);
	});

	it('a refusal that is dated in the future counts from when it arrived', () => {
		const refused = consent({ state: 'withdrawn', at: asOf + 400 * DAY_MS, receivedAt: asOf - 2 * HOUR_MS });
		expect(codesOf(ask(facts({ consents: [refused] }), sms))).toEqual(['consent_withdrawn']);
		expect(ask(facts({ consents: [refused, consent(ago(1))] }), sms).decision).toBe('allowed');
	});
});

describe('a customer', () => {
	const strict = { consent: { email: 'mustHaveAgreed' }, audience: 'customers' };
	const bought = { purchases: [{ at: asOf - 400 * DAY_MS }], consents: [] };
	const decide = (about: Parameters<typeof facts>[0], settings: object) =>
		codesOf(
			decideContact(facts(about), suppressionRulesSchema.parse({ ...strict, ...settings }), {
				channel: 'email',
				purpose: 'marketing',
				asOf,
			}),
		);

	it('counts as having agreed to email only where the settings say so, and only as long as they have not refused', () => {
		expect(decide(bought, {})).toEqual(['no_consent']);
		expect(decide(bought, { customersCountAsAgreed: true })).toEqual([]);
		expect(decide({ consents: [] }, { customersCountAsAgreed: true })).toEqual(['no_consent']);
		const refused = { ...bought, consents: [consent({ channel: 'email', state: 'denied' })] };
		expect(decide(refused, { customersCountAsAgreed: true })).toEqual(['consent_denied']);
	});

	it('whose consent is older than the settings allow has to be asked again', () => {
		const agreed = { consents: [consent({ channel: 'email', at: asOf - 90 * DAY_MS })] };
		expect(decide(agreed, { consentExpiresAfterMs: { email: 90 * DAY_MS } })).toEqual(['consent_expired']);
		expect(decide(agreed, { consentExpiresAfterMs: { email: 90 * DAY_MS + 1 } })).toEqual([]);
	});
});

describe('agreeing again', () => {
	const key = 'email:ann@shop.example';
	const again = consent({ key, channel: 'email', at: asOf - HOUR_MS });
	const listed = (code: string, at = asOf - 2 * HOUR_MS) =>
		facts({ entries: [entry({ code, key, at })], consents: [again] });

	it("ends the person's own opt-out where it is later", () => {
		expect(ask(listed('opt_out')).decision).toBe('allowed');
		expect(codesOf(ask(listed('opt_out', asOf - HOUR_MS)))).toEqual(['opt_out']);
		expect(codesOf(ask(listed('opt_out', asOf - 1)))).toEqual(['opt_out']);
	});

	it.each(['complaint', 'hard_bounce', 'soft_bounce', 'manual', 'erased', 'invalid_address'])('ends no %s', (code) => {
		const entries = Array.from({ length: 8 }, () => entry({ code, key, at: asOf - 2 * HOUR_MS }));
		expect(codesOf(ask(facts({ entries, consents: [again] })))).toEqual([code]);
	});

	it('for another address or channel ends nothing here', () => {
		const optOut = entry({ code: 'opt_out', key, at: asOf - 2 * HOUR_MS });
		for (const other of [{ key: 'email:b@shop.example' }, { channel: 'sms' as const }])
			expect(codesOf(ask(facts({ entries: [optOut], consents: [{ ...again, ...other }] })))).toEqual(['opt_out']);
	});
});
