import { AUDIENCES } from '../../lead/lead';
import type { DefaultTerm } from './defaultTerm';

/** Who a lead is. */
export const PROFILE_TERMS: readonly DefaultTerm[] = [
	{
		audiences: AUDIENCES,
		termOf: () => ({
			kind: 'trait',
			code: 'trait:country',
			label: 'Country',
			group: 'fit',
			trait: 'country',
			otherPoints: 1,
		}),
		why: 'That it is known says that they got as far as an address. List your own markets here.',
	},
	{
		audiences: ['prospect', 'customer'],
		termOf: () => ({
			kind: 'trait',
			code: 'trait:accepts_marketing',
			label: 'Wants marketing',
			group: 'fit',
			trait: 'accepts_marketing',
			levels: [
				{ values: ['true'], points: 6 },
				{ values: ['false'], points: -3 },
			],
		}),
		why: 'Asked to hear from the shop. Who did not may still be buying, so it takes away half as much as it gives.',
	},
	{
		audiences: ['prospect', 'customer'],
		termOf: () => ({
			kind: 'trait',
			code: 'trait:has_company',
			label: 'Buys for a company',
			group: 'fit',
			trait: 'has_company',
			levels: [{ values: ['true'], points: 2 }],
		}),
		why: 'Buys more and again. Of customers of a B2B shop nearly all do, so it tells little more there.',
	},
];
