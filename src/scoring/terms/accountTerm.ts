import type { z } from 'zod';
import { accountFeatureSchema } from '../../features/kinds/accountFeature';
import { countOf, signed } from '../words';
import { familyOfCount, familyOfLevel } from './columnFamily';
import { describeGain } from './describeGain';
import { missingPointsSchema, pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = accountFeatureSchema.extend({
	...termFields,
	/** Per person. */
	points: pointsSchema,
	missingPoints: missingPointsSchema,
});
export type AccountTerm = z.infer<typeof schema>;

/** Slots: people, company not known. */
export const accountTerm: MeasuringKind<AccountTerm, typeof schema> = {
	schema,
	isOftenUnknown: true,

	listPoints: ({ points, missingPoints }) => [points, missingPoints],
	withPoints: (term, points) => ({ ...term, points: points(0), missingPoints: points(1) }),
	findSlots: (_, value) => [value === undefined ? { index: 1, amount: 1 } : { index: 0, amount: Number(value) }],
	familyOf: (term, slot) => (slot === 0 ? familyOfCount(term) : familyOfLevel(term)),

	describeRule: ({ points, windowDays, capPeople, colleaguesOnly }) =>
		`${signed(points)} per ${colleaguesOnly ? 'colleague' : 'person of the company'} in the last ${countOf(windowDays, 'day')}, at most ${capPeople}`,
	describeValue: ({ windowDays, colleaguesOnly }, value) => {
		if (value === undefined) return 'the company is not known';
		const people = colleaguesOnly
			? countOf(Number(value), 'colleague')
			: `${countOf(Number(value), 'person', 'people')} of the company`;
		return `${people} in the last ${countOf(windowDays, 'day')}`;
	},
	describeNext: (_, _value, gain) => (gain === undefined ? 'once the company is known' : describeGain(gain)),
	addOne({ events: [event] }, facts) {
		if (!facts.account || event === undefined) return undefined;
		const { people, leadId } = facts.account;
		const another = { leadId: `one more than ${people.length}`, lastSeen: new Map([[event, facts.asOf]]) };
		return { ...facts, account: { people: [...people, another], leadId } };
	},
};
