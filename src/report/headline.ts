import type { AudienceFigures, ReportFigures } from './figures';
import { shareCaught } from './sections/quality';
import { countToday } from './sections/tiers';

/** Of all audiences that with the most history: what is said in one number is said of it. */
function mainAudience({ audiences }: ReportFigures): AudienceFigures | undefined {
	return [...audiences].sort((a, b) => (b.history?.people ?? 0) - (a.history?.people ?? 0))[0];
}

/** By today's scores, over all audiences. */
export function countBest({ audiences }: ReportFigures): number {
	return audiences.reduce((sum, audience) => sum + (countToday(audience)[0] ?? 0), 0);
}

const BEST_SHARE = 0.2;

/** Which share of the buyers the best fifth of the list held; undefined where it is too early to say. */
export function caughtByBest(figures: ReportFigures): number | undefined {
	const history = mainAudience(figures)?.history;
	return history?.enough === true ? shareCaught(history.byPoint, BEST_SHARE) : undefined;
}
