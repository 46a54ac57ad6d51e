import type { PairSide } from './term';
import { round } from './words';

/** `country is de`, `total:order_completed from 3 to below 5`. */
export function describePart(side: PairSide, part: number): string {
	const name = side.code.replace(/^trait:/, '');
	if (side.cut === 'levels') return `${name} is ${side.levels[part] ?? 'any other'}`;
	const [from, below] = [side.from[part - 1], side.from[part]];
	if (from === undefined) return `${name} below ${round(below ?? 0)}`;
	return below === undefined ? `${name} from ${round(from)}` : `${name} from ${round(from)} to below ${round(below)}`;
}
