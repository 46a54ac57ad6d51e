import type { z } from 'zod';
import { intervalFeatureSchema } from '../../features/kinds/intervalFeature';
import { countOf, round, signed } from '../words';
import { BINS_OR_SLOPE, describeNumberPoints, growingNumber, growingNumberFields } from './numberPoints';
import type { MeasuringKind } from './termKind';

const schema = intervalFeatureSchema.extend(growingNumberFields).refine(...BINS_OR_SLOPE);
export type IntervalTerm = z.infer<typeof schema>;

/** Its value is the days from one to the next or, with `late`, how many of these intervals have gone by since the newest. */
export const intervalTerm: MeasuringKind<IntervalTerm, typeof schema> = {
	schema,
	...growingNumber,

	describeRule: (term) =>
		`${term.late ? 'since the newest' : 'from one to the next'}: ${describeNumberPoints(term, term.late ? 'intervals' : 'days')}; before anything is known ${countOf(term.usualDays, 'day')}, as if ${round(term.usualWeight)} had come`,
	describeValue({ late }, value) {
		if (value === undefined) return 'never seen';
		return late
			? `${round(Number(value))} of their intervals ago`
			: `every ${countOf(Math.round(Number(value)), 'day')}`;
	},
	describeNext(term, value) {
		if (value === undefined) return 'counts from the first on';
		const points = term.slope?.points ?? 0;
		return term.slope === undefined ? 'changes with the next' : `${signed(points)} by the time it has doubled`;
	},
};
