import * as z from 'zod';
import type { EventHistory, Histories } from '../history';
import { eventNameSchema } from './featureKind';

const namesSchema = z.array(eventNameSchema).min(1).max(50);

/** What a feature has that looks at some events or, without `events`, at all but those of `except`. */
export const activityFields = { events: namesSchema.optional(), except: namesSchema.optional() };

export interface Activity {
	events?: string[] | undefined;
	except?: string[] | undefined;
}

export function keyActivity({ events, except = [] }: Activity): readonly string[] {
	return events ?? ['', ...except];
}

/** What is on record of each of these events. */
export function listActivity({ events, except = [] }: Activity, histories: Histories): EventHistory[] {
	const found: EventHistory[] = [];
	for (const event of events ?? histories.keys()) {
		const history = events === undefined && except.includes(event) ? undefined : histories.get(event);
		if (history !== undefined) found.push(history);
	}
	return found;
}
