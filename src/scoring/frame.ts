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

export function listFrame({ start, baseRate, groups }: Scorecard): FrameLine[] {
	const percent = round(baseRate * 100);
	return [
		{ code: START, label: 'Start points', points: start, rule: `${signed(start)} for everybody` },
		{ code: RATE, label: 'Usual conversion', rule: `50 points stand for ${percent} % that reach the target` },
		...groups.map(({ code, label, capPoints, floorPoints }) => ({
			code: GROUP + code,
			label: `${label}, all together`,
			rule: `at most ${round(capPoints)}${floorPoints === undefined ? '' : `, at least ${round(floorPoints)}`}`,
		})),
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
	const field = isFloor ? 'floorPoints' : 'capPoints';
	const groups = card.groups.map((group) => (GROUP + group.code === frame ? { ...group, [field]: number } : group));
	return card.groups.every((group, index) => group[field] === groups[index]?.[field]) ? card : { ...card, groups };
}

/** The scorecard without a group that no rule is in; undefined where this line can't go. */
export function withoutFrame(card: Scorecard, frame: string): Scorecard | undefined {
	const { groups, terms } = card;
	const left = groups.filter(({ code }) => GROUP + code !== frame);
	if (!frame.startsWith(GROUP) || terms.some(({ group }) => GROUP + group === frame)) return undefined;
	return left.length === groups.length ? card : { ...card, groups: left };
}
