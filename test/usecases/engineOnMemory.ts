import { createEngine, openMemoryStore, type Engine, type LeadRecord } from '../../src/index';
import type { EngineOptions } from '../../src/engine';

export const NOON = Date.UTC(2026, 4, 20, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Bench {
	engine: Engine;
	/** Sets the present. */
	at(instant: number): void;
}

export async function openBench(options: Partial<EngineOptions> = {}): Promise<Bench> {
	let now = NOON;
	const store = options.store ?? (await openMemoryStore({ workspace: 'test' }));
	return { engine: createEngine({ store, clock: () => now, ...options }), at: (instant) => (now = instant) };
}

let serial = 0;

export function event(name: string, fields: Partial<Extract<LeadRecord, { kind: 'event' }>> = {}): LeadRecord {
	return {
		kind: 'event',
		name,
		id: `test:${name}:${++serial}`,
		source: 'test',
		identities: { email: 'ada@shop.example' },
		occurredAt: NOON,
		...fields,
	};
}

export function outcome(name: string, fields: Partial<Extract<LeadRecord, { kind: 'outcome' }>> = {}): LeadRecord {
	return {
		kind: 'outcome',
		name,
		id: `test:${name}:${++serial}`,
		source: 'test',
		identities: { email: 'ada@shop.example' },
		occurredAt: NOON,
		...fields,
	};
}

/** The value of an answer that has to be one. */
export function valueOf<T>(answer: { ok: true; value: T } | { ok: false; error: Error } | undefined): T {
	if (answer?.ok) return answer.value;
	throw answer?.error ?? new Error('no answer');
}
