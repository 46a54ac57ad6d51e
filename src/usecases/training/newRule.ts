import { EngineError } from '../../errors';
import type { Condition } from '../../lead/condition';
import { DEFAULT_USUAL_GAP } from '../../features/kinds/overdueFeature';
import { UNREAD_EVENT } from '../../features/kinds/eventFeature';
import { labelOfEvent } from '../../lead/labelOfEvent';
import type { Group, Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import type { Aim, EventAim, EventKind } from './aimRows';

interface Counting {
	halfLifeDays: number;
	perDay: number;
	capUnits: number;
}

/** So much fits in a code and in a label, with what is said behind it. */
const MOST_LETTERS = 150;

/** One a day, and no more than three at all: what is new can't outweigh all the rest. */
const NEW_COUNTING: Counting = { halfLifeDays: UNREAD_EVENT.halfLifeDays, perDay: 1, capUnits: 3 };

const UNKNOWN = { missingPoints: 0 };

const LOOKS = { points: 0, ...UNKNOWN };
const STEPS = { bins: [], belowPoints: 0, ...UNKNOWN };

/** What a rule begins with where a row doesn't say it, and what is said of it behind the name of the event. */
const BEGINNINGS: Record<Exclude<EventKind, 'event'>, { fields: object; label: string }> = {
	recency: { fields: { bins: [], olderPoints: 0, ...UNKNOWN }, label: 'last time' },
	frequency: { fields: { points: 0 }, label: 'how often' },
	total: { fields: { windowDays: 365, points: 0 }, label: 'amount' },
	account: {
		fields: { colleaguesOnly: true, windowDays: 30, capPeople: 3, points: 0, ...UNKNOWN },
		label: 'colleagues',
	},
	overdue: { fields: { ...DEFAULT_USUAL_GAP, ...STEPS }, label: 'overdue' },
	tenure: { fields: STEPS, label: 'first time' },
	owned: { fields: LOOKS, label: 'bought before' },
	higher: { fields: { ...LOOKS, priceTimes: 1.5 }, label: 'dearer than usual' },
};

/** Those that fade. */
const COUNTED: readonly EventKind[] = ['event', 'owned', 'higher'];

/** A rule without points for what a scorecard has none for, counted as one for the same event is elsewhere. */
export function newRule(
	aim: Extract<Aim, { trait: string }> | EventAim,
	card: Scorecard,
	cards: readonly Scorecard[],
): Term {
	if ('trait' in aim) {
		const { trait } = aim;
		const code = freeCode(`trait:${trait.toLowerCase().replace(/[^a-z0-9_.-]/g, '_')}`, card);
		const group = pickGroup(card, ['fit'], 'fit').code;
		const steps = { levels: [], bins: [], otherPoints: 0, ...UNKNOWN };
		return { kind: 'trait', code, label: labelOfEvent(trait), group, trait, ...steps };
	}
	const { kind, events, ...rest } = aim;
	const [event] = events;
	const like = findLike(event, [card, ...cards]);
	const plain = like?.where === undefined ? (like?.label ?? labelOfEvent(event)) : labelOfEvent(event);
	const rule = {
		...rest,
		kind,
		code: freeCode([kind, ...events].join(':').slice(0, MOST_LETTERS), card),
		label: [plain, ...events.slice(1).map(labelOfEvent)].join(' or ').slice(0, MOST_LETTERS),
		group: pickGroup(card, [kind === 'account' ? 'company' : like?.group, 'response'], 'intent').code,
		...(kind === 'event' || kind === 'total' || kind === 'overdue' ? { event } : { events }),
		...(COUNTED.includes(kind) && (like === undefined ? NEW_COUNTING : pickCounting(like))),
	};
	if (kind === 'event') return { points: 0, ...rule } as Term;
	const { fields, label } = BEGINNINGS[kind];
	const how = kind === 'owned' ? `a ${aim.by} they have ${aim.owned ? '' : 'not '}bought` : label;
	return { ...rule, ...fields, label: `${rule.label}: ${how}` } as Term;
}

function findLike(event: string, cards: readonly Scorecard[]) {
	const same = cards.flatMap(({ terms }) =>
		terms.flatMap((term) => (term.kind === 'event' && term.event === event ? [term] : [])),
	);
	return same.find(({ where }: { where?: Condition | undefined }) => where === undefined) ?? same[0];
}

function pickCounting({ halfLifeDays, perDay, capUnits }: Counting): Counting {
	return { halfLifeDays, perDay, capUnits };
}

/** The first of these that it has (answers to what is sent stand under `response` in the scorecards that ship); else the first of its axis. */
function pickGroup({ groups }: Scorecard, codes: readonly (string | undefined)[], axis: Group['axis']): Group {
	const named = codes.map((code) => groups.find((group) => group.code === code)).find((group) => group !== undefined);
	const group = named ?? groups.find((each) => each.axis === axis) ?? groups[0];
	if (group === undefined) throw new EngineError('configuration-invalid', MESSAGES.noLikeGroup);
	return group;
}

function freeCode(code: string, { terms }: Scorecard): string {
	const taken = new Set(terms.map((term) => term.code));
	let free = code;
	for (let number = 2; taken.has(free); number += 1) free = `${code}.${number}`;
	return free;
}
