import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { Condition } from '../../lead/condition';
import { UNREAD_EVENT } from '../../features/kinds/eventFeature';
import { labelOfEvent } from '../../lead/labelOfEvent';
import type { Scorecard } from '../../scoring/scorecard';
import { MESSAGES } from '../messages';
import type { PointRow } from './pointRows';

/** As people write it: with a condition it goes without a code. */
export interface NewRule extends Counting {
	kind: 'event';
	code?: string;
	where?: Condition;
	label: string;
	group: string;
	event: string;
	points: number;
}

interface Counting {
	halfLifeDays: number;
	perDay: number;
	capUnits: number;
}

/** One a day, and no more than three at all: what is new can't outweigh all the rest. */
const NEW_COUNTING: Counting = { halfLifeDays: UNREAD_EVENT.halfLifeDays, perDay: 1, capUnits: 3 };

/** A rule for an event that a scorecard has none for, counted as one for the same event is elsewhere. */
export function newRule(
	{ points = 0, halfLifeDays, perDay, capUnits }: PointRow,
	{ event, where }: { event: string; where?: Condition },
	card: Scorecard,
	cards: readonly Scorecard[],
): NewRule {
	const like = findLike(event, [card, ...cards]);
	const group = card.groups.find(({ code }) => code === like?.group) ?? plainGroup(card);
	const counting = like === undefined ? NEW_COUNTING : pickCounting(like);
	return {
		kind: 'event',
		...(where === undefined ? { code: freeCode(`event:${event}`, card) } : { where }),
		label: like?.where === undefined ? (like?.label ?? labelOfEvent(event)) : labelOfEvent(event),
		group: group.code,
		event,
		points,
		...counting,
		...compact({ halfLifeDays, perDay, capUnits }),
	};
}

function findLike(event: string, cards: readonly Scorecard[]) {
	const same = cards.flatMap(({ terms }) =>
		terms.flatMap((term) => (term.kind === 'event' && term.event === event ? [term] : [])),
	);
	return same.find(({ where }) => where === undefined) ?? same[0];
}

function pickCounting({ halfLifeDays, perDay, capUnits }: Counting): Counting {
	return { halfLifeDays, perDay, capUnits };
}

/** Where answers to what is sent stand in the scorecards that ship; else the first about what people do. */
function plainGroup({ groups }: Scorecard) {
	const group =
		groups.find(({ code }) => code === 'response') ?? groups.find(({ axis }) => axis === 'intent') ?? groups[0];
	if (group === undefined) throw new EngineError('configuration-invalid', MESSAGES.noLikeGroup, { field: 'signal' });
	return group;
}

function freeCode(code: string, { terms }: Scorecard): string {
	const taken = new Set(terms.map((term) => term.code));
	let free = code;
	for (let number = 2; taken.has(free); number += 1) free = `${code}.${number}`;
	return free;
}
