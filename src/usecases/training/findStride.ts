import type { Instant } from '../../lead/time';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';

const BEGINNING = 0;

/** Of every how many leads so many looks can be held. To count the scores on record takes a twentieth of reading them. */
export async function findStride({ store, clock }: EngineContext, most: number): Promise<number> {
	const everything: { from: Instant; until: Instant } = { from: BEGINNING, until: clock() + 1 };
	let looks = 0;
	await eachLeadPage(store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const ranges = groups.map(() => everything);
		for (const count of await view.countScores(groups, ranges)) looks += count;
	});
	return Math.max(1, Math.ceil(looks / most));
}
