import type { Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { readCodes } from '../../scoring/term';
import { listSlotPoints } from '../../scoring/termSlots';
import type { EvidenceEffort } from '../../stats/evidenceLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows } from '../../stats/sparseRows';
import { encodeTable } from '../rows/encodeTable';
import type { TableRows } from '../rows/featureTable';
import type { JointTermSettings, LearningSettings } from '../settings';
import { fitScorecard, type ScorecardFit } from './fitScorecard';
import type { FitHistory } from './fitWeights';
import { listFree, withFoundTerms } from './foundTerms';
import { calibrateLeftOut, leaveLeadsOut, type LeftOut } from './leaveLeadsOut';
import { proposeTerms } from './proposeTerms';
import { readSides, type ReadSide } from './readSides';
import { listPairs, listTriples, screenJoint, type FitRemainder } from './screenJoint';

/** Some rows of a table with their outcomes. */
export interface LabelledRows extends TableRows {
	/** 1 where the target came in the window, else 0; one per row number, as the weights are. */
	readonly labels: readonly number[];
	readonly rowWeights: readonly number[];
	/** Which lead each is of; each of its own when absent. */
	readonly leads?: ArrayLike<number> | undefined;
	/** By how much each weighs more in the fit, as those of a lead are not all the same (`measureLeadWorth`); 1 when absent. */
	readonly leadWorth?: number | undefined;
}

/** Without the rows it was fitted on: of a million there is room for one copy, not for one per fit. */
export interface FittedScorecard extends Omit<ScorecardFit, 'limited'> {
	/** The same terms with the points they had before any outcome. */
	rules: Scorecard;
	/** A first calibration, from these rows alone. */
	calibration: Calibration;
	/** Of some of these rows, before calibration; none of a fit that another follows. */
	leftOut: LeftOut;
	/** Of each row, before calibration. */
	chances: Float64Array;
}

/** encode → fit: the points of a scorecard as it is moved by outcomes. */
export function fitRows(
	rules: Scorecard,
	rows: LabelledRows,
	settings: LearningSettings,
	history: FitHistory = {},
): FittedScorecard {
	const { labels, leads, leadWorth = 1 } = rows;
	const rowWeights = rows.rowWeights.map((weight) => weight * leadWorth);
	const weighted = { rows: encodeTable(rules, rows), labels, rowWeights };
	const { limited, ...fitted } = fitScorecard(rules, weighted, settings, history);
	const isFinal = history.effort?.finish !== false;
	const leftOut = isFinal ? leaveLeadsOut({ rows: limited, labels, rowWeights, leads }, fitted.fit) : NOTHING_LEFT_OUT;
	return {
		...fitted,
		rules,
		calibration: isFinal
			? calibrateLeftOut(leftOut, countFoundLines(rules) > 0 ? 'found' : 'written')
			: { kind: 'identity' },
		// Judged by, a lead counts once, whatever its rows weighed in the fit.
		leftOut: { ...leftOut, rowWeights: leftOut.rowWeights.map((weight) => weight / leadWorth) },
		chances: multiplySparseRows(limited, fitted.fit.coefficients).map(sigmoid),
	};
}

const NOTHING_LEFT_OUT: LeftOut = { places: [], logOdds: new Float64Array(0), labels: [], rowWeights: [], leads: [] };

/** Lambdas swing about where they settle, or creep towards it, a tenth nearer with each of dozens of rounds. */
const STRETCH = 3;
/** Terms alone are settled before what they leave over is looked at … */
const SETTLE: EvidenceEffort = {
	mostRounds: 25,
	stepsPerRound: 1,
	stretch: STRETCH,
	settledWithin: 0.05,
	finish: false,
};
/** … pairs only as far as is needed to look for the next … */
const SETTLE_PAIRS: EvidenceEffort = {
	mostRounds: 4,
	stepsPerRound: 1,
	stretch: STRETCH,
	settledWithin: 0.3,
	finish: false,
};
/** … and in the end all of it together: exact lambdas were worth .0001 of log loss, and twice the time. */
const FINISH: EvidenceEffort = { mostRounds: 10, stepsPerRound: 1, stretch: STRETCH, settledWithin: 0.3, finish: true };

/**
 * The same with terms for what the scorecard doesn't look at yet (other traits, other events), and then a few pairs and
 * triples of terms, if what is left over asks for them. No random numbers, no order of rows or features plays a part.
 */
export function growScorecard(rules: Scorecard, rows: LabelledRows, settings: LearningSettings): FittedScorecard {
	let scorecard = withFoundTerms(rules, proposeTerms(rules, rows, settings));
	let fitted = fitRows(scorecard, rows, settings, { effort: SETTLE });
	const free = listFree(scorecard.terms);
	const add = (joint: JointTermSettings, combinations: () => Iterable<ReadSide[]>): string[] => {
		const known = new Set(scorecard.terms.map(({ code }) => code));
		const room = settings.mostLines - countFoundLines(scorecard);
		const screen = { joint, known, room, cellOwnPenalty: settings.cellOwnPenalty };
		const terms = screenJoint(combinations(), findRemainder(fitted, rows), screen);
		if (terms.length === 0) return [];
		scorecard = withFoundTerms(scorecard, terms);
		fitted = fitRows(scorecard, rows, settings, { earlier: fitted.fit, effort: SETTLE_PAIRS });
		return terms.flatMap(readCodes);
	};
	const paired = new Set<string>();
	repeat(settings.pairs, () => {
		const sides = readSides(free, rows, { parts: settings.pairs.parts, minRows: settings.minLevelRows });
		const codes = add(settings.pairs, () => listPairs(sides));
		for (const code of codes) paired.add(code);
		return codes.length > 0;
	});
	const among = free.filter(({ code }) => paired.has(code));
	repeat(settings.triples, () => {
		const sides = readSides(among, rows, { parts: settings.triples.parts, minRows: settings.minLevelRows });
		return add(settings.triples, () => listTriples(sides)).length > 0;
	});
	return fitRows(scorecard, rows, settings, { earlier: fitted.fit, effort: FINISH });
}

/** Of terms and lambdas that some of the rows have settled, the points are learned from more of them. */
const REFIT: EvidenceEffort = { mostRounds: 1, stepsPerRound: 1, stretch: STRETCH, settledWithin: 0.3, finish: true };

export function refitRows(
	{ rules, fit }: FittedScorecard,
	rows: LabelledRows,
	settings: LearningSettings,
): FittedScorecard {
	return fitRows(rules, rows, settings, { earlier: fit, effort: REFIT });
}

function countFoundLines({ terms }: Scorecard): number {
	return terms.reduce((lines, term) => lines + (term.found === true ? listSlotPoints(term).length : 0), 0);
}

function repeat({ rounds, atATime }: JointTermSettings, act: () => boolean): void {
	for (let round = 1; round <= (atATime === 0 ? 0 : rounds); round++) if (!act()) return;
}

function findRemainder({ chances }: FittedScorecard, { labels, rowWeights }: LabelledRows): FitRemainder {
	return {
		residuals: chances.map((p, i) => (rowWeights[i] ?? 0) * ((labels[i] ?? 0) - p)),
		variances: chances.map((p, i) => (rowWeights[i] ?? 0) * p * (1 - p)),
	};
}
