import { DAY_MS } from '../lead/time';
import { featureKindOf, type Feature } from './feature';
import { indexHistory, type EventHistory, type Histories, type SomeHistory } from './history';
import { weighCategories } from './interests';
import { countUncapped, UNREAD_EVENT } from './kinds/eventFeature';
import type { KeptOfName } from './kinds/featureKind';
import type { DayCount, LeadFacts, PaidDay, Past, PastOfName, PastOfSome } from './leadFacts';
import { endOfPast, keyCounting } from './pastSums';

/** Somebody with more of these is scored from days, as a past would be as dear to read as they are. */
const MOST_KEPT = 256;

/**
 * Adds days that are over up, to what was added up of earlier ones: equal to the days for this list of features, beyond
 * rounding. Undefined where it would hardly be less than they are.
 */
export function closePast(
	features: readonly Feature[],
	{ days, past, untilDay }: { days: readonly DayCount[]; past?: Past | undefined; untilDay: number },
): Past | undefined {
	const { names: daily } = dailyOf(features);
	const over = days.filter(({ day }) => day < untilDay);
	const kept = over.filter(({ name }) => daily.has(name));
	const endedAt = endOfPast({ untilDay });
	const histories = indexHistory(
		over.filter(({ name }) => !daily.has(name)),
		endedAt,
		past,
	);
	const interests = weighCategories(histories, endedAt, past);
	if (kept.length + interests.size > MOST_KEPT) return undefined;
	const ofName = keptByName(features, indexDaily(daily, days));
	const byName = [...histories].map(
		([name, history]) => [name, addUp(history, ofName.get(name) ?? [], endedAt)] as const,
	);
	const size = byName.reduce((sum, [, of]) => sum + sizeOf(of), kept.length + interests.size);
	if (size > MOST_KEPT) return undefined;
	return { untilDay, byName: Object.fromEntries(byName), interests: Object.fromEntries(interests), days: kept };
}

/**
 * Whether a past has all that the features ask of it. They may ask for something else than when it was made: of what a customer
 * looks at what counts is told by what they have bought since.
 */
export function isEnough(features: readonly Feature[], { past, days }: Pick<LeadFacts, 'past' | 'days'>): boolean {
	const { names, asking } = dailyOf(features);
	if (past === undefined || asking.length === 0) return true;
	const histories = indexDaily(names, days);
	return asking.every((feature) =>
		(featureKindOf(feature).keptOf?.(feature, histories) ?? []).every(({ event, key }) => {
			const of = Object.hasOwn(past.byName, event) ? past.byName[event] : undefined;
			return of === undefined || key === undefined || Object.hasOwn(of.picked, key);
		}),
	);
}

interface Daily {
	/** Of events that a feature asks for day by day. */
	names: ReadonlySet<string>;
	/** Features whose sums hang on these days. */
	asking: readonly Feature[];
}

const known = new WeakMap<readonly Feature[], Daily>();

function dailyOf(features: readonly Feature[]): Daily {
	const before = known.get(features);
	if (before !== undefined) return before;
	const asking = features.filter((feature) => featureKindOf(feature).dailyOf !== undefined);
	const names = features.flatMap((feature) => {
		const kind = featureKindOf(feature);
		return kind.dailyOf?.(feature) ?? (kind.keptOf === undefined ? kind.eventsOf(feature) : []);
	});
	const daily = { names: new Set(names), asking };
	known.set(features, daily);
	return daily;
}

function indexDaily(daily: ReadonlySet<string>, days: readonly DayCount[]): Histories {
	return indexHistory(
		days.filter(({ name }) => daily.has(name)),
		Infinity,
	);
}

function keptByName(features: readonly Feature[], daily: Histories): Map<string, KeptOfName[]> {
	const ofName = new Map<string, KeptOfName[]>();
	for (const feature of features)
		for (const kept of featureKindOf(feature).keptOf?.(feature, daily) ?? []) {
			const others = ofName.get(kept.event);
			if (others === undefined) ofName.set(kept.event, [kept]);
			else others.push(kept);
		}
	return ofName;
}

function addUp(history: EventHistory, kept: readonly KeptOfName[], endedAt: number): PastOfName {
	const ofAll = kept.filter(({ key }) => key === undefined);
	// What no feature reads is counted as well.
	const whole = addUpSome(history, [...ofAll, { event: '', counting: UNREAD_EVENT }], endedAt);
	const keys = [...new Set(kept.flatMap(({ key }) => key ?? []))];
	const picked = keys.map((key) => {
		const alike = kept.filter((other) => other.key === key);
		const some = alike[0]?.pick?.(history);
		return [key, some === undefined ? NOTHING : addUpSome(some, alike, endedAt)] as const;
	});
	return { ...whole, picked: Object.fromEntries(picked) };
}

/** That there was none is known as well. */
const NOTHING: PastOfSome = { times: 0, firstAt: 0, newestAt: 0, units: {}, paid: [] };

function addUpSome(history: SomeHistory, kept: readonly KeptOfName[], endedAt: number): PastOfSome {
	const { times, newestAt, days, earlier } = history;
	const units = kept.flatMap(({ counting }) =>
		counting === undefined ? [] : [[keyCounting(counting), countUncapped(counting, history, endedAt)] as const],
	);
	const paidDays = Math.max(0, ...kept.map(({ paidDays: asked }) => asked ?? 0));
	return {
		times,
		newestAt,
		firstAt: earlier?.of.firstAt ?? days[0]?.lastOccurredAt ?? newestAt,
		units: Object.fromEntries(units),
		paid: paidDays === 0 ? [] : listPaid(history, endedAt - paidDays * DAY_MS),
	};
}

/** Of each day and currency one, those whose day may still count. */
function listPaid({ days, paid, earlier }: SomeHistory, after: number): PaidDay[] {
	const lastOfDay = new Map(days.map(({ day, lastOccurredAt }) => [day, lastOccurredAt]));
	const sums = new Map<string, PaidDay>();
	for (const { day, currency, amountMinor } of paid) {
		const key = `${day} ${currency}`;
		const before = sums.get(key)?.amountMinor ?? 0;
		sums.set(key, { currency, amountMinor: before + amountMinor, lastAt: lastOfDay.get(day) ?? 0 });
	}
	return [...(earlier?.of.paid ?? []), ...sums.values()].filter(({ lastAt }) => lastAt > after);
}

function sizeOf({ paid, picked }: PastOfName): number {
	return Object.values(picked).reduce((sum, some) => sum + 1 + some.paid.length, paid.length);
}
