import type { Condition } from './condition';
import { FACET_KEYS } from './facets';

/** Said of every lead. */
const described = new WeakMap<Condition, string>();

/** `category sofas or chairs, brand starting with ac, amount at least 100` */
export function describeCondition(where: Condition): string {
	const before = described.get(where);
	if (before !== undefined) return before;
	const words = putInWords(where);
	described.set(where, words);
	return words;
}

function putInWords(where: Condition): string {
	const texts = FACET_KEYS.flatMap((key) => {
		const wanted = where[key];
		return wanted === undefined ? [] : [`${key} ${[wanted].flat().map(describeWanted).join(' or ')}`];
	});
	const amount =
		where.amountAtLeast === undefined ? [] : [`amount at least ${Math.round(where.amountAtLeast * 100) / 100}`];
	return [...texts, ...amount].join(', ');
}

function describeWanted(wanted: string): string {
	if (wanted === '*') return 'of any kind';
	return wanted.endsWith('*') ? `starting with ${wanted.slice(0, -1).trim()}` : wanted;
}
