import { signed } from '../words';

/** What one more of something would add to the score; `gain` is undefined where there can't be one more. */
export function describeGain(gain: number | undefined): string {
	return gain === undefined || gain === 0 ? 'one more now changes nothing' : `one more now: ${signed(gain)}`;
}
