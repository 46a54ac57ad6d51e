import type { Lift } from './holdoutResults';

export function between({ low, high }: Lift): string {
	const least = low <= 0 ? `${percentOf(-low)} fewer` : `${percentOf(low)} more`;
	if (!Number.isFinite(high)) return `at least ${least}`;
	return `between ${least} and ${high < 0 ? `${percentOf(-high)} fewer` : `${percentOf(high)} more`}`;
}

export function range({ low, high }: Lift): string {
	return `at least ${signed(low)}${Number.isFinite(high) ? `, at most ${signed(high)}` : ''}`;
}

export function signed(share: number): string {
	return `${share < 0 ? '−' : '+'}${percentOf(Math.abs(share))}`;
}

export function percentOf(share: number): string {
	return `${Math.round(share * 1_000) < 100 ? Math.round(share * 1_000) / 10 : Math.round(share * 100)} %`;
}

export function expected(rate: number, leads: number): string {
	return String(Math.max(1, Math.round(rate * leads)));
}

export function people(number: number): string {
	return number === 1 ? '1 person is' : `${count(number)} people are`;
}

export function count(number: number): string {
	return number.toLocaleString('en-US');
}

export function roughly(number: number): string {
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
	return count(Math.ceil(number / unit) * unit);
}
