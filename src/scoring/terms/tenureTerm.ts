import type { z } from 'zod';
import { tenureFeatureSchema } from '../../features/kinds/tenureFeature';
import { DAY_MS } from '../../lead/time';
import { ago, countOf, signed } from '../words';
import { BINS_OR_SLOPE, describeNumberPoints, findNextBin, growingNumber, growingNumberFields } from './numberPoints';
import type { MeasuringKind } from './termKind';

const schema = tenureFeatureSchema.extend(growingNumberFields).refine(...BINS_OR_SLOPE);
export type TenureTerm = z.infer<typeof schema>;

/** Its value is the days since the first, or the last. */
export const tenureTerm: MeasuringKind<TenureTerm, typeof schema> = {
	schema,
	...growingNumber,

	describeRule: (term) => `since the ${term.last ? 'last' : 'first'}: ${describeNumberPoints(term, 'days')}`,
	describeValue: ({ last }, value) =>
		value === undefined ? 'never seen' : `${last ? 'last' : 'first'} seen ${ago(Number(value) * DAY_MS)}`,
	describeNext(term, value) {
		if (value === undefined)
			return term.bins.length === 0 ? 'counts from the first on' : `${signed(term.belowPoints)} with the first`;
		const next = findNextBin(term, Number(value));
		if (next !== undefined) return `${signed(next.points)} in ${countOf(Math.ceil(next.from - Number(value)), 'day')}`;
		return term.slope === undefined ? 'stays as it is' : `${signed(term.slope.points)} by the time it has doubled`;
	},
};
