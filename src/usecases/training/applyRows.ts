import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { keepContact } from '../../scoring/contactPoints';
import { CONTACT, setFrame, withoutFrame } from '../../scoring/frame';
import { groupOf } from '../../scoring/groupOf';
import { parseScorecard, type Group, type Scorecard } from '../../scoring/scorecard';
import { setStep } from '../../scoring/setStep';
import { readCodes, termKindOf, type Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import { withoutLearned, type Written } from '../models/withScorecard';
import { findAimed, inRow, type AimedRow } from './aimRows';
import { newRule } from './newRule';
import { stepOf, type PointRow } from './pointRows';

/**
 * Both tables with the rows applied. A row that says what is written already changes nothing: what was learned of that
 * rule stays, and the same rows again give the same tables. `cards` are those whose rules a new one is modelled on.
 */
export function applyRows(before: Written, rows: readonly AimedRow[], cards: readonly Scorecard[]): Written {
	// A group is there once a rule is in it, and can go once none is.
	const isFrame = ({ aim }: AimedRow) => 'frame' in aim;
	const ruled = applySome(
		before,
		rows.filter((row) => !isFrame(row)),
		cards,
	);
	return applySome(ruled, rows.filter(isFrame), cards);
}

function applySome(before: Written, rows: readonly AimedRow[], cards: readonly Scorecard[]): Written {
	const news = rows.filter((row) => {
		const written = isOfContact(row) ? before.scorecard : before.rules;
		return applyRow(written, row, cards) !== written;
	});
	if (news.length === 0) return before;
	const apply = (card: Scorecard) => news.reduce((changed, row) => applyRow(changed, row, cards), withoutLearned(card));
	return { rules: apply(before.rules), scorecard: apply(before.scorecard) };
}

/** Contact points are learned from a holdout: the table that people have written has none. */
function isOfContact({ aim }: AimedRow): boolean {
	return 'frame' in aim && aim.frame.startsWith(CONTACT);
}

/** The same scorecard where the row changes nothing. */
function applyRow(card: Scorecard, aimed: AimedRow, cards: readonly Scorecard[]): Scorecard {
	return inRow(aimed.place, () => {
		const changed = changeCard(card, aimed, cards);
		return changed === card ? card : parseScorecard(changed);
	});
}

function changeCard(card: Scorecard, { row, aim }: AimedRow, cards: readonly Scorecard[]): object {
	if ('frame' in aim)
		return row.change === 'remove'
			? (withoutFrame(card, aim.frame) ?? refuse(MESSAGES.staysThere))
			: setFrame(card, aim, row.points ?? 0);
	const { terms } = card;
	const target = findAimed(card, aim);
	if (target === undefined) {
		// A code that only another audience's scorecard has is nothing to this one, nor are the steps that one has.
		const isElsewhere =
			'code' in aim || ('trait' in aim && stepOf(row) === undefined && cards.some((each) => findAimed(each, aim)));
		if (row.change === 'remove' || isElsewhere) return card;
		const { groups, term } = placeTerm(card, changeTerm(newRule(aim, card, cards), row), row);
		const { code, ...rest } = term;
		// With a condition it is named by it.
		return { ...card, groups, terms: [...terms, 'where' in rest ? rest : term] };
	}
	const { groups, term: changed } = placeTerm(card, target, row);
	const next = row.change === 'remove' && stepOf(row) === undefined ? undefined : changeTerm(changed, row);
	// A rule that can't be without its last step goes with it.
	const isGone = next === undefined || (row.change === 'remove' && !termKindOf(next).schema.safeParse(next).success);
	if (JSON.stringify(next) === JSON.stringify(target)) return card;
	const kept = isGone ? withoutTerm(terms, target.code) : terms.map((term) => (term === target ? next : term));
	return { ...keepContact(card, kept), groups, terms: kept };
}

/** The rule in the group that its row names, and the groups with that one. */
function placeTerm(card: Scorecard, term: Term, { group: text }: PointRow): { groups: Group[]; term: Term } {
	const { groups } = card;
	const group = text === undefined ? undefined : groupOf(card, text, term.group);
	if (group === undefined) return { groups, term };
	return { groups: groups.includes(group) ? groups : [...groups, group], term: { ...term, group: group.code } };
}

/** A term can't look at one that is gone. */
function withoutTerm(terms: readonly Term[], gone: string): Term[] {
	return terms.filter((term) => term.code !== gone && !readCodes(term).includes(gone));
}

function changeTerm(term: Term, row: PointRow): Term {
	// What training had added is the person's own from now on.
	const { found: _, ...own } = { ...term, ...listOptions(term, row) };
	const { points } = row;
	const step = stepOf(row);
	if (step !== undefined)
		return (
			setStep(own, step, row.change === 'remove' ? undefined : (points ?? 0)) ?? refuse(MESSAGES.noSuchStep(term.label))
		);
	if (points === undefined) return own;
	return 'points' in own ? { ...own, points } : inProportion(own, points);
}

/** How it is counted, and whether training may move it. */
function listOptions(
	term: Term,
	{ halfLifeDays, perDay, capUnits, windowDays, usualDays, priceTimes, learn, label }: PointRow,
): object {
	const isOfPeople = term.kind === 'account';
	const counting = compact({
		halfLifeDays,
		perDay,
		windowDays,
		usualDays,
		priceTimes,
		[isOfPeople ? 'capPeople' : 'capUnits']: capUnits,
	});
	const unknown = Object.keys(counting).find((name) => !(name in term));
	if (unknown !== undefined) refuse(MESSAGES.notCounted(term.label, unknown));
	return { ...counting, ...compact({ learn, label }) };
}

/** A rule of several steps: its highest gets the points, or its lowest where they are below 0; the others go along. */
function inProportion(term: Term, points: number): Term {
	const { listPoints, withPoints } = termKindOf(term);
	const standing = listPoints(term);
	const end = points < 0 ? Math.min(...standing) : Math.max(...standing);
	if (points !== 0 && end * points <= 0) refuse(MESSAGES.noStepToScale(term.label, points));
	return withPoints(term, (step) =>
		points === 0 ? 0 : Math.round(((standing[step] ?? 0) / end) * points * 100) / 100,
	);
}

function refuse(message: string): never {
	throw new EngineError('configuration-invalid', message, { field: 'signal' });
}
