import type { BuyerRank } from '../../learning/judge/rankBuyers';
import type { SuggestedTier } from './suggestedTier';

/** Where the tiers would begin, what they would have brought, and why. */
export function describeSuggestion(tiers: readonly SuggestedTier[], rank: BuyerRank): string {
	const cut = tiers.slice(0, -1);
	const starts = cut.map(({ tier, minScore }) => `${tier} from ${minScore}`).join(', ');
	const basis = describeBasis(cut, rank);
	// What the shipped cut-offs would have brought matters less than that they are no more than that.
	const isShipped = cut.every((tier) => tier.basis !== 'outcomes' && tier.basis !== 'capacity');
	const rest = isShipped ? [basis, ...describeBest(tiers)] : [...describeBest(tiers), basis];
	return [`${starts}.`, ...rest].join(' ');
}

function describeBest([best, ...others]: readonly SuggestedTier[]): string[] {
	if (best?.leadsPerDay === undefined) return [];
	const brought = `${best.tier} would have brought about ${roundPerDay(best.leadsPerDay)} leads a day`;
	if (best.caught === undefined) return [`${brought}.`];
	const all = [best, ...others];
	const leads = all.reduce((sum, tier) => sum + tier.leads, 0);
	const converted = all.reduce((sum, tier) => sum + tier.converted, 0);
	const rate =
		best.rate === undefined
			? []
			: [
					`${percentOf(best.rate)} % of the leads in ${best.tier} bought, ${percentOf(converted / leads)} % of all leads.`,
				];
	return [`${brought} and ${percentOf(best.caught)} % of the buyers.`, ...rate];
}

function describeBasis(cut: readonly SuggestedTier[], rank: BuyerRank): string {
	const bases = new Set(cut.map(({ basis }) => basis));
	const missing = whyNoOutcomes(rank);
	if (bases.has('outcomes'))
		return bases.has('capacity')
			? 'The cut-offs fill the daily capacity you gave; the others lie where past buyers part from other leads.'
			: 'The cut-offs lie where past buyers part from other leads.';
	if (!bases.has('capacity'))
		return `${missing}, so these are the shipped cut-offs: 50 is an average lead, and every 10 points double the odds.`;
	return missing === undefined
		? 'The cut-offs fill the daily capacity you gave.'
		: `${missing}, so the cut-offs come from the daily capacity you gave and from how scores are spread.`;
}

function whyNoOutcomes(rank: BuyerRank): string | undefined {
	if (!('share' in rank)) {
		return rank.buyers <= rank.others
			? `Too early for outcomes (${rank.buyers} of ${rank.needed} buyers)`
			: `Too early for outcomes (${rank.others} of ${rank.needed} leads that did not buy)`;
	}
	return (rank.interval?.low ?? 0) > 0.5 ? undefined : 'The score does not tell past buyers from other leads yet';
}

function roundPerDay(leads: number): number {
	return leads < 10 ? Math.round(leads * 10) / 10 : Math.round(leads);
}

function percentOf(share: number): number {
	return Math.round(100 * share);
}
