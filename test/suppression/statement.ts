/**
 * The rules stated a second time, as naively as they can be: every line of every fact is walked for one instant, and no
 * code of src is used. Zones are fixed offsets here; the changes of clocks have a witness of their own (wallClock.ts).
 */
export type Channel = 'email' | 'sms' | 'phone' | 'ads' | 'directMail' | 'salesTask';
export type State = 'granted' | 'pending' | 'denied' | 'withdrawn';

export interface Case {
	channel: Channel;
	purpose: 'marketing' | 'transactional';
	asOf: number;
	reachable: { email: boolean; phone: boolean };
	emails: string[];
	/** Minutes east of UTC. */
	offsets: number[];
	purchases: { at: number }[];
	refunds: { at: number }[];
	verdicts: { name: 'qualified' | 'unqualified' | 'won' | 'lost' | 'reopened'; at: number; subject?: string }[];
	colleaguePurchases: { at: number }[];
	colleagueVerdicts: Case['verdicts'];
	colleagueContacts: Case['contacts'];
	holdouts: { experiment: string; since: number }[];
	entries: {
		key: string;
		code: string;
		action: 'suppress' | 'release';
		channel?: Channel;
		at: number;
		receivedAt: number;
		until?: number;
		subject?: string;
	}[];
	consents: {
		key: string;
		channel: Channel;
		state: State;
		at: number;
		receivedAt: number;
		expiresAt?: number;
		ofOtherAddress?: boolean;
		/** Of a grant: anybody may have posted it. */
		unverified?: boolean;
	}[];
	contacts: { channel: Channel; purpose: 'marketing' | 'transactional'; at: number; expiresAt?: number }[];
	settings: {
		audience: 'prospects' | 'customers';
		purchasedDays: number;
		refundedDays: number;
		rejectedDays: number;
		rejectedChannels: Channel[];
		colleagueDays: number;
		accountRejectedDays: number;
		accountContactedDays: number;
		respectHoldouts: boolean;
		ownDomain?: string;
		blockedDomain?: string;
		mustHaveAgreed: Channel[];
		customersCountAsAgreed: boolean;
		consentDays: number;
		restDays: number;
		softBounces: { count: number; days: number };
		caps: { channel: Channel | 'any' | 'callsAndTexts'; max: number; hours: number }[];
		gapHours: number;
		/** Whole hours, over midnight where the end is the smaller. */
		night?: { start: number; end: number };
	};
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ALL: Channel[] = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'];

/** Code, channels in which receipts stop too, whether it means later rather than no, whether agreeing again ends it. */
const TABLE: [code: string, receipts: Channel[], later?: 'later' | undefined, agreeing?: 'agreeing'][] = [
	['unreachable', ALL],
	['own_address', ALL],
	['blocked_address', []],
	['invalid_address', ALL],
	['hard_bounce', ALL],
	['soft_bounce', []],
	['complaint', ALL],
	['opt_out', ['sms'], undefined, 'agreeing'],
	['no_consent', [], undefined, 'agreeing'],
	['manual', ALL],
	['erased', ALL],
	['support_case', []],
	['dispute', []],
	['consent_pending', []],
	['consent_denied', []],
	['consent_withdrawn', []],
	['consent_expired', []],
	['rest_after_refusal', []],
	['purchased', []],
	['refunded', []],
	['rejected_by_sales', []],
	['colleague_bought', []],
	['account_rejected', []],
	['account_contacted', [], 'later'],
	['holdout', []],
	['frequency_cap', [], 'later'],
	['cool_down', [], 'later'],
	['quiet_hours', [], 'later'],
	['store_unavailable', ALL],
	['wrong_workspace', ALL],
	['unknown_lead', ALL],
	['from_a_newer_version', ALL],
];

export function stateCodes(about: Case, t: number): Set<string> {
	const found = new Set<string>();
	const { channel, settings } = about;
	const dated = ({ at, receivedAt }: { at: number; receivedAt: number }) => (at < receivedAt ? at : receivedAt);

	const { email, phone } = about.reachable;
	if (channel === 'email' && !email) found.add('unreachable');
	if ((channel === 'sms' || channel === 'phone') && !phone) found.add('unreachable');
	if (channel === 'ads' && !email && !phone) found.add('unreachable');
	const isOfAddress = channel !== 'ads';

	for (const address of about.emails) {
		if (settings.ownDomain && address.endsWith(`@${settings.ownDomain}`)) found.add('own_address');
		if (settings.blockedDomain && address.endsWith(`@${settings.blockedDomain}`)) found.add('blocked_address');
	}

	const bounces: Record<string, number> = {};
	for (const entry of about.entries) {
		if (entry.action !== 'suppress') continue;
		if (entry.channel && entry.channel !== channel) continue;
		let ended = false;
		for (const release of about.entries) {
			if (release.action !== 'release' || release.code !== entry.code || release.key !== entry.key) continue;
			if (release.channel && release.channel !== channel) continue;
			if (release.subject && release.subject !== entry.subject) continue;
			if (release.at > t || release.at <= dated(entry) || release.receivedAt < entry.receivedAt) continue;
			ended = true;
		}
		const row = TABLE.find(([code]) => code === entry.code);
		for (const given of about.consents) {
			if (row?.[3] !== 'agreeing' || given.state !== 'granted' || given.unverified) continue;
			if (given.key !== entry.key || given.channel !== channel) continue;
			if (given.at > t || given.at <= dated(entry) || given.receivedAt < entry.receivedAt) continue;
			ended = true;
		}
		if (ended) continue;
		if (entry.code === 'soft_bounce') {
			if (dated(entry) + settings.softBounces.days * DAY > t) bounces[entry.key] = (bounces[entry.key] ?? 0) + 1;
		} else if (entry.until === undefined || t < entry.until) {
			found.add(entry.code);
		}
	}
	for (const count of Object.values(bounces)) if (count >= settings.softBounces.count) found.add('soft_bounce');

	const order: State[] = ['granted', 'pending', 'denied', 'withdrawn'];
	const keys = new Set(about.consents.map(({ key }) => key));
	let agreed = false;
	let refused = false;
	const newestOf = (given: Case['consents']) => {
		const newest = Math.max(...given.map(dated));
		const atNewest = given.filter((one) => dated(one) === newest);
		const strictest = order.filter((state) => atNewest.some((one) => one.state === state)).pop();
		const lines = atNewest.filter((one) => one.state === strictest);
		// One release has to be later than each line that says so.
		const released = lines.every((one) =>
			about.entries.some(
				(release) =>
					release.action === 'release' &&
					release.code === `consent_${one.state}` &&
					release.key === one.key &&
					(!release.channel || release.channel === channel) &&
					!release.subject &&
					release.at <= t &&
					release.at > dated(one) &&
					release.receivedAt >= one.receivedAt,
			),
		);
		return { newest, atNewest, strictest, released };
	};
	for (const key of keys) {
		const given = about.consents.filter(
			(one) => one.key === key && one.channel === channel && !(one.state === 'granted' && one.at > t),
		);
		const checked = newestOf(given.filter((one) => !one.unverified));
		const isRefused = (checked.strictest === 'denied' || checked.strictest === 'withdrawn') && !checked.released;
		const { newest, atNewest, strictest, released } = isRefused ? checked : newestOf(given);
		if (strictest === undefined) continue;
		if (strictest !== 'granted') {
			if (released) continue;
			found.add(`consent_${strictest}`);
			refused = true;
			continue;
		}
		let ends = Infinity;
		for (const { expiresAt } of atNewest) if (expiresAt !== undefined && expiresAt < ends) ends = expiresAt;
		if (settings.consentDays > 0) ends = Math.min(ends, newest + settings.consentDays * DAY);
		if (ends <= t) {
			found.add('consent_expired');
			refused = true;
		} else if (!atNewest.every(({ ofOtherAddress }) => ofOtherAddress)) agreed = true;
	}
	if (settings.mustHaveAgreed.includes(channel) && !agreed && !refused) {
		const bought = channel === 'email' && settings.customersCountAsAgreed && about.purchases.length > 0;
		if (!bought && !(isOfAddress && found.has('unreachable'))) found.add('no_consent');
	}

	const refusals = [
		...about.entries.filter((entry) => entry.action === 'suppress' && ['opt_out', 'no_consent'].includes(entry.code)),
		...about.consents.filter(({ state }) => state === 'denied' || state === 'withdrawn'),
	];
	for (const refusal of refusals) {
		if (refusal.channel && refusal.channel !== channel) continue;
		const again = about.consents.some(
			(one) =>
				one.state === 'granted' &&
				!one.unverified &&
				one.key === refusal.key &&
				one.channel === channel &&
				one.at <= t &&
				one.at > dated(refusal),
		);
		if (!again && t < dated(refusal) + settings.restDays * DAY) found.add('rest_after_refusal');
	}

	const within = (facts: { at: number }[], days: number) => days > 0 && facts.some(({ at }) => t < at + days * DAY);
	const prospects = settings.audience === 'prospects';
	if (prospects && within(about.purchases, settings.purchasedDays)) found.add('purchased');
	if (prospects && within(about.colleaguePurchases, settings.colleagueDays)) found.add('colleague_bought');
	if (within(about.refunds, settings.refundedDays)) found.add('refunded');

	for (const { channel: of, purpose, at, expiresAt = Infinity } of about.colleagueContacts)
		if (of === channel && purpose === 'marketing' && t < expiresAt && within([{ at }], settings.accountContactedDays))
			found.add('account_contacted');

	for (const [code, verdicts, days] of [
		['rejected_by_sales', settings.rejectedChannels.includes(channel) ? about.verdicts : [], settings.rejectedDays],
		['account_rejected', about.colleagueVerdicts, settings.accountRejectedDays],
	] as const) {
		for (const verdict of verdicts) {
			if (verdict.name !== 'lost' && verdict.name !== 'unqualified') continue;
			const later = verdicts.some(
				({ subject, at, name }) =>
					subject === verdict.subject && at > verdict.at && name !== 'lost' && name !== 'unqualified',
			);
			if (!later && within([verdict], days)) found.add(code);
		}
	}
	if (settings.respectHoldouts && about.holdouts.length > 0) found.add('holdout');

	const isOf = (one: Channel, of: Channel | 'any' | 'callsAndTexts') =>
		of === 'any' || one === of || (of === 'callsAndTexts' && (one === 'phone' || one === 'sms'));
	const count = (of: Channel | 'any' | 'callsAndTexts', hours: number) =>
		about.contacts.filter(
			(one) =>
				one.purpose === 'marketing' &&
				isOf(one.channel, of) &&
				t < one.at + hours * HOUR &&
				(one.expiresAt === undefined || t < one.expiresAt),
		).length;
	for (const { channel: of, max, hours } of settings.caps)
		if (isOf(channel, of) && count(of, hours) >= max) found.add('frequency_cap');
	if (settings.gapHours > 0 && count(channel, settings.gapHours) >= 1) found.add('cool_down');

	if (settings.night) {
		const { start, end } = settings.night;
		for (const offset of about.offsets) {
			const hour = Math.floor((t + offset * 60_000) / HOUR) % 24;
			if (start < end ? hour >= start && hour < end : hour >= start || hour < end) found.add('quiet_hours');
		}
	}

	if (about.purpose === 'transactional')
		for (const [code, receipts] of TABLE) if (!receipts.includes(channel)) found.delete(code);
	return found;
}

export function stateDecision(about: Case): { decision: string; codes: string[]; next: number | undefined } {
	const codes = [...stateCodes(about, about.asOf)].sort();
	if (codes.length === 0) return { decision: 'allowed', codes, next: undefined };
	const next = listMoments(about).find((moment) => stateCodes(about, moment).size === 0);
	const later = codes.every((code) => TABLE.some(([name, , isLater]) => name === code && isLater === 'later'));
	return { decision: later && next !== undefined ? 'deferred' : 'suppressed', codes, next };
}

/** Every instant at which something may end. */
function listMoments({ asOf, entries, contacts, purchases, refunds, verdicts, settings, ...about }: Case): number[] {
	const dated = ({ at, receivedAt }: { at: number; receivedAt: number }) => Math.min(at, receivedAt);
	const moments = [
		...entries.flatMap((entry) => [
			entry.until ?? 0,
			dated(entry) + settings.softBounces.days * DAY,
			dated(entry) + settings.restDays * DAY,
		]),
		...about.consents.map((given) => dated(given) + settings.restDays * DAY),
		...contacts.flatMap(({ at, expiresAt = 0 }) => [
			expiresAt,
			at + settings.gapHours * HOUR,
			...settings.caps.map(({ hours }) => at + hours * HOUR),
		]),
		...purchases.map(({ at }) => at + settings.purchasedDays * DAY),
		...about.colleaguePurchases.map(({ at }) => at + settings.colleagueDays * DAY),
		...about.colleagueVerdicts.map(({ at }) => at + settings.accountRejectedDays * DAY),
		...about.colleagueContacts.flatMap(({ at, expiresAt = 0 }) => [
			expiresAt,
			at + settings.accountContactedDays * DAY,
		]),
		...refunds.map(({ at }) => at + settings.refundedDays * DAY),
		...verdicts.map(({ at }) => at + settings.rejectedDays * DAY),
	];
	// A night may follow each of them.
	const mornings = [asOf, ...moments].flatMap((moment) =>
		settings.night && moment >= asOf
			? about.offsets.flatMap((offset) => {
					const day = Math.floor((moment + offset * 60_000) / DAY);
					return [0, 1].map((ahead) => (day + ahead) * DAY + (settings.night?.end ?? 0) * HOUR - offset * 60_000);
				})
			: [],
	);
	return [...moments, ...mornings].filter((moment) => moment > asOf).sort((a, b) => a - b);
}
