import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import { labelSnapshots } from '../labels/labelSnapshots';
import { measureRate, type Rate } from './measureRate';
import type { Target } from '../labels/target';
import { listReachedTargets, type OutcomeFact } from '../labels/targetOutcomes';

/** What is on record of one lead: each list oldest first. */
export interface TieredLead {
	/** Every tier it has entered, as it was recorded then. */
	tiers: readonly { name: string; since: Instant; score: number }[];
	scores: readonly { asOf: Instant; audience: string }[];
	outcomes: readonly OutcomeFact[];
}

/** What became of the leads of a tier, each counted once. */
export interface TierRates {
	tier: string;
	/** Of those that entered it, as far as the window is over: how many reached the target within it. */
	conversion: Rate;
	/** Of those sales has judged: qualified, not unqualified. */
	acceptance: Rate;
	/** Of those whose deal is closed: won, not lost. */
	winRate: Rate;
}

interface Counted {
	reached: number;
	leads: number;
}
type Measure = 'conversion' | 'acceptance' | 'winRate';
type Counts = Record<Measure, Counted>;

/** Counts leads by the tier they were in at the time; never by the tier they are in now, which outcomes have changed. */
export class TierTally {
	readonly #target: Target;
	readonly #now: Instant;
	readonly #counts = new Map<Audience, Map<string, Counts>>(AUDIENCES.map((audience) => [audience, new Map()]));
	readonly #entries = new Map<string, { count: number; scores: number }>();

	constructor(target: Target, now: Instant) {
		this.#target = target;
		this.#now = now;
	}

	add(lead: TieredLead): void {
		this.#addConversions(lead);
		const accepted = this.#findVerdict(lead, 'qualified', 'unqualified');
		if (accepted !== undefined) this.#addVerdict(lead, 'acceptance', accepted.at, accepted.name === 'qualified');
		const closed = this.#findVerdict(lead, 'won', 'lost');
		if (closed === undefined) return;
		// While sales is at it a lead goes quiet and its tier sinks: a deal is the tier's that it was handed over from.
		const handedOver = accepted !== undefined && accepted.at < closed.at ? accepted.at : closed.at;
		this.#addVerdict(lead, 'winRate', handedOver, closed.name === 'won');
	}

	/** Tiers by the scores their leads came with, best first. */
	finish(audience: Audience, minimumLeads: number): TierRates[] {
		const scoreOf = (tier: string): number => {
			const { count, scores } = this.#entries.get(tier) ?? { count: 1, scores: -Infinity };
			return scores / count;
		};
		const tiers = [...(this.#counts.get(audience) ?? [])].sort(([a], [b]) => scoreOf(b) - scoreOf(a));
		return tiers.map(([tier, counts]) => {
			const rateOf = ({ reached, leads }: Counted) => measureRate(reached, leads, minimumLeads);
			return {
				tier,
				conversion: rateOf(counts.conversion),
				acceptance: rateOf(counts.acceptance),
				winRate: rateOf(counts.winRate),
			};
		});
	}

	/** By the first time the lead entered a tier; what it did on coming back would count it twice. */
	#addConversions({ tiers, scores, outcomes }: TieredLead): void {
		const seen = new Set<string>();
		for (const { name, since, score } of tiers) {
			const entered = this.#entries.get(name) ?? { count: 0, scores: 0 };
			this.#entries.set(name, { count: entered.count + 1, scores: entered.scores + score });
			const audience = audienceAt(scores, since);
			if (audience === undefined) continue;
			const { conversion } = this.#countsOf(audience, name);
			const key = JSON.stringify([audience, name]);
			const [label] = labelSnapshots([since], outcomes, { target: this.#target, audience, now: this.#now });
			// A lead that nobody judged teaches nothing, but its tier has not brought it to the target either.
			if (seen.has(key) || label === 'censored' || label === 'excluded') continue;
			seen.add(key);
			count(conversion, label === 1);
		}
	}

	#addVerdict({ tiers, scores }: TieredLead, measure: Measure, at: Instant, reached: boolean): void {
		const audience = audienceAt(scores, at);
		const tier = tiers.findLast(({ since }) => since <= at);
		if (audience !== undefined && tier !== undefined) count(this.#countsOf(audience, tier.name)[measure], reached);
	}

	/** The newest of either that stands. */
	#findVerdict({ outcomes }: TieredLead, ...names: string[]): { name: string; at: Instant } | undefined {
		const standing = names.flatMap((name) =>
			listReachedTargets(outcomes, name, this.#now).flatMap(({ at, takenBack }) => (takenBack ? [] : [{ name, at }])),
		);
		return standing.sort((a, b) => a.at - b.at).at(-1);
	}

	#countsOf(audience: Audience, tier: string): Counts {
		const tiers = this.#counts.get(audience) ?? new Map<string, Counts>();
		const none = (): Counted => ({ reached: 0, leads: 0 });
		const counts = tiers.get(tier) ?? { conversion: none(), acceptance: none(), winRate: none() };
		tiers.set(tier, counts);
		return counts;
	}
}

function count(counted: Counted, reached: boolean): void {
	counted.leads++;
	if (reached) counted.reached++;
}

/** Whose scorecard the lead was scored by then. */
function audienceAt(scores: TieredLead['scores'], at: Instant): Audience | undefined {
	const audience = scores.findLast(({ asOf }) => asOf <= at)?.audience;
	return AUDIENCES.find((known) => known === audience);
}
