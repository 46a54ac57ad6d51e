import type { Instant } from '../../lead/time';

export interface TableCount {
	/** By its name in tables.ts. */
	table: string;
	rows: number;
	/** By the time that the table's rows go by; absent where it has none, or no rows. */
	oldest?: Instant;
	newest?: Instant;
}

/** What can be told of a workspace without knowing what its rows mean. */
export interface HealthReader {
	/** Of each table that isn't made from others, in the order of tables.ts. */
	countRows(): Promise<TableCount[]>;
	/** On disk, with all workspaces that share the place; undefined where there is no disk. */
	measureBytes(): Promise<number | undefined>;
	/** What the database itself finds broken, in its own words. Reads every page of a file. */
	findDamage(): Promise<string[]>;
}
