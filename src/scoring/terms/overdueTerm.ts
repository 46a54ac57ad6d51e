import type { z } from 'zod';
import { overdueFeatureSchema } from '../../features/kinds/overdueFeature';
import { DAY_MS } from '../../lead/time';
import { countOf, round, signed } from '../words';
import {
	describeNumberPoints,
	familyOfNumber,
	findNextBin,
	findNumberSlots,
	listNumberPoints,
	numberPointsFields,
	withNumberPoints,
} from './numberPoints';
import { termFields, type MeasuringKind } from './termKind';

const schema = overdueFeatureSchema.extend({ ...termFields, ...numberPointsFields });
export type OverdueTerm = z.infer<typeof schema>;

/** Its value is how many times as long as usual a person has waited. */
export const overdueTerm: MeasuringKind<OverdueTerm, typeof schema> = {
	schema,

	listPoints: listNumberPoints,
	withPoints: withNumberPoints,
	findSlots: findNumberSlots,
	familyOf: familyOfNumber,

	describeRule: (term) =>
		`${describeNumberPoints(term, 'times the usual gap')}; the shop's usual gap is ${countOf(term.usualDays, 'day')}, as much as ${countOf(term.usualWeight, 'gap')} of the person's own`,
	describeValue({ event }, value, { seen, asOf }) {
		if (value === undefined) return 'not seen on two days yet';
		const times = `${round(Number(value))} times their usual`;
		const newestAt = seen.get(event)?.newestAt;
		const days = newestAt === undefined ? 0 : (asOf - newestAt) / DAY_MS;
		// What was measured is the ratio; the gap is what it was measured by.
		return days > 0 ? `${times} ${countOf(Math.round(days / Number(value)), 'day')}` : `${times} gap`;
	},
	describeNext(term, value) {
		if (value === undefined) return `${signed(term.belowPoints)} with the second ${term.event}`;
		const next = findNextBin(term, Number(value));
		const back = `back to ${signed(term.belowPoints)} when it happens again`;
		return next === undefined ? back : `${signed(next.points)} at ${round(next.from)} times; ${back}`;
	},
};
