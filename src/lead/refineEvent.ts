import { findPageKind, type Page } from './pageKind';
import { PAGE_KINDS } from './pageKinds';
import { toSnakeCase } from './eventName';
import type { Vocabulary } from './vocabulary';

/** What else a payload says of an event whose name alone leaves open what it was. */
export interface Circumstances extends Page {
	/** How a call ended. */
	result?: string | undefined;
}

const CALL_RESULTS: readonly (readonly [name: string, words: RegExp])[] = [
	['call_declined', /not_interested|declin|reject|refus|do_not_call|wrong_number|hung_up/],
	[
		'call_missed',
		/no_answer|not_answered|unanswered|miss|voice_?mail|busy|fail|not_reached|no_show|left_message|unreachable/,
	],
	['meeting_booked', /meeting|appointment|demo|booked|scheduled/],
];

/** A page's view is of its kind of page, a call is what came of it; every other event is what its name says. */
export function refineEvent(name: string, { result, ...page }: Circumstances, vocabulary: Vocabulary = {}): string {
	if (name === 'page_viewed' || name === 'screen_viewed') {
		const kind = findPageKind(page, vocabulary);
		if (kind === undefined) return name;
		return Object.hasOwn(PAGE_KINDS, kind)
			? PAGE_KINDS[kind as keyof typeof PAGE_KINDS].event
			: `${toSnakeCase(kind)}_viewed`;
	}
	if (name !== 'call_completed' || result === undefined) return name;
	const ended = toSnakeCase(result);
	return CALL_RESULTS.find(([, words]) => words.test(ended))?.[0] ?? name;
}
