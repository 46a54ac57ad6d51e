import type { FeatureValue } from '../../src/features/featureVector';
import { DAY_MS, dayOf, HOUR_MS } from '../../src/lead/time';
import { measureCalibrationInTheLarge, sumOutcomes } from '../../src/learning/judge/calibrationInTheLarge';
import { describeSpread, measureDrift } from '../../src/learning/judge/drift';
import { findSilences, type ActiveDay } from '../../src/learning/judge/findSilences';
import { toLeadUnits } from '../../src/learning/rows/leadUnits';
import { defaultLearningSettings } from '../../src/learning/settings';
import type { Random } from '../../src/stats/seededRandom';

const { drift: rules } = defaultLearningSettings;
const NOW = Date.UTC(2026, 4, 20, 15);
/** A common multiple of the periods below and of a week, so that weekdays fall on weekdays. */
const WINDOW_DAYS = 28;

export interface Stream {
	/** Leads looked at in the last 14 days, about. */
	leads: number;
	/** Looks at a lead on average, over thirty days. */
	looks: number;
	rate: number;
	/** Leads a day grow or shrink by this much in a month. */
	trend: number;
}

/** What is different from training in the days that are compared. */
export interface Change {
	/** Outcomes come this many times as often. */
	outcomes?: number;
	/** So many leads have moved from the first country to the second, of all. */
	moved?: number;
	/** A number arrives no longer. */
	lost?: boolean;
}

interface Looks {
	columns: Map<string, (FeatureValue | undefined)[]>;
	leads: number[];
	asOf: number[];
	labels: number[];
	chances: number[];
}

/** As many rows as a check reads of a table, and of outcomes. */
const ROWS_READ = 8_000;
const OUTCOMES_READ = 50_000;
const LIFE_DAYS = 30;
const COUNTRIES = ['de', 'fr', 'nl', 'at', 'pl', 'it'];

/** Whether a check of a made-up workspace says that anything has changed, and what. */
export function checkStream(stream: Stream, change: Change, random: Random): string[] {
	const training = lookAtLeads(stream, { days: 84, change: {} }, random);
	const recent = lookAtLeads(stream, { days: 14, change }, random);
	const reference = describeSpread(training.columns, daysOf(training));
	const features = measureDrift(reference, recent.columns, daysOf(recent), rules);
	const verdict = judgeOutcomes(
		lookAtLeads(stream, { days: 84, change: {}, outcomesOnly: true }, random),
		lookAtLeads(stream, { days: 14, change, outcomesOnly: true }, random),
	);
	return [
		...features.filter(({ level, dead }) => level !== 'steady' || dead).map(({ feature }) => `feature ${feature}`),
		...(verdict === undefined ? [] : [verdict]),
	];
}

function judgeOutcomes(training: Looks, later: Looks): string | undefined {
	const [promised, came] = [training, later].map(({ labels, chances, ...looks }) =>
		sumOutcomes(labels, chances, toLeadUnits(looks, [...labels.keys()], { spanMs: WINDOW_DAYS * DAY_MS })),
	);
	if (promised === undefined || came === undefined) return undefined;
	const calibration = measureCalibrationInTheLarge(promised, came, rules);
	return calibration === 'too early to say' || calibration.verdict === 'as expected' ? undefined : calibration.verdict;
}

function daysOf(looks: Looks) {
	return toLeadUnits(looks, [...looks.leads.keys()], { spanMs: DAY_MS });
}

interface Period {
	days: number;
	change: Change;
	/** Without features: there are more rows than a check of these reads. */
	outcomesOnly?: boolean;
}

/** Leads come and go; looks at them within the period are kept, of few enough leads for one check to read. */
function lookAtLeads(stream: Stream, period: Period, random: Random): Looks {
	const { days } = period;
	const life = lifeOf(stream);
	const all = Math.max(1, Math.round((stream.leads * (days + life)) / (14 + life)));
	const rows = (all * stream.looks * days) / (days + life);
	const count = Math.min(all, Math.ceil(all / Math.max(1, rows / (period.outcomesOnly ? OUTCOMES_READ : ROWS_READ))));
	const looks: Looks = { columns: new Map(), leads: [], asOf: [], labels: [], chances: [] };
	for (let lead = 0; lead < count; lead++) {
		const start = drawStart(days, stream, random);
		addLead(looks, lead, { stream, start, ...period }, random);
	}
	return looks;
}

/** Later ones are more frequent where leads grow; weekends are quiet. */
function drawStart(days: number, stream: Stream, random: Random): number {
	const life = lifeOf(stream);
	const growth = Math.log1p(stream.trend) / 30;
	const most = Math.exp(Math.max(growth * days, -growth * life));
	for (;;) {
		const at = random() * (days + life) - life;
		const weight = Math.exp(growth * at) * (isWeekend(at) ? 0.3 : 1);
		if (random() < weight / most) return at;
	}
}

/** Days over which a lead is looked at; one look takes none. */
function lifeOf({ looks }: Stream): number {
	return looks === 1 ? 0 : LIFE_DAYS;
}

function isWeekend(day: number): boolean {
	return ((Math.floor(day) % 7) + 7) % 7 >= 5;
}

interface LeadToAdd extends Period {
	stream: Stream;
	start: number;
}

function addLead(
	looks: Looks,
	lead: number,
	{ stream, start, days, change, outcomesOnly }: LeadToAdd,
	random: Random,
): void {
	const draw = () => -Math.log(1 - random());
	const eagerness = draw();
	const chance = Math.min(0.9, stream.rate * (0.4 + 0.6 * eagerness));
	const label = random() < chance * (change.outcomes ?? 1) ? 1 : 0;
	const country = drawCountry(change.moved ?? 0, random);
	const traits = Array.from({ length: 8 }, () => (random() < 0.3 ? undefined : Math.round(10 * draw())));
	const flags = Array.from({ length: 6 }, (_, index) => random() < 0.1 + 0.12 * index);
	const counts = Array.from({ length: 10 }, () => (random() < 0.5 ? 0 : draw()));
	// Chatty leads are chattier than the average by far: how often one is looked at is drawn anew for each.
	const looksOfLead = Math.max(1, Math.round(stream.looks === 1 ? 1 : stream.looks * draw()));
	for (let look = 0; look < looksOfLead; look++) {
		const at = look === 0 ? start : start + random() * LIFE_DAYS;
		if (at < 0 || at >= days) continue;
		looks.leads.push(lead);
		looks.asOf.push(Math.floor(at * DAY_MS));
		looks.labels.push(label);
		looks.chances.push(chance);
		if (outcomesOnly) continue;
		const put = (name: string, value: FeatureValue | undefined) => {
			const column = looks.columns.get(name);
			if (column === undefined) looks.columns.set(name, [value]);
			else column.push(value);
		};
		put('country', country);
		put('weekend', String(isWeekend(at)));
		put('budget', change.lost ? undefined : Math.round(100 * eagerness));
		for (const [index, value] of traits.entries()) put(`trait${index}`, value);
		for (const [index, value] of flags.entries()) put(`flag${index}`, String(value));
		for (const [index, value] of counts.entries())
			put(`count${index}`, Math.floor(value * (1 + (4 * (at - start)) / LIFE_DAYS) * (isWeekend(at) ? 0.8 : 1)));
		put('score', Math.round(1_000 * (eagerness + 0.2 * random())) / 100);
	}
}

function drawCountry(moved: number, random: Random): string {
	const place = random();
	if (place < 0.5) return random() < moved / 0.5 ? 'fr' : 'de';
	return COUNTRIES[1 + Math.floor((place - 0.5) * 10)] ?? 'it';
}

/** Events a day of each kind; weekends have 30 % of a weekday's. */
export interface EventStream {
	perDay: readonly number[];
	days: number;
	/** Events a day grow or shrink by this much in a month. */
	trend: number;
	/** Days of silence at the end, of the first kind. */
	silentDays?: number;
}

export function drawDays({ perDay, days, trend, silentDays = 0 }: EventStream, random: Random): ActiveDay[] {
	const today = dayOf(NOW);
	return perDay.flatMap((rate, kind) => {
		const found: ActiveDay[] = [];
		// Ends with an event: what has stopped did so after one.
		const end = kind === 0 && silentDays > 0 ? NOW - silentDays * DAY_MS : NOW;
		for (let day = today - days; day <= today; day++) {
			const weight = (isWeekend(day) ? 0.3 : 1) * (7 / 5.6);
			const expected = rate * weight * Math.exp((Math.log1p(trend) * (day - today + days / 2)) / 30);
			let [last, count] = [-1, 0];
			for (let at = -Math.log(1 - random()) / expected; at < 1; at += -Math.log(1 - random()) / expected) {
				const occurredAt = Math.floor((day + at) * DAY_MS);
				if (occurredAt > end) break;
				last = occurredAt;
				count++;
			}
			if (last >= 0) found.push({ name: `event${kind}`, day, count, lastOccurredAt: last });
		}
		return found;
	});
}

/** One that comes by the clock, give or take a fifth of its gap, for as many days and as the first kind. */
export function drawRegularDays(gapDays: number, days: number, random: Random): ActiveDay[] {
	const found: ActiveDay[] = [];
	for (let at = NOW / DAY_MS - days; at < NOW / DAY_MS; at += gapDays * (0.8 + 0.4 * random()))
		found.push({ name: 'event0', day: Math.floor(at), count: 1, lastOccurredAt: Math.floor(at * DAY_MS) });
	return found;
}

export function silencesOf(days: readonly ActiveDay[], now = NOW): string[] {
	return findSilences(days, now, rules.silenceAlarms).map(({ event }) => event);
}

/** After how many of its usual gaps (from one day with it to the next) the first kind's silence is named; Infinity: not within 15. */
export function gapsUntilNamed(days: readonly ActiveDay[]): number {
	const ofFirst = days.filter(({ name }) => name === 'event0');
	const [first, last] = [ofFirst[0], ofFirst.at(-1)];
	if (first === undefined || last === undefined) return Infinity;
	const gap = (last.day - first.day) / (ofFirst.length - 1);
	const step = Math.max(6, Math.round(2.4 * gap));
	for (let hours = step; hours < 15 * 24 * gap; hours += step) {
		const now = last.lastOccurredAt + hours * HOUR_MS;
		const named = silencesOf(
			days.filter(({ lastOccurredAt }) => lastOccurredAt <= now),
			now,
		);
		if (named.includes('event0')) return hours / 24 / gap;
	}
	return Infinity;
}
