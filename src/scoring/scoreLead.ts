import { sortFew } from '../sortFew';
import type { FeatureVector } from '../features/featureVector';
import { AVERAGE_POINTS, type Chance, toChance, toLearnedChance } from './scale';
import { isOftenUnknown, listCounted } from './countedTerms';
import { labelOf } from './labelOf';
import { readTerm } from './readTerm';
import type { Group, Scorecard } from './scorecard';
import { readColumns } from './scorecardColumns';
import type { GradeSettings, ScoringSettings } from './settings';
import { termKindOf } from './term';
import { termPoints } from './termPoints';
import { round } from './words';

/** One line of the ledger. The points of all lines add up to the score before clamping. */
export interface Reason {
	code: string;
	label: string;
	/** In hundredths exactly. */
	points: number;
	because: string;
}

export interface Score extends Chance {
	/** On the 50-is-average scale, below 0 and above 100 where the points say so. */
	unclamped: number;
	/** `unclamped` within 0–100, as the two below are. Before clamping, unclamped = intent + fit − 50. */
	score: number;
	intent: number;
	fit: number;
	/** A1 … C3: the letter is fit, the number intent. */
	grade: string;
	/** Largest first, whichever sign. */
	reasons: Reason[];
	missing: readonly string[];
}

/** Features + scorecard → score, chance, grade and the reasons for all of it. */
export function scoreLead(scorecard: Scorecard, features: FeatureVector, settings: ScoringSettings): Score {
	const { baseRate, learned } = scorecard;
	const start = toHundredths(scorecard.start);
	const ledger: LedgerLine[] = [
		{
			code: 'start',
			label: 'Start',
			hundredths: start,
			because: `what every ${scorecard.audience} lead has before anything counts`,
		},
	];
	const sums = new Map<string, number>();
	const linePoints = [scorecard.start - AVERAGE_POINTS];
	for (const place of listCounted(scorecard.terms, features)) {
		const term = scorecard.terms[place];
		if (term === undefined) continue;
		const value = readTerm(term, features);
		const points = termPoints(term, value);
		const hundredths = toHundredths(points);
		if (hundredths === 0) continue;
		linePoints.push(points);
		sums.set(term.group, (sums.get(term.group) ?? 0) + hundredths);
		const because = termKindOf(term).describeValue(term, value, features);
		ledger.push({ code: term.code, label: labelOf(term), hundredths, because });
	}
	const axes = { intent: start, fit: toHundredths(AVERAGE_POINTS) };
	for (const group of scorecard.groups) {
		const sum = sums.get(group.code) ?? 0;
		const limit = limitGroup(group, sum);
		if (limit) ledger.push(limit);
		axes[group.axis] += sum + (limit?.hundredths ?? 0);
	}
	const unclamped = (axes.intent + axes.fit - toHundredths(AVERAGE_POINTS)) / 100;
	const intent = clamp(axes.intent / 100);
	const fit = clamp(axes.fit / 100);
	const { probability, probabilityLow, probabilityHigh } =
		learned === undefined
			? toChance(unclamped, linePoints, baseRate)
			: toLearnedChance(unclamped, readColumns(scorecard.terms, features), baseRate, learned);
	return {
		unclamped,
		score: clamp(unclamped),
		intent,
		fit,
		grade: gradeOf(intent, fit, settings.grade),
		probability,
		probabilityLow,
		probabilityHigh,
		reasons: sortFew(ledger, byWeight).map(toReason),
		missing: features.missing.filter((code) => !isOftenUnknown(scorecard.terms, code)),
	};
}

/** Points are added as whole hundredths: sums are exact and don't depend on the order of terms. */
interface LedgerLine {
	code: string;
	label: string;
	hundredths: number;
	because: string;
}

/** The line that takes back what is beyond the group's cap or floor. */
function limitGroup(group: Group, sum: number): LedgerLine | undefined {
	const cap = toHundredths(group.capPoints);
	if (sum > cap) {
		const label = `${group.label} is capped at ${round(group.capPoints)}`;
		return { code: `cap:${group.code}`, label, hundredths: cap - sum, because: `its terms add up to ${sum / 100}` };
	}
	if (group.floorPoints === undefined) return undefined;
	const floor = toHundredths(group.floorPoints);
	if (sum >= floor) return undefined;
	const label = `${group.label} can't fall below ${round(group.floorPoints)}`;
	return { code: `floor:${group.code}`, label, hundredths: floor - sum, because: `its terms add up to ${sum / 100}` };
}

function gradeOf(intent: number, fit: number, { fitA, fitB, intent1, intent2 }: GradeSettings): string {
	const letter = fit >= fitA ? 'A' : fit >= fitB ? 'B' : 'C';
	const number = intent >= intent1 ? 1 : intent >= intent2 ? 2 : 3;
	return `${letter}${number}`;
}

function byWeight(a: LedgerLine, b: LedgerLine): number {
	return Math.abs(b.hundredths) - Math.abs(a.hundredths);
}

function toReason({ code, label, hundredths, because }: LedgerLine): Reason {
	return { code, label, points: hundredths / 100, because };
}

function toHundredths(points: number): number {
	return Math.round(points * 100);
}

function clamp(points: number): number {
	return Math.min(100, Math.max(0, points));
}
