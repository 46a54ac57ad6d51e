import { listColumns, type Column, type Table } from './table';
import * as tables from './tables';

export interface CountedTable {
	table: Table;
	/** What its rows are dated by: as they expire, or else the first time they have. */
	time: Column | undefined;
}

/** Every table that isn't made from others, but the workspace's one row. */
export const COUNTED: readonly CountedTable[] = Object.values<Table>(tables)
	.filter((table) => table.derived !== true && table !== tables.workspace)
	.map((table) => {
		const times = listColumns(table).filter(({ kind }) => kind === 'time');
		return { table, time: times.find(({ field }) => field === table.expiry?.by) ?? times[0] };
	});
