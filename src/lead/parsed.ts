/** A value read from outside, or why it can't be used. Bad input is expected, so it is returned and never thrown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string };

export function parsed<T>(value: T): Parsed<T> {
	return { ok: true, value };
}

export function unusable(reason: string): { ok: false; reason: string } {
	return { ok: false, reason };
}
