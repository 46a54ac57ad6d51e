import { foldFacet } from '../lead/facets';
import { GROUP } from './frame';
import type { Group, Scorecard } from './scorecard';

/** What a new group of that name is called among the signals: `Early Birds` → `group:early_birds`. */
export function groupCodeOf(text: string): string {
	if (text.startsWith(GROUP)) return text;
	const snake = foldFacet(text)
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^[^a-z]+|_$/g, '')
		.slice(0, 40);
	// A name may be written in letters that no code has.
	return GROUP + (snake || 'more');
}

/** The group of that name or code; else a new one, with the limits of the one that the rule is in. */
export function groupOf({ groups }: Scorecard, text: string, from: string): Group | undefined {
	const known = groups.find(({ code, label }) => GROUP + code === text || foldFacet(label) === foldFacet(text));
	const like = known ?? groups.find(({ code }) => code === from);
	if (known !== undefined || like === undefined) return known;
	const plain = groupCodeOf(text).slice(GROUP.length);
	let code = plain;
	for (let number = 2; groups.some((group) => group.code === code); number += 1) code = `${plain}_${number}`;
	return { ...like, code, label: text.startsWith(GROUP) ? plain : text };
}
