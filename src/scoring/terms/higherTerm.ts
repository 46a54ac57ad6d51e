import type { z } from 'zod';
import { findHigherLook, higherFeature, higherFeatureSchema } from '../../features/kinds/higherFeature';
import { round } from '../words';
import {
	addLook,
	boughtSlots,
	boughtTermFields,
	describeBoughtNext,
	describeBoughtRule,
	describeBoughtValue,
} from './boughtTerm';
import type { MeasuringKind } from './termKind';

const schema = higherFeatureSchema.extend(boughtTermFields);
type HigherTerm = z.infer<typeof schema>;

export const higherTerm: MeasuringKind<HigherTerm, typeof schema> = {
	schema,
	...boughtSlots,
	describeRule: (term) => {
		const order = term.plans === undefined ? '' : ` (${term.plans.join(', ')})`;
		return describeBoughtRule(term, `${describeWhat(term)}${order}`);
	},
	describeValue: (term, value, features) =>
		describeBoughtValue(term, value, describeWhat(term), { features, needs: higherFeature.needsOf?.(term) ?? [] }),
	describeNext: (term, value, gain) =>
		value !== undefined && gain === undefined
			? 'they have the highest plan already'
			: describeBoughtNext(term, value, describeWhat(term), gain),
	addOne: (term, facts) => addLook(term, facts, (histories) => findHigherLook(term, histories)),
};

function describeWhat({ plans, priceTimes }: HigherTerm): string {
	return plans === undefined
		? `what costs at least ${round(priceTimes)} times their usual order`
		: 'a higher plan than theirs';
}
