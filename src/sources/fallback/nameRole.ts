import { foldNames, tokensOf } from '../../lead/foldName';
import { HAPPENING_NAMES } from './answerNames';
import { channelsOf } from './channelNames';

export const HAPPENINGS = foldNames(HAPPENING_NAMES);
/** May hold it as well, among many other things: there only the whole name counts. */
const PERHAPS = new Set(
	'name reason category label labels tag tags value result message detail code group groups segment segments list lists permission ergebnis anrufergebnis resultado resultat esito wynik'.split(
		' ',
	),
);
/** Fields of these are about something else that has a name, a type or a state. */
export const ABOUT_ELSE = new Set(
	(
		'campaign list form template segment flow utm product first last full file previous old prev before former source company orgname ' +
		'audience default possible available allowed page url link sender from job plan order payment billing ' +
		'fulfillment financial shipping mime content subject cancel cancellation cancelation'
	).split(' '),
);
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

function findRole(key: string): NameRole {
	const tokens = tokensOf(key);
	if (
		key === '' ||
		(!/^last_(?!name$)[a-z]+$|(?:^|_)list_sta(?:te|tus)$/.test(key) &&
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
export const CALLED = /^(?:name|key|code|label|slug)$/;

/** Last words of names that hold what somebody looks at, never how somebody stands. */
const HEADINGS = new Set(
	'from title subject headline heading page pages path url uri link href text button footer header query search screen campaign template form product variant sku brand file events triggers topics command'.split(
		' ',
	),
);
