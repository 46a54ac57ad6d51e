import { countOf } from '../../scoring/words';
import type { SetCounts } from '../../learning/rows/trainingSet';

/** Stored scores are live; the others were made later, of the past as it was known then. */
export function describeLooks({ snapshots, replayed }: Pick<SetCounts, 'snapshots' | 'replayed'>): string {
	if (replayed === 0) return countOf(snapshots, 'score');
	const past = countOf(replayed, 'replayed score');
	return replayed === snapshots ? past : `${past} and ${countOf(snapshots - replayed, 'live score')}`;
}
