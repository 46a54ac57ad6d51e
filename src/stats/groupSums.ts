/** What is known of one group: how many, the sum of their values, and of their squares. Of yes and no all that counts is how many said yes. */
export interface GroupSums {
	readonly count: number;
	readonly sum: number;
	readonly squares: number;
}

/** The group and `more` values beside it. Sums alone are enough, so what is added need not be kept. */
export function addSums(a: GroupSums, b: GroupSums): GroupSums {
	return { count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

export const NO_SUMS: GroupSums = { count: 0, sum: 0, squares: 0 };
