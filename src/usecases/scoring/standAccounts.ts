import { compact } from '../../compact';
import { audienceSchema } from '../../lead/lead';
import { identitiesOf } from '../../lead/identity';
import { DAY_MS, type Instant } from '../../lead/time';
import { scoreAccount, type PersonScore } from '../../scoring/accountScore';
import type { StoreView } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import type { Model } from '../models/loadModel';
import type { Company } from './readCompanies';
import type { AccountStanding, ScoredFully } from './scoredLead';

/** Who of a company counts: whoever did something within so many days. */
export const ACTIVE_DAYS = 90;

/** Where one of a company's people stands. */
interface Member {
	leadId: string;
	email?: string;
	now?: PersonScore;
	before?: PersonScore;
}

/** The company of each scored lead, from the scores of this batch and the latest stored ones of everybody else. */
export async function standAccounts(
	context: EngineContext,
	view: StoreView,
	scored: readonly ScoredFully[],
	model: Model,
): Promise<Map<string, AccountStanding>> {
	const companies = new Set(scored.flatMap(({ company }) => company ?? []));
	if (companies.size === 0) return new Map();
	const employed = scored.filter(({ company }) => company !== undefined);
	const asOf = Math.max(...employed.map((lead) => lead.asOf));
	const standings = await standCompanies(context, view, { companies, scored: employed, model, asOf });
	return new Map(
		employed.flatMap(({ lead, company }) => {
			const standing = company && standings.get(company);
			return standing === undefined ? [] : [[lead.id, standing] as const];
		}),
	);
}

interface StandingQuestion {
	companies: ReadonlySet<Company>;
	/** Some of their people, just now. */
	scored: readonly ScoredFully[];
	model: Model;
	asOf: Instant;
}

/** The same for companies, whoever of them was scored just now. */
export async function standCompanies(
	{ keyring }: EngineContext,
	view: StoreView,
	{ companies, scored, model, asOf }: StandingQuestion,
): Promise<Map<Company, AccountStanding>> {
	const fresh = new Map(scored.map((lead) => [lead.lead.id, lead]));
	const present = new Map<Company | undefined, ScoredFully[]>();
	for (const lead of scored) {
		const colleagues = present.get(lead.company);
		if (colleagues === undefined) present.set(lead.company, [lead]);
		else colleagues.push(lead);
	}
	const members = new Map(
		[...companies].map((company) => [company, listActive(company, asOf, present.get(company) ?? [])]),
	);
	const others = [...new Set([...members.values()].flat())].filter((id) => !fresh.has(id));
	const leads = others.length === 0 ? [] : (await view.readLeads(others)).flatMap((lead) => lead ?? []);
	const scores =
		leads.length === 0
			? []
			: await view.readLatestScores(
					leads.map(({ group }) => group),
					model.name,
				);

	const people = new Map<string, Member>();
	for (const [index, { id, identities }] of leads.entries()) {
		const stored = scores[index];
		const audience = audienceSchema.safeParse(stored?.audience);
		if (stored === undefined || !audience.success) continue;
		const score = { points: stored.unclamped, baseRate: model.scorecards[audience.data].baseRate };
		people.set(id, compact({ leadId: id, email: identitiesOf(identities).email, now: score, before: score }));
	}
	for (const { lead, identities, score, change, scorecard } of scored) {
		const { baseRate } = scorecard;
		people.set(
			lead.id,
			compact({
				leadId: lead.id,
				email: identities.email,
				now: { points: score.unclamped, baseRate },
				before: change.from === null ? undefined : { points: change.from, baseRate },
			}),
		);
	}
	const standings = new Map<Company, AccountStanding>();
	for (const [company, ids] of members) {
		const standing = stand(
			ids.flatMap((id) => people.get(id) ?? []),
			ids.length,
		);
		if (standing === undefined) continue;
		const domain = keyring.hashed ? undefined : company.account;
		standings.set(company, compact({ domain, name: company.name, ...standing }));
	}
	return standings;
}

/** Those who did something lately, and whoever is scored just now. */
function listActive(company: Company, asOf: Instant, present: readonly ScoredFully[]): string[] {
	const active = [...company.people].flatMap(([leadId, lastSeen]) =>
		Math.max(...lastSeen.values()) > asOf - ACTIVE_DAYS * DAY_MS ? [leadId] : [],
	);
	return [...new Set([...active, ...present.map(({ lead }) => lead.id)])];
}

function stand(members: readonly Member[], active: number): Omit<AccountStanding, 'domain' | 'name'> | undefined {
	const ranked = members.flatMap(({ now, ...member }) => (now === undefined ? [] : [{ ...member, ...now }]));
	const [hottest] = ranked.sort((a, b) => b.points - a.points || (a.leadId < b.leadId ? -1 : 1));
	const to = scoreAccount(ranked);
	if (hottest === undefined || to === undefined) return undefined;
	const from = scoreAccount(members.flatMap(({ before }) => before ?? [])) ?? null;
	const best = Math.round(Math.min(100, Math.max(0, hottest.points)) * 100) / 100;
	return {
		score: to,
		change: { from, to },
		people: active,
		hottest: compact({ leadId: hottest.leadId, email: hottest.email, score: best }),
		because: MESSAGES.accountStands({
			active,
			days: ACTIVE_DAYS,
			hottest: hottest.email ?? hottest.leadId,
			best,
			score: to,
		}),
	};
}
