import { applyPlaces } from './places/applyPlaces';
import type { SuppressionRules } from './settings';

/** How far back `ContactFacts.contacts` has to go for these rules, wherever the person is. */
export function contactMemoryMs(rules: SuppressionRules): number {
	const { frequencyCaps, coolDownMs, accountContactedWithinMs } = applyPlaces(rules, []);
	return Math.max(
		0,
		...frequencyCaps.map(({ perMs }) => perMs),
		...Object.values(coolDownMs),
		...Object.values(accountContactedWithinMs),
	);
}
