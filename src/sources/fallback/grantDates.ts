import { byName } from '../../lead/byName';
import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Fields } from '../reading/fields';
import { readWishName } from '../reading/readWish';
import { channelsOf, NO_CHANNEL } from './channelNames';
import { withoutTimes } from './flagNames';

type Consent = Extract<LeadRecord, { kind: 'consent' }>;

/** Until when a yes holds, where it says so. */
const EXPIRY =
	/^(?:\w+_)?(?:consent|opt_?in|permission)[_.](?:expir(?:es|y|ation)|valid_(?:until|to|till))(?:_(?:at|on|date))?$/;

/** The same beside a yes and nothing else that may end. */
const EXPIRES = /^(?:expir(?:es|y|ation)|valid_(?:until|to|till))(?:_(?:at|on|date))?$/;

/** `Consent date`, `sms_opt_in_at`, `Einwilligung am`: when a yes was given. */
const isGivenDate = byName((name) => {
	const asked = withoutTimes(name).replace(/_(?:updated|changed|confirmed|given)$/, '');
	return asked !== name && (GIVEN.test(asked) || readWishName(asked) === 'asks');
});
const GIVEN = /(?:^|_)(?:consent(?:ed|_given)?|opt(?:ed)?_?in|doi|accepts_marketing|subscribed?|agreed|permission)$/;

/**
 * Since and until when a yes holds. One that was given long ago and comes again with each row of a table is no newer than it
 * says: what the person has answered since then stands. Undefined for a yes until nobody knows when, which is none.
 */
export function readGrantDates(
	fields: Fields,
	located: ReadonlyMap<string, string>,
	isAlone: boolean,
): (grant: Consent) => Consent | undefined {
	const ends: string[] = [];
	const given: { channels: readonly Channel[] | undefined; at: Instant }[] = [];
	for (const [name, path] of located) {
		if ((EXPIRY.test(name) || (isAlone && EXPIRES.test(name))) && fields.has(path)) ends.push(path);
		if (!isGivenDate(name)) continue;
		const [at, channels] = [fields.time(path), channelsOf(withoutTimes(name))];
		if (at !== undefined && channels !== NO_CHANNEL) given.push({ channels, at });
	}
	const expiresAt = fields.time(...ends);
	if (ends.length > 0 && expiresAt === undefined) return () => undefined;
	return (grant) => {
		const times = given.filter(({ channels }) => channels?.includes(grant.channel) ?? true).map(({ at }) => at);
		const occurredAt = times.length === 0 ? grant.occurredAt : Math.min(...times, grant.occurredAt ?? Infinity);
		return { ...grant, ...compact({ occurredAt, expiresAt }) };
	};
}
