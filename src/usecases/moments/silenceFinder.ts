import { DAY_MS, dayOf } from '../../lead/time';
import { findSilence, NOT_THEIR_DOING } from '../../moments/wentQuiet';
import { listReachable, ofLeads, type MomentFinder } from './momentFinder';

/** As far back as the last thing that somebody did is looked for, beyond the wait: no moment may be later than that. */
const FURTHER_MS = 31 * DAY_MS;

export const silenceFinder: MomentFinder = {
	find: ofLeads(async (_, view, people, { now, waitMs }) => {
		const leads = listReachable(people);
		// What machines did is left out of these.
		const histories = await view.readHistory(
			leads.map(({ group }) => group),
			now,
			dayOf(now - waitMs - FURTHER_MS),
		);
		return leads.flatMap((lead, index) => {
			const own = (histories[index] ?? []).filter(({ name }) => !NOT_THEIR_DOING.has(name));
			const lastAt = own.reduce<number | undefined>(
				(last, { lastOccurredAt: at }) => (last === undefined ? at : Math.max(last, at)),
				undefined,
			);
			const silence = findSilence(lastAt, waitMs);
			if (silence === undefined) return [];
			const { lastAt: about, ...rest } = silence;
			return [{ lead, ...rest, about, aboutFrom: about, detail: { lastAt: about } }];
		});
	}),
};
