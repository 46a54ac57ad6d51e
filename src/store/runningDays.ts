import type { FacetsByName } from '../lead/facets';
import { DayFacets, facetsOf } from './dayFacets';
import { byDay } from './orders';
import type { DayRollup, StoredEvent } from './port/events';
import { addRollup, rollupOf } from './rollups';

/** Raw events of one lead as recording adds them up, one after the other: machines left out, facets within the bound. */
export class RunningDays {
	readonly #tracked: FacetsByName;
	readonly #facets = new DayFacets();
	readonly #days = new Map<string, DayRollup>();
	#isSorted = true;

	constructor(tracked: FacetsByName) {
		this.#tracked = tracked;
	}

	add(event: StoredEvent): void {
		if (event.machine === true) return;
		const rollup = rollupOf(event, this.#facets.fold(event, facetsOf(event, this.#tracked)));
		const key = JSON.stringify([rollup.name, rollup.day, rollup.currency, rollup.facets]);
		const before = this.#days.get(key);
		this.#days.set(key, before === undefined ? rollup : addRollup(before, rollup));
		this.#isSorted &&= before !== undefined;
	}

	/** Added up per (name, day, currency, facets), in the port's order. */
	list(): DayRollup[] {
		if (!this.#isSorted) {
			const sorted = [...this.#days].sort(([, a], [, b]) => byDay(a, b));
			this.#days.clear();
			for (const [key, day] of sorted) this.#days.set(key, day);
			this.#isSorted = true;
		}
		return [...this.#days.values()];
	}
}
