import { dayOf, type Instant } from '../../lead/time';
import { eachInTurns } from '../inTurns';
import type { RecordRequest } from './prepareRecords';

/** Looked at one after the other, some ms of work; then others get their turn. */
const AT_ONCE = 2_000;
/** Sorted one after the other: of 100,000 rows of a year some ms. */
const DAYS_AT_ONCE = 20;

/** The places of the requests in the order in which they happened, undated ones last: day by day, since sorting a long list as a whole would hold everybody up. */
export async function orderInTime(requests: readonly RecordRequest[]): Promise<number[]> {
	const days = new Map<number, { at: Instant; place: number }[]>();
	const sortOut = ({ records }: RecordRequest, place: number): void => {
		const at = records.reduce((first, { occurredAt = first }) => Math.min(first, occurredAt), Number.POSITIVE_INFINITY);
		const day = days.get(dayOf(at));
		if (day === undefined) days.set(dayOf(at), [{ at, place }]);
		else day.push({ at, place });
	};
	await eachInTurns(requests, sortOut, AT_ONCE);
	const places: number[] = [];
	const sortDay = ([, day]: [number, { at: Instant; place: number }[]]): void => {
		day.sort((a, b) => a.at - b.at || a.place - b.place);
		for (const { place } of day) places.push(place);
	};
	await eachInTurns(
		[...days].sort(([a], [b]) => a - b || 0),
		sortDay,
		DAYS_AT_ONCE,
	);
	return places;
}
