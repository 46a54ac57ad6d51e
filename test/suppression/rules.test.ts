import { CHANNELS } from '../../src/lead/channel';
import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import type { ContactFacts, ContactQuestion } from '../../src/suppression/contactDecision';
import { decideContact } from '../../src/suppression/decideContact';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { ask, asOf, consent, entry, facts } from './facts';

const codesOf = (decision: { reasons: { code: string }[] }) => decision.reasons.map(({ code }) => code);

function decide(settings: object, about: Partial<ContactFacts>, question: Partial<ContactQuestion> = {}) {
	const asked = { channel: 'email', purpose: 'marketing', asOf, ...question } as const;
	return codesOf(decideContact(facts(about), suppressionRulesSchema.parse(settings), asked));
}

describe('a refund', () => {
	const refunds = [{ at: asOf - DAY_MS }];

	it('holds marketing back for 14 days, of customers too, and no receipt', () => {
		expect(ask(facts({ refunds })).reasons).toMatchObject([{ code: 'refunded', until: asOf + 13 * DAY_MS }]);
		expect(decide({ audience: 'customers' }, { refunds })).toEqual(['refunded']);
		expect(ask(facts({ refunds }), { asOf: asOf + 13 * DAY_MS }).decision).toBe('allowed');
		expect(ask(facts({ refunds }), { purpose: 'transactional' }).decision).toBe('allowed');
	});

	it('counts from the latest of several', () => {
		const several = facts({ refunds: [{ at: asOf - 9 * DAY_MS }, ...refunds, { at: asOf - 5 * DAY_MS }] });
		expect(ask(several).reasons).toMatchObject([{ since: asOf - DAY_MS, until: asOf + 13 * DAY_MS }]);
	});

	it('is no reason where the window is 0, also one dated in the future', () => {
		expect(decide({ refundedWithinMs: 0 }, { refunds: [{ at: asOf + DAY_MS }] })).toEqual([]);
	});
});

describe('a lead that sales gave up', () => {
	const verdicts = [{ name: 'lost' as const, at: asOf - HOUR_MS, subject: 'deal-1' }];

	it('gets no call and no sales task for 90 days, and email as before', () => {
		const stopped = CHANNELS.filter((channel) => ask(facts({ verdicts }), { channel }).decision !== 'allowed');
		expect(stopped).toEqual(['phone', 'salesTask']);
		const question = { channel: 'salesTask', asOf: asOf - HOUR_MS + 90 * DAY_MS } as const;
		expect(ask(facts({ verdicts }), question).decision).toBe('allowed');
	});

	it('is taken up again with a later verdict on the same deal, not with one on another', () => {
		const won = { name: 'won' as const, at: asOf, subject: 'deal-1' };
		const about = (...more: ContactFacts['verdicts']) => ({ verdicts: [...verdicts, ...more] });
		const channel = 'salesTask' as const;
		expect(decide({}, about(won), { channel })).toEqual([]);
		expect(decide({}, about({ ...won, subject: 'deal-2' }), { channel })).toEqual(['rejected_by_sales']);
		const sameInstant = { ...won, at: asOf - HOUR_MS };
		for (const both of [about(sameInstant), { verdicts: [sameInstant, ...verdicts] }])
			expect(decide({}, both, { channel })).toEqual(['rejected_by_sales']);
	});

	it('is no reason where the rule is off', () => {
		const ahead = [{ name: 'unqualified' as const, at: asOf + HOUR_MS }];
		for (const about of [verdicts, ahead])
			expect(decide({ rejectedBySales: { withinMs: 0 } }, { verdicts: about }, { channel: 'phone' })).toEqual([]);
		expect(decide({}, { verdicts: ahead }, { channel: 'phone' })).toEqual(['rejected_by_sales']);
	});
});

it('a purchase by a colleague is a reason where the setting is on, in a flow for prospects', () => {
	const colleaguePurchases = [{ at: asOf - DAY_MS }];
	expect(decide({}, { colleaguePurchases })).toEqual([]);
	expect(decide({ colleagueBoughtWithinMs: 30 * DAY_MS }, { colleaguePurchases })).toEqual(['colleague_bought']);
	expect(decide({ colleagueBoughtWithinMs: DAY_MS }, { colleaguePurchases })).toEqual([]);
	expect(decide({ colleagueBoughtWithinMs: 0 }, { colleaguePurchases: [{ at: asOf + DAY_MS }] })).toEqual([]);
	const older = [...colleaguePurchases, { at: asOf - 40 * DAY_MS }];
	expect(decide({ colleagueBoughtWithinMs: 30 * DAY_MS }, { colleaguePurchases: older })).toEqual(['colleague_bought']);
	const customers = { colleagueBoughtWithinMs: 30 * DAY_MS, audience: 'customers' };
	expect(decide(customers, { colleaguePurchases })).toEqual([]);
});

describe('an address on a list of patterns', () => {
	it.each([
		['*@competitor.example', 'spy@competitor.example', true],
		['*@competitor.example', 'spy@eu.competitor.example', false],
		['*@competitor.example', 'spy@notcompetitor.example', false],
		['competitor.example', 'spy@competitor.example', true],
		['competitor.example', 'spy@eu.competitor.example', true],
		['competitor.example', 'spy@notcompetitor.example', false],
		['Ann@Shop.example', 'ann@shop.example', true],
		['test+*@shop.example', 'test+17@shop.example', true],
		['test+*@shop.example', 'test@shop.example', false],
		['*qa*@shop.example', 'the-qa-team@shop.example', true],
		['aa*aa@shop.example', 'aaa@shop.example', false],
		['test@gmail.com', 't.est+17@googlemail.com', true],
		['t.est+1@googlemail.com', 'test@gmail.com', true],
		['test+*@gmail.com', 't.e.st+17@googlemail.com', true],
		['test+*@gmail.com', 'test@gmail.com', false],
		['test@gmail.com', 'tester@gmail.com', false],
		['test@gmail.com', 'test@gmail.com.shop.example', false],
		['*@googlemail.com', 'ann@gmail.com', true],
		['te.st@shop.example', 'test@shop.example', false],
		['*@COMPETITOR.example', 'spy@competitor.example', true],
		['Competitor.Example', 'spy@eu.competitor.example', true],
		['@Competitor.example', 'spy@competitor.example', true],
		['@competitor.example', 'spy@eu.competitor.example', false],
		['*.competitor.example', 'spy@eu.competitor.example', true],
		['*.competitor.example', 'spy@competitor.example', true],
		['*@*.competitor.example', 'spy@competitor.example', true],
		['*competitor.example', 'spy@notcompetitor.example', true],
		['*competitor.example', 'spy@competitor.example', true],
		['Bücher.example', 'spy@xn--bcher-kva.example', true],
		['Ann Lee <Ann@shop.example>', 'ann@shop.example', true],
	])('%s means %s: %s', (pattern, email, isMeant) => {
		expect(decide({ blockedAddresses: [pattern] }, { emails: [email] })).toEqual(isMeant ? ['blocked_address'] : []);
	});

	it('of your own gets nothing at all; a blocked one gets its receipts', () => {
		const about = { emails: ['ann@shop.example'] };
		const purpose = 'transactional' as const;
		expect(decide({ ownAddresses: ['shop.example'] }, about, { purpose })).toEqual(['own_address']);
		expect(decide({ blockedAddresses: ['shop.example'] }, about, { purpose })).toEqual([]);
	});
});

it('a holdout stops marketing, and can be overruled', () => {
	const holdouts = [{ experiment: 'spring', since: asOf - DAY_MS }];
	expect(ask(facts({ holdouts })).reasons).toMatchObject([{ code: 'holdout', source: 'spring' }]);
	expect(ask(facts({ holdouts }), { purpose: 'transactional' }).decision).toBe('allowed');
	expect(decide({ respectHoldouts: false }, { holdouts })).toEqual([]);
});

describe('a rest after a refusal', () => {
	const rest = { restAfterRefusalMs: { phone: 60 * DAY_MS } };
	const key = 'phone:+15550100';
	const refused = entry({ code: 'opt_out', key, channel: 'phone', at: asOf - 10 * DAY_MS });
	const released = entry({ code: 'opt_out', key, action: 'release', channel: 'phone', at: asOf - 5 * DAY_MS });
	const agreed = consent({ key, channel: 'phone', at: asOf - 20 * DAY_MS });
	const channel = 'phone' as const;

	it('outlasts a release, and ends when the person agrees again', () => {
		const entries = [refused, released];
		expect(decide({}, { entries, consents: [agreed] }, { channel })).toEqual([]);
		expect(decide(rest, { entries, consents: [agreed] }, { channel })).toEqual(['rest_after_refusal']);
		const again = { ...agreed, at: asOf - DAY_MS, receivedAt: asOf - DAY_MS };
		expect(decide(rest, { entries, consents: [again] }, { channel })).toEqual([]);
	});

	it('is over exactly when it is', () => {
		const about = { entries: [refused, released], consents: [agreed] };
		const at = (ms: number) => decide(rest, about, { channel, asOf: asOf + 50 * DAY_MS + ms });
		expect(at(-1)).toEqual(['rest_after_refusal']);
		expect(at(0)).toEqual([]);
	});
});

describe('a release', () => {
	it('never ends what was recorded after it, whatever its date says', () => {
		const release = entry({ code: 'manual', action: 'release', at: asOf + 300 * DAY_MS, receivedAt: asOf - DAY_MS });
		const later = entry({ code: 'manual', at: asOf, receivedAt: asOf });
		const when = { asOf: asOf + 301 * DAY_MS };
		expect(codesOf(ask(facts({ entries: [release, later] }), when))).toEqual(['manual']);
		const before = { ...later, receivedAt: asOf - DAY_MS };
		expect(codesOf(ask(facts({ entries: [release, before] }), when))).toEqual([]);
	});

	it('ends what a sender dated in the future, once it is later than its arrival', () => {
		const early = entry({ code: 'opt_out', at: asOf + 9_999 * DAY_MS, receivedAt: asOf - DAY_MS });
		const release = entry({ code: 'opt_out', action: 'release', at: asOf - HOUR_MS });
		expect(ask(facts({ entries: [early] })).reasons).toMatchObject([{ code: 'opt_out', since: asOf - DAY_MS }]);
		expect(ask(facts({ entries: [early, release] })).decision).toBe('allowed');
	});
});

describe('the rank of a message', () => {
	const sent = (priority?: 'low' | 'normal' | 'high') => [
		{
			channel: 'email',
			purpose: 'marketing',
			at: asOf - HOUR_MS,
			...(priority === undefined ? {} : { priority }),
		} as const,
	];

	it('lets a higher one go in the gap after a lower one, and none after its like or a higher one', () => {
		expect(decide({}, { contacts: sent('low') }, { priority: 'high' })).toEqual([]);
		expect(decide({}, { contacts: sent() }, { priority: 'high' })).toEqual([]);
		expect(decide({}, { contacts: sent('low') })).toEqual([]);
		expect(decide({}, { contacts: sent('high') }, { priority: 'high' })).toEqual(['cool_down']);
		expect(decide({}, { contacts: sent() })).toEqual(['cool_down']);
		expect(decide({}, { contacts: sent('high') }, { priority: 'low' })).toEqual(['cool_down']);
	});

	it('takes no message past a frequency cap', () => {
		const contacts = [...sent('low'), ...sent('low'), ...sent('low')];
		expect(decide({}, { contacts }, { priority: 'high' })).toEqual(['frequency_cap']);
	});
});
