import { AUDIENCES, type Audience } from '../../lead/lead';
import { wilsonInterval } from '../../stats/wilsonInterval';
import type { Interval } from '../../stats/bootstrap';
import type { StoredScore } from '../../store/port/scores';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { labelLooks } from './labelLooks';
import { findOwnAddresses } from './ownAddresses';

/** How a version has done since it scores leads: each lead counts once, by the first of its scores whose window is over. */
export interface LiveResult {
	leads: number;
	converted: number;
	/** How many it said there would be. */
	expected: number;
	/** Of the share that converted. */
	interval: Interval;
}

interface Tally {
	leads: number;
	converted: number;
	expected: number;
}

const DEVIATE = 1.644854;

/** By version. A version that was in use more than once is counted over all of that time. */
export async function readLiveResults(
	context: EngineContext,
	name: string,
	models: ReadonlyMap<number, Model>,
): Promise<Map<number, Partial<Record<Audience, LiveResult>>>> {
	const now = context.clock();
	const isOwn = await findOwnAddresses(context, now);
	const tallies = new Map<string, Tally>();
	await eachLeadPage(context.store, async (view, leads) => {
		const groups = leads.map(({ group }) => group);
		const [scores, outcomes] = await Promise.all([
			view.readScores(groups, { from: 0, until: now + 1 }),
			view.readOutcomes(groups),
		]);
		for (const [index, lead] of leads.entries()) {
			if (isOwn(lead)) continue;
			const theirs = groupByVersion((scores[index] ?? []).filter(({ model }) => model === name));
			for (const [version, made] of theirs) {
				const model = models.get(version);
				if (model === undefined) continue;
				for (const audience of AUDIENCES) {
					const target = model.training[audience] ?? context.settings.learning.target;
					const history = { scores: made, outcomes: outcomes[index] ?? [], contacts: [] };
					const looks = labelLooks({ ...history, moments: [] }, { target, audience, now });
					const counted = looks.find(({ label }) => typeof label === 'number');
					if (counted?.score === undefined) continue;
					const key = `${version} ${audience}`;
					const tally = tallies.get(key) ?? { leads: 0, converted: 0, expected: 0 };
					tallies.set(key, tally);
					tally.leads++;
					tally.converted += counted.label === 1 ? 1 : 0;
					tally.expected += counted.score.probability;
				}
			}
		}
	});
	return toResults(tallies);
}

function groupByVersion(scores: readonly StoredScore[]): Map<number, StoredScore[]> {
	const groups = new Map<number, StoredScore[]>();
	for (const score of scores) {
		const group = groups.get(score.modelVersion) ?? [];
		group.push(score);
		groups.set(score.modelVersion, group);
	}
	return groups;
}

function toResults(tallies: ReadonlyMap<string, Tally>): Map<number, Partial<Record<Audience, LiveResult>>> {
	const results = new Map<number, Partial<Record<Audience, LiveResult>>>();
	for (const [key, tally] of tallies) {
		const [version, audience] = key.split(' ') as [string, Audience];
		const known = results.get(Number(version)) ?? {};
		known[audience] = { ...tally, interval: wilsonInterval(tally.converted, tally.leads, DEVIATE) };
		results.set(Number(version), known);
	}
	return results;
}
