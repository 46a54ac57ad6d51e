import { sigmoid } from '../stats/sigmoid';
import { AVERAGE_POINTS, POINTS_PER_LOG_ODDS, toLogOdds } from './scale';

/** One person of a company, by their latest score. */
export interface PersonScore {
	/** Before clamping. */
	points: number;
	/** Of their audience: what 50 points stand for. */
	baseRate: number;
}

/**
 * The score of a company: the odds that at least one of its people reaches the target, on the scale of a person's score.
 *
 *     1 − P = (1 − p₁) · Π (1 − pᵢ) / (1 − bᵢ), over those i > 1 with pᵢ > bᵢ
 *
 * p₁ is the chance of the hottest, bᵢ that of an average lead: a colleague adds what they are beyond average, so that a
 * company of one scores as its person does, and a hundred people who do nothing don't make a company hot. Colleagues
 * are taken as independent, which people of one company aren't quite: a company's score ranks companies, it is no
 * forecast. Undefined without people.
 */
export function scoreAccount(people: readonly PersonScore[]): number | undefined {
	const [hottest, ...others] = [...people].sort((a, b) => b.points - a.points);
	if (hottest === undefined) return undefined;
	// log(1 − p) = −log1p(e^z)
	let logNobody = logMisses(hottest);
	for (const { points, baseRate } of others) {
		if (points > AVERAGE_POINTS)
			logNobody += logMisses({ points, baseRate }) - logMisses({ points: AVERAGE_POINTS, baseRate });
	}
	const logOdds = Math.log(-Math.expm1(logNobody)) - logNobody;
	const points = AVERAGE_POINTS + (logOdds - toLogOdds(AVERAGE_POINTS, hottest.baseRate)) * POINTS_PER_LOG_ODDS;
	return Math.min(100, Math.max(0, Math.round(points * 100) / 100));
}

function logMisses({ points, baseRate }: PersonScore): number {
	return Math.log(sigmoid(-toLogOdds(points, baseRate)));
}
