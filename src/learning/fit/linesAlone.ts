import type { Scorecard } from '../../scoring/scorecard';
import { isMeasured, termKindOf, type MeasuredTerm, type Term } from '../../scoring/term';
import { findFeature, type TableRows } from '../rows/featureTable';
import { surveyFeatures } from '../rows/surveyFeatures';

/** Who somebody is, and what their colleagues do, no line of their own history could say. */
const SAID_BY_NO_LINE: ReadonlySet<Term['kind']> = new Set(['trait', 'account']);
/** What fewer rows have seen is judged by too few: its points stay. */
const COMMON_SHARE = 0.1;

/**
 * The scorecard with nothing but lines (since when, how lately, how often, how far apart) to say of what leads commonly do:
 * its other terms about that are held at 0. What is rare stays, and so do terms whose learning a person has limited.
 * Undefined without any line, or where nothing else is said of it.
 */
export function withLinesAlone(rules: Scorecard, rows: TableRows): Scorecard | undefined {
	const others = rules.terms.filter(isMeasured).filter((term) => !isLine(term) && isFree(term));
	const common = findCommon(others, rows);
	if (common.size === 0 || !rules.terms.some(isLine)) return undefined;
	const terms = rules.terms.map(
		(term): Term => (common.has(term) ? { ...termKindOf(term).withPoints(term, () => 0), learn: 'never' } : term),
	);
	return { ...rules, terms };
}

function isLine(term: Term): boolean {
	return termKindOf(term).moveZero?.(term, () => 1) !== undefined;
}

function isFree({ kind, learn = 'freely' }: Term): boolean {
	return learn === 'freely' && !SAID_BY_NO_LINE.has(kind);
}

function findCommon(terms: readonly MeasuredTerm[], rows: TableRows): Set<Term> {
	const places = new Map(terms.map((term) => [term, findFeature(rows.table, term).feature]));
	const surveys = surveyFeatures(
		rows,
		[...new Set(places.values())].filter((feature) => feature >= 0),
	);
	return new Set(
		terms.filter((term) => {
			const { surveyed, known, numbers } = surveys.get(places.get(term)!) ?? { surveyed: 0, known: 0, numbers: [] };
			const zeros = numbers.filter((number) => number === 0).length;
			return known - zeros > COMMON_SHARE * surveyed;
		}),
	);
}
