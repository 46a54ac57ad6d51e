import type { Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';

/** The highest score of each lead of so many days. */
export interface Arrivals {
	scores: Float64Array;
	days: number;
}

const DAYS = 28;

/** Leads that a version has scored in the last four weeks: how many there are to be worked. */
export async function readArrivals(
	{ store, clock }: EngineContext,
	{ name, version }: Pick<Model, 'name' | 'version'>,
	audiences: readonly Audience[],
): Promise<Arrivals> {
	const until = clock() + 1;
	const highest: number[] = [];
	let earliest = until;
	await eachLeadPage(store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		for (const scores of await view.readScores(groups, { from: until - DAYS * DAY_MS, until })) {
			const theirs = scores.filter(
				({ model, modelVersion, audience }) =>
					model === name && modelVersion === version && audiences.some((asked) => asked === audience),
			);
			if (theirs.length === 0) continue;
			highest.push(Math.min(100, Math.max(0, ...theirs.map(({ unclamped }) => unclamped))));
			earliest = Math.min(earliest, ...theirs.map(({ asOf }) => asOf));
		}
	});
	return { scores: Float64Array.from(highest), days: Math.max(1, Math.ceil((until - earliest) / DAY_MS)) };
}
