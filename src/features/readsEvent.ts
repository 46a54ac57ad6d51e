import { featureKindOf, type Feature } from './feature';

/** Whether a feature looks at events of this name. */
export function readsEvent(feature: Feature, name: string): boolean {
	return featureKindOf(feature).eventsOf(feature).includes(name);
}
