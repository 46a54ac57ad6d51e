import * as z from 'zod';

interface TierMeasure {
	/** What the marketer picks. */
	label: string;
	description: string;
	/** Where Score Lead leaves it on an item. */
	path: string;
	/** Where it is not there: what stands for it. */
	otherwise?: string;
	/** Where it may be lacking: what it takes to have it. */
	needs?: string;
	/** What it is called at the beginning of a sentence. */
	noun: string;
}

const MEASURES = {
	score: {
		label: 'Score',
		description: 'The score from 0 to 100',
		path: 'lead.score',
		noun: 'Score',
	},
	expectedValue: {
		label: 'Expected Value',
		description:
			'What the lead is expected to bring: its probability times the usual basket. Minimums are amounts of money.',
		path: 'lead.expectedValue.amount',
		needs: "an expected value needs orders with an amount, from Record Outcome or a shop's trigger",
		noun: 'Expected value',
	},
	uplift: {
		label: 'Uplift',
		description:
			'How many more of 100 such leads buy when they are contacted, as a holdout has shown. Minimums are numbers like 2 or 0.5; leads that buy less when contacted are below 0.',
		path: 'lead.uplift.morePer100',
		needs:
			'an uplift needs a holdout that has shown one and a model trained since: Lead Model › Experiment › Uplift says what is missing. Tier by score until then',
		noun: 'Uplift',
	},
	accountScore: {
		label: 'Account Score',
		description:
			'The score of the company from 0 to 100. The tier belongs to the company: it changes once for all of its people. Leads without a company count by their own score.',
		path: 'lead.account.score',
		// Somebody without a company is one of their own, and a company of one scores as its person does.
		otherwise: 'lead.score',
		noun: 'Account score',
	},
} satisfies Record<string, TierMeasure>;

export type TierMeasureName = keyof typeof MEASURES;

/** What tiers may be given by; a measure more is a row above. */
export const TIER_MEASURES: Readonly<Record<TierMeasureName, TierMeasure>> = MEASURES;

export const tierMeasureSchema = z.enum(Object.keys(TIER_MEASURES) as [TierMeasureName, ...TierMeasureName[]]);
