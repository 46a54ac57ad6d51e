import { normaliseEmail } from './normaliseEmail';

/** A domain that stands for all its addresses, in the one spelling under which domains are kept. */
export interface DomainPattern {
	host: string;
	/** Whether its subdomains are meant as well. */
	subdomains: boolean;
}

/** `*@shop.example` and `@shop.example` are one domain; `shop.example`, `*.shop.example` and `*@*.shop.example` all of a company's. */
export function readDomainPattern(text: string): DomainPattern | undefined {
	const [, at, under, bare] = /^(\*?@)?(\*\.)?([^\s@*:]+)$/.exec(text.trim().toLowerCase()) ?? [];
	if (bare === undefined || (at === undefined && under === undefined && !/^[^.]+\..*\p{L}/u.test(bare)))
		return undefined;
	const address = normaliseEmail(`any@${bare}`);
	if (!address.ok) return undefined;
	return { host: address.value.slice('any@'.length), subdomains: at === undefined || under !== undefined };
}
