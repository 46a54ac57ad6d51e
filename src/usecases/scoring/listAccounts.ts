import { compact } from '../../compact';
import { domainsOfCompany, mainAccountOf } from '../../lead/companies';
import type { StoreView } from '../../store/port/leadStore';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { readCompanyPeople } from '../people/companyPeople';
import { companyTierSet } from '../tiering/tierOwners';
import { readCompanies, type Company } from './readCompanies';
import type { AccountStanding } from './scoredLead';
import { ACTIVE_DAYS, standCompanies } from './standAccounts';

/** Companies per read. */
const PAGE_SIZE = 200;

interface AccountsQuestion {
	limit: number;
	model?: string;
	tierSet: string;
}

export interface ListedAccount extends Omit<AccountStanding, 'change'> {
	/** As the store keeps it: the domain, or its hash. */
	account: string;
	/** Where several were joined by hand. */
	domains?: string[];
	/** Its tier by account score. */
	tier?: string;
}

/** Companies of which somebody was active lately, the best score first. Goes through all leads. */
export async function listAccounts(
	context: EngineContext,
	{ limit, model: modelName, tierSet }: AccountsQuestion,
): Promise<ListedAccount[]> {
	const accounts = new Set<string>();
	await eachLeadPage(context.store, async (_, leads) => {
		for (const { account } of leads.flatMap(({ identities }) => identities))
			if (account !== undefined) accounts.add(account);
		await Promise.resolve();
	});
	const asked = [...accounts];
	const best = new Map<Company, AccountStanding>();
	for (let start = 0; start < asked.length; start += PAGE_SIZE) {
		await context.store.read(async (view) => {
			const question = { asOf: context.clock(), windowDays: ACTIVE_DAYS };
			const [model, found] = await Promise.all([
				loadModel(view, modelName),
				readCompanies(view, asked.slice(start, start + PAGE_SIZE), question),
			]);
			const companies = new Set(found.flatMap((company) => (company && !isListed(best, company) ? [company] : [])));
			const standings = await standCompanies(context, view, { companies, scored: [], model, asOf: question.asOf });
			for (const [company, standing] of standings) best.set(company, standing);
		});
		keepBest(best, limit);
	}
	return await context.store.read(
		async (view) => await addTiers(view, [...best], context.keyring.concealAddresses(companyTierSet(tierSet))),
	);
}

/** One of its other domains was on a page before. */
function isListed(best: ReadonlyMap<Company, unknown>, { account }: Company): boolean {
	return [...best.keys()].some((company) => company.account === account);
}

function keepBest(best: Map<Company, AccountStanding>, limit: number): void {
	const ranked = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a.account < b.account ? -1 : 1));
	best.clear();
	for (const [company, standing] of ranked.slice(0, limit)) best.set(company, standing);
}

async function addTiers(
	view: StoreView,
	listed: readonly (readonly [Company, AccountStanding])[],
	tierSet: string,
): Promise<ListedAccount[]> {
	const { companies = {} } = await view.readWorkspace();
	const staff = await readCompanyPeople(
		view,
		listed.map(([{ account }]) => account),
		companies,
	);
	const groups = listed.map(([{ account }]) => staff.get(account)?.people ?? []);
	const tiers = await view.readTiers(groups.flat(), tierSet);
	let position = 0;
	return listed.map(([{ account }, { change: _, ...standing }], index) => {
		const known = (groups[index] ?? []).flatMap(() => tiers[position++] ?? []);
		const [latest] = known.sort((a, b) => b.since - a.since);
		const domains = domainsOfCompany(companies, mainAccountOf(companies, account));
		return compact({ account, domains: domains.length > 1 ? domains : undefined, ...standing, tier: latest?.name });
	});
}
