import { DateTime } from 'luxon';
import { compact } from '../../compact';
import type { Rule } from '../contactDecision';
import { findQuietSpell } from '../quietHours';

/** Where the person is, it is an hour in which nothing is sent. */
export const findNightReasons: Rule = (
	{ timeZones },
	{ quietHours, closedOn, unknownTimeZones },
	{ channel, purpose, asOf },
) => {
	// The only rule that costs something, and one that never holds a transactional message back.
	if (purpose === 'transactional') return [];
	const zones = timeZones.length > 0 ? timeZones : unknownTimeZones;
	const spell = findQuietSpell(quietHours[channel], zones, asOf, closedOn[channel]);
	if (!spell) return [];
	const { since, until, zone } = spell;
	const liftedBy =
		until === undefined
			? 'narrower quiet hours or a known time zone: no hour is open in all of the zones the person may be in'
			: `time, at ${DateTime.fromMillis(until, { zone }).toFormat('yyyy-MM-dd HH:mm')} in ${zone}`;
	return [compact({ code: 'quiet_hours' as const, since, until, source: 'settings', liftedBy })];
};
