import { measureRate, type Rate } from './measureRate';

/** Later rows, row by row: whose, what came of them, what was said of them beforehand, and whether they were written to. */
interface ContactedRows {
	readonly leads: ArrayLike<number>;
	readonly labels: readonly number[];
	readonly probabilities: ArrayLike<number>;
	readonly contacted: readonly boolean[];
}

/** `expected` is the mean of what the scorecard says of the same leads: the part of the rate that is intent. */
type ContactedRate = Rate & { readonly expected?: number };

export interface RateByContact {
	readonly contacted: ContactedRate;
	readonly notContacted: ContactedRate;
	readonly because: string;
}

const NO_EFFECT =
	'Who was contacted was not decided at random, so the difference is not the effect of contacting: compare each rate with the rate expected of the same leads. Measuring the effect takes leads that are held out at random; none are on record.';

/** How many reached the target among leads that were contacted within the window, and among those that were not; each lead once, by its first row. */
export function rateByContact(
	{ leads, labels, probabilities, contacted }: ContactedRows,
	minimumLeads: number,
): RateByContact {
	const firsts = new Map(contacted.map((_, row) => [leads[row] ?? -1, row] as const).reverse());
	const rateOf = (rows: readonly number[]): ContactedRate => {
		const add = (values: ArrayLike<number>): number => rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);
		const rate = measureRate(add(labels), rows.length, minimumLeads);
		return rows.length === 0 ? rate : { ...rate, expected: add(probabilities) / rows.length };
	};
	const rows = [...firsts.values()];
	return {
		contacted: rateOf(rows.filter((row) => contacted[row])),
		notContacted: rateOf(rows.filter((row) => !contacted[row])),
		because: NO_EFFECT,
	};
}
