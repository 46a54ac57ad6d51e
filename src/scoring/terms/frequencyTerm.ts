import * as z from 'zod';
import { frequencyFeatureSchema } from '../../features/kinds/frequencyFeature';
import { countOf, round, signed } from '../words';
import { addEvent } from './addEvent';
import { familyOfLine } from './columnFamily';
import { describeGain } from './describeGain';
import { DOUBLES } from './numberBins';
import { pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = frequencyFeatureSchema.extend({
	...termFields,
	/** Each time one more than the number doubles: the first is worth as much as the next two, and these as the next four. */
	points: pointsSchema,
	/** How many are worth nothing: fewer count the other way. Training puts what is usual here; 0 when absent. */
	usual: z.number().min(0).optional(),
});
export type FrequencyTerm = z.infer<typeof schema>;

/** Its value is how many there were. */
export const frequencyTerm: MeasuringKind<FrequencyTerm, typeof schema> = {
	schema,
	growsWithRecord: true,

	listPoints: ({ points }) => [points],
	withPoints: (term, points) => ({ ...term, points: points(0) }),
	findSlots: ({ usual = 0 }, value) =>
		value === undefined ? [] : [{ index: 0, amount: Math.log2((1 + Number(value)) / (1 + usual)) }],
	familyOf: (term) => familyOfLine(term, term.points),
	moveZero(term, mean) {
		const { usual = 0 } = term;
		const moved = Math.max(0, Number(((1 + usual) * 2 ** mean(0) - 1).toPrecision(2)));
		return { term: { ...term, usual: moved }, slot: 0, by: Math.log2((1 + moved) / (1 + usual)) };
	},

	describeRule: ({ points, usual }) =>
		usual === undefined
			? `${signed(points)} for the first, and ${DOUBLES}`
			: `${signed(points)} ${DOUBLES}, 0 at ${countOf(usual, 'time')}`,
	describeValue({ usual }, value) {
		const all = value === undefined || value === 0 ? 'nothing on record' : `${countOf(Number(value), 'time')} in all`;
		return usual === undefined ? all : `${all}, where ${round(usual)} is usual`;
	},
	describeNext: (_, _value, gain) => (gain === undefined ? 'grows with whatever they do next' : describeGain(gain)),
	addOne: ({ events }, facts) => {
		const [event] = events ?? [];
		return event === undefined ? undefined : addEvent(facts, event, {});
	},
};
