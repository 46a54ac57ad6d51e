import { predictPlain } from '../../src/learning/judge/predictPlain';
import { predictTableChances } from '../../src/learning/rows/predictTable';
import type { Snapshots } from '../../src/learning/rows/snapshots';
import { logLossOf } from '../../src/stats/logLoss';
import type { ReplayedAudience } from './replayLog';
import { fitRfm, type RfmLog } from './rfm';

/**
 * What is compared: the learned scorecard, the shipped points, `ml-logistic-regression` on the same columns, and ridge logistic
 * regressions on recency, frequency and money, without and with their squares.
 */
export const CONTESTANTS = ['ours', 'rules', 'plain', 'rfm', 'rfmSquares'] as const;
export type Contestant = (typeof CONTESTANTS)[number];
export type Chances = Readonly<Record<Contestant, ArrayLike<number>>>;

/** Some snapshots as each contestant tells them that learned from a part. */
export type Tell = (snapshots: Snapshots, rfm: ReplayedRfm) => Chances;
/** Of each snapshot of a set. */
export type ReplayedRfm = readonly (readonly number[])[];

export function measureRfm({ looks }: ReplayedAudience, log: RfmLog): ReplayedRfm {
	return looks.map(({ lead, asOf }) => log.measure(lead, asOf));
}

/** Everything learns from the older four fifths of the leads at most. */
export function learnContestants({ split, rules, candidate, widerRules }: ReplayedAudience, rfm: ReplayedRfm): Tell {
	const rowsOf = ({ rowNumbers }: Snapshots, own: ReplayedRfm) => rowNumbers.map((row) => own[row]!);
	const older = split.fit.with(split.calibrate);
	const [straight, squared] = [false, true].map((squares) => fitRfm(rowsOf(older, rfm), older.labels, { squares }));
	return (snapshots, own) => ({
		ours: predictTableChances(candidate, snapshots),
		rules: predictTableChances(rules, snapshots),
		plain: predictPlain(widerRules, { fit: split.fit, evaluate: snapshots }),
		rfm: straight!(rowsOf(snapshots, own)),
		rfmSquares: squared!(rowsOf(snapshots, own)),
	});
}

/** Losses of some snapshots, whose leads are known by a name. */
export class Losses {
	readonly #losses: Record<Contestant, number[]> = { ours: [], rules: [], plain: [], rfm: [], rfmSquares: [] };
	readonly #leads: string[] = [];

	add(labels: readonly number[], leads: readonly string[], chances: Chances): void {
		for (const who of CONTESTANTS)
			labels.forEach((label, i) => this.#losses[who].push(logLossOf(label, chances[who][i]!)));
		this.#leads.push(...leads);
	}

	get count(): number {
		return this.#leads.length;
	}

	/** Mean log loss. */
	of(who: Contestant): number {
		return this.#losses[who].reduce((sum, loss) => sum + loss, 0) / this.count;
	}

	/** Ours less another's, and one standard error of it over leads. */
	oursLess(other: Contestant): { difference: number; error: number } {
		const difference = this.of('ours') - this.of(other);
		const byLead = new Map<string, number>();
		this.#leads.forEach((lead, i) => {
			const apart = this.#losses.ours[i]! - this.#losses[other][i]! - difference;
			byLead.set(lead, (byLead.get(lead) ?? 0) + apart);
		});
		const squares = [...byLead.values()].reduce((sum, apart) => sum + apart ** 2, 0);
		return { difference, error: Math.sqrt(squares) / this.count };
	}
}
