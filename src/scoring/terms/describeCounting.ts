import { countOf, round } from '../words';

interface Counting {
	perDay: number;
	halfLifeDays: number;
	capUnits: number;
}

/** `at most 3 a day; half-life 7 days; at most 2 count` */
export function describeCounting({ perDay, halfLifeDays, capUnits }: Counting): string {
	return `at most ${perDay} a day; half-life ${countOf(halfLifeDays, 'day')}; at most ${round(capUnits)} count`;
}
