import { describeContactTerm, EVERYBODY, peakOf, setContact } from './contactPoints';
import { labelOf } from './labelOf';
import type { Scorecard } from './scorecard';
import { round, signed } from './words';

/** What a scorecard has beside its rules, as a line among them. */
export interface FrameLine {
	code: string;
	label: string;
	points?: number;
	rule: string;
}

const START = 'start:points';
const RATE = 'start:rate';
export const GROUP = 'group:';
/** What contacting adds: for everybody, or more or less of it by the code of a term. */
export const CONTACT = 'contact:';

export function listFrame(card: Scorecard): FrameLine[] {
	const { start, baseRate, groups } = card;
	const percent = round(baseRate * 100);
	return [
		{ code: START, label: 'Start points', points: start, rule: `${signed(start)} for everybody` },
		{ code: RATE, label: 'Usual conversion', rule: `50 points stand for ${percent} % that reach the target` },
		...groups.map(({ code, label, capPoints, floorPoints }) => ({
			code: GROUP + code,
			label: `${label}, all together`,
			rule: `at most ${round(capPoints)}${floorPoints === undefined ? '' : `, at least ${round(floorPoints)}`}`,
		})),
		...listContact(card),
	];
}

function listContact({ contact, terms }: Scorecard): FrameLine[] {
	if (contact === undefined) return [];
	const { points } = contact;
	const label = 'Being contacted';
	return [
		{ code: CONTACT + EVERYBODY, label, points, rule: `${signed(points)} for everybody` },
		...contact.terms.flatMap((each): FrameLine[] => {
			const term = terms.find(({ code }) => code === each.code);
			if (term === undefined) return [];
			const rule = describeContactTerm(term, each);
			return [{ code: CONTACT + each.code, label: `${label}: ${labelOf(term)}`, points: peakOf(each.points), rule }];
		}),
	];
}

/** The scorecard with another number in one of these lines; the same one where it has that number or no such line. */
export function setFrame(
	card: Scorecard,
	{ frame, isFloor }: { frame: string; isFloor: boolean },
	number: number,
): Scorecard {
	if (frame === START) return card.start === number ? card : { ...card, start: number };
	if (frame === RATE) return card.baseRate === number / 100 ? card : { ...card, baseRate: number / 100 };
	if (frame.startsWith(CONTACT)) {
		const stands = listContact(card).find(({ code }) => code === frame);
		if (card.contact === undefined || stands === undefined || stands.points === number) return card;
		return { ...card, contact: setContact(card.contact, frame.slice(CONTACT.length), number) };
	}
	const field = isFloor ? 'floorPoints' : 'capPoints';
	const groups = card.groups.map((group) => (GROUP + group.code === frame ? { ...group, [field]: number } : group));
	return card.groups.every((group, index) => group[field] === groups[index]?.[field]) ? card : { ...card, groups };
}

/** The scorecard without contact points, or without a group that no rule is in; undefined where this line can't go. */
export function withoutFrame(card: Scorecard, frame: string): Scorecard | undefined {
	const { groups, terms } = card;
	if (frame.startsWith(CONTACT)) return withoutContact(card, frame.slice(CONTACT.length));
	const left = groups.filter(({ code }) => GROUP + code !== frame);
	if (!frame.startsWith(GROUP) || terms.some(({ group }) => GROUP + group === frame)) return undefined;
	return left.length === groups.length ? card : { ...card, groups: left };
}

function withoutContact(card: Scorecard, code: string): Scorecard {
	const { contact, ...rest } = card;
	if (contact === undefined || code === EVERYBODY) return contact === undefined ? card : rest;
	const left = contact.terms.filter((each) => each.code !== code);
	return left.length === contact.terms.length ? card : { ...card, contact: { ...contact, terms: left } };
}
