import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { countOf } from '../../scoring/words';
import { assignTier } from '../../tiers/assignTier';
import type { TierRules } from '../../tiers/settings';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { describeMoves } from './describeMoves';
import { nameLeads } from './nameLeads';

interface DryRunQuestion {
	model: string;
	audience?: Audience;
	tiers: TierRules;
	/** Whose present tiers: Assign Tier's Tier Memory. */
	tierSet: string;
	onLeads?: (count: number) => void;
}

interface DryMove {
	leadId: string;
	/** Email, or the ID where no email may be kept. */
	who: string;
	score: number;
	from: string;
	to: string;
}

export interface DryRun {
	summary: string;
	/** Leads with a score of this model. */
	leads: number;
	/** Tiers given, best first; those that exist only now come last. */
	tiers: { tier: string; minScore?: number; now: number; then: number }[];
	/** Leads with a tier that would be in another one. */
	changed: number;
	/** Leads that no Assign Tier of this memory has seen yet. */
	without: number;
	/** The highest scores first. */
	moves: DryMove[];
}

const MOVES_LISTED = 100;

/** Who would be in which tier by these rules, by everyone's latest score. Nothing is written. */
export async function dryRunTiers(context: EngineContext, question: DryRunQuestion): Promise<DryRun> {
	const { model, tiers: rules, tierSet, onLeads } = question;
	const audiences: readonly string[] = question.audience === undefined ? AUDIENCES : [question.audience];
	// With a hashing secret a tier that is named after somebody is kept as its hash.
	const keep = context.keyring.concealAddresses;
	const shown = new Map(rules.tiers.map(({ name }) => [keep(name), name]));
	const asOf = context.clock();
	const counts = new Map(rules.tiers.map(({ name }) => [name, { now: 0, then: 0 }]));
	const countOf = (tier: string) => {
		const count = counts.get(tier) ?? { now: 0, then: 0 };
		counts.set(tier, count);
		return count;
	};
	const moves: Omit<DryMove, 'who'>[] = [];
	let [leads, without, read] = [0, 0, 0];
	await eachLeadPage(context.store, async (view, page) => {
		const groups = page.map(({ group }) => group);
		const [scores, states] = await Promise.all([
			view.readLatestScores(groups, model),
			view.readTiers(groups, keep(tierSet)),
		]);
		for (const [index, { id }] of page.entries()) {
			const [latest, stored] = [scores[index], states[index]];
			if (latest === undefined || !audiences.includes(latest.audience)) continue;
			leads++;
			const score = Math.min(100, Math.max(0, latest.unclamped));
			const state = stored && { name: shown.get(stored.name) ?? stored.name, since: stored.since };
			const { name: to } = assignTier(compact({ score, state, asOf }), rules);
			countOf(to).then++;
			if (state === undefined) without++;
			else countOf(state.name).now++;
			if (state !== undefined && state.name !== to) moves.push({ leadId: id, score, from: state.name, to });
		}
		onLeads?.((read += page.length));
	});
	moves.sort((a, b) => b.score - a.score);
	const listed = moves.slice(0, MOVES_LISTED);
	const names = await nameLeads(
		context,
		listed.map(({ leadId }) => leadId),
	);
	const minimums = new Map(rules.tiers.map(({ name, minScore }) => [name, minScore]));
	return {
		summary: describeDryRun({ counts, leads, without, moves, rules }),
		leads,
		tiers: [...counts].map(([tier, count]) => compact({ tier, minScore: minimums.get(tier), ...count })),
		changed: moves.length,
		without,
		moves: listed.map((move) => ({ ...move, who: names.get(move.leadId) ?? move.leadId })),
	};
}

interface DryFindings {
	counts: ReadonlyMap<string, { then: number }>;
	leads: number;
	without: number;
	moves: readonly { from: string; to: string }[];
	rules: TierRules;
}

/** "40 leads would be in A, 300 in B and 592 in C. 112 of 932 leads would change tier: 112 up from C to B." */
function describeDryRun({ counts, leads, without, moves, rules }: DryFindings): string {
	if (leads === 0) return 'No lead has a score of this model yet. Score leads first, with Score Lead.';
	const names = rules.tiers.map(({ name }) => name);
	const placed = names.map(
		(name, place) =>
			`${place === 0 ? `${countOf(counts.get(name)?.then ?? 0, 'lead')} would be` : (counts.get(name)?.then ?? 0)} in ${name}`,
	);
	const sentences = [`${placed.slice(0, -1).join(', ')} and ${placed.at(-1) ?? ''}.`];
	if (without < leads)
		sentences.push(
			describeMoves(
				moves.map(({ from, to }) => ({ from: { tier: from }, to: { tier: to } })),
				leads - without,
				names,
			),
		);
	if (without > 0) sentences.push(`${without} of ${leads} have no tier yet.`);
	return sentences.join(' ');
}
