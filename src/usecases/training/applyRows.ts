import { EngineError } from '../../errors';
import { keepContact } from '../../scoring/contactPoints';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import { readCodes, termKindOf, type Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import { withoutLearned, type Written } from '../models/withScorecard';
import { findAimed, type AimedRow } from './aimRows';
import { newRule, type NewRule } from './newRule';
import type { PointRow } from './pointRows';

/**
 * Both tables with the rows applied. A row that says what is written already changes nothing: what was learned of that
 * rule stays, and the same rows again give the same tables. `cards` are those whose rules a new one is modelled on.
 */
export function applyRows(before: Written, rows: readonly AimedRow[], cards: readonly Scorecard[]): Written {
	const news = rows.filter((row) => isNews(before.rules, row));
	if (news.length === 0) return before;
	return { rules: rewrite(before.rules, news, cards), scorecard: rewrite(before.scorecard, news, cards) };
}

function isNews(rules: Scorecard, { row, aim }: AimedRow): boolean {
	const standing = findAimed(rules, aim);
	// A code that only another audience's scorecard has is nothing to this one.
	if (standing === undefined) return row.change === 'set' && 'event' in aim;
	if (row.change === 'remove') return true;
	return JSON.stringify(changeTerm(standing, row)) !== JSON.stringify(standing);
}

function rewrite(card: Scorecard, rows: readonly AimedRow[], cards: readonly Scorecard[]): Scorecard {
	let { terms } = card;
	const added: NewRule[] = [];
	for (const { row, aim } of rows) {
		const target = findAimed(card, aim);
		if (target === undefined) {
			if (row.change === 'set' && 'event' in aim) added.push(newRule(row, aim, card, cards));
		} else if (row.change === 'remove') terms = withoutTerm(terms, target.code);
		else terms = terms.map((term) => (term.code === target.code ? changeTerm(target, row) : term));
	}
	return parseScorecard({ ...keepContact(withoutLearned(card), terms), terms: [...terms, ...added] });
}

/** A term can't look at one that is gone. */
function withoutTerm(terms: readonly Term[], gone: string): Term[] {
	return terms.filter((term) => term.code !== gone && !readCodes(term).includes(gone));
}

function changeTerm(term: Term, { points, halfLifeDays, perDay, capUnits }: PointRow): Term {
	const counting = Object.entries({ halfLifeDays, perDay, capUnits }).filter(([, value]) => value !== undefined);
	if (counting.some(([name]) => !(name in term))) refuse(MESSAGES.notCounted(term.label));
	// What training had added is the person's own from now on.
	const { found: _, ...own } = term;
	if (points === undefined) return { ...own, ...Object.fromEntries(counting) };
	return 'points' in own ? { ...own, ...Object.fromEntries(counting), points } : inProportion(own, points);
}

/** A rule of several steps: its highest gets the points, or its lowest where they are below 0; the others go along. */
function inProportion(term: Term, points: number): Term {
	const { listPoints, withPoints } = termKindOf(term);
	const standing = listPoints(term);
	const end = points < 0 ? Math.min(...standing) : Math.max(...standing);
	if (points !== 0 && end * points <= 0) refuse(MESSAGES.noSuchStep(term.label, points));
	return withPoints(term, (step) =>
		points === 0 ? 0 : Math.round(((standing[step] ?? 0) / end) * points * 100) / 100,
	);
}

function refuse(message: string): never {
	throw new EngineError('configuration-invalid', message, { field: 'signal' });
}
