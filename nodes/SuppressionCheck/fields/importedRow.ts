import {
	CHANNELS,
	compact,
	hideAddresses,
	parseTime,
	readAddresses,
	readRowAddresses,
	type Channel,
	type ImportedRow,
} from '../../../src/index';
import { messages } from '../../shared/messages';
import { CHANNEL_OR_ALL } from './channel';
import { readCells, toLetters, type RowPlace } from './importColumns';
import { matchReason, readReason } from './reason';

const DOMAIN = /^[^\s@*:]+\.[a-z][^\s@*:.]+$/i;

/** A row as the engine takes it, once for each of its addresses, and what of it was not used as it is written. */
export interface ReadRow {
	rows: ImportedRow[];
	remarks: string[];
}

/**
 * Whatever a row holds beside its address can only be left out: who is on somebody's list is on ours, for the reason and
 * in the channel that the node is set to.
 */
export function readRow(place: RowPlace): ReadRow {
	const { itemIndex, parameters } = place;
	const remarks: string[] = [];
	const {
		address,
		channel: [channel],
		at: [at],
		until: [until],
		note: [note],
		code: [code],
	} = readCells(place);
	const use = <T>(
		cell: { value: unknown } | undefined,
		read: (text: string) => T | undefined,
		remark: (given: string) => string,
	) => {
		if (cell === undefined) return undefined;
		const value = read(cell.value instanceof Date ? cell.value.toISOString() : String(cell.value).trim());
		if (value === undefined) remarks.push(remark(hideAddresses(String(cell.value)).slice(0, 50)));
		return value;
	};
	const zone = parameters.text('options.defaultZone', itemIndex) || undefined;
	const readTime = (text: string): number | undefined => {
		const time = parseTime(text, zone);
		return time.ok ? time.value : undefined;
	};
	const knownCode = use(code, matchReason, messages.rowReason);
	const fallback = channel === undefined ? parameters.choose(CHANNEL_OR_ALL, itemIndex) : 'all';
	const chosen = use(channel, matchChannel, messages.rowChannel) ?? fallback;
	const kept = note ?? (knownCode === undefined ? code : undefined);
	const row = compact({
		code: knownCode ?? readReason(parameters, itemIndex, 'opt_out'),
		channel: chosen === 'all' ? undefined : chosen,
		at: use(at, readTime, messages.rowDate),
		until: use(until, readTime, messages.rowEnd),
		source: 'import',
		reason: kept === undefined ? undefined : String(kept.value).slice(0, 500),
	});
	const country = parameters.text('options.defaultCountry', itemIndex).toUpperCase() || undefined;
	const named = address.flatMap(({ value }) => toAddresses(String(value).trim(), country));
	// No column is called as one expects, or a person's address stands in a part of the row: `E-Mail-Adresse`, `contact.email`.
	const addresses = named.length > 0 || address.length > 0 ? named : readRowAddresses(place.row, country);
	return { rows: [...new Set(addresses)].map((each) => ({ ...row, address: each })), remarks };
}

function matchChannel(text: string): Channel | 'all' | undefined {
	const letters = toLetters(text);
	if (['all', 'any', 'every', 'everychannel'].includes(letters)) return 'all';
	return CHANNELS.find((channel) => channel.toLowerCase() === letters);
}

/** A company's domain or another pattern is left to the engine; a number without a country code is one of the default country. */
function toAddresses(text: string, country: string | undefined): string[] {
	if (text.startsWith('*') || text.startsWith('@')) return [text];
	if (DOMAIN.test(text)) return [text];
	const { email, phone, others = [] } = readAddresses({ email: text, phone: text }, country);
	return [email, phone, ...others.map(({ value }) => value)].filter((value) => value !== undefined);
}
