const COUNT = new Intl.NumberFormat('en');

/** `1,204` */
export function count(number: number): string {
	return COUNT.format(Math.round(number));
}

/** `1 lead`, `1,204 leads` */
export function countOf(number: number, one: string, many = `${one}s`): string {
	return `${count(number)} ${Math.round(number) === 1 ? one : many}`;
}

/** `12 %`; below ten with a decimal, as 0.4 % and 0.9 % are not the same. Of a share no number is made without one. */
export function percent(share: number): string {
	const number = 100 * share;
	const digits = Math.abs(number) >= 9.95 || Number.isInteger(Math.round(number * 1e6) / 1e6) ? 0 : 1;
	return `${number.toFixed(digits)} %`;
}

/** `70.8`, `70` */
export function points(number: number): string {
	return String(Math.round(number * 10) / 10);
}

/** `+4`, `−2.5` */
export function signed(number: number): string {
	return number < 0 ? `−${points(-number)}` : `+${points(number)}`;
}

/** `2.5 more`, `0.8 fewer` */
export function difference(number: number): string {
	return `${points(Math.abs(number))} ${number < 0 ? 'fewer' : 'more'}`;
}

/** `+18 %`, `−4 %` */
export function signedPercent(share: number): string {
	const number = Math.round(100 * share);
	return number < 0 ? `−${-number} %` : `+${number} %`;
}

/** `€ 1,240`; a currency that nobody knows is written behind. */
export function money(amount: number, currency: string): string {
	try {
		const format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
		return format.format(amount);
	} catch (error) {
		if (error instanceof RangeError) return `${count(amount)} ${currency}`;
		throw error;
	}
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `3 Dec 2026`, for tables. */
export function shortDate(at: number): string {
	const [day = '', month = '', year = ''] = date(at).split(' ');
	return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `3 May 2026`, in UTC. */
export function date(at: number): string {
	const day = new Date(at);
	return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}
