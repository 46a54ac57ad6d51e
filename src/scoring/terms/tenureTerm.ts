import type { z } from 'zod';
import { tenureFeatureSchema } from '../../features/kinds/tenureFeature';
import { DAY_MS } from '../../lead/time';
import { ago, countOf, signed } from '../words';
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

const schema = tenureFeatureSchema.extend({ ...termFields, ...numberPointsFields });
export type TenureTerm = z.infer<typeof schema>;

/** Its value is the days since the first. */
export const tenureTerm: MeasuringKind<TenureTerm, typeof schema> = {
	schema,

	listPoints: listNumberPoints,
	withPoints: withNumberPoints,
	findSlots: findNumberSlots,
	familyOf: familyOfNumber,

	describeRule: (term) => `since the first: ${describeNumberPoints(term, 'days')}`,
	describeValue: (_, value) => (value === undefined ? 'never seen' : `first seen ${ago(Number(value) * DAY_MS)}`),
	describeNext(term, value) {
		if (value === undefined) return `${signed(term.belowPoints)} with the first`;
		const next = findNextBin(term, Number(value));
		return next === undefined
			? 'stays as it is'
			: `${signed(next.points)} in ${countOf(Math.ceil(next.from - Number(value)), 'day')}`;
	},
};
