import { dayOf, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import { HABIT_DAYS, RESPONSE_NAMES } from '../../suppression/bestTime';
import type { Person } from './person';

/**
 * When these people responded. From the history by days, of which each tells the first and the last: a read that doesn't
 * grow with what somebody does in a day, and without the clicks of machines.
 */
export async function readResponses(
	view: StoreView,
	people: readonly Person[],
	asOf: Instant,
): Promise<ReadonlyMap<Person, readonly Instant[]>> {
	const groups = people.flatMap(({ leads }) => leads.map(({ group }) => group));
	if (groups.length === 0) return new Map();
	const histories = await view.readHistory(groups, asOf, dayOf(asOf) - HABIT_DAYS);
	let next = 0;
	return new Map(
		people.map((person) => {
			const ofPerson = histories.slice(next, (next += person.leads.length)).flat();
			const responses = ofPerson.filter(({ name }) => RESPONSE_NAMES.includes(name));
			const moments = responses.flatMap(({ firstOccurredAt, lastOccurredAt }) => [firstOccurredAt, lastOccurredAt]);
			return [person, [...new Set(moments)]];
		}),
	);
}
