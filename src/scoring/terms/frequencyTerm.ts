import type { z } from 'zod';
import { frequencyFeatureSchema } from '../../features/kinds/frequencyFeature';
import { countOf, signed } from '../words';
import { addEvent } from './addEvent';
import { familyOfLine } from './columnFamily';
import { describeGain } from './describeGain';
import { DOUBLES } from './numberBins';
import { pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = frequencyFeatureSchema.extend({
	...termFields,
	/** Each time one more than the number doubles: the first is worth as much as the next two, and these as the next four. */
	points: pointsSchema,
});
export type FrequencyTerm = z.infer<typeof schema>;

/** Its value is how many there were. */
export const frequencyTerm: MeasuringKind<FrequencyTerm, typeof schema> = {
	schema,
	growsWithRecord: true,

	listPoints: ({ points }) => [points],
	withPoints: (term, points) => ({ ...term, points: points(0) }),
	findSlots: (_, value) => (value === undefined ? [] : [{ index: 0, amount: Math.log2(1 + Number(value)) }]),
	familyOf: (term) => familyOfLine(term, term.points),

	describeRule: ({ points }) => `${signed(points)} for the first, and ${DOUBLES}`,
	describeValue: (_, value) =>
		value === undefined || value === 0 ? 'nothing on record' : `${countOf(Number(value), 'time')} in all`,
	describeNext: (_, _value, gain) => (gain === undefined ? 'grows with whatever they do next' : describeGain(gain)),
	addOne: ({ events }, facts) => {
		const [event] = events ?? [];
		return event === undefined ? undefined : addEvent(facts, event, {});
	},
};
