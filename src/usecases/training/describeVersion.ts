import { AUDIENCES } from '../../lead/lead';
import { toIsoTime } from '../../lead/time';
import { countOf } from '../../scoring/words';
import { AUDIENCE_NAMES } from './audienceNames';
import type { VersionStory } from './versionStory';

const FEWEST = 30;

/** A version's life in a line: in use or not and since when, what it learned from, how it does. */
export function describeVersion({
	version,
	note,
	inUse,
	learned,
	live,
	promotions,
}: Omit<VersionStory, 'summary' | 'createdAt'>): string {
	const last = promotions.at(-1);
	const since = last === undefined ? '' : ` since ${toIsoTime(last.at).slice(0, 10)} (${last.because})`;
	const before =
		last === undefined ? 'not used yet' : `not in use now, put into use ${toIsoTime(last.at).slice(0, 10)}`;
	const use = inUse ? `in use${since}` : version === 0 ? 'the shipped points' : before;
	const lessons = AUDIENCES.flatMap((audience) => {
		const lesson = learned[audience];
		if (lesson === undefined) return [];
		const replayed = lesson.replayed === 0 ? '' : `, ${lesson.replayed} of ${lesson.looks} looks replayed`;
		return [
			`${AUDIENCE_NAMES[audience]}: learned from ${countOf(lesson.leads, 'lead')}, ${lesson.converted} converted${replayed}; ${lesson.verdict}`,
		];
	});
	const results = AUDIENCES.flatMap((audience) => {
		const result = live[audience];
		if (result === undefined) return [];
		const { leads, converted, expected } = result;
		if (leads < FEWEST) return [`${AUDIENCE_NAMES[audience]}: live too early to say (${leads} of ${FEWEST} leads)`];
		return [
			`${AUDIENCE_NAMES[audience]}: live ${converted} of ${leads} converted, ${Math.round(expected * 10) / 10} expected`,
		];
	});
	const parts = [`Version ${version}${note === '' ? '' : ` (${note})`}: ${use}`, ...lessons, ...results];
	return `${parts.join('. ')}.`;
}
