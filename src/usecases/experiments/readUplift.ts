import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { UpliftReport } from '../../learning/judge/judgeUplift';
import { describeContactTerm } from '../../scoring/contactPoints';
import { labelOf } from '../../scoring/labelOf';
import type { Scorecard } from '../../scoring/scorecard';
import { signed } from '../../scoring/words';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { describeUplift } from './describeUplift';

/** What contacting changes for one audience, as the last training of the version in use has found. */
export interface UpliftAnswer {
	audience: Audience;
	/** First of all a sentence. */
	summary: string;
	/** Absent where no training has asked yet. */
	report?: UpliftReport;
	/** What being contacted adds, in words, the largest first; empty where nothing is known. */
	points: { label: string; rule: string; code: string }[];
}

/** Smaller ones move nobody. */
const LEAST_SHOWN = 0.5;

/** For each audience of a model. */
export async function readUplift({ store }: EngineContext, model: string): Promise<UpliftAnswer[]> {
	const [{ scorecards, training }, { holdout }] = await store.read(
		async (view) => await Promise.all([loadModel(view, model), view.readWorkspace()]),
	);
	return AUDIENCES.map((audience) => {
		const trained = training[audience];
		const report = trained?.report.uplift;
		const known = compact({ report, target: trained?.target, hasHoldout: holdout !== undefined });
		return compact({
			audience,
			summary: describeUplift(known),
			report,
			points: listContactPoints(scorecards[audience]),
		});
	});
}

/** The contact points of a scorecard as a table. */
function listContactPoints({ contact, terms }: Scorecard): UpliftAnswer['points'] {
	if (contact === undefined) return [];
	const rows = contact.terms.flatMap((each) => {
		const term = terms.find(({ code }) => code === each.code);
		const size = Math.max(...each.points.map(Math.abs));
		if (term === undefined || size < LEAST_SHOWN) return [];
		const shown = { ...each, points: each.points.map((points) => Math.round(points * 10) / 10) };
		return [{ label: labelOf(term), rule: describeContactTerm(term, shown), code: each.code, size }];
	});
	const everybody = { label: 'Being contacted', rule: `${signed(Math.round(contact.points * 10) / 10)} for everybody` };
	const largest = rows.sort((a, b) => b.size - a.size).map(({ size: _, ...row }) => row);
	return [{ ...everybody, code: 'contact' }, ...largest];
}
