import { EVENT_SYNONYMS } from './eventSynonyms';

/** What people call an event: `Webinar attended`. */
export function labelOfEvent(name: string): string {
	const known = Object.hasOwn(EVENT_SYNONYMS, name) ? EVENT_SYNONYMS[name] : undefined;
	const plain = name.replaceAll('_', ' ');
	return known?.label ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
