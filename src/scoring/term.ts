import * as z from 'zod';
import type { Feature } from '../features/feature';
import { accountTerm } from './terms/accountTerm';
import { eventTerm } from './terms/eventTerm';
import { frequencyTerm } from './terms/frequencyTerm';
import { higherTerm } from './terms/higherTerm';
import { intervalTerm } from './terms/intervalTerm';
import { ownedTerm } from './terms/ownedTerm';
import { overdueTerm } from './terms/overdueTerm';
import { pairTerm } from './terms/pairTerm';
import { recencyTerm } from './terms/recencyTerm';
import { shapeTerm } from './terms/shapeTerm';
import type { TermKind } from './terms/termKind';
import { tenureTerm } from './terms/tenureTerm';
import { totalTerm } from './terms/totalTerm';
import { traitTerm } from './terms/traitTerm';

/** Each kind is a file in `terms/` and a line here. */
const TERM_KINDS = {
	event: eventTerm,
	recency: recencyTerm,
	frequency: frequencyTerm,
	overdue: overdueTerm,
	interval: intervalTerm,
	tenure: tenureTerm,
	total: totalTerm,
	trait: traitTerm,
	account: accountTerm,
	owned: ownedTerm,
	higher: higherTerm,
	shape: shapeTerm,
	pair: pairTerm,
};

type Schema = (typeof TERM_KINDS)[keyof typeof TERM_KINDS]['schema'];

const schemas = Object.values(TERM_KINDS).map(({ schema }) => schema);
export const termSchema = z.discriminatedUnion('kind', schemas as [Schema, ...Schema[]]);
export type Term = z.infer<typeof termSchema>;
/** Terms that measure something of the lead; the others read what those have measured. */
export type MeasuredTerm = Extract<Term, Feature>;

export function termKindOf({ kind }: Pick<Term, 'kind'>): TermKind<Term> {
	return TERM_KINDS[kind];
}

export function isMeasured(term: Term): term is MeasuredTerm {
	return termKindOf(term).reading === undefined;
}

/** The codes of the terms that a term looks at; none for one that measures something itself. */
export function readCodes(term: Term): string[] {
	return termKindOf(term).reading?.codesOf(term) ?? [];
}

const measured = new WeakMap<readonly Term[], readonly MeasuredTerm[]>();

/** The same list for the same terms: what is known of a list of features is kept with it. */
export function listMeasured(terms: readonly Term[]): readonly MeasuredTerm[] {
	const known = measured.get(terms);
	if (known !== undefined) return known;
	const found = terms.filter(isMeasured);
	measured.set(terms, found);
	return found;
}

/** What a term of a kind may have; undefined where there is no such kind. */
export function listTermKeys(kind: unknown): string[] | undefined {
	const known = Object.entries(TERM_KINDS).find(([name]) => name === kind);
	return known && Object.keys(known[1].schema.shape);
}
