import { labelOf } from '../../scoring/labelOf';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';

export interface MovedPoints {
	code: string;
	label: string;
	from: number;
	to: number;
}

const MOVED_SHOWN = 10;

/** Points that moved most, of what people wrote. */
export function listMoved(rules: Scorecard, scorecard: Scorecard): MovedPoints[] {
	const after = listColumns(scorecard);
	return listColumns(rules)
		.map(({ term, points }, j) => ({ term, from: points, to: after[j]?.points ?? points }))
		.filter(({ term, from, to }) => term.found !== true && Math.abs(to - from) >= 0.01)
		.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
		.slice(0, MOVED_SHOWN)
		.map(({ term, from, to }) => ({ code: term.code, label: labelOf(term), from, to }));
}
