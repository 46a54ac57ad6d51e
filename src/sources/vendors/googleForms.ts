import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/** What the first column of a form's sheet is called in the languages of its owners. */
const TIMESTAMPS = new Set([
	'Timestamp',
	'Zeitstempel',
	'Horodateur',
	'Marca temporal',
	'Informazioni cronologiche',
	'Carimbo de data/hora',
	'Tijdstempel',
	'Sygnatura czasowa',
	'Отметка времени',
	'Позначка часу',
	'Tidsstämpel',
	'Tidsstempel',
	'Tidsmerke',
	'Aikaleima',
	'Zaman damgası',
	'Časová značka',
	'Időbélyeg',
	'Marcaj temporal',
	'タイムスタンプ',
	'타임스탬프',
	'时间戳记',
	'時間戳記',
]);

/**
 * The rows of a Google Form's answers, from the Google Sheets Trigger: questions as headings, the time of the submission
 * first, in the sheet's own format, which is used where it can be read only one way.
 */
export const googleForms: Source = {
	name: 'googleForms',
	label: 'Google Forms',
	emittedBy: 'Google Sheets Trigger, Google Sheets',
	topics: [{ topic: 'row', becomes: 'event form_submitted, yes and no as traits, boxes about messages as consent' }],
	identifiedBy: ['Email Address', 'the answer to an email question', 'the answer to a phone question'],
	signs: [...TIMESTAMPS],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const heading = findTimestamp(fields);
	return heading === undefined
		? undefined
		: { confidence: 0.75, because: `a form's row, by its column ${heading}`, topic: 'row' };
}

/** A date as sheets write it, not one of a program's. */
const SHEET_TIME = /^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4},?\s+\d{1,2}[:.]\d{2}/;

function findTimestamp(fields: Fields): string | undefined {
	const heading = fields.keys().find((key) => TIMESTAMPS.has(key));
	const value = heading === undefined ? undefined : fields.entries()[heading];
	const written = typeof value === 'string' && SHEET_TIME.test(value);
	// A sheet's own number for a date and time: days since 1900.
	const numbered = typeof value === 'number' && value > 30_000 && value < 80_000;
	return written || numbered ? heading : undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const heading = findTimestamp(fields);
	const { row_number: _row, ...row } = fields.entries();
	const at = heading === undefined ? undefined : toIso(row[heading]);
	const answers = Object.entries(row)
		.filter(([label]) => label !== heading)
		.map(([label, value]): Answer => ({ label, kind: isSentence(label, value) ? 'box' : 'text', value }));
	// The same answers are the same submission on whichever row they come to stand.
	const records = readSubmission(fields.over(row), {
		source: 'googleForms',
		topic: 'row',
		occurredAt: fields.over({ at }).time('at'),
		answers,
	});
	return { topic: 'row', records, notes: fields.notes };
}

/** One box under a question, or a question that is the box's text itself. */
function isSentence(label: string, value: unknown): boolean {
	if (typeof value !== 'string') return typeof value === 'boolean';
	return /^(?:yes|no|ja|nein|oui|non|s[ií]|true|false)\b/i.test(value) || (label !== '' && value.length > 12);
}

/** Only where the day can be told from the month. */
function toIso(value: unknown): string | number | undefined {
	if (typeof value !== 'string')
		return typeof value !== 'number' ? undefined : Math.round((value - 25_569) * 86_400_000);
	const [, a = '', b = '', c = '', time = ''] =
		/^(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4}),?\s+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)/.exec(value) ?? [];
	const clock = time
		.replaceAll('.', ':')
		.split(':')
		.map((part) => part.padStart(2, '0'))
		.join(':');
	const date = (year: string, month: string, day: string) =>
		`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`;
	if (/[ap]m\b/i.test(value) || time === '') return undefined;
	if (a.length === 4) return date(a, b, c);
	if (c.length !== 4) return undefined;
	// Dots are written day first everywhere; with slashes only a number above 12 tells.
	if (value.includes('.') && !value.includes('/')) return date(c, b, a);
	if (Number(a) > 12) return date(c, b, a);
	return Number(b) > 12 ? date(c, a, b) : undefined;
}
