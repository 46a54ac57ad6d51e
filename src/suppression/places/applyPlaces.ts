import type { Channel } from '../../lead/channel';
import { CAPPED_TOGETHER, type FrequencyCap, type SuppressionRules } from '../settings';
import { OTHER_COUNTRIES } from './otherCountries';
import { closeOutside, type PlacePreset, type PlaceRule } from './preset';
import { UNITED_STATES } from './unitedStates';

export const PRESETS: readonly PlacePreset[] = [...UNITED_STATES, ...OTHER_COUNTRIES];

/** What people choose a preset by. */
export const PLACES = PRESETS.map(({ place, label }) => ({ place, label }));

/** A batch asks with one set of rules about people in a few places. */
const known = new WeakMap<SuppressionRules, Map<string, SuppressionRules>>();

/**
 * The rules together with those of the chosen presets that may hold for the person: the stricter wins everywhere. Of
 * somebody who may be anywhere every chosen preset holds, and of somebody in a country every chosen one of its states:
 * only knowing more exactly where they are takes one away.
 */
export function applyPlaces(rules: SuppressionRules, places: readonly string[]): SuppressionRules {
	if (rules.places.length === 0) return rules;
	const holding = PRESETS.filter(({ place }) => rules.places.includes(place) && mayBeIn(place, places));
	const name = holding.map(({ place }) => place).join();
	let byName = known.get(rules);
	if (!byName) known.set(rules, (byName = new Map<string, SuppressionRules>()));
	let applied = byName.get(name);
	if (!applied) {
		applied = holding.flatMap(({ rules: added }) => added).reduce(tighten, structuredClone(rules));
		byName.set(name, applied);
	}
	return applied;
}

function mayBeIn(place: string, places: readonly string[]): boolean {
	return (
		places.length === 0 ||
		places.some((known) => known === place || known.startsWith(`${place}-`) || place.startsWith(`${known}-`))
	);
}

function tighten(rules: SuppressionRules, added: PlaceRule): SuppressionRules {
	if (added.cap) rules.frequencyCaps.push(...toCaps(added.channels, added.cap));
	for (const channel of added.channels) {
		if (added.open) rules.quietHours[channel].push(...closeOutside(added.open));
		if (added.closedOn) rules.closedOn[channel].push(added.closedOn);
		if (added.mustHaveAgreed) rules.consent[channel] = 'mustHaveAgreed';
		const rest = added.restAfterRefusalMs ?? 0;
		rules.restAfterRefusalMs[channel] = Math.max(rules.restAfterRefusalMs[channel], rest);
		const age = added.consentExpiresAfterMs ?? 0;
		const former = rules.consentExpiresAfterMs[channel];
		if (age > 0) rules.consentExpiresAfterMs[channel] = former > 0 ? Math.min(former, age) : age;
	}
	return rules;
}

/** A law that limits calls and texts counts them together, whichever of the two the next one is. */
function toCaps(channels: readonly Channel[], cap: { max: number; perMs: number }): FrequencyCap[] {
	const isTogether = CAPPED_TOGETHER.callsAndTexts.every((channel) => channels.includes(channel));
	const apart = channels.filter((channel) => !isTogether || !isCallOrText(channel));
	return [...(isTogether ? (['callsAndTexts'] as const) : []), ...apart].map((channel) => ({ channel, ...cap }));
}

function isCallOrText(channel: Channel): boolean {
	return CAPPED_TOGETHER.callsAndTexts.some((known) => known === channel);
}
