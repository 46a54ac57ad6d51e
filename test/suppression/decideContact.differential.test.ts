import type { ContactFacts } from '../../src/suppression/contactDecision';
import { decideContact } from '../../src/suppression/decideContact';
import { REASONS } from '../../src/suppression/reasons';
import { suppressionRulesSchema, type SuppressionRules } from '../../src/suppression/settings';
import { stateCodes, stateDecision, type Case, type Channel } from './statement';

/** All of the 100,000 take 20 seconds of one core: `DIFFERENTIAL_CASES=100000 npx jest test/suppression/decideContact.differential`. */
const CASES = Number(process.env.DIFFERENTIAL_CASES ?? 5_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 10, 15);
const CHANNELS: Channel[] = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'];
const ZONES: Record<number, string> = { 0: 'UTC', 345: 'Asia/Kathmandu', 540: 'Asia/Tokyo', [-300]: 'America/Panama' };
const CODES = [
	'opt_out',
	'opt_out',
	'no_consent',
	'hard_bounce',
	'soft_bounce',
	'soft_bounce',
	'soft_bounce',
	'complaint',
	'manual',
	'support_case',
	'dispute',
	'erased',
	'invalid_address',
	'own_address',
	'consent_pending',
	'consent_denied',
	'consent_withdrawn',
	'consent_expired',
	// No rule finds these, and a log could hold any code.
	'store_unavailable',
	'wrong_workspace',
	'unknown_lead',
	'from_a_newer_version',
];

/** Mulberry32: the same seed draws the same cases anywhere. */
function openDice(seed: number) {
	let state = seed;
	const roll = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number): number => Math.floor(roll() * end);
	const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
	const chance = (share: number): boolean => roll() < share;
	const list = <T>(most: number, draw: () => T): T[] => Array.from({ length: below(most + 1) }, draw);
	return { below, pick, chance, list };
}

function drawCase(seed: number): Case {
	const { below, pick, chance, list } = openDice(seed);
	// Coarse, so that instants often coincide; some are dated ahead of our clock.
	const when = (): number => NOW + 6 * HOUR - below(20) * 6 * HOUR;
	const longAgo = (): number => NOW - below(120) * DAY;
	const received = (): number => NOW - below(20) * 6 * HOUR;
	const maybe = <T extends object>(fields: T): T | Record<string, never> => (chance(0.4) ? fields : {});
	const keys = ['email:a@shop.example', 'phone:+15550100', 'phone:+15550199'];
	const channel = pick(CHANNELS);
	const mostly = chance(0.2) ? 'soft_bounce' : pick(CODES);
	const near = (): Channel => (chance(0.7) ? channel : pick(CHANNELS));
	return {
		channel,
		purpose: chance(0.8) ? 'marketing' : 'transactional',
		asOf: NOW,
		reachable: { email: chance(0.9), phone: chance(0.9) },
		emails: list(2, () => pick(['a@shop.example', 'b@own.example', 'c@competitor.example'])),
		offsets: [...new Set([pick([0, 345, 540, -300]), pick([0, 345, 540, -300])])],
		purchases: list(1, () => ({ at: longAgo() })),
		refunds: chance(0.2) ? [{ at: longAgo() }] : [],
		verdicts: list(2, () => ({
			name: pick(['qualified', 'unqualified', 'won', 'lost', 'reopened'] as const),
			at: longAgo(),
			...maybe({ subject: pick(['deal-1', 'deal-2']) }),
		})),
		colleaguePurchases: chance(0.2) ? [{ at: longAgo() }] : [],
		holdouts: chance(0.05) ? [{ experiment: 'spring', since: longAgo() }] : [],
		entries: list(chance(0.4) ? 5 : 1, () => ({
			key: pick(keys),
			code: chance(0.5) ? mostly : pick(CODES),
			action: pick(['suppress', 'release', 'release'] as const),
			at: when(),
			receivedAt: received(),
			...maybe({ channel: near() }),
			...maybe({ until: NOW - 2 * DAY + below(20) * 6 * HOUR }),
			...(chance(0.2) ? { subject: pick(['case-1', 'case-2']) } : {}),
		})),
		consents: list(3, () => {
			const key = pick(keys);
			const state = pick(['granted', 'granted', 'granted', 'granted', 'pending', 'denied', 'withdrawn'] as const);
			return {
				key,
				channel: near(),
				state,
				...(state === 'granted' && chance(0.3) ? { unverified: true } : {}),
				at: when(),
				receivedAt: received(),
				ofOtherAddress: key === 'phone:+15550199',
				...(chance(0.2) ? { expiresAt: NOW - 2 * DAY + below(20) * 6 * HOUR } : {}),
			};
		}),
		contacts: list(chance(0.5) ? 5 : 0, () => ({
			channel: near(),
			purpose: chance(0.8) ? ('marketing' as const) : ('transactional' as const),
			at: when(),
			...(chance(0.2) ? { expiresAt: NOW - DAY + below(8) * 6 * HOUR } : {}),
		})),
		settings: {
			audience: pick(['prospects', 'customers', 'customers'] as const),
			purchasedDays: pick([0, 30]),
			refundedDays: pick([0, 14]),
			rejectedDays: pick([0, 90]),
			rejectedChannels: chance(0.5) ? ['salesTask', 'phone'] : [channel],
			colleagueDays: pick([0, 0, 30]),
			respectHoldouts: chance(0.8),
			...maybe({ ownDomain: 'own.example' }),
			...maybe({ blockedDomain: 'competitor.example' }),
			mustHaveAgreed: chance(0.5) ? ['sms', 'phone'] : CHANNELS.filter(() => chance(0.5)),
			customersCountAsAgreed: chance(0.5),
			consentDays: pick([0, 0, 0, 3]),
			restDays: pick([0, 0, 0, 3]),
			softBounces: { count: 2, days: 3 },
			caps: list(2, () => ({
				channel: pick(['any', 'callsAndTexts', near()] as const),
				max: 1 + below(3),
				hours: pick([6, 24, 72]),
			})),
			gapHours: pick([0, 0, 16]),
			...maybe({
				night: pick([
					{ start: 21, end: 8 },
					{ start: 9, end: 16 },
				]),
			}),
			// Drawn last, so that what was drawn before stays as it was.
			accountRejectedDays: pick([0, 0, 90]),
			accountContactedDays: pick([0, 0, 3]),
		},
		colleagueVerdicts: list(chance(0.15) ? 2 : 0, () => ({
			name: pick(['qualified', 'unqualified', 'won', 'lost', 'reopened'] as const),
			at: longAgo(),
			subject: pick(['deal-1', 'deal-2']),
		})),
		colleagueContacts: list(chance(0.15) ? 2 : 0, () => ({
			channel: near(),
			purpose: chance(0.8) ? ('marketing' as const) : ('transactional' as const),
			at: when(),
			...(chance(0.2) ? { expiresAt: NOW - DAY + below(8) * 6 * HOUR } : {}),
		})),
	};
}

function toFacts(drawn: Case): ContactFacts {
	return {
		...drawn,
		timeZones: drawn.offsets.map((offset) => ZONES[offset] ?? 'UTC'),
		places: [],
		entries: drawn.entries.map((entry) => ({ ...entry, source: 'test' })),
		consents: drawn.consents.map((given) => ({ ...given, source: 'test' })),
	};
}

function toRules({ channel, settings }: Case): SuppressionRules {
	const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
	const { night } = settings;
	const window = night ? [{ start: clock(night.start), end: clock(night.end) }] : [];
	return suppressionRulesSchema.parse({
		audience: settings.audience,
		purchasedWithinMs: settings.purchasedDays * DAY,
		refundedWithinMs: settings.refundedDays * DAY,
		rejectedBySales: { withinMs: settings.rejectedDays * DAY, channels: settings.rejectedChannels },
		colleagueBoughtWithinMs: settings.colleagueDays * DAY,
		accountRejectedWithinMs: settings.accountRejectedDays * DAY,
		accountContactedWithinMs: { [channel]: settings.accountContactedDays * DAY },
		respectHoldouts: settings.respectHoldouts,
		ownAddresses: settings.ownDomain ? [settings.ownDomain] : [],
		blockedAddresses: settings.blockedDomain ? [`*@${settings.blockedDomain}`] : [],
		consent: Object.fromEntries(
			CHANNELS.map((name) => [name, settings.mustHaveAgreed.includes(name) ? 'mustHaveAgreed' : 'mustNotHaveRefused']),
		),
		customersCountAsAgreed: settings.customersCountAsAgreed,
		consentExpiresAfterMs: { [channel]: settings.consentDays * DAY },
		restAfterRefusalMs: { [channel]: settings.restDays * DAY },
		softBounces: { count: settings.softBounces.count, withinMs: settings.softBounces.days * DAY },
		frequencyCaps: settings.caps.map(({ channel: of, max, hours }) => ({ channel: of, max, perMs: hours * HOUR })),
		coolDownMs: Object.fromEntries(CHANNELS.map((name) => [name, settings.gapHours * HOUR])),
		quietHours: { sms: [], phone: [], [channel]: window },
	});
}

/** What decided a case beside its codes: each flag, were it not there, would give other codes. */
function listTurns(drawn: Case, codes: readonly string[]): string[] {
	const differs = (but: Partial<Case>): boolean =>
		[...stateCodes({ ...drawn, ...but }, drawn.asOf)].sort().join() !== codes.join();
	const { consents, entries } = drawn;
	return [
		...(consents.some(({ unverified }) => unverified) &&
		differs({ consents: consents.map((given) => ({ ...given, unverified: false })) })
			? ['unverified']
			: []),
		...(differs({ entries: entries.filter(({ action, code }) => action !== 'release' || !code.startsWith('consent_')) })
			? ['released']
			: []),
	];
}

it('decides as a second, naive statement of the rules does', () => {
	const seen: Record<string, number> = {};
	for (let seed = 1; seed <= CASES; seed++) {
		const drawn = drawCase(seed);
		const { decision, reasons, nextAllowedAt } = decideContact(toFacts(drawn), toRules(drawn), drawn);
		const codes = [...new Set(reasons.map(({ code }) => code))].sort();
		for (const name of [decision, ...codes, ...listTurns(drawn, codes)]) seen[name] = (seen[name] ?? 0) + 1;
		const stated = stateDecision(drawn);
		// A release that is still to come is no promise: only the statement, which looks ahead, counts on it.
		const isPromised = [...drawn.entries, ...drawn.consents].some(({ at }) => at > NOW);
		const ours = { decision, codes, next: isPromised ? undefined : nextAllowedAt };
		const theirs = { ...stated, next: isPromised ? undefined : stated.next };
		if (JSON.stringify(ours) !== JSON.stringify(theirs))
			expect({ seed, drawn, ...ours }).toEqual({ seed, drawn, ...theirs });
	}
	// Nothing is shown by cases that never come up.
	const wanted = [...Object.keys(REASONS), ...CODES, 'allowed', 'deferred', 'suppressed', 'unverified', 'released'];
	expect(wanted.filter((code) => (seen[code] ?? 0) < 2)).toEqual([]);
}, 120_000);
