import { hideAddresses } from '../../src/index';
import { hints } from './hints';

const MOST_NOTES = 3;

/** What most items lacked, the most frequent first: `4 of 9: total: left out, not an amount.` */
export function describeNotes(notesOf: readonly (readonly string[] | undefined)[]): string[] {
	const counts = new Map<string, number>();
	for (const note of notesOf.flatMap((notes) => notes ?? [])) counts.set(note, (counts.get(note) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, MOST_NOTES)
		.map(([note, count]) => hints.note(count, notesOf.length, hideAddresses(note)));
}
