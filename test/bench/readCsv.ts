import { readFileSync } from 'node:fs';

/** A comma-separated file with a header (RFC 4180: quotes may hold commas, line breaks and doubled quotes). */
export function readCsv(file: string): { header: string[]; rows: string[][] } {
	const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	const rows: string[][] = [];
	let row: string[] = [];
	// A cell, quoted or plain, and what ends it.
	for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
		if (whole === '' && row.length === 0) break;
		row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
		if (end !== ',') {
			rows.push(row);
			row = [];
		}
	}
	const [header, ...body] = rows;
	if (!header) throw new Error(`${file} is empty`);
	return { header, rows: body };
}
