import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { type Condition } from '../../lead/condition';
import { keyCondition } from '../../features/kinds/condition';
import { groupCodeOf } from '../../scoring/groupOf';
import { labelOfEvent } from '../../lead/labelOfEvent';
import { toEventName } from '../../lead/eventName';
import { listFrame } from '../../scoring/frame';
import type { Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import { stepOf, type PointRow } from './pointRows';

/** How a rule counts events. */
export type EventKind = Exclude<Term['kind'], 'trait' | 'interval' | 'shape' | 'pair'>;

export interface EventAim {
	kind: EventKind;
	/** Any of them. */
	events: readonly [string, ...string[]];
	where?: Condition;
	/** What looks are held against: what somebody has bought, or has not. */
	by?: PointRow['by'];
	owned?: boolean;
}

/** The rules that a row is about, whichever scorecard it is applied to. */
export type Aim = { frame: string; isFloor: boolean } | { code: string } | { trait: string } | EventAim;

export interface AimedRow {
	/** Its place in the form, from 1 on. */
	place: number;
	row: PointRow;
	aim: Aim;
}

const TRAIT = 'trait:';

/** @throws EngineError `configuration-invalid` for a signal without a name, and for two rows about the same rule or step of it. */
export function aimRows(rows: readonly PointRow[], cards: readonly Scorecard[]): AimedRow[] {
	const seen = new Set<string>();
	const begun = new Set<string>();
	const frames = new Set(cards.flatMap(listFrame).map(({ code }) => code));
	// A row may be about a group that another one makes.
	for (const { group } of rows) if (group !== undefined) frames.add(groupCodeOf(group));
	return rows.flatMap((row, index) =>
		inRow(index + 1, () => {
			const aim = frames.has(row.signal) ? aimFrame(row) : aimRow(row, cards);
			if (aim === undefined) return [];
			const rule = keyOfAim(aim);
			const steps = keysOfSteps(row);
			// A rule as a whole and one of its steps would undo each other, from run to run.
			if (seen.has(rule) || steps.some((step) => seen.has(rule + step)) || (steps.includes('') && begun.has(rule)))
				refuse(MESSAGES.rowTwice(row.signal));
			begun.add(rule);
			for (const step of steps) seen.add(rule + step);
			return [{ place: index + 1, row, aim }];
		}),
	);
}

/** What is wrong with a row is said with its place in the form. */
export function inRow<T>(place: number, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		throw new EngineError(error.code, MESSAGES.inRow(place, error.message), { cause: error, field: 'rules' });
	}
}

/** '' of a whole rule. */
function keysOfSteps(row: PointRow): string[] {
	const step = stepOf(row);
	if (step?.per === 'values') return step.values.map((value) => `|is ${value}`);
	if (step !== undefined) return [`|${step.per} ${row.number}`];
	return [''];
}

function keyOfAim(aim: Aim): string {
	if ('events' in aim) return keyOfEvents(aim);
	return Object.values(aim).join();
}

/** Equal for rules that count the same: those of the last time, or of plans, are none that a row means. */
function keyOfEvents(rule: EventAim & { last?: boolean; plans?: string[] }): string {
	const { kind, events, by, owned, last, plans } = rule;
	return JSON.stringify([kind, [...events].sort(), ...keyCondition(rule), by, owned, last, plans]);
}

/** The rule of a scorecard that is meant; the one with the plainest code, should there be several. */
export function findAimed({ terms }: Scorecard, aim: Aim): Term | undefined {
	if ('code' in aim) return terms.find(({ code }) => code === aim.code);
	if ('trait' in aim) return terms.find((term) => term.kind === 'trait' && term.trait === aim.trait);
	if ('frame' in aim) return undefined;
	const key = keyOfAim(aim);
	const same = terms.filter((term) => {
		const events = 'event' in term ? [term.event] : 'events' in term ? term.events : undefined;
		return events !== undefined && keyOfEvents({ ...term, events } as unknown as EventAim) === key;
	});
	return same.find(({ code }) => code === `${aim.kind}:${aim.events[0]}`) ?? same[0];
}

interface Counted extends Pick<EventAim, 'kind' | 'owned'> {
	/** May ask for a condition, and may count several events alike. */
	where?: true;
	also?: true;
}

const COUNTED: Partial<Record<PointRow['per'], Counted>> = {
	each: { kind: 'event', where: true },
	upToDays: { kind: 'recency', where: true, also: true },
	often: { kind: 'frequency', also: true },
	amount: { kind: 'total', where: true },
	colleagues: { kind: 'account', also: true },
	overdue: { kind: 'overdue' },
	since: { kind: 'tenure', also: true },
	owned: { kind: 'owned', owned: true, also: true },
	notOwned: { kind: 'owned', owned: false, also: true },
	dearer: { kind: 'higher', also: true },
};

function aimFrame({ signal, points = 0 }: PointRow): Aim {
	return { frame: signal, isFloor: points < 0 };
}

/** Undefined for a rule that is to go and is gone already. */
function aimRow(row: PointRow, cards: readonly Scorecard[]): Aim | undefined {
	const { signal, change, per, where, also, by } = row;
	const isOfEvents = per !== 'each' && stepOf(row) === undefined;
	const named = cards.flatMap(({ terms }) => terms).find(({ code }) => code === signal);
	if (named !== undefined && named.kind !== 'event') {
		if (where !== undefined || also.length > 0) refuse(MESSAGES.noCondition(named.label));
		if (isOfEvents) refuse(MESSAGES.noSuchStep(named.label));
		return named.kind === 'trait' ? { trait: named.trait } : { code: named.code };
	}
	if (signal.startsWith(TRAIT) && !isOfEvents) return { trait: signal.slice(TRAIT.length) };
	// A colon stands in no name of an event: it was the code of a rule.
	const event = named?.event ?? (signal.includes(':') ? undefined : toEventName(signal));
	if (event === undefined) return change === 'remove' ? undefined : refuse(MESSAGES.noSuchSignal(signal));
	const label = labelOfEvent(event);
	const counted = COUNTED[per] ?? refuse(MESSAGES.noSuchStep(label));
	const { kind, owned } = counted;
	const which = compact({ where: where ?? named?.where, owned, by: kind === 'owned' ? by : undefined });
	if ('where' in which && counted.where === undefined) refuse(MESSAGES.noCondition(label));
	const alike = also.map((name) => toEventName(name) ?? refuse(MESSAGES.noSuchSignal(name)));
	const others = [...new Set(alike)].filter((name) => name !== event);
	if (others.length > 0 && counted.also === undefined) refuse(MESSAGES.oneEvent(label));
	return { kind, events: [event, ...others], ...which };
}

function refuse(message: string): never {
	throw new EngineError('configuration-invalid', message, { field: 'signal' });
}
