import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { type Condition } from '../../lead/condition';
import { keyCondition } from '../../features/kinds/condition';
import { toEventName } from '../../lead/eventName';
import type { Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import { MESSAGES } from '../messages';
import type { PointRow } from './pointRows';

/** The rules that a row is about, whichever scorecard it is applied to. */
export type Aim = { code: string } | { event: string; where?: Condition };

export interface AimedRow {
	row: PointRow;
	aim: Aim;
}

/** @throws EngineError `configuration-invalid` for a signal without a name, and for two rows about the same rule. */
export function aimRows(rows: readonly PointRow[], cards: readonly Scorecard[]): AimedRow[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const aim = aimRow(row, cards);
		if (aim === undefined) return [];
		const key = keyOfAim(aim);
		if (seen.has(key)) refuse(MESSAGES.rowTwice(row.signal));
		seen.add(key);
		return [{ row, aim }];
	});
}

function keyOfAim(aim: Aim): string {
	return 'code' in aim ? aim.code : [aim.event, ...keyCondition(aim)].join('|');
}

/** The rule of a scorecard that is meant; the one with the plainest code, should there be several. */
export function findAimed({ terms }: Scorecard, aim: Aim): Term | undefined {
	if ('code' in aim) return terms.find(({ code }) => code === aim.code);
	const key = keyOfAim(aim);
	const same = terms.filter((term) => term.kind === 'event' && keyOfAim(aimOf(term)) === key);
	return same.find(({ code }) => code === `event:${aim.event}`) ?? same[0];
}

function aimOf({ event, where }: { event: string; where?: Condition | undefined }): {
	event: string;
	where?: Condition;
} {
	return compact({ event, where });
}

/** Undefined for a rule that is to go and is gone already. */
function aimRow({ signal, change, where }: PointRow, cards: readonly Scorecard[]): Aim | undefined {
	const named = cards.flatMap(({ terms }) => terms).find(({ code }) => code === signal);
	if (named?.kind === 'event') return aimOf({ event: named.event, where: where ?? named.where });
	if (named !== undefined) {
		if (where !== undefined) refuse(MESSAGES.noCondition(named.label));
		return { code: named.code };
	}
	// A colon stands in no name of an event: it was the code of a rule.
	const event = signal.includes(':') ? undefined : toEventName(signal);
	if (event !== undefined) return aimOf({ event, where });
	return change === 'remove' ? undefined : refuse(MESSAGES.noSuchSignal(signal));
}

function refuse(message: string): never {
	throw new EngineError('configuration-invalid', message, { field: 'signal' });
}
