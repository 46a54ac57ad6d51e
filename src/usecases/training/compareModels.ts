import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { listColumns } from '../../scoring/scorecardColumns';
import { assignTier } from '../../tiers/assignTier';
import type { TierRules } from '../../tiers/settings';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { findVersion } from '../models/findVersion';
import { loadModel, type Model } from '../models/loadModel';
import { scoreEach } from '../scoring/scoreAll';
import { describeMoves } from './describeMoves';
import { nameLeads } from './nameLeads';

interface ComparisonQuestion {
	model: string;
	version: number;
	/** Absent: the version in use. */
	against?: number;
	tiers: TierRules;
	/** How many leads at most are scored by both. */
	limit: number;
}

interface TierMove {
	leadId: string;
	/** Email, or the ID where no email may be kept. */
	who: string;
	audience: Audience;
	from: { score: number; tier: string };
	to: { score: number; tier: string };
}

export interface ComparedModels {
	model: string;
	version: number;
	against: number;
	leads: number;
	/** How many would change tier, and from where to where. */
	summary: string;
	/** How many leads would change tier. */
	changed: number;
	/** The first of them by name, the largest change of score first. */
	moves: TierMove[];
	/** Points side by side where they differ. */
	points: { audience: Audience; code: string; label: string; from: number | null; to: number | null }[];
}

const MOVES_LISTED = 100;

/** What would change if another version were put to use: points side by side, and leads that would change tier. */
export async function compareModels(
	context: EngineContext,
	{ model, version, against, tiers, limit }: ComparisonQuestion,
): Promise<ComparedModels> {
	const [from, to] = await context.store.read(async (view) => {
		const champion = await loadModel(view, model);
		return [
			await findVersion(view, champion, compact({ model, version: against })),
			await findVersion(view, champion, { model, version }),
		] as const;
	});
	let leads = 0;
	const moves: Omit<TierMove, 'who'>[] = [];
	await eachLeadPage(context.store, async (view, page) => {
		const sample = page.slice(0, Math.max(0, limit - leads));
		leads += sample.length;
		const before = await scoreEach(context, view, { leads: sample, model: from });
		const after = await scoreEach(context, view, { leads: sample, model: to });
		const place = (score: number) => ({ score, tier: assignTier({ score, asOf: context.clock() }, tiers).name });
		for (const { id } of sample) {
			const [old, next] = [before.get(id), after.get(id)];
			if (old === undefined || next === undefined) continue;
			const move = { leadId: id, audience: next.audience, from: place(old.score.score), to: place(next.score.score) };
			if (move.from.tier !== move.to.tier) moves.push(move);
		}
	});
	moves.sort((a, b) => Math.abs(b.to.score - b.from.score) - Math.abs(a.to.score - a.from.score));
	const listed = moves.slice(0, MOVES_LISTED);
	const names = await nameLeads(
		context,
		listed.map(({ leadId }) => leadId),
	);
	return {
		model,
		version: to.version,
		against: from.version,
		leads,
		summary: describeMoves(
			moves,
			leads,
			tiers.tiers.map(({ name }) => name),
		),
		changed: moves.length,
		moves: listed.map((move) => ({ ...move, who: names.get(move.leadId) ?? move.leadId })),
		points: AUDIENCES.flatMap((audience) => listDifferences(from, to, audience)),
	};
}

type Tables = Pick<Model, 'scorecards'>;

/** Points side by side where they differ. */
export function listDifferences(from: Tables, to: Tables, audience: Audience): ComparedModels['points'] {
	const [before, after] = [listPoints(from, audience), listPoints(to, audience)];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
		const [old, next] = [before.get(key), after.get(key)];
		if (old?.points === next?.points) return [];
		const { code = '', label = '' } = next ?? old ?? {};
		return [{ audience, code, label, from: old?.points ?? null, to: next?.points ?? null }];
	});
}

function listPoints({ scorecards }: Tables, audience: Audience) {
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
