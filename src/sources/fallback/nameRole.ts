import { foldNames, tokensOf } from '../../lead/foldName';
import { HAPPENING_NAMES, HEADING_NAMES, OTHER_NAMES, PERHAPS_NAMES } from './answerNames';
import { channelsOf } from './channelNames';

export const HAPPENINGS = foldNames(HAPPENING_NAMES);
/** May hold it as well, among many other things: there only the whole name counts. */
const PERHAPS = foldNames(PERHAPS_NAMES);
export const ABOUT_ELSE = foldNames(OTHER_NAMES);
type NameRole = 'happening' | 'perhaps' | 'any' | undefined;

const MOST_KEYS = 10_000;
const roles = new Map<string, NameRole>();

/** Whether a field holds the name of what happened, or may hold it among other things. Names repeat, so each is asked once. */
export function nameRoleOf(key: string): NameRole {
	const known = roles.get(key);
	if (known !== undefined || roles.has(key)) return known;
	if (roles.size >= MOST_KEYS) roles.clear();
	const role = findRole(key);
	roles.set(key, role);
	return role;
}

function findRole(given: string): NameRole {
	// `status_text`: of a code that stands beside it.
	const key = given.replace(/(?<=status|state|^st)_(?:text|desc(?:ription)?)$/, '');
	const tokens = tokensOf(key);
	if (
		key === '' ||
		(!/^last_(?!name$)(?:[a-z]+|\w+_(?:status|state|event|action))$|(?:^|_)list_sta(?:te|tus)$|(?:exclusion|suppression|removal|opt_?out)_reason$/.test(
			key,
		) &&
			tokens.slice(0, -1).some((token) => ABOUT_ELSE.has(token)))
	)
		return undefined;
	const last = tokens.at(-1) ?? '';
	if (HAPPENINGS.has(last) || /.status$/.test(last)) return 'happening';
	// `event_key`, `status_name`
	if (CALLED.test(last) && tokens.some((token) => HAPPENINGS.has(token))) return 'happening';
	if (HEADINGS.has(last)) return undefined;
	return PERHAPS.has(last) || channelsOf(key) !== undefined ? 'perhaps' : 'any';
}

/** What something that happened, or stands, is called by. */
export const CALLED = /^(?:(?:(?:ref|display)_)?name|key|code|label|slug|display_value)$/;

const HEADINGS = foldNames(HEADING_NAMES);
