import { accountOfDomain } from '../../lead/account';
import { byName } from '../../lead/byName';
import { tokensOf } from '../../lead/foldName';
import { COMPANIES } from './addressNames';
import { isOfSomebodyElse } from './findPeople';
import type { Scope } from './surveyPayload';

const OF_COMPANY = new Set('domain domain_name website website_url web_site web url homepage site'.split(' '));
const FLAT = new Set([...COMPANIES].flatMap((company) => [...OF_COMPANY].map((name) => `${company}_${name}`)));
/** Where a company has a page that isn't its own. */
const ELSEWHERE = new Set(
	`facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com pinterest.com xing.com
	google.com goo.gl bit.ly linktr.ee crunchbase.com yelp.com wikipedia.org medium.com github.com`.split(/\s+/),
);
const MOST_DEPTH = 6;

/**
 * The domain of the company that a payload tells of beside the person, nearest to the top: `company.domain`,
 * `data.organization.website`, `company_website`. A domain goes before a website.
 */
export function findCompany(root: Scope): string | undefined {
	let row = [root];
	for (let depth = 0; depth < MOST_DEPTH && row.length > 0; depth += 1) {
		const read = row.filter(({ key, leaves }) => !isOfSomebodyElse(key, leaves));
		const stated = read.flatMap(listDomains).sort((a, b) => Number(b.isDomain) - Number(a.isDomain));
		if (stated[0] !== undefined) return stated[0].account;
		row = read.flatMap(({ children }) => children);
	}
	return undefined;
}

function listDomains({ key, leaves }: Scope): { account: string; isDomain: boolean }[] {
	const isCompany = tokensOf(key).some((token) => COMPANIES.has(token));
	return leaves.flatMap(({ key: name, value }) => {
		if (!(FLAT.has(name) || (isCompany && OF_COMPANY.has(name))) || typeof value !== 'string') return [];
		const account = accountOfDomain(value);
		return account === undefined || ELSEWHERE.has(account) ? [] : [{ account, isDomain: name.includes('domain') }];
	});
}

const NAMES = new Set('name your ihr ihre nom nombre nome votre tu su de la del di der'.split(' '));
const NONE = /^(?:yes|no|true|false|none|n\/?a|-+|privat\w*|personal|myself)$/i;

/** `company`, `Company / Organisation`, `nom_de_l_entreprise` with a name in it, of the person or of what they sent in. */
export function namesCompany(root: Scope): boolean {
	const places = [
		root,
		...root.children.filter(({ key, element, leaves }) => !element && !isOfSomebodyElse(key, leaves)),
	];
	return places.some(({ key, leaves }) =>
		leaves.some(
			(leaf) =>
				typeof leaf.value === 'string' &&
				(isCompanyName(leaf.key) || (leaf.key === 'name' && isCompanyName(key))) &&
				!NONE.test(leaf.value.trim()),
		),
	);
}

const isCompanyName = byName((key) => {
	const words = tokensOf(key).filter((word) => word.length > 1 && !NAMES.has(word));
	return words.length > 0 && words.every((word) => COMPANIES.has(word));
});
