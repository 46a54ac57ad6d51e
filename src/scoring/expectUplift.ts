import type { StoredFeatures } from '../features/featureVector';
import { logit } from '../stats/logit';
import { sigmoid } from '../stats/sigmoid';
import { listContactReasons, type ContactReason } from './contactPoints';
import { POINTS_PER_LOG_ODDS } from './scale';
import type { Scorecard } from './scorecard';
import { round, signed } from './words';

/** What contacting a lead is expected to change. */
export interface Uplift {
	/** Of 100 such leads, how many more reach the target when they are contacted; below 0 where fewer do. */
	morePer100: number;
	/** The chance of a lead that is contacted, and of one that is not. */
	contacted: number;
	notContacted: number;
	/** In words. */
	because: string;
	/** The contact points that count for this lead, the largest first. */
	reasons: ContactReason[];
}

const REASONS_NAMED = 2;
/** Smaller ones move nobody. */
const LEAST_NAMED = 0.5;
const CERTAIN = 1e-9;

/**
 * The chance of a score is that of leads of whom a share is contacted. With τ the contact points in log-odds, a lead that is
 * contacted has logit p + (1 − share)·τ, one that is not logit p − share·τ; the uplift is the difference of both chances.
 * Undefined where the scorecard has no contact points: then nothing is known of what contacting changes.
 */
export function expectUplift(
	{ contact, terms }: Pick<Scorecard, 'contact' | 'terms'>,
	features: Pick<StoredFeatures, 'values' | 'missing'>,
	probability: number,
): Uplift | undefined {
	if (contact === undefined) return undefined;
	const reasons = listContactReasons(contact, terms, features);
	const effect = reasons.reduce((sum, { points }) => sum + points, 0) / POINTS_PER_LOG_ODDS;
	const { contacted, notContacted } = splitChance(probability, effect, contact.share);
	const morePer100 = 100 * (contacted - notContacted);
	return {
		morePer100,
		contacted,
		notContacted,
		because: describe({ morePer100, contacted, notContacted }, reasons),
		reasons,
	};
}

/** The chance of leads of whom a share is contacted, taken apart. */
function splitChance(probability: number, effect: number, share: number): { contacted: number; notContacted: number } {
	const middle = logit(Math.min(1 - CERTAIN, Math.max(CERTAIN, probability)));
	return { contacted: sigmoid(middle + (1 - share) * effect), notContacted: sigmoid(middle - share * effect) };
}

function describe(
	{ morePer100, contacted, notContacted }: Omit<Uplift, 'because' | 'reasons'>,
	reasons: readonly ContactReason[],
): string {
	const [first, second] = [contacted, notContacted].map((chance) => tenth(100 * chance));
	const size = tenth(Math.abs(morePer100));
	const change = size === '0' ? 'as many' : `${size} ${morePer100 < 0 ? 'fewer' : 'more'}`;
	const named = reasons
		.filter(({ code, points }) => code !== 'contact' && Math.abs(points) >= LEAST_NAMED)
		.slice(0, REASONS_NAMED)
		.map(({ label, points }) => `${label} ${signed(Number(tenth(points)))}`);
	const why = named.length === 0 ? '' : ` Mostly: ${named.join(', ')}.`;
	return `Of 100 such leads ${change} buy when they are contacted (${first} instead of ${second}).${why}`;
}

function tenth(number: number): string {
	return round(Math.round(number * 10) / 10);
}
