import { AUDIENCES, type Audience } from '../../lead/lead';
import { listColumns } from '../../scoring/scorecardColumns';
import type { StoredLead } from '../../store/port/leads';
import { assignTier } from '../../tiers/assignTier';
import type { TierRules } from '../../tiers/settings';
import { eachLeadPage } from '../eachLeadPage';
import { findVersion } from './editScorecard';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import { scoreAll } from '../scoring/scoreAll';

export interface ComparisonQuestion {
	model: string;
	version: number;
	/** Absent: the version in use. */
	against?: number;
	tiers: TierRules;
	/** How many leads at most are scored by both. */
	limit: number;
}

export interface TierMove {
	leadId: string;
	audience: Audience;
	from: { score: number; tier: string };
	to: { score: number; tier: string };
}

export interface ComparedModels {
	model: string;
	version: number;
	against: number;
	leads: number;
	/** Leads that would change tier, the largest change of score first. */
	moves: TierMove[];
	/** Points side by side where they differ. */
	points: { audience: Audience; code: string; label: string; from: number | null; to: number | null }[];
}

/** What would change if another version were put to use: points side by side, and leads that would change tier. */
export async function compareModels(
	context: EngineContext,
	{ model, version, against, tiers, limit }: ComparisonQuestion,
): Promise<ComparedModels> {
	const [from, to] = await context.store.read(async (view) => {
		const champion = await loadModel(view, model);
		return [
			await findVersion(view, champion, { model, ...(against !== undefined && { version: against }) }),
			await findVersion(view, champion, { model, version }),
		] as const;
	});
	let leads = 0;
	const moves: TierMove[] = [];
	await eachLeadPage(context.store, async (view, page) => {
		const sample = page.slice(0, Math.max(0, limit - leads));
		leads += sample.length;
		const before = await scoreAll(context, view, { leads: sample, model: from });
		const after = await scoreAll(context, view, { leads: sample, model: to });
		const place = (score: number) => ({ score, tier: assignTier({ score, asOf: context.clock() }, tiers).name });
		for (const { id } of sample satisfies StoredLead[]) {
			const [old, anew] = [before.get(id), after.get(id)];
			if (old === undefined || anew === undefined) continue;
			const move = { leadId: id, audience: anew.audience, from: place(old.score.score), to: place(anew.score.score) };
			if (move.from.tier !== move.to.tier) moves.push(move);
		}
	});
	moves.sort((a, b) => Math.abs(b.to.score - b.from.score) - Math.abs(a.to.score - a.from.score));
	return {
		model,
		version: to.version,
		against: from.version,
		leads,
		moves,
		points: AUDIENCES.flatMap((audience) => listDifferences(from, to, audience)),
	};
}

function listDifferences(from: Model, to: Model, audience: Audience): ComparedModels['points'] {
	const [before, after] = [listPoints(from, audience), listPoints(to, audience)];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
		const [old, anew] = [before.get(key), after.get(key)];
		if (old?.points === anew?.points) return [];
		const { code = '', label = '' } = anew ?? old ?? {};
		return [{ audience, code, label, from: old?.points ?? null, to: anew?.points ?? null }];
	});
}

function listPoints({ scorecards }: Model, audience: Audience) {
	const slots = new Map<string, number>();
	const { start } = scorecards[audience];
	const columns = listColumns(scorecards[audience]).map(({ term: { code, label }, points }) => {
		const slot = slots.get(code) ?? 0;
		slots.set(code, slot + 1);
		return [`${code}#${slot}`, { code, label, points }] as const;
	});
	return new Map<string, { code: string; label: string; points: number }>([
		['start', { code: 'start', label: 'Start', points: start }],
		...columns,
	]);
}
