import { minorDigitsOf, type Money } from './money';
import { parsed, unusable, type Parsed } from './parsed';

/** A currency code in any case: `usd` is USD. XXX is ISO 4217's "no currency". */
export function parseCurrency(input: unknown): Parsed<string> {
	const code = typeof input === 'string' ? input.trim().toUpperCase() : '';
	return /^[A-Z]{3}$/.test(code) && code !== 'XXX' ? parsed(code) : unusable('not a three-letter currency code');
}

/** Signs that stand for one currency. The dollar, the yen and the crown stand for several. */
const SIGNS: Readonly<Record<string, string>> = {
	'€': 'EUR',
	'£': 'GBP',
	'₹': 'INR',
	'₽': 'RUB',
	'₩': 'KRW',
	'₺': 'TRY',
	'₴': 'UAH',
	'₪': 'ILS',
	'₫': 'VND',
	'₦': 'NGN',
	zł: 'PLN',
	us$: 'USD',
	r$: 'BRL',
	ca$: 'CAD',
	c$: 'CAD',
	a$: 'AUD',
	au$: 'AUD',
	nz$: 'NZD',
	hk$: 'HKD',
	mx$: 'MXN',
	kč: 'CZK',
	ft: 'HUF',
	tl: 'TRY',
	円: 'JPY',
	fr: 'CHF',
	sfr: 'CHF',
	'฿': 'THB',
	'₱': 'PHP',
};

/** Signs that stand for several currencies, by the country that says which. */
const SHARED_SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	$: {
		...{ US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN', TW: 'TWD', AR: 'ARS', CL: 'CLP' },
		...{ CO: 'COP', UY: 'UYU', DO: 'DOP', JM: 'JMD', BB: 'BBD', BS: 'BSD', FJ: 'FJD', TT: 'TTD', PR: 'USD', EC: 'USD' },
	},
	'¥': { JP: 'JPY', CN: 'CNY' },
	rs: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR' },
	kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
};

/** The sign that an amount is written with, where it leaves open which currency is meant: "$49". */
export function sharedSignOf(amount: unknown): string | undefined {
	const sign = signOf(amount);
	return sign !== undefined && Object.hasOwn(SHARED_SIGNS, sign) ? sign : undefined;
}

function signOf(amount: unknown): string | undefined {
	if (typeof amount !== 'string' || amount.length > 40) return undefined;
	return amount.replace(/[\d.,:'’\s–—-]/g, '').toLowerCase();
}

/** The currency that an amount is written with: "1.200,50 €", "EUR 20"; "$49" where the country is known. */
export function currencyWritten(amount: unknown, country?: string): string | undefined {
	const sign = signOf(amount);
	if (sign === undefined) return undefined;
	if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign];
	const shared = Object.hasOwn(SHARED_SIGNS, sign) ? SHARED_SIGNS[sign] : undefined;
	if (shared !== undefined)
		return country !== undefined && Object.hasOwn(shared, country) ? shared[country] : undefined;
	// `$49 USD`: the sign alone leaves open which dollar.
	const code = parseCurrency(sign.replace(/^\p{Sc}(?=[a-z]{3}$)/u, ''));
	return code.ok ? code.value : undefined;
}

/** `amount` is in major units: 12.5, "12.50", "1,234.56", "1.234,56", "€ 12,50". Wherever it could matter counted in digits and not in floats. */
export function parseMoney(amount: unknown, currency: unknown): Parsed<Money> {
	const code = parseCurrency(currency);
	if (!code.ok) return code;
	const digits = minorDigitsOf(code.value);
	const amountMinor = countPlainly(amount, digits) ?? countDigits(amount, digits);
	if (amountMinor === undefined) return unusable('not an amount');
	return Number.isSafeInteger(amountMinor)
		? parsed({ amountMinor, currency: code.value })
		: unusable('an amount too large to count exactly');
}

/** `amount` is in minor units already (cents), as a whole number or its text. */
export function parseMinorMoney(amount: unknown, currency: unknown): Parsed<Money> {
	const code = parseCurrency(currency);
	if (!code.ok) return code;
	const amountMinor = typeof amount === 'string' && /^-?\d+$/.test(amount.trim()) ? Number(amount) : amount;
	if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor))
		return unusable('not a whole number of minor units');
	return parsed({ amountMinor, currency: code.value });
}

/** Beyond this a product of floats may be off by more than is left between a whole number and a half. */
const MOST_PLAIN = 2 ** 40;
const FROM_HALF = 0.01;

/**
 * A number that is as good as whole in minor units, as nearly every price is: what a float adds to it can't change which
 * whole number is nearest. Undefined where it may be near a half, which digits have to tell.
 */
function countPlainly(amount: unknown, digits: number): number | undefined {
	if (typeof amount !== 'number') return undefined;
	const scaled = amount * 10 ** digits;
	const nearest = Math.round(scaled);
	const isPlain = Math.abs(scaled) < MOST_PLAIN && Math.abs(scaled - nearest) < 0.5 - FROM_HALF;
	// Adding zero makes no difference but to -0.
	return isPlain ? nearest + 0 : undefined;
}

function countDigits(amount: unknown, digits: number): number | undefined {
	const decimal = toDecimal(amount, digits);
	return decimal === undefined ? undefined : toMinor(decimal, digits);
}

/** As nearly every system writes it. */
const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** An optional minus, digits, an optional point and digits; or undefined. */
function toDecimal(amount: unknown, digits: number): string | undefined {
	if (typeof amount === 'number')
		return Number.isFinite(amount) && Math.abs(amount) < 1e15 ? plainText(amount) : undefined;
	if (typeof amount !== 'string' || amount.length > 40) return undefined;
	if (PLAIN_DECIMAL.test(amount)) return amount.includes('.') ? amount : `${amount}.0`;
	const bare = amount
		.trim()
		// As accountants write it: `(20.00)`, `20.00-`.
		.replace(/^\((.*)\)$|^(\d[\d.,]*[.,]\d{2})-$/, '-$1$2')
		.replace(/^(-?)\s*(?:[A-Za-z]{3}\s?|(?:kr|s?fr|tl|rs)\.?\s?|[A-Za-z]{0,2}\p{Sc})\s*(-?)/iu, '$1$2')
		.replace(/\s*(?:[A-Za-z]{3}|zł|kč|ft|kr\.?|s?fr\.?|tl|円|\p{Sc})$/iu, '')
		// `12.–`, `199,-`, `199:-`: no cents.
		.replace(/[.,:]\s*[–—-]{1,2}$/, '')
		// Swedes write `1 234:50 kr`.
		.replace(/^(-?[\d\s]+):(\d{2})$/, (written, whole, cents) => (isSigned(amount) ? `${whole},${cents}` : written));
	// A person who writes `1.234 €` means thousands; a system that writes `1.234` counts decimals.
	const isGrouped = bare !== amount.trim() && digits < 3 && /^-?\d{1,3}\.\d{3}$/.test(bare);
	const point = isGrouped ? undefined : decimalPoint(bare);
	const [whole = '', fraction = '', ...more] = point === undefined ? [bare] : bare.split(point);
	const grouped = /^-?\d+$/.test(whole) || /^-?\d{1,3}([.,'’\s]\d{3})+$|^-?\d{1,2}(,\d\d)+,\d{3}$/.test(whole);
	if (more.length > 0 || !grouped || !/^\d*$/.test(fraction)) return undefined;
	return `${whole.replace(/[^\d-]/g, '')}.${fraction || '0'}`;
}

function isSigned(amount: string): boolean {
	return /[\p{L}\p{Sc}]/u.test(amount);
}

/**
 * Of two different separators the last is the decimal point. Alone, a point is a decimal point, as in every vendor's
 * JSON, and a comma groups thousands if exactly three digits follow (1,234) and is a decimal comma otherwise (12,50).
 */
function decimalPoint(text: string): '.' | ',' | undefined {
	const points = text.split('.').length - 1;
	const commas = text.split(',').length - 1;
	if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	if (points === 1) return '.';
	return commas === 1 && !/,\d{3}$/.test(text) ? ',' : undefined;
}

/** Without an exponent; 10 decimals swallow what a float adds (0.1 + 0.2) and keep every currency's own. */
function plainText(amount: number): string {
	return amount.toFixed(10);
}

/** Half a minor unit is rounded away from zero, as on an invoice. */
function toMinor(decimal: string, digits: number): number {
	const negative = decimal.startsWith('-');
	const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
	const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
	const rounded = Number(fraction[digits] ?? '0') >= 5 ? kept + 1 : kept;
	return negative && rounded !== 0 ? -rounded : rounded;
}
