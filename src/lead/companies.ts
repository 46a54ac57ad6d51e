/** What a person has said of a company by hand. */
export interface CompanyNote {
	/** Another account, of which this domain is one more. */
	into?: string;
	/** What people call it. */
	name?: string;
	/** What patterns that hold for addresses of this domain are listed under. */
	patterns?: readonly string[];
}

/** By account, as the keyring keeps it. */
export type Companies = Readonly<Record<string, CompanyNote>>;

/** The account that a domain belongs to: its own, or the one it was merged into. */
export function mainAccountOf(companies: Companies, account: string): string {
	let main = account;
	const passed = new Set([account]);
	for (;;) {
		const next = Object.hasOwn(companies, main) ? companies[main]?.into : undefined;
		if (next === undefined || passed.has(next)) return main;
		passed.add(next);
		main = next;
	}
}

/** All domains of the company that a domain belongs to, its main one first. */
export function domainsOfCompany(companies: Companies, account: string): string[] {
	const main = mainAccountOf(companies, account);
	const joined = Object.keys(companies).filter(
		(domain) => domain !== main && mainAccountOf(companies, domain) === main,
	);
	return [main, ...joined.sort()];
}

/** What patterns that hold for any domain of these companies are listed under, as far as they have several. */
export function listPatternsOfCompanies(companies: Companies, accounts: readonly string[]): string[] {
	if (Object.keys(companies).length === 0) return [];
	const domains = new Set(accounts.flatMap((account) => domainsOfCompany(companies, account)));
	return [
		...new Set(
			[...domains].flatMap((domain) => (Object.hasOwn(companies, domain) ? (companies[domain]?.patterns ?? []) : [])),
		),
	];
}
