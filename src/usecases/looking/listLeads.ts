import { compact } from '../../compact';
import type { Audience } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { DAY_MS, type Instant } from '../../lead/time';
import { expectValue, type ShopBaskets } from '../../scoring/expectedValue';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredScore } from '../../store/port/scores';
import type { StoredTier } from '../../store/port/tiers';
import { isSameName } from '../../lead/sameName';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { Foremost } from '../foremost';
import { listBaskets } from '../scoring/listBaskets';
import { readShopBaskets } from '../scoring/readShopBaskets';
import { toStoredScore } from '../scoring/scoredLead';
import { findMoving, type MovingLead } from '../tiering/findMoving';

export const LEAD_ORDERS = ['score', 'expectedValue', 'newest'] as const;
export type LeadOrder = (typeof LEAD_ORDERS)[number];

interface LeadsQuestion {
	model: string;
	/** Of Assign Tier. */
	tierSet: string;
	/** Who would be in it now, by time and the rules that stand; absent: in any tier, or in none. */
	tier?: string;
	/** As Assign Tier remembers it with the tier. */
	segment?: string;
	audience?: Audience;
	minScore?: number;
	/** Only those to whom nothing was sent for so many days. */
	notContactedDays?: number;
	order: LeadOrder;
	limit: number;
	onLeads?: (count: number) => void;
}

/** A lead by its latest stored score, or by the one that would move it to another tier. */
export interface ListedLead {
	lead: StoredLead;
	audience: string;
	/** 0 to 100. */
	score: number;
	grade: string;
	probability: number;
	/** Of the score. */
	asOf: Instant;
	tier?: Pick<StoredTier, 'name' | 'since' | 'segment' | 'fields' | 'waitsFor'>;
	/** Absent where no order of the shop is known. */
	expectedValue?: { amountMinor: number; currency: string };
}

interface Place {
	leadId: string;
	/** What leads are ordered by, the highest first. */
	worth: number;
}

const CHUNK = 200;

/** Leads that have a score of this model, the best first. One pass over all of them; kept are only as many as are asked for. */
export async function listLeads(context: EngineContext, question: LeadsQuestion): Promise<ListedLead[]> {
	const { limit, onLeads } = question;
	const best = new Foremost<Place>(limit, (a, b) => b.worth - a.worth || (a.leadId < b.leadId ? -1 : 1));
	let read = 0;
	await eachLeadPage(context.store, async (view, page) => {
		for (const found of await describePage(context, view, page, question))
			best.offer({ leadId: found.lead.id, worth: worthOf(found, question.order) });
		onLeads?.((read += page.length));
	});
	const places = best.list();
	const listed: ListedLead[] = [];
	for (let start = 0; start < places.length; start += CHUNK) {
		const ids = places.slice(start, start + CHUNK).map(({ leadId }) => leadId);
		await context.store.read(async (view) => {
			const leads = (await view.readLeads(ids)).filter((lead) => lead !== undefined);
			listed.push(...(await describePage(context, view, leads, { ...question, order: 'expectedValue' })));
		});
	}
	return listed;
}

function worthOf({ score, asOf, expectedValue }: ListedLead, order: LeadOrder): number {
	if (order === 'newest') return asOf;
	return order === 'score' ? score : (expectedValue?.amountMinor ?? -1);
}

/** Those of a page that are asked for. Orders are read only where leads are compared by them. */
async function describePage(
	context: EngineContext,
	view: StoreView,
	page: readonly StoredLead[],
	question: LeadsQuestion,
): Promise<ListedLead[]> {
	const groups = page.map(({ group }) => group);
	const now = context.clock();
	const days = question.notContactedDays;
	const [scores, tiers, contacts] = await Promise.all([
		view.readLatestScores(groups, question.model),
		view.readTiers(groups, context.keyring.concealAddresses(question.tierSet)),
		days === undefined ? [] : view.readContacts(groups, { from: now - days * DAY_MS, until: now + 1 }),
	]);
	const kept = (name: string | undefined) => (name === undefined ? undefined : context.keyring.concealAddresses(name));
	const wanted = { tier: kept(question.tier), segment: kept(question.segment) };
	const moved = await readMoved(context, view, page, question);
	const found = page.flatMap((lead, index) => {
		const { score, tier } = moveBy({ score: scores[index], tier: tiers[index] }, moved.get(lead.id), now);
		if (score === undefined || (contacts[index] ?? []).some(({ expiresAt }) => expiresAt === undefined)) return [];
		if (!isAskedFor({ score, tier, wanted }, question)) return [];
		return [toListed(lead, score, tier)];
	});
	return question.order === 'expectedValue' ? await addValues(context, view, found) : found;
}

/** Tiers cool down without anybody to write it down: of a tier that is asked for, who would be in another by now. */
async function readMoved(
	context: EngineContext,
	view: StoreView,
	page: readonly StoredLead[],
	{ tier, tierSet }: LeadsQuestion,
): Promise<ReadonlyMap<string, MovingLead>> {
	if (tier === undefined) return new Map();
	const asked = { tierSet: context.keyring.concealAddresses(tierSet), withoutPlaces: true };
	const moving = await findMoving(context, view, page, asked);
	return new Map(moving.flatMap((one) => (one.isMoving ? [[one.lead.id, one] as const] : [])));
}

type Known = Pick<Candidate, 'tier'> & { score: StoredScore | undefined };

function moveBy({ score, tier }: Known, moved: MovingLead | undefined, now: Instant): Known {
	if (moved === undefined || tier === undefined) return { score, tier };
	const { waitsFor: _, ...rest } = tier;
	const fresh = toStoredScore(moved.scored);
	return {
		score: score?.model === fresh.model ? fresh : score,
		tier: { ...rest, name: moved.into.name, since: now },
	};
}

interface Candidate {
	score: StoredScore;
	tier: StoredTier | undefined;
	wanted: { tier: string | undefined; segment: string | undefined };
}

function isAskedFor({ score, tier, wanted }: Candidate, { audience, minScore = 0 }: LeadsQuestion): boolean {
	if (audience !== undefined && score.audience !== audience) return false;
	if (!isOrAny(tier?.name, wanted.tier) || !isOrAny(tier?.segment, wanted.segment)) return false;
	return score.unclamped >= minScore || minScore <= 0;
}

function isOrAny(name: string | undefined, wanted: string | undefined): boolean {
	return wanted === undefined || (name !== undefined && isSameName(name, wanted));
}

function toListed(lead: StoredLead, score: StoredScore, tier: StoredTier | undefined): ListedLead {
	const { audience, unclamped, grade, probability, asOf } = score;
	return compact({
		...{ lead, audience, grade, probability, asOf },
		score: Math.min(100, Math.max(0, unclamped)),
		tier: tier && pickTier(tier),
	});
}

function pickTier({ name, since, segment, fields, waitsFor }: StoredTier): NonNullable<ListedLead['tier']> {
	return compact({ name, since, segment, fields, waitsFor });
}

async function addValues(
	context: EngineContext,
	view: StoreView,
	listed: readonly ListedLead[],
): Promise<ListedLead[]> {
	const shop = await readShopBaskets(context, view);
	if (shop.size === 0) return [...listed];
	const outcomes = await view.readOutcomes(listed.map(({ lead }) => lead.group));
	return listed.map((found, index) =>
		compact({
			...found,
			expectedValue: valueOf(found, listBaskets(listStandingPurchases(outcomes[index] ?? [])), shop),
		}),
	);
}

function valueOf({ probability }: ListedLead, orders: ReturnType<typeof listBaskets>, shop: ShopBaskets) {
	const value = expectValue({ probability, probabilityLow: probability, probabilityHigh: probability }, orders, shop);
	return value && { amountMinor: value.amountMinor, currency: value.currency };
}
