import { EngineError } from '../../errors';
import type { Condition } from '../../lead/condition';
import { UNREAD_EVENT } from '../../features/kinds/eventFeature';
import { labelOfEvent } from '../../lead/labelOfEvent';
import type { Group, Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import type { Aim, EventKind } from './aimRows';

interface Counting {
	halfLifeDays: number;
	perDay: number;
	capUnits: number;
}

/** One a day, and no more than three at all: what is new can't outweigh all the rest. */
const NEW_COUNTING: Counting = { halfLifeDays: UNREAD_EVENT.halfLifeDays, perDay: 1, capUnits: 3 };

const UNKNOWN = { missingPoints: 0 };

/** What a rule begins with where a row doesn't say it, and what is said of it behind the name of the event. */
const BEGINNINGS: Record<Exclude<EventKind, 'event'>, { fields: object; label: string }> = {
	recency: { fields: { bins: [], olderPoints: 0, ...UNKNOWN }, label: 'last time' },
	frequency: { fields: { points: 0 }, label: 'how often' },
	total: { fields: { windowDays: 365, points: 0 }, label: 'amount' },
	account: {
		fields: { colleaguesOnly: true, windowDays: 30, capPeople: 3, points: 0, ...UNKNOWN },
		label: 'colleagues',
	},
};

/** A rule without points for what a scorecard has none for, counted as one for the same event is elsewhere. */
export function newRule(
	aim: Extract<Aim, { trait: string } | { event: string }>,
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
	const { kind, event, where } = aim;
	const like = findLike(event, [card, ...cards]);
	const label = like?.where === undefined ? (like?.label ?? labelOfEvent(event)) : labelOfEvent(event);
	const rule = {
		kind,
		code: freeCode(`${kind}:${event}`, card),
		...(where !== undefined && { where }),
		label,
		group: pickGroup(card, [kind === 'account' ? 'company' : like?.group, 'response'], 'intent').code,
	};
	if (kind === 'event')
		return { ...rule, event, points: 0, ...(like === undefined ? NEW_COUNTING : pickCounting(like)) } as Term;
	const { fields, label: how } = BEGINNINGS[kind];
	return {
		...rule,
		label: `${label}: ${how}`,
		...(kind === 'total' ? { event } : { events: [event] }),
		...fields,
	} as Term;
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
