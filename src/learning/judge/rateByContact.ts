import type { LeadKey } from '../labels/labelSnapshots';
import { measureRate, type Rate } from './measureRate';

/** Later rows, row by row: whose, what came of them, what was said of them beforehand, and whether they were written to. */
export interface ContactedRows {
	readonly leadIds: readonly LeadKey[];
	readonly labels: readonly number[];
	readonly probabilities: ArrayLike<number>;
	readonly contacted: readonly boolean[];
}

/** `expected` is the mean of what the scorecard says of the same leads: the part of the rate that is intent. */
export type ContactedRate = Rate & { readonly expected?: number };

export interface RateByContact {
	readonly contacted: ContactedRate;
	readonly notContacted: ContactedRate;
	readonly because: string;
}

const NO_EFFECT =
	'Who was contacted was not left to chance, so the difference is not the effect of contacting: compare each rate with what was expected of the same leads. An effect takes leads that were held out at random, and none are on record.';

/** How many reached the target among leads that were contacted within the window, and among those that were not; each lead once, by its first row. */
export function rateByContact(
	{ leadIds, labels, probabilities, contacted }: ContactedRows,
	minimumLeads: number,
): RateByContact {
	const firsts = [...new Map([...leadIds.keys()].reverse().map((row) => [leadIds[row], row])).values()];
	const rateOf = (rows: readonly number[]): ContactedRate => {
		const rate = measureRate(
			rows.reduce((sum, row) => sum + labels[row]!, 0),
			rows.length,
			minimumLeads,
		);
		return rows.length === 0
			? rate
			: { ...rate, expected: rows.reduce((sum, row) => sum + probabilities[row]!, 0) / rows.length };
	};
	return {
		contacted: rateOf(firsts.filter((row) => contacted[row])),
		notContacted: rateOf(firsts.filter((row) => !contacted[row])),
		because: NO_EFFECT,
	};
}
