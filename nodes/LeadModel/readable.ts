import type { IDataObject } from 'n8n-workflow';

/** As much as a person reads in one go. */
const LONGEST = 200;

/** Between sentences, not inside "e.g. 6". */
const SENTENCE_END = /(?<!\be\.g)(?<=[.!?])\s+(?=[\p{Lu}\d"])/u;

/** The first whole sentences of a text that fit in a line; always one, always with a full stop. */
export function toHeadline(text: string): string {
	const [first = '', ...others] = toSentences(text);
	let headline = shorten(first);
	for (const sentence of others) {
		if (headline.length + 1 + sentence.length > LONGEST) break;
		headline += ` ${sentence}`;
	}
	return headline;
}

/** Whether a line holds all of it. */
export function fitsHeadline(text: string): boolean {
	return toHeadline(text) === toSentences(text).join(' ');
}

function toSentences(text: string): string[] {
	return text.split(SENTENCE_END).map(endSentence);
}

function endSentence(sentence: string): string {
	const text = sentence.replaceAll(/\s+/g, ' ').trim();
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A sentence that is too long ends where its next thought begins, or after a whole word. */
function shorten(sentence: string): string {
	if (sentence.length <= LONGEST) return sentence;
	const start = sentence.slice(0, LONGEST - 2);
	const cut = start.lastIndexOf('; ');
	if (cut > 0) return `${start.slice(0, cut)}.`;
	return `${start.slice(0, start.lastIndexOf(' '))} ….`;
}

/**
 * Numbers as people say them, to any depth: two decimals, four below 1. What can't be said as a number, or isn't known,
 * is left out: a reader takes 0 for a result and NaN for a fault.
 */
export function toReadable(answer: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(answer).flatMap(([name, value]) => {
			const shown = readableOf(value);
			return shown === undefined ? [] : [[name, shown]];
		}),
	) as IDataObject;
}

function readableOf(value: unknown): unknown {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'number') return Number.isFinite(value) ? roundNumber(value) : undefined;
	if (Array.isArray(value)) return value.map(readableOf).filter((entry) => entry !== undefined);
	return typeof value === 'object' ? toReadable(value as IDataObject) : value;
}

/** Scores and points: more than a person can tell apart. */
export function toTenth(number: number): number {
	return Math.round(number * 10) / 10 + 0;
}

function roundNumber(number: number): number {
	const scale = Math.abs(number) < 1 ? 10_000 : 100;
	// Never "-0".
	return Math.round(number * scale) / scale + 0;
}
