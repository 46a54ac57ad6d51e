import type { INodeProperties } from 'n8n-workflow';
import { PLACES, READ_ON } from '../../../src/index';
import type { RuleOption } from './ruleOption';

const placesField: INodeProperties = {
	displayName: 'Stricter Places',
	name: 'places',
	type: 'multiOptions',
	options: PLACES.map(({ place, label }) => ({
		name: place.startsWith('US-') ? `United States: ${label}` : label,
		value: place,
	})).sort((a, b) => a.name.localeCompare(b.name)),
	default: [],
	description: `Adds the stricter hours, holidays, caps and consent rules of these places for people who are, or may be, there. Default: none. Collected on ${READ_ON}; this is no legal advice. Confirm the rules with a lawyer.`,
};

export const placesOption: RuleOption = { property: placesField, setting: 'places', toRule: toPlaces };

/** An expression may give a text, separated with commas. */
function toPlaces(given: unknown): unknown {
	return typeof given === 'string' ? given.split(',').map((place) => place.trim()) : given;
}
