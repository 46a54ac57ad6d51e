import { HABIT_DAYS, type BestTime } from './bestTime';

/** "Usually responds on Tuesdays around 20:00 in Berlin: 14 clicks, replies and orders in 90 days." */
export function describeBestTime({ hour, weekday, responses, zone }: BestTime): string {
	const day = weekday === undefined ? '' : ` on ${weekday[0]?.toUpperCase()}${weekday.slice(1)}s`;
	const where = zone === undefined ? 'UTC' : `in ${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')}`;
	const time = `${String(hour).padStart(2, '0')}:00`;
	return `Usually responds${day} around ${time} ${where}: ${responses} clicks, replies and orders in ${HABIT_DAYS} days.`;
}
