import { DEFAULT_INTERVAL } from '../../features/kinds/intervalFeature';
import { AUDIENCES } from '../../lead/lead';
import { DOUBLING } from '../terms/numberBins';
import type { DefaultTerm } from './defaultTerm';

/** What is done to a lead, or by a machine. */
const NOT_THEIRS = ['email_delivered', 'email_opened', 'order_fulfilled', 'call_missed'];

/** A month is where the line is at zero. */
const MONTH_DAYS = 30;
/** Not at zero where nearly every look is, a moment after an event: so little would say nothing of what a month of silence is worth. */
const QUIET_DAYS = 3;

/**
 * How long somebody is known and how much they have done in all that time. With how recently, that is what tells most of
 * what nobody has written a line for, and all of it that fades says nothing of (docs/method-technical.md).
 */
export const HISTORY_TERMS: readonly DefaultTerm[] = [
	{
		audiences: AUDIENCES,
		termOf: () => ({
			kind: 'tenure',
			code: 'tenure:any',
			label: 'First seen',
			group: 'history',
			except: NOT_THEIRS,
			slope: { points: 0, center: Math.log1p(MONTH_DAYS), scale: DOUBLING },
		}),
		why: 'Some shops are bought from at once or never, others after months: nothing until it is learned.',
	},
	{
		audiences: AUDIENCES,
		termOf: () => ({
			kind: 'tenure',
			code: 'tenure:last',
			label: 'Last seen',
			group: 'history',
			except: NOT_THEIRS,
			last: true,
			slope: { points: 0, center: Math.log1p(QUIET_DAYS), scale: DOUBLING },
		}),
		why: 'How fast interest fades, day by day: nothing until it is learned.',
	},
	{
		audiences: AUDIENCES,
		termOf: () => ({
			kind: 'frequency',
			code: 'frequency:any',
			label: 'All they have ever done',
			group: 'history',
			except: NOT_THEIRS,
			points: 0,
		}),
		why: 'What fades has points above. Beside how long they are known it says how busy they are: nothing until it is learned.',
	},
	{
		audiences: ['customer'],
		termOf: () => ({
			kind: 'frequency',
			code: 'frequency:order',
			label: 'All orders ever',
			group: 'history',
			events: ['order_completed'],
			points: 0,
		}),
		why: 'Orders lately have points above; whether those of long ago count as much differs from shop to shop: nothing until it is learned.',
	},
	{
		audiences: ['customer'],
		termOf: () => ({
			kind: 'interval',
			code: 'interval:order',
			label: 'How far apart their orders are',
			group: 'history',
			event: 'order_completed',
			...DEFAULT_INTERVAL,
			slope: { points: 0, center: Math.log1p(DEFAULT_INTERVAL.usualDays), scale: DOUBLING },
		}),
		why: 'Who orders often orders sooner again; unlike gaps it is known from the first order on: nothing until it is learned.',
	},
	{
		audiences: ['customer'],
		termOf: () => ({
			kind: 'interval',
			code: 'interval:late',
			label: 'How late the next order is',
			group: 'history',
			event: 'order_completed',
			...DEFAULT_INTERVAL,
			late: true,
			slope: { points: 0, center: Math.log1p(1), scale: DOUBLING },
		}),
		why: 'Often before and long silent now: a customer who has left, where a seldom one has not: nothing until it is learned.',
	},
];
