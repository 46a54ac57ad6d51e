import { AUDIENCES, type Audience } from '../../lead/lead';
import { DAY_MS, HOUR_MS, type Instant } from '../../lead/time';
import type { FollowUp } from '../../report/figures';
import type { StoredContact } from '../../store/port/contacts';
import type { StoredTier } from '../../store/port/tiers';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { Foremost } from '../foremost';

export interface TodayQuestion {
	model: string;
	/** Of Assign Tier. */
	tierSet: string;
	bestTier: string;
	onLeads?: ((count: number) => void) | undefined;
}

interface Moved {
	leadId: string;
	from: number;
	to: number;
}

export interface Today {
	leads: number;
	/** By audience, how many have each score from 0 to 100. */
	scores: Record<Audience, number[]>;
	up: Moved[];
	down: Moved[];
	followUp: FollowUp;
}

export const MOVE_DAYS = 7;
const FOLLOW_UP_DAYS = 30;
const MOST_MOVERS = 10;
/** A smaller change is nothing to look at. */
const LEAST_MOVE = 5;

/** Everybody's latest score, who moved this week, and how soon those in the best tier were contacted; in one pass, of constant size. */
export async function readToday(context: EngineContext, question: TodayQuestion): Promise<Today> {
	const now = context.clock();
	const { model, onLeads } = question;
	const keep = context.keyring.concealAddresses;
	const [tierSet, bestTier] = [keep(question.tierSet), keep(question.bestTier)];
	const scores = Object.fromEntries(AUDIENCES.map((audience) => [audience, new Array<number>(101).fill(0)]));
	const up = new Foremost<Moved>(MOST_MOVERS, (a, b) => b.to - b.from - (a.to - a.from));
	const down = new Foremost<Moved>(MOST_MOVERS, (a, b) => a.to - a.from - (b.to - b.from));
	const followUp = { days: FOLLOW_UP_DAYS, entered: 0, withinHour: 0, withinDay: 0, later: 0, waiting: 0 };
	let [leads, read] = [0, 0];
	await eachLeadPage(context.store, async (view, page) => {
		const groups = page.map(({ group }) => group);
		const [latest, earlier, changes, contacts] = await Promise.all([
			view.readLatestScores(groups, model),
			view.readLatestScores(groups, model, now - MOVE_DAYS * DAY_MS),
			view.readTierChanges(groups, tierSet),
			view.readContacts(groups, { from: now - FOLLOW_UP_DAYS * DAY_MS, until: now + 1 }),
		]);
		for (const [index, { id }] of page.entries()) {
			addFollowUp(followUp, { changes: changes[index], contacts: contacts[index], bestTier, now });
			const score = latest[index];
			if (score === undefined) continue;
			leads++;
			const to = toShown(score.unclamped);
			const counts = scores[score.audience];
			if (counts !== undefined) counts[Math.floor(to)] = (counts[Math.floor(to)] ?? 0) + 1;
			const before = earlier[index];
			if (before === undefined || before.audience !== score.audience) continue;
			const from = toShown(before.unclamped);
			if (to - from >= LEAST_MOVE) up.offer({ leadId: id, from, to });
			if (from - to >= LEAST_MOVE) down.offer({ leadId: id, from, to });
		}
		onLeads?.((read += page.length));
	});
	return {
		leads,
		scores: scores as Record<Audience, number[]>,
		up: up.list(),
		down: down.list(),
		followUp: { tier: question.bestTier, ...followUp },
	};
}

function toShown(unclamped: number): number {
	return Math.min(100, Math.max(0, unclamped));
}

interface Entered {
	changes: readonly StoredTier[] | undefined;
	contacts: readonly StoredContact[] | undefined;
	bestTier: string;
	now: Instant;
}

/** Of somebody who entered several times the last counts. What is only reserved was not sent. */
function addFollowUp(followUp: Omit<FollowUp, 'tier'>, { changes = [], contacts = [], bestTier, now }: Entered): void {
	const entry = changes.findLast(({ name, since }) => name === bestTier && since >= now - FOLLOW_UP_DAYS * DAY_MS);
	if (entry === undefined) return;
	followUp.entered++;
	const first = contacts.find(({ at, expiresAt }) => at >= entry.since && expiresAt === undefined);
	const took = (first?.at ?? now) - entry.since;
	if (first === undefined) followUp.waiting += took > DAY_MS ? 1 : 0;
	else if (took <= HOUR_MS) followUp.withinHour++;
	else if (took <= DAY_MS) followUp.withinDay++;
	else followUp.later++;
}
