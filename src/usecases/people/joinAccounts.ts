import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { accountOf } from '../../lead/account';
import { mainAccountOf, type Companies, type CompanyNote } from '../../lead/companies';
import type { Keyring } from '../../lead/keyring';
import { normaliseEmail } from '../../lead/normaliseEmail';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';

/** More than a person joins by hand; all of them are read with every check. */
const MOST_NOTES = 1_000;

/** What a person has said of a company, as it stands now. */
export interface AccountChanged {
	domain: string;
	/** The main domain, where the company has several. */
	into?: string;
	name?: string;
	/** Absent where it stands alone: what `undoAccountMerge` took it from. */
	wasPartOf?: string;
}

/** From now on two domains are one company. What stands against either stands against both. */
export async function mergeAccounts(
	{ store, keyring }: EngineContext,
	{ domain, into }: { domain: string; into: string },
): Promise<AccountChanged> {
	const [joined, main] = [readDomain(domain, 'domain'), readDomain(into, 'into')];
	const [from, to] = [keyring.accountKeyOf(joined), keyring.accountKeyOf(main)];
	return await store.write(async (transaction) => {
		const { companies = {} } = await transaction.readWorkspace();
		if (from === to || mainAccountOf(companies, to) === from)
			throw new EngineError('field-invalid', MESSAGES.joinsItself(joined, main), { field: 'into' });
		const before = companies[from]?.into;
		// It would leave the company it is of, and with it what stands against that.
		if (before !== undefined && before !== to)
			throw new EngineError('field-invalid', MESSAGES.joinedElsewhere(joined), { field: 'domain' });
		await transaction.writeCompanies(
			limit({
				...companies,
				[to]: { ...companies[to], patterns: patternsOf(main, keyring) },
				[from]: { ...companies[from], into: to, patterns: patternsOf(joined, keyring) },
			}),
		);
		return { domain: joined, into: main };
	});
}

/** The domain is a company of its own again. */
export async function undoAccountMerge(
	{ store, keyring }: EngineContext,
	{ domain }: { domain: string },
): Promise<AccountChanged> {
	const named = readDomain(domain, 'domain');
	const account = keyring.accountKeyOf(named);
	return await store.write(async (transaction) => {
		const { companies = {} } = await transaction.readWorkspace();
		const { into, ...rest } = companies[account] ?? {};
		if (into === undefined) throw new EngineError('field-invalid', MESSAGES.notJoined(named), { field: 'domain' });
		await transaction.writeCompanies({ ...companies, [account]: rest });
		return compact({ domain: named, wasPartOf: keyring.hashed ? undefined : into });
	});
}

/** What people call the company; an empty name takes it back. */
export async function renameAccount(
	{ store, keyring }: EngineContext,
	{ domain, name }: { domain: string; name: string },
): Promise<AccountChanged> {
	const named = readDomain(domain, 'domain');
	const asked = keyring.accountKeyOf(named);
	return await store.write(async (transaction) => {
		const { companies = {} } = await transaction.readWorkspace();
		const account = mainAccountOf(companies, asked);
		const { name: _, ...rest } = companies[account] ?? {};
		const text = name.trim().slice(0, 200);
		const note: CompanyNote = text === '' ? rest : { ...rest, name: keyring.concealAddresses(text) };
		await transaction.writeCompanies(limit({ ...companies, [account]: note }));
		return compact({ domain: named, name: text === '' ? undefined : text });
	});
}

/** Written in any way: `Acme.example`, `https://www.acme.example/`, `@acme.example`. */
function readDomain(text: string, field: string): string {
	const host = text
		.trim()
		.replace(/^[a-z]+:\/\//i, '')
		.replace(/[/?#].*$/s, '')
		.replace(/^.*@/s, '');
	const address = normaliseEmail(`any@${host}`);
	const domain = address.ok ? accountOf(address.value) : undefined;
	if (domain === undefined) throw new EngineError('field-invalid', MESSAGES.noCompany(text), { field });
	return domain;
}

function patternsOf(domain: string, keyring: Keyring): string[] {
	return [...keyring.listPatternKeysOf(`any@${domain}`)];
}

function limit(companies: Companies): Companies {
	if (Object.keys(companies).length > MOST_NOTES)
		throw new EngineError('configuration-invalid', MESSAGES.tooManyCompanies(MOST_NOTES));
	return companies;
}
