import { dayOf } from '../../lead/time';
import { eachInTurns } from '../inTurns';

/** Looked at one after the other, some ms of work; then others get their turn. */
const AT_ONCE = 2_000;
/** Sorted one after the other: of 100,000 rows of a year some ms. */
const DAYS_AT_ONCE = 20;

/**
 * The places of those times in their order, of equal ones as they come; infinity last, and what is no number left out. Day by
 * day, since sorting a long list as a whole would hold everybody up.
 */
export async function orderInTime(times: Float64Array): Promise<Int32Array> {
	const days = new Map<number, number[]>();
	const sortOut = (at: number, place: number): void => {
		if (Number.isNaN(at)) return;
		const day = days.get(dayOf(at));
		if (day === undefined) days.set(dayOf(at), [place]);
		else day.push(place);
	};
	await eachInTurns(times, sortOut, AT_ONCE);
	const places = new Int32Array(times.length);
	let count = 0;
	const sortDay = ([, day]: [number, number[]]): void => {
		day.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
		for (const place of day) places[count++] = place;
	};
	await eachInTurns(
		[...days].sort(([a], [b]) => a - b || 0),
		sortDay,
		DAYS_AT_ONCE,
	);
	return places.subarray(0, count);
}
