import { EngineError } from '../errors';
import { byName } from '../lead/byName';
import type { Payload, Recognition, Source } from './source';
import { mapFields, MAPPED_CONFIDENCE } from './mapFields';
import { SOURCES } from './sources';

export interface Detection extends Recognition {
	source: Source;
}

/** What spreadsheets divide columns by where the comma is in their amounts, with how the option wants it. */
const DIVIDERS = [
	[';', ';'],
	['\t', '\\t'],
	['|', '|'],
] as const;

/** Two sources closer than this could both be meant: the user decides, not a coin. */
const CLEAR_MARGIN = 0.1;

const VENDORS = SOURCES.filter((source) => source !== mapFields);

const UNSIGNED = VENDORS.filter(({ signs }) => signs === undefined);
const BY_SIGN = new Map<string, Source[]>();
for (const source of VENDORS)
	for (const sign of source.signs ?? []) BY_SIGN.set(sign, [...(BY_SIGN.get(sign) ?? []), source]);
const WITH_HEADER = VENDORS.filter(({ signHeader }) => signHeader !== undefined);

/** The vendors whose signs the payload bears: with each of dozens of vendors asked, most of an item's time went there. */
export function listCandidates({ body, headers }: Payload): Source[] {
	const first: unknown = Array.isArray(body) ? body[0] : body;
	const candidates = new Set(UNSIGNED);
	for (const source of WITH_HEADER) if (Object.hasOwn(headers, source.signHeader ?? '')) candidates.add(source);
	if (typeof first !== 'object' || first === null) return [...candidates];
	for (const key of Object.keys(first)) for (const source of signedBy(key)) candidates.add(source);
	return [...candidates];
}

/** A field may be written as a path: `ticket.id`, `data[email]`. */
const signedBy = byName((key): readonly Source[] => {
	const end = key.search(/[.[]/);
	return BY_SIGN.get(key) ?? (end > 0 ? BY_SIGN.get(key.slice(0, end)) : undefined) ?? [];
});

/** The source that is surest of the payload, if any is; an error where two are nearly as sure. */
export function detectSource(payload: Payload): Detection | undefined {
	const vendors = recogniseBy(listCandidates(payload), payload);
	const surest = vendors[0]?.confidence ?? 0;
	// Map Fields takes anything that names somebody, so it is asked only where no vendor is clearly surer than it can be.
	const found =
		surest >= MAPPED_CONFIDENCE + CLEAR_MARGIN ? vendors : [...vendors, ...recogniseBy([mapFields], payload)];
	found.sort((a, b) => b.confidence - a.confidence);
	const [best, second] = found;
	if (best !== undefined && second !== undefined && best.confidence - second.confidence < CLEAR_MARGIN - Number.EPSILON)
		throw ambiguous(best, second);
	return best;
}

/** A vendor that is clearly surer of it than any other, where one is. */
export function detectVendor(payload: Payload): Detection | undefined {
	const [best, second] = recogniseBy(listCandidates(payload), payload);
	if (best === undefined || best.confidence < MAPPED_CONFIDENCE + CLEAR_MARGIN) return undefined;
	return second !== undefined && best.confidence - second.confidence < CLEAR_MARGIN - Number.EPSILON ? undefined : best;
}

function recogniseBy(sources: readonly Source[], payload: Payload): Detection[] {
	const found: Detection[] = [];
	for (const source of sources) {
		const recognition = source.recognise(payload);
		if (recognition !== undefined) found.push({ ...recognition, source });
	}
	return found.sort((a, b) => b.confidence - a.confidence);
}

/** By the name the user chose (`shopify`, in any case). */
export function findSource(name: string): Source {
	const source = SOURCES.find((candidate) => candidate.name.toLowerCase() === name.trim().toLowerCase());
	if (source !== undefined) return source;
	const names = SOURCES.map((candidate) => candidate.name).join(', ');
	throw new EngineError(
		'configuration-invalid',
		`There is no source "${name}". Set "Source" to auto or one of: ${names}.`,
		{ field: 'source' },
	);
}

function ambiguous(best: Detection, second: Detection): EngineError {
	return new EngineError(
		'payload-ambiguous',
		`This could be ${best.source.label} (${best.because}) or ${second.source.label} (${second.because}). Set "Source" to say which.`,
		{ field: 'source' },
	);
}

export function unrecognised({ body }: Payload): EngineError {
	if (isEmpty(body))
		return new EngineError(
			'payload-unrecognised',
			"The item is empty. Run the step before this one, or check that it passes on the trigger's data.",
			{ field: 'source' },
		);
	const divider = dividerOf(body);
	if (divider !== undefined)
		return new EngineError(
			'payload-unrecognised',
			`The columns of this file are divided by ${divider}, and all of a row stands in one field. Set the option "Delimiter" of the step that reads the file (Extract from File) to ${divider}.`,
			{ field: 'source' },
		);
	const examples = VENDORS.slice(0, 3).map(({ label }) => label);
	return new EngineError(
		'payload-unrecognised',
		`This names nobody, and no known app sends it. Found ${describe(body)}; looked for the fields ${(mapFields.identifiedBy ?? []).join(', ')}, and for the shapes of ${VENDORS.length} apps (${examples.join(', ')} …). ` +
			'Set "Source" to Map Fields and name the fields, or send the payload as its trigger delivered it.',
		{ field: 'source' },
	);
}

/** A file that was read with the wrong delimiter: several column names, all of them in the first field's name. */
function dividerOf(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
	const [first = ''] = Object.keys(body);
	return DIVIDERS.find(([sign]) => first.split(sign).length > 2)?.[1];
}

function isEmpty(body: unknown): boolean {
	return (
		body === null || body === undefined || body === '' || (typeof body === 'object' && Object.keys(body).length === 0)
	);
}

function describe(body: unknown): string {
	if (Array.isArray(body)) return `an array of ${body.length}${body.length > 0 ? `, first ${describe(body[0])}` : ''}`;
	if (typeof body !== 'object' || body === null) return body === null ? 'nothing' : `a ${typeof body}`;
	const names = Object.keys(body).map((name) => name.slice(0, 60));
	if (names.length === 0) return 'an object without fields';
	return `the fields ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`;
}
