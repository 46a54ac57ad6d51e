import { setImmediate } from 'node:timers/promises';
import { dayOf, type Instant } from '../../lead/time';
import type { RecordRequest } from './prepareRecords';

/** Looked at one after the other, some ms of work; then others get their turn. */
const AT_ONCE = 2_000;

/** The places of the requests in the order in which they happened, undated ones last: day by day, since sorting a long list as a whole would hold everybody up. */
export async function orderInTime(requests: readonly RecordRequest[]): Promise<number[]> {
	const days = new Map<number, { at: Instant; place: number }[]>();
	for (const [place, { records }] of requests.entries()) {
		if (place > 0 && place % AT_ONCE === 0) await setImmediate();
		const at = records.reduce((first, { occurredAt = first }) => Math.min(first, occurredAt), Number.POSITIVE_INFINITY);
		const day = days.get(dayOf(at));
		if (day === undefined) days.set(dayOf(at), [{ at, place }]);
		else day.push({ at, place });
	}
	const places: number[] = [];
	for (const [, day] of [...days].sort(([a], [b]) => a - b || 0)) {
		day.sort((a, b) => a.at - b.at || a.place - b.place);
		for (const { place } of day) places.push(place);
	}
	return places;
}
