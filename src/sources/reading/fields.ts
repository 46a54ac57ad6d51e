import { toEventName } from '../../lead/eventName';
import type { Money } from '../../lead/money';
import { listAddresses } from '../../lead/listAddresses';
import { normaliseEmail } from '../../lead/normaliseEmail';
import { normalisePhone } from '../../lead/normalisePhone';
import type { Parsed } from '../../lead/parsed';
import { currencyWritten, parseCurrency, parseMinorMoney, parseMoney, sharedSignOf } from '../../lead/parseMoney';
import { parseTime } from '../../lead/parseTime';
import { refineEvent, type Circumstances } from '../../lead/refineEvent';
import { toAddresses } from '../../lead/readAddresses';
import { readPath } from '../../lead/readPath';
import { dayOf, type Instant } from '../../lead/time';
import { contentHash } from './contentHash';
import type { ReadOptions } from '../source';

const NO_ID = new Set(['0', '-1', 'null', 'undefined']);

/** Shared by all parts of a payload. Most have nothing to note, and dozens are made to recognise one. */
interface Notes {
	texts: Set<string> | undefined;
}

export const NO_ID_NOTE = 'No ID in this data, so an identical delivery counts once.';

/**
 * A payload, or a part of one, read by paths. Every reader takes several paths and answers with the first usable
 * value; what is there but can't be used is left out and noted once, by field and reason, never by value.
 * A vendor's file is a table of these calls.
 */
export class Fields {
	readonly #options: ReadOptions;
	readonly #noted: Notes;
	readonly #place: string;

	constructor(
		readonly value: unknown,
		options: ReadOptions = {},
		noted: Notes = { texts: undefined },
		place = '',
	) {
		this.#options = options;
		this.#noted = noted;
		this.#place = place;
	}

	get notes(): string[] {
		return [...(this.#noted.texts ?? [])];
	}

	/** The country of phone numbers written without one. */
	get defaultCountry(): string | undefined {
		return this.#options.defaultCountry;
	}

	note(text: string): void {
		(this.#noted.texts ??= new Set()).add(text);
	}

	/** The same place, with phone numbers read as of this country unless the user named one for a payload that doesn't. */
	inCountry(country: string | undefined): Fields {
		return country === undefined
			? this
			: new Fields(this.value, { ...this.#options, defaultCountry: country }, this.#noted, this.#place);
	}

	/** Another value read by the same options into the same notes. */
	over(value: unknown): Fields {
		return new Fields(value, this.#options, this.#noted, this.#place);
	}

	/** The part at `path`; an empty one where there is none. */
	at(path: string): Fields {
		return new Fields(
			readPath(this.value, path),
			this.#options,
			this.#noted,
			this.#place === '' ? path : `${this.#place}.${path}`,
		);
	}

	/** The elements of the array at `path` (of this value itself without one); none where it is no array. */
	list(path = ''): Fields[] {
		const elements = readPath(this.value, path);
		if (!Array.isArray(elements)) return [];
		return elements.map(
			(element: unknown, index) =>
				new Fields(
					element,
					this.#options,
					this.#noted,
					`${this.#place === '' ? '' : `${this.#place}.`}${path}[${index}]`,
				),
		);
	}

	/** Whether something other than null is there. */
	has(path: string): boolean {
		const value = readPath(this.value, path);
		return value !== undefined && value !== null;
	}

	/** Whether this has a name of its own, whatever stands under it. */
	hasKey(name: string): boolean {
		const { value } = this;
		return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name);
	}

	/** Own names of the object at `path`. */
	keys(path = ''): string[] {
		const value = readPath(this.value, path);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
	}

	/** Own names and values of the object at `path`. */
	entries(path = ''): Record<string, unknown> {
		const value = readPath(this.value, path);
		return Object.fromEntries(
			this.keys(path).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)?.value as unknown]),
		);
	}

	text(...paths: string[]): string | undefined {
		for (const path of paths) {
			const value = readPath(this.value, path);
			if (typeof value === 'string' && value.trim() !== '') return value.trim();
			if (typeof value === 'number' && Number.isFinite(value)) return String(value);
		}
		return undefined;
	}

	/** What happened, by its canonical name and what else is known of it. Undefined where no name is left in Latin letters. */
	eventName(text: string | undefined, circumstances: Circumstances = {}): string | undefined {
		const name = toEventName(text, this.#options.vocabulary);
		return name === undefined ? undefined : refineEvent(name, circumstances, this.#options.vocabulary);
	}

	/** A number, also written as text. */
	number(...paths: string[]): number | undefined {
		for (const path of paths) {
			const value = readPath(this.value, path);
			const number = typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
			if (typeof number === 'number' && Number.isFinite(number)) return number;
		}
		return undefined;
	}

	/** True and false, also as `"true"`, `"1"`, 1. */
	flag(...paths: string[]): boolean | undefined {
		for (const path of paths) {
			const value = readPath(this.value, path);
			if (value === true || value === 1 || value === 'true' || value === '1') return true;
			if (value === false || value === 0 || value === 'false' || value === '0') return false;
		}
		return undefined;
	}

	/**
	 * A vendor's ID as text. A number above 2^53 was rounded when the JSON was parsed, and rounding gives two people one
	 * ID, so it counts as absent; so does a placeholder (0 is WooCommerce's and BigCommerce's guest).
	 */
	id(...paths: string[]): string | undefined {
		for (const path of paths) {
			const value = readPath(this.value, path);
			const text = typeof value === 'string' ? value.trim() : '';
			if (text !== '' && text.length <= 255 && !NO_ID.has(text)) return text;
			if (typeof value !== 'number' || value <= 0) continue;
			if (Number.isSafeInteger(value)) return String(value);
			this.note(`${this.#name(path)}: an ID above 2^53 is rounded by JSON and was not used.`);
		}
		return undefined;
	}

	email(...paths: string[]): string | undefined {
		return this.#first(paths, normaliseEmail);
	}

	phone(...paths: string[]): string | undefined {
		return this.#first(paths, (value) => normalisePhone(value, this.#options.defaultCountry));
	}

	/** Whom the fields name, and the further addresses that stand in the same ones. */
	addresses(emailPaths: readonly string[], phonePaths: readonly string[]): ReturnType<typeof toAddresses> {
		const emails = this.#several(emailPaths, normaliseEmail);
		const phones = this.#several(phonePaths, (value) => normalisePhone(value, this.#options.defaultCountry));
		// Where a field holds none, the note says what is wrong with it.
		if (emails.length === 0) this.email(...emailPaths);
		if (phones.length === 0) this.phone(...phonePaths);
		return toAddresses(emails, phones);
	}

	time(...paths: string[]): Instant | undefined {
		return this.#first(paths, (value) => parseTime(value, this.#options.defaultZone, this.#options.defaultCountry));
	}

	/** Major units (`"12.50"`) in the currency found at the first usable of `currencies`. */
	money(amounts: readonly string[], currencies: readonly string[]): Money | undefined {
		return this.moneyIn(amounts, this.currency(...currencies) ?? this.#currencyWritten(amounts));
	}

	/** Major units in a currency known already. */
	moneyIn(amounts: readonly string[], currency: string | undefined): Money | undefined {
		return this.#first(this.#withCurrency(amounts, currency), (value) => parseMoney(value, currency));
	}

	/** Minor units (cents), as Stripe counts. */
	minorMoney(amounts: readonly string[], currencies: readonly string[]): Money | undefined {
		const currency = this.currency(...currencies);
		return this.#first(this.#withCurrency(amounts, currency), (value) => parseMinorMoney(value, currency));
	}

	/** ISO 4217, upper case. */
	currency(...paths: string[]): string | undefined {
		return this.#first(paths, parseCurrency);
	}

	/**
	 * An ID for a payload that has none: the same content gives the same ID, so a delivery repeated counts once. Content
	 * without a time of its own (`occurredAt` undefined) repeats in earnest, so there the day of arrival is part of it.
	 */
	contentId(source: string, occurredAt?: Instant): string {
		this.note(NO_ID_NOTE);
		const { receivedAt } = this.#options;
		const day = occurredAt === undefined && receivedAt !== undefined ? `:${dayOf(receivedAt)}` : '';
		return `${source}:content:${contentHash(this.value)}${day}`;
	}

	#currencyWritten(amounts: readonly string[]): string | undefined {
		const present = amounts.find((path) => this.has(path));
		return present === undefined
			? undefined
			: currencyWritten(readPath(this.value, present), this.#options.defaultCountry?.toUpperCase());
	}

	#withCurrency(amounts: readonly string[], currency: string | undefined): readonly string[] {
		if (currency !== undefined) return amounts;
		const present = amounts.find((path) => this.has(path));
		if (present === undefined) return [];
		const sign = sharedSignOf(readPath(this.value, present));
		const mend = sign === undefined ? '' : ` Several are written "${sign}": send the currency or the country.`;
		this.note(`${this.#name(present)}: an amount without a currency was left out.${mend}`);
		return [];
	}

	#first<T>(paths: readonly string[], parse: (value: unknown) => Parsed<T>): T | undefined {
		for (const path of paths) {
			const value = readPath(this.value, path);
			if (value === undefined || value === null || value === '') continue;
			const result = parse(value);
			if (result.ok) return result.value;
			this.note(`${this.#name(path)}: left out, ${result.reason}.`);
		}
		return undefined;
	}

	#several(paths: readonly string[], parse: (value: unknown) => Parsed<string>): string[] {
		for (const path of paths) {
			const addresses = listAddresses(readPath(this.value, path), parse);
			if (addresses.length > 0) return addresses;
		}
		return [];
	}

	#name(path: string): string {
		return this.#place === '' ? path : `${this.#place}.${path}`;
	}
}
