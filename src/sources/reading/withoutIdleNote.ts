import type { Reading } from '../source';
import { NO_ID_NOTE } from './fields';

/** That there is no ID is said of what goes by its content alone: an order or a deal has a number of its own. */
export function withoutIdleNote<T extends Pick<Reading, 'records' | 'notes'>>(reading: T): T {
	const happened = reading.records.filter(({ kind }) => kind !== 'identity');
	if (happened.length === 0 || happened.some(({ id }) => id.includes(':content:'))) return reading;
	return { ...reading, notes: reading.notes.filter((note) => note !== NO_ID_NOTE) };
}
