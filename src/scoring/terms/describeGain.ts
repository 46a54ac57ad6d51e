import { signed } from '../words';

/** What one more of something (` with category sofas`) would add to the score; `gain` is undefined where there can't be one more. */
export function describeGain(gain: number | undefined, which = ''): string {
	const one = `one more${which} now`;
	return gain === undefined || gain === 0 ? `${one} changes nothing` : `${one}: ${signed(gain)}`;
}
