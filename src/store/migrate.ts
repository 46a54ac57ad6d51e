import { EngineError } from '../errors';

/** One step of an engine's schema. Released steps are never edited: a new one is appended. */
export interface Migration {
	/** 1, 2, 3 … without gaps. */
	version: number;
	/** What it brings, in a few words. */
	purpose: string;
	sql: string;
}

/** The schema version that code with these migrations works on. */
export function latestVersion(migrations: readonly Migration[]): number {
	return migrations.length;
}

/**
 * The steps still to run on a store at `storedVersion`. To be asked under the engine's migration lock, so that two
 * processes opening at once don't both run them.
 * @throws EngineError `schema-too-new` where newer code has been at the store: older code can't know what its rows mean.
 */
export function pendingMigrations(
	migrations: readonly Migration[],
	storedVersion: number,
	location: string,
): readonly Migration[] {
	const latest = latestVersion(migrations);
	if (storedVersion > latest) {
		throw new EngineError(
			'schema-too-new',
			`The lead store at ${location} was written by a newer version of this package (its schema is ${storedVersion}, this version knows ${latest}). ` +
				'Update the lead scoring package on this instance.',
		);
	}
	return migrations.slice(storedVersion);
}
