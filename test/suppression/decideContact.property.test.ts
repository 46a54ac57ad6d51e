import fc from 'fast-check';
import { CHANNELS, PURPOSES } from '../../src/lead/channel';
import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import type { ConsentFact, ContactDecision, ContactFacts } from '../../src/suppression/contactDecision';
import { decideContact } from '../../src/suppression/decideContact';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { asOf } from './facts';

const CODES = [
	'opt_out',
	'hard_bounce',
	'soft_bounce',
	'complaint',
	'invalid_address',
	'manual',
	'support_case',
	'dispute',
	'erased',
	'no_consent',
];
const ZONES = [
	'America/New_York',
	'Europe/Berlin',
	'Australia/Lord_Howe',
	'America/Santiago',
	'Asia/Kathmandu',
	'Pacific/Apia',
];

const ago = (most: number) => fc.integer({ min: 0, max: most }).map((ms) => asOf - ms);

const entry = fc.record(
	{
		key: fc.constantFrom('email:a@shop.example', 'phone:+15550100'),
		code: fc.constantFrom(...CODES),
		action: fc.constantFrom('suppress', 'release'),
		channel: fc.constantFrom('email', 'sms'),
		at: ago(40 * DAY_MS),
		receivedAt: ago(40 * DAY_MS),
		until: fc.integer({ min: -DAY_MS, max: 5 * DAY_MS }).map((ms) => asOf + ms),
		source: fc.constant('test'),
	},
	{ requiredKeys: ['key', 'code', 'action', 'at', 'receivedAt', 'source'] },
) as fc.Arbitrary<ContactFacts['entries'][number]>;

const contact = fc.record(
	{
		channel: fc.constantFrom(...CHANNELS),
		purpose: fc.constantFrom(...PURPOSES),
		at: ago(8 * DAY_MS),
		expiresAt: fc.integer({ min: -DAY_MS, max: DAY_MS }).map((ms) => asOf + ms),
	},
	{ requiredKeys: ['channel', 'purpose', 'at'] },
) as fc.Arbitrary<ContactFacts['contacts'][number]>;

const channels = fc.constantFrom('email' as const, 'sms' as const);

const consent: fc.Arbitrary<ConsentFact> = fc
	.record(
		{
			key: fc.constantFrom('email:a@shop.example', 'phone:+15550100', 'phone:+15550199'),
			channel: channels,
			state: fc.constantFrom('granted' as const, 'granted' as const, 'pending' as const, 'denied' as const),
			at: ago(40 * DAY_MS),
			receivedAt: ago(40 * DAY_MS),
			expiresAt: fc.integer({ min: -DAY_MS, max: 5 * DAY_MS }).map((ms) => asOf + ms),
			source: fc.constant('test'),
		},
		{ requiredKeys: ['key', 'channel', 'state', 'at', 'receivedAt', 'source'] },
	)
	.map((drawn) => ({ ...drawn, ofOtherAddress: drawn.key === 'phone:+15550199' }) as ConsentFact);

const bought = fc.record({ at: ago(60 * DAY_MS) });

const verdict = fc.record(
	{
		name: fc.constantFrom('qualified' as const, 'unqualified' as const, 'won' as const, 'lost' as const),
		at: ago(120 * DAY_MS),
		subject: fc.constantFrom('deal-1', 'deal-2'),
	},
	{ requiredKeys: ['name', 'at'] },
) as fc.Arbitrary<ContactFacts['verdicts'][number]>;

const holdout = fc.record({ experiment: fc.constantFrom('spring', 'summer'), since: ago(DAY_MS) });

const PLACES = ['US', 'US-FL', 'US-NY', 'FR', 'CA'];
const EMAILS = ['a@shop.example', 'spy@competitor.example', 'staff@own.example'];

const facts: fc.Arbitrary<ContactFacts> = fc.record({
	reachable: fc.oneof(
		{ weight: 5, arbitrary: fc.constant({ email: true, phone: true }) },
		{ weight: 1, arbitrary: fc.record({ email: fc.boolean(), phone: fc.boolean() }) },
	),
	emails: fc.constantFrom([], ['a@shop.example'], ['a@shop.example', 'spy@competitor.example']),
	timeZones: fc.subarray(ZONES, { minLength: 1, maxLength: 3 }),
	places: fc.subarray(PLACES, { maxLength: 2 }),
	purchases: fc.array(bought, { maxLength: 2 }),
	refunds: fc.array(bought, { maxLength: 1 }),
	verdicts: fc.array(verdict, { maxLength: 3 }),
	colleaguePurchases: fc.array(bought, { maxLength: 1 }),
	colleagueVerdicts: fc.array(verdict, { maxLength: 2 }),
	colleagueContacts: fc.array(contact, { maxLength: 2 }),
	holdouts: fc.array(holdout, { maxLength: 1 }),
	entries: fc.array(entry, { maxLength: 4 }),
	consents: fc.array(consent, { maxLength: 3 }),
	contacts: fc.array(contact, { maxLength: 6 }),
});

const rules = fc
	.record({
		softBounces: fc.constant({ count: 2, withinMs: 3 * DAY_MS }),
		purchasedWithinMs: fc.constantFrom(0, 2 * DAY_MS, 30 * DAY_MS),
		quietHours: fc.constantFrom(
			{},
			{
				email: [{ start: '22:00', end: '07:30' }],
				sms: [{ start: '21:00', end: '12:00', weekdays: ['sunday', 'monday'] }],
			},
		),
		rejectedBySales: fc.constant({ channels: ['email' as const, 'phone' as const] }),
		colleagueBoughtWithinMs: fc.constantFrom(0, 10 * DAY_MS),
		accountRejectedWithinMs: fc.constantFrom(0, 10 * DAY_MS),
		accountContactedWithinMs: fc.constantFrom({}, { email: 2 * DAY_MS }),
		blockedAddresses: fc.constantFrom([], ['*@competitor.example']),
		ownAddresses: fc.constantFrom([], ['own.example']),
		consent: fc.constantFrom({}, { email: 'mustHaveAgreed' as const }),
		restAfterRefusalMs: fc.constantFrom({}, { sms: 20 * DAY_MS }),
		consentExpiresAfterMs: fc.constantFrom({}, { sms: 30 * DAY_MS }),
		closedOn: fc.constantFrom({}, { email: ['FR' as const] }),
		places: fc.constantFrom([], ['US-FL' as const, 'FR' as const, 'CA' as const]),
		frequencyCaps: fc.array(
			fc.record({
				channel: fc.constantFrom('any', 'email', 'sms'),
				max: fc.integer({ min: 1, max: 3 }),
				perMs: fc.integer({ min: 1, max: 7 * DAY_MS }),
			}),
			{ maxLength: 3 },
		),
	})
	.map((input) => suppressionRulesSchema.parse(input));

const question = fc.record({
	channel: fc.constantFrom('email' as const, 'sms' as const),
	purpose: fc.oneof(
		{ weight: 4, arbitrary: fc.constant('marketing' as const) },
		{ weight: 1, arbitrary: fc.constant('transactional' as const) },
	),
	asOf: fc.constant(asOf),
});

const STRICTNESS = { allowed: 0, deferred: 1, suppressed: 2 };

function firstAllowed({ decision, nextAllowedAt }: ContactDecision): number {
	return decision === 'allowed' ? asOf : (nextAllowedAt ?? Infinity);
}

it('the next allowed instant is allowed, and none before it is', () => {
	fc.assert(
		fc.property(
			facts,
			rules,
			question,
			fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 10 }),
			(known, by, asked, shares) => {
				const decision = decideContact(known, by, asked);
				const next = decision.nextAllowedAt;
				const decideAt = (instant: number) => decideContact(known, by, { ...asked, asOf: instant }).decision;
				if (next === undefined) return;
				expect(decideAt(next)).toBe('allowed');
				const ends = decision.reasons.flatMap(({ until }) => (until === undefined ? [] : [until - 1, until]));
				const onTheWay = [next - 1, ...ends, ...shares.map((share) => Math.floor(asOf + share * (next - asOf)))];
				for (let hour = asOf; hour < Math.min(next, asOf + 2 * DAY_MS); hour += HOUR_MS) onTheWay.push(hour);
				for (const instant of onTheWay.filter((one) => one >= asOf && one < next))
					expect(decideAt(instant)).not.toBe('allowed');
			},
		),
		{ numRuns: 200 },
	);
});

it('allowed is the answer exactly where there is no reason, deferred only where every reason has an end', () => {
	fc.assert(
		fc.property(facts, rules, question, (known, by, asked) => {
			const { decision, reasons, nextAllowedAt } = decideContact(known, by, asked);
			expect(decision === 'allowed').toBe(reasons.length === 0);
			if (decision === 'deferred') expect(nextAllowedAt).toBeGreaterThan(asOf);
			for (const { until, liftedBy } of reasons) {
				expect(until ?? Infinity).toBeGreaterThan(asOf);
				expect(liftedBy).not.toBe('');
			}
		}),
	);
});

/** Everything that can come to be known but a grant, a release, a verdict that takes one back, or a more exact place. */
const addition: fc.Arbitrary<(known: ContactFacts) => ContactFacts> = fc.oneof(
	entry.map((one) => (known: ContactFacts) => ({
		...known,
		entries: [...known.entries, { ...one, action: 'suppress' as const }],
	})),
	bought.map((one) => (known: ContactFacts) => ({ ...known, purchases: [...known.purchases, one] })),
	bought.map((one) => (known: ContactFacts) => ({ ...known, refunds: [...known.refunds, one] })),
	bought.map((one) => (known: ContactFacts) => ({ ...known, colleaguePurchases: [...known.colleaguePurchases, one] })),
	verdict.map((one) => (known: ContactFacts) => ({
		...known,
		colleagueVerdicts: [...known.colleagueVerdicts, { ...one, name: 'lost' as const }],
	})),
	contact.map((one) => (known: ContactFacts) => ({ ...known, colleagueContacts: [...known.colleagueContacts, one] })),
	holdout.map((one) => (known: ContactFacts) => ({ ...known, holdouts: [...known.holdouts, one] })),
	verdict.map((one) => (known: ContactFacts) => ({
		...known,
		verdicts: [...known.verdicts, { ...one, name: 'lost' as const }],
	})),
	fc
		.record({ drawn: consent, state: fc.constantFrom('pending' as const, 'denied' as const, 'withdrawn' as const) })
		.map(({ drawn, state }) => (known: ContactFacts) => ({
			...known,
			consents: [...known.consents, { ...drawn, state }],
		})),
	fc.constantFrom(...EMAILS).map((one) => (known: ContactFacts) => ({ ...known, emails: [...known.emails, one] })),
	// The first place that is known is a more exact one than none.
	fc.constantFrom(...PLACES).map((one) => (known: ContactFacts) => ({
		...known,
		places: known.places.length === 0 ? [] : [...known.places, one],
	})),
	contact.map((one) => (known: ContactFacts) => ({ ...known, contacts: [...known.contacts, one] })),
	fc.constantFrom(...ZONES).map((one) => (known: ContactFacts) => ({ ...known, timeZones: [...known.timeZones, one] })),
	fc.constant((known: ContactFacts) => ({ ...known, reachable: { email: false, phone: false } })),
);

it('one more thing against a person never makes the answer more permissive', () => {
	fc.assert(
		fc.property(facts, rules, question, addition, (known, by, asked, add) => {
			const before = decideContact(known, by, asked);
			const after = decideContact(add(known), by, asked);
			expect(STRICTNESS[after.decision]).toBeGreaterThanOrEqual(STRICTNESS[before.decision]);
			expect(firstAllowed(after)).toBeGreaterThanOrEqual(firstAllowed(before));
		}),
		{ numRuns: 1_000 },
	);
});

it('a transactional message is never stopped where marketing is not', () => {
	fc.assert(
		fc.property(facts, rules, question, (known, by, asked) => {
			const marketing = decideContact(known, by, { ...asked, purpose: 'marketing' });
			const transactional = decideContact(known, by, { ...asked, purpose: 'transactional' });
			expect(STRICTNESS[transactional.decision]).toBeLessThanOrEqual(STRICTNESS[marketing.decision]);
		}),
	);
});

it('the order of what is known makes no difference', () => {
	const shuffled = facts.chain((known) =>
		fc.record({
			known: fc.constant(known),
			reordered: fc
				.tuple(
					fc.shuffledSubarray([...known.entries], { minLength: known.entries.length }),
					fc.shuffledSubarray([...known.contacts], { minLength: known.contacts.length }),
				)
				.map(([entries, contacts]) => ({ ...known, entries, contacts, purchases: known.purchases.toReversed() })),
		}),
	);
	const asText = (decision: ContactDecision) => ({
		...decision,
		reasons: decision.reasons.map((reason) => JSON.stringify(reason)).sort(),
	});
	fc.assert(
		fc.property(shuffled, rules, question, ({ known, reordered }, by, asked) => {
			expect(asText(decideContact(reordered, by, asked))).toEqual(asText(decideContact(known, by, asked)));
		}),
	);
});
