import type { Feature } from './feature';

/** Whether a feature looks at events of this name. */
export function readsEvent(feature: Feature, name: string): boolean {
	if (feature.kind === 'trait') return false;
	return feature.kind === 'recency' ? feature.events.includes(name) : feature.event === name;
}
