const TABLE_SIZE = 1_024;
let table: Float64Array | undefined;

/** ln n!: exact sums up to 1,023, above them Stirling's series to n⁻³ (error below 1e-12). Example: 10 gives 15.1044. */
export function logFactorial(n: number): number {
	if (n < TABLE_SIZE) return (table ??= sumLogs())[n] ?? Number.NaN;
	return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

function sumLogs(): Float64Array {
	const sums = new Float64Array(TABLE_SIZE);
	for (let n = 1; n < TABLE_SIZE; n++) sums[n] = (sums[n - 1] ?? 0) + Math.log(n);
	return sums;
}
