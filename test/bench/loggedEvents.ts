import type { LeadRecord } from '../../src/index';
import { toEventName } from '../../src/lead/eventName';
import { parseMoney } from '../../src/lead/parseMoney';
import { parseTime } from '../../src/lead/parseTime';
import { readCsv } from './readCsv';

/** One row of a log; the target's are orders. */
export interface LoggedEvent {
	lead: string;
	at: number;
	isTarget: boolean;
	/** What was paid, whatever its sign; 0 where it isn't an order. */
	spent: number;
	/** As it goes into the product. */
	record: LeadRecord;
}

export const ORDER = 'order_completed';

/** The columns of a log: a name each, or `=name` for the event of every row. */
export interface LogColumns {
	lead: string;
	time: string;
	event: string;
	value: string | undefined;
	target: string;
}

/** In time order. */
export function readLog(file: string, { lead, time, event, value, target }: LogColumns): LoggedEvent[] {
	const { header, rows } = readCsv(file);
	const columnOf = (name: string): number => {
		const index = header.indexOf(name);
		if (index === -1) throw new Error(`${file} has no column ${name}; it has ${header.join(', ')}`);
		return index;
	};
	const [leadColumn, timeColumn] = [columnOf(lead), columnOf(time)];
	const valueColumn = value === undefined ? undefined : columnOf(value);
	const eventColumn = event.startsWith('=') ? undefined : columnOf(event);
	return rows
		.filter((row) => row[leadColumn] !== '' && row[leadColumn] !== undefined)
		.map((row, index): LoggedEvent => {
			const at = parseTime(row[timeColumn]);
			if (!at.ok) throw new Error(`row ${index + 1}: ${row[timeColumn]} is ${at.reason}`);
			const said = eventColumn === undefined ? event.slice(1) : (row[eventColumn] ?? '');
			const amount = valueColumn === undefined ? undefined : row[valueColumn]?.replace('-', '');
			return toLogged(
				{ lead: row[leadColumn] ?? '', at: at.value, event: said === target ? ORDER : said, amount },
				index,
			);
		})
		.sort((a, b) => a.at - b.at);
}

interface LogRow {
	lead: string;
	at: number;
	event: string;
	amount?: string | undefined;
}

export function toLogged({ lead, at, event, amount }: LogRow, index: number): LoggedEvent {
	const isTarget = event === ORDER;
	const money = amount === undefined ? undefined : parseMoney(amount, 'USD');
	return {
		lead,
		at,
		isTarget,
		spent: isTarget ? Math.abs(Number(amount ?? 0)) || 0 : 0,
		record: {
			kind: 'event',
			name: toEventName(event) ?? 'event',
			id: `log:${index}`,
			source: 'log',
			identities: { customerId: lead },
			occurredAt: at,
			...(money?.ok && money.value),
		},
	};
}
