/**
 * Columns of one family are alike before data is seen. A marketer's are counted or there-or-not (a bin, a level); those of
 * terms that training has found are divided further, since no person has given them points yet.
 */
export const COLUMN_FAMILIES = [
	'counted',
	'indicator',
	'foundSlope',
	'foundBin',
	'foundLevel',
	'foundPair',
	'foundTriple',
] as const;
export type ColumnFamily = (typeof COLUMN_FAMILIES)[number];

/** The family of a column that counts something along a straight line. */
export function familyOfCount({ found }: { found?: true | undefined }): ColumnFamily {
	return found === true ? 'foundSlope' : 'counted';
}

/** The family of a column that is there or not. */
export function familyOfLevel({ found }: { found?: true | undefined }): ColumnFamily {
	return found === true ? 'foundLevel' : 'indicator';
}

/** A line that counts on and on: without points nobody has said anything of it, so that it is learned as one that was found. */
export function familyOfLine(term: { found?: true | undefined }, points: number): ColumnFamily {
	return points === 0 ? 'foundSlope' : familyOfCount(term);
}
