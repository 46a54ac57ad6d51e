/**
 * Sorts a dozen or so in place, equal ones left in their order. `sort` makes a copy first, which for these is most of what it
 * takes: 0.9 kB each time, and an item sorts four such lists.
 */
export function sortFew<T>(list: T[], compare: (a: T, b: T) => number): T[] {
	for (let end = 1; end < list.length; end += 1) {
		const item = list[end] as T;
		let place = end;
		for (; place > 0 && compare(list[place - 1] as T, item) > 0; place -= 1) list[place] = list[place - 1] as T;
		list[place] = item;
	}
	return list;
}
