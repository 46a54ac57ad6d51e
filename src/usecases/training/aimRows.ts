import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { type Condition } from '../../lead/condition';
import { keyCondition } from '../../features/kinds/condition';
import { labelOfEvent } from '../../lead/labelOfEvent';
import { toEventName } from '../../lead/eventName';
import { listFrame } from '../../scoring/frame';
import type { Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import { stepOf, type PointRow } from './pointRows';

/** What a rule may count of one event. */
export type EventKind = 'event' | 'recency' | 'frequency' | 'total' | 'account';

interface EventAim {
	kind: EventKind;
	event: string;
	where?: Condition;
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
	return rows.flatMap((row, index) =>
		inRow(index + 1, () => {
			const aim = aimRow(row, cards);
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
	if ('event' in aim) return [aim.kind, aim.event, ...keyCondition(aim)].join('|');
	return Object.values(aim).join();
}

/** The rule of a scorecard that is meant; the one with the plainest code, should there be several. */
export function findAimed({ terms }: Scorecard, aim: Aim): Term | undefined {
	if ('code' in aim) return terms.find(({ code }) => code === aim.code);
	if ('trait' in aim) return terms.find((term) => term.kind === 'trait' && term.trait === aim.trait);
	if ('frame' in aim) return undefined;
	const key = keyOfAim(aim);
	const same = terms.filter((term) => {
		const [event, ...others] = eventsOf(term);
		return (
			event !== undefined &&
			others.length === 0 &&
			keyOfAim({ ...whereOf(term), kind: term.kind as EventKind, event }) === key
		);
	});
	return same.find(({ code }) => code === `${aim.kind}:${aim.event}`) ?? same[0];
}

function eventsOf(term: Term): readonly string[] {
	if ('event' in term) return [term.event];
	return 'events' in term ? (term.events ?? []) : [];
}

function whereOf(term: Term): { where?: Condition } {
	return compact({ where: 'where' in term ? term.where : undefined });
}

const KINDS: Partial<Record<PointRow['per'], EventKind>> = {
	each: 'event',
	upToDays: 'recency',
	often: 'frequency',
	amount: 'total',
	colleagues: 'account',
};

/** Undefined for a rule that is to go and is gone already. */
function aimRow(row: PointRow, cards: readonly Scorecard[]): Aim | undefined {
	const { signal, change, points = 0, per, where } = row;
	if (cards.flatMap(listFrame).some(({ code }) => code === signal)) return { frame: signal, isFloor: points < 0 };
	const isOfEvents = per !== 'each' && stepOf(row) === undefined;
	const named = cards.flatMap(({ terms }) => terms).find(({ code }) => code === signal);
	if (named !== undefined && named.kind !== 'event') {
		if (where !== undefined) refuse(MESSAGES.noCondition(named.label));
		if (isOfEvents) refuse(MESSAGES.noSuchStep(named.label));
		return named.kind === 'trait' ? { trait: named.trait } : { code: named.code };
	}
	if (signal.startsWith(TRAIT) && !isOfEvents) return { trait: signal.slice(TRAIT.length) };
	// A colon stands in no name of an event: it was the code of a rule.
	const event = named?.event ?? (signal.includes(':') ? undefined : toEventName(signal));
	if (event === undefined) return change === 'remove' ? undefined : refuse(MESSAGES.noSuchSignal(signal));
	const kind = KINDS[per] ?? refuse(MESSAGES.noSuchStep(labelOfEvent(event)));
	const which = compact({ where: where ?? named?.where });
	if ('where' in which && (kind === 'frequency' || kind === 'account'))
		refuse(MESSAGES.noCondition(labelOfEvent(event)));
	return { kind, event, ...which };
}

function refuse(message: string): never {
	throw new EngineError('configuration-invalid', message, { field: 'signal' });
}
