import * as z from 'zod';
import type { StoredFeatures } from '../features/featureVector';
import { labelOf } from './labelOf';
import { readTerm } from './readTerm';
import type { Term } from './term';
import { pointsSchema } from './terms/termKind';
import { findSlots, listSlotPoints, withSlotPoints } from './termSlots';
import { describeRule } from './describeRule';

/**
 * What being contacted adds to a lead's points: one number for everybody, and of some terms more or less of it. They are no
 * part of the score, which is that of a lead as leads are usually treated.
 */
export const contactSchema = z.strictObject({
	/** For everybody. */
	points: pointsSchema,
	/** Of the leads this was learned from, the share that could be contacted. */
	share: z.number().gt(0).lt(1),
	/** By the code of a term: as many points as the term has itself, in the same order. */
	terms: z.array(z.strictObject({ code: z.string().min(1), points: z.array(pointsSchema).min(1) })).default([]),
});
export type ContactPoints = z.infer<typeof contactSchema>;
type ContactTerm = ContactPoints['terms'][number];

/** What is wrong with contact points beside these terms; undefined where nothing is. */
export function findContactFlaw(
	{ terms: contactTerms }: ContactPoints,
	terms: readonly Term[],
): { index: number; message: string } | undefined {
	const seen = new Set<string>();
	for (const [index, { code, points }] of contactTerms.entries()) {
		const term = terms.find((each) => each.code === code);
		if (term === undefined) return { index, message: `There is no term "${code}": remove its contact points too` };
		const count = listSlotPoints(term).length;
		if (points.length !== count)
			return { index, message: `Give "${code}" as many contact points as the term has: ${count}` };
		if (seen.has(code)) return { index, message: `"${code}" has contact points twice: keep one` };
		seen.add(code);
	}
	return undefined;
}

/** The contact points that still belong to a term, where terms have been changed or removed. */
export function keepContact<T extends { contact?: ContactPoints | undefined }>(card: T, terms: readonly Term[]): T {
	if (card.contact === undefined) return card;
	const kept = card.contact.terms.filter(
		(each) => findContactFlaw({ points: 0, share: 0.5, terms: [each] }, terms) === undefined,
	);
	return { ...card, contact: { ...card.contact, terms: kept } };
}

/** In place of a term's code: what contacting adds for everybody. */
export const EVERYBODY = 'everybody';

/** The same with another number for everybody, or for a term: of several points the one furthest from 0 gets it, and the others go along. */
export function setContact(contact: ContactPoints, code: string, number: number): ContactPoints {
	if (code === EVERYBODY) return { ...contact, points: number };
	const scale = (points: readonly number[]) => {
		const peak = peakOf(points);
		return points.map((each) => (peak === 0 ? number : Math.round((each / peak) * number * 100) / 100));
	};
	const terms = contact.terms.map((each) => (each.code === code ? { code, points: scale(each.points) } : each));
	return { ...contact, terms };
}

export function peakOf(points: readonly number[]): number {
	return points.reduce((peak, each) => (Math.abs(each) > Math.abs(peak) ? each : peak), 0);
}

export interface ContactReason {
	code: string;
	label: string;
	points: number;
}

/** What contacting adds to this lead, term by term, the largest first. */
export function listContactReasons(
	{ points, terms: contactTerms }: ContactPoints,
	terms: readonly Term[],
	features: Pick<StoredFeatures, 'values' | 'missing'>,
): ContactReason[] {
	const reasons = contactTerms.flatMap((each): ContactReason[] => {
		const term = termsByCode(terms).get(each.code);
		if (term === undefined) return [];
		const found = findSlots(term, readTerm(term, features));
		const sum = found.reduce((total, { index, amount }) => total + (each.points[index] ?? 0) * amount, 0);
		return sum === 0 ? [] : [{ code: each.code, label: labelOf(term), points: sum }];
	});
	return [{ code: 'contact', label: 'Being contacted', points }, ...reasons].sort(
		(a, b) => Math.abs(b.points) - Math.abs(a.points),
	);
}

const known = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** Asked about every lead of a batch. */
function termsByCode(terms: readonly Term[]): ReadonlyMap<string, Term> {
	let byCode = known.get(terms);
	if (byCode === undefined) known.set(terms, (byCode = new Map(terms.map((term) => [term.code, term]))));
	return byCode;
}

/** The rule of a term's contact points in the words of the term itself: `+3 each, at most 3 a day`. */
export function describeContactTerm(term: Term, { points }: ContactTerm): string {
	return describeRule(withSlotPoints(term, points));
}
