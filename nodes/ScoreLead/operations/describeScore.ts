import type { ScoredLead } from '../../../src/index';
import { texts } from '../../shared/answers';
import { hints } from '../../shared/hints';

/** "79.6 of 100 (B1), 19 % likely to convert. Mostly: Started a checkout +16." Nobody is named. */
export function describeScore(score: ScoredLead['score']): string {
	const result = texts.score(Math.round(score.score * 10) / 10, score.grade, Math.round(score.probability * 100));
	return [result, ...describeMost(score)].join(' ');
}

/** What made most of the points; nothing where nothing spoke for the lead. */
export function describeMost({ reasons }: ScoredLead['score']): string[] {
	const [most] = reasons.filter(({ code }) => code !== 'start').sort((a, b) => b.points - a.points);
	if (most === undefined || most.points <= 0) return [];
	return [hints.mostly(most.label, `+${Math.round(most.points * 10) / 10}`)];
}

/** Of a lead that was not scored. */
export function describeUnscored(recorded: boolean, rowsErased: number | undefined): string {
	if (rowsErased !== undefined) return texts.erased(rowsErased);
	return recorded ? texts.recorded : texts.recordedBefore;
}
