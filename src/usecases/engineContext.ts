import type { EngineError } from '../errors';
import type { Keyring } from '../lead/keyring';
import type { Instant } from '../lead/time';
import type { Settings } from '../settings';
import type { LeadStore } from '../store/port/leadStore';

/** What every use case is handed: the world's answers come in here and nowhere else. */
export interface EngineContext {
	readonly store: LeadStore;
	/** The present, UTC epoch milliseconds. */
	readonly clock: () => Instant;
	readonly keyring: Keyring;
	readonly settings: Settings;
	/** Says that whoever asked has called it off: the store begins no further transaction, and a thread ends. */
	readonly signal?: AbortSignal;
}

/** One item's answer: expected trouble is a value, so that the other items of the batch go on. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: EngineError };

export function succeed<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail<T>(error: EngineError): Result<T> {
	return { ok: false, error };
}
