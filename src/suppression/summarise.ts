import { DateTime } from 'luxon';
import type { Channel } from '../lead/channel';
import { HOUR_MS, type Instant } from '../lead/time';
import type { ContactDecision, ContactReason } from './contactDecision';
import { findReason } from './reasons';

const BY: Record<Channel, string> = {
	email: 'by email',
	sms: 'by SMS',
	phone: 'by phone',
	ads: 'through ads',
	directMail: 'by post',
	salesTask: 'by sales',
};

const ADDRESS: Record<Channel, string> = {
	email: 'email address',
	sms: 'phone number',
	phone: 'phone number',
	ads: 'email address or phone number',
	directMail: 'address',
	salesTask: 'address',
};

interface Unsummarised extends Pick<ContactDecision, 'decision' | 'channel' | 'reasons' | 'checkedAt'> {
	nextAllowedAt?: Instant | undefined;
}

/**
 * The decision in one sentence: "Not sent: asked not to be contacted by SMS on 3 May." or "Waits until 08:00 in London:
 * quiet hours." Times are those of the person's own zone, or UTC where it isn't known.
 */
export function summarise(decision: Unsummarised, timeZones: readonly string[]): string {
	const { reasons, nextAllowedAt, channel, checkedAt } = decision;
	const zone = timeZones.length === 1 && timeZones[0] !== undefined ? timeZones[0] : 'UTC';
	const [first, ...others] = reasons.toSorted(compareWeight);
	if (first === undefined) return 'May be sent: nothing stands against it.';
	const sentence = findReason(first.code)
		.sentence.replace('{by}', BY[channel])
		.replace('{address}', ADDRESS[channel])
		.replace('{since}', () => nameDay(first.since, checkedAt, zone));
	const more = others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'reason' : 'reasons'})`;
	if (decision.decision === 'suppressed' || nextAllowedAt === undefined) return `Not sent: ${sentence}${more}.`;
	return `Waits until ${nameTime(nextAllowedAt, checkedAt, zone)}: ${sentence}${more}.`;
}

/** What stands longest comes first, and of equals what has stood longest. */
function compareWeight(a: ContactReason, b: ContactReason): number {
	const ends = [a.until ?? Number.MAX_SAFE_INTEGER, b.until ?? Number.MAX_SAFE_INTEGER] as const;
	return ends[1] - ends[0] || a.since - b.since || (a.code < b.code ? -1 : 1);
}

/** "3 May", and the year where it is another one. */
function nameDay(instant: Instant, asOf: Instant, zone: string): string {
	const day = DateTime.fromMillis(instant, { zone, locale: 'en-GB' });
	return day.toFormat(day.year === DateTime.fromMillis(asOf, { zone }).year ? 'd MMMM' : 'd MMMM yyyy');
}

/** "08:00 in London", with the day where it is another one than tomorrow morning's. */
function nameTime(instant: Instant, asOf: Instant, zone: string): string {
	const time = DateTime.fromMillis(instant, { zone, locale: 'en-GB' });
	const isSoon = instant - asOf < 20 * HOUR_MS;
	const where = zone === 'UTC' ? ' UTC' : ` in ${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')}`;
	return `${isSoon ? '' : `${nameDay(instant, asOf, zone)}, `}${time.toFormat('HH:mm')}${where}`;
}
