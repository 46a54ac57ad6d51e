import type { z } from 'zod';
import { facetsOfLook, ownedFeature, ownedFeatureSchema } from '../../features/kinds/ownedFeature';
import {
	addLook,
	boughtSlots,
	boughtTermFields,
	describeBoughtNext,
	describeBoughtRule,
	describeBoughtValue,
} from './boughtTerm';
import type { MeasuringKind } from './termKind';

const schema = ownedFeatureSchema.extend(boughtTermFields);
type OwnedTerm = z.infer<typeof schema>;

export const ownedTerm: MeasuringKind<OwnedTerm, typeof schema> = {
	schema,
	...boughtSlots,
	describeRule: (term) => describeBoughtRule(term, describeWhat(term)),
	describeValue: (term, value, features) =>
		describeBoughtValue(term, value, describeWhat(term), { features, needs: ownedFeature.needsOf?.(term) ?? [] }),
	describeNext: (term, value, gain) => describeBoughtNext(term, value, describeWhat(term), gain),
	addOne: (term, facts) =>
		addLook(term, facts, (histories) => {
			const facets = facetsOfLook(term, histories);
			return facets === undefined ? undefined : { facets };
		}),
};

function describeWhat({ by, owned }: OwnedTerm): string {
	return `a ${by} they have ${owned ? 'bought' : 'not bought'}`;
}
