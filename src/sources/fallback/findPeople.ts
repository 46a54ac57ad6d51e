import { byName } from '../../lead/byName';
import { normaliseEmail } from '../../lead/normaliseEmail';
import { normalisePhone } from '../../lead/normalisePhone';
import {
	ANOTHER,
	COMPANIES,
	EMAIL_WORDS,
	EXACT_EMAILS,
	EXACT_PHONES,
	OTHER_NUMBERS,
	OTHERS,
	OWN,
	PEOPLE,
	PHONE_WORDS,
	RECIPIENTS,
	SENDERS,
} from './addressNames';
import { tokensOf } from '../../lead/foldName';
import type { Leaf, Scope } from './surveyPayload';

/** Which way a message went: the person is who wrote what came in, and who was written to otherwise. */
export type Direction = 'in' | 'out';

interface PersonSearch {
	direction: Direction;
	country: string | undefined;
}

export interface FoundAddress {
	kind: 'email' | 'phone';
	value: string;
	/** The folded name of its field. */
	key: string;
	/** How sure its name makes it: 0 is an exact name. */
	rank: number;
	depth: number;
	role: Role;
	/** The child of the scope searched that it stands in or below; undefined for the scope's own. */
	part?: Scope | undefined;
}

type Role = 'other' | 'sender' | 'recipient' | 'person' | undefined;

/** Up to here a name says that an address is a person's. */
export const NAMED_RANK = 3;

/** A record's own address before those deeper in it; names that say whose it is before names that only sound like it. */
export function listAddresses(scope: Scope, search: PersonSearch): FoundAddress[] {
	const found: FoundAddress[] = [];
	collect(scope, { ...search, depth: 0, part: undefined }, undefined, found);
	return found.sort((first, second) => first.rank - second.rank || first.depth - second.depth);
}

/** The people a record is about: all addresses that are named as surely as the best one, of each kind. */
export function bestOf(addresses: readonly FoundAddress[], kind: FoundAddress['kind']): string[] {
	const ofKind = addresses.filter((address) => address.kind === kind);
	const best = ofKind[0];
	return best === undefined
		? []
		: [
				...new Set(
					ofKind.filter(({ rank, depth }) => rank === best.rank && depth === best.depth).map(({ value }) => value),
				),
			];
}

function collect(
	scope: Scope,
	search: PersonSearch & { depth: number; part: Scope | undefined },
	inherited: Role,
	found: FoundAddress[],
): void {
	if (search.depth > 8) return;
	const role = roleOf(scope.key, scope.leaves) ?? inherited;
	if (role === 'other') return;
	// Who called us wrote in, as it were.
	if (search.direction === 'out' && isIncomingCall(scope))
		return collect(scope, { ...search, direction: 'in' }, role, found);
	const toEmail = scope.leaves.some(({ key }) => key === 'to_email');
	const isSent = scope.children.some(({ key, element }) => key === 'recipient' && !element);
	const take = (leaf: Leaf) => {
		const own = roleOf(leaf.key) ?? role;
		// Tools for cold mail name both ends of a thread, whoever wrote last: of an answer either may be the person's.
		const left = toEmail && search.direction === 'in' ? undefined : search.direction === 'in' ? 'recipient' : 'sender';
		if (own === 'other' || (own !== undefined && own === left)) return;
		const address = toAddress(leaf, own, search.country);
		if (address !== undefined) {
			const { part } = search;
			// `{ user_email, recipient: { email } }`: it may be whose mailbox it went out from, so it is no surer than who got it.
			const depth = search.depth + (isSent && leaf.key === 'user_email' ? 1 : 0);
			found.push({ ...address, key: leaf.key, depth, role: own, part });
		}
	};
	for (const leaf of scope.leaves) take(withCode(leaf, scope));
	// `{ contact: { … }, phone_number: { number } }`: the number that somebody wrote to.
	const isOurNumber = ({ leaves }: Scope) =>
		leaves.some(({ key }) => key === 'number') && scope.children.some(({ key }) => PEOPLE.has(key));
	for (const child of scope.children) if (isPhoneName(child.key) && !isOurNumber(child)) phoneIn(child).forEach(take);
	const isOurUser = isOfTeam(scope);
	for (const child of scope.children)
		if (!(isOurUser && /^(?:user|target)$/.test(child.key)))
			collect(child, { ...search, depth: search.depth + 1, part: search.part ?? child }, role, found);
}

/** Beside a call's far end, or the contacts of a deal: whoever of the team was on the phone, or has the deal. */
function isOfTeam({ key, leaves, children }: Scope): boolean {
	const isDeal = () => key === 'deal' || children.some((child) => /^(?:deal_)?(?:stage|pipeline)$/.test(child.key));
	return (
		leaves.some((leaf) => CALLERS.has(leaf.key)) || (children.some((child) => child.key === 'contacts') && isDeal())
	);
}

/** `{ call_id, direction: 'inbound', from_number, to_number }`; who was missed had called. */
function isIncomingCall({ key, leaves }: Scope): boolean {
	return (
		(key === 'call' || leaves.some((leaf) => /^(?:call_(?:id|sid|duration|status)|hangup_by)$/.test(leaf.key))) &&
		leaves.some((leaf) => INCOMING.test(`${leaf.key} ${String(leaf.value)}`))
	);
}

const INCOMING = /^(?:direction (?:in|inbound|incoming)|status missed)$/i;

/** The far end of a call, as telephone systems have it. */
const CALLERS = new Set(['raw_digits', 'external_number', 'contact_number', 'customer_number']);

/** `phone_country_code: '+49'` beside `phone_number: '1511234567'`. */
const CALLING_CODE =
	/^(?:(?:phone|mobile|tel)_)?(?:country_|dial(?:ing)?_|calling_|country_calling_)code$|^nation_?code$/;

/** A number written without its country, with the calling code that stands beside it. */
function withCode(leaf: Leaf, { leaves }: Scope): Leaf {
	if (leaves.length < 2 || !EXACT_PHONES.has(leaf.key)) return leaf;
	const code = leaves.find(
		({ key, value }) => CALLING_CODE.test(key) && /^\+?[1-9]\d{0,2}$/.test(String(value)),
	)?.value;
	const number = /^0?([\d\s().\-/]{5,})$/.exec(String(leaf.value).trim())?.[1];
	return code === undefined || number === undefined
		? leaf
		: { key: leaf.key, value: `+${String(code).replace('+', '')}${number}` };
}

/** `phone: { full: '(212) 555-0123' }`, `phone: { area: '212', phone: '5550123' }`: a number in parts is the field's own. */
function phoneIn({ key, leaves }: Scope): Leaf[] {
	const partOf = (...names: string[]) => leaves.find((leaf) => names.includes(leaf.key))?.value;
	const whole = partOf('full', 'e164', 'international', 'formatted', 'number');
	if (whole !== undefined) return [{ key, value: whole }];
	const area = partOf('area', 'area_code');
	const rest = partOf('phone', 'local');
	return area === undefined || rest === undefined ? [] : [{ key, value: `${String(area)}${String(rest)}` }];
}

const isPhoneName = byName((key) => tokensOf(key).some((token) => PHONE_WORDS.has(token)));

/** `email_2`, `phone2` */
const NUMBERED = /_?\d+$/;

/** Whether an address is one more of the same person's by its field's name. */
export function isAnother(key: string): boolean {
	const plain = key.replace(NUMBERED, '');
	return (
		plain !== key || EXACT_EMAILS.has(key) || EXACT_PHONES.has(key) || tokensOf(key).some((token) => ANOTHER.has(token))
	);
}

/** A sender's, an owner's, a shop's: nothing in it is the person's. */
export function isOfSomebodyElse(key: string, leaves: readonly Leaf[]): boolean {
	const role = roleOf(key, leaves);
	return role === 'other' || role === 'sender';
}

/** `{ role: 'agent' }` */
function isOurs(leaf: Leaf): boolean {
	return (
		isHost(leaf) || (leaf.key === 'role' && /^(?:agent|admin|staff|owner|operator|bot)$/i.test(String(leaf.value)))
	);
}

/** Of those who come to a meeting whoever called it. */
export function isHost({ key, value }: { key: string; value: unknown }): boolean {
	if (value === true) return /^(?:is_)?(?:organi[sz]er|self|host)$/.test(key);
	return key === 'role' && /^(?:organi[sz]er|host)$/i.test(String(value));
}

const SENDING = /^(?:e?mail|sending|smtp)_?account(?:_|$)/;

const roles = new Map<string, Role>();

function roleOf(key: string, leaves: readonly Leaf[] = []): Role {
	if (key === '') return undefined;
	if (leaves.some(isOurs)) return 'other';
	// `{ handle: 'ada@…', role: 'from' }`
	const part = leaves.find((leaf) => leaf.key === 'role')?.value;
	if (typeof part === 'string' && /^(?:from|to|cc|bcc)$/.test(part)) return roleOf(part);
	if (roles.has(key)) return roles.get(key);
	// `email_account: { email }`: the mailbox that a tool for cold mail sends from.
	if (SENDING.test(key)) return 'other';
	const tokens = tokensOf(key);
	const has = (set: ReadonlySet<string>) => tokens.some((token) => set.has(token));
	const role: Role = tokens.some(isOther)
		? 'other'
		: has(SENDERS)
			? 'sender'
			: has(RECIPIENTS)
				? 'recipient'
				: has(PEOPLE)
					? 'person'
					: undefined;
	if (roles.size < 10_000) roles.set(key, role);
	return role;
}

/** `obchodníka`, `sælgers`, `accountmanager`: inflected, or the last part of a longer word. */
function isOther(token: string): boolean {
	if (OTHERS.has(token)) return true;
	if (PEOPLE.has(token)) return false;
	for (const word of OTHERS)
		if (
			(word.length > 4 && token.startsWith(word) && token.length - word.length <= 2) ||
			(word.length > 6 && token.endsWith(word))
		)
			return true;
	return false;
}

/** WhatsApp's own way to write a number, which looks like an email. */
const WHATSAPP = /^\s*\+?\d{7,15}@(?:c\.us|s\.whatsapp\.net)\s*$/i;

function toAddress(
	{ key, value }: Leaf,
	role: Role,
	country: string | undefined,
): Pick<FoundAddress, 'kind' | 'value' | 'rank'> | undefined {
	if (typeof value === 'boolean') return undefined;
	const text = withPlainDigits(String(value));
	if (text.length > 320) return undefined;
	const tokens = tokensOf(key.replace(NUMBERED, ''));
	const isMail = text.includes('@');
	if (isMail && !WHATSAPP.test(text)) {
		const email = normaliseEmail(text);
		if (!email.ok) return undefined;
		const rank = rankOf(
			key,
			role ??
				(tokens.some((token) => OWN.has(token))
					? 'person'
					: tokens.some((token) => COMPANIES.has(token))
						? 'company'
						: undefined),
			EXACT_EMAILS.has(key),
			tokens.some((token) => EMAIL_WORDS.has(token)),
		);
		// A name that speaks of mail in no language at all: an address all the same, and the last one asked.
		return { kind: 'email', value: email.value, rank: rank ?? 4 };
	}
	if (!/\d{5}/.test(text.replace(/[\s().\-/]/g, ''))) return undefined;
	// An ID of digits is a system's own; `contact_id: '+1415…'` is a number.
	if (tokens.at(-1) === 'id' && key !== 'wa_id' && !isWhole(text)) return undefined;
	// An order, an article and a parcel have numbers as long as a telephone's.
	if (tokens.some((token) => OTHER_NUMBERS.has(token))) return undefined;
	const named =
		isMail ||
		tokens.some((token) => PHONE_WORDS.has(token)) ||
		hasPart(key, PHONE_WORDS) ||
		// Some forms number their fields.
		(isWhole(text) && /^\d{1,3}$/.test(key));
	const rank =
		isWhole(text) && THEIR_NUMBER.test(key)
			? -1
			: (rankOf(
					key,
					named || isWhole(text) || roleOf(key) !== undefined ? role : undefined,
					EXACT_PHONES.has(key),
					named,
				) ?? (isWhole(text) && NUMBER_ALONE.test(key) ? 4 : undefined));
	if (rank === undefined) return undefined;
	const phone = normalisePhone(text.replace(/^['p]:?(?=\+)/, ''), country);
	if (phone.ok) return { kind: 'phone', value: phone.value, rank };
	// Telephone companies write whole numbers without the plus.
	const digits = (key === 'msisdn' ? /^([1-9]\d{8,14})$/ : /^(?:whatsapp:)?([1-9]\d{10,14})$/).exec(text.trim())?.[1];
	const whole = digits === undefined ? undefined : normalisePhone(`+${digits}`);
	return whole?.ok ? { kind: 'phone', value: whole.value, rank } : undefined;
}

/** A call's `customerNumber: '+1…'`, beside which a `phoneNumber` is our own. */
const THEIR_NUMBER = /^(?:customer|caller|callee|client|lead|contact|prospect|external)_?number$/;
/** Whose it is they don't say, so they are asked last. */
const NUMBER_ALONE = /^(?:number|raw_digits|identity)$/;

/** The zeros of the digits that people write numbers in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function withPlainDigits(text: string): string {
	if (!/[^\x20-\x7e]/.test(text)) return text;
	return text.replace(/\p{Nd}|＋/gu, (sign) => {
		const code = sign.codePointAt(0) ?? 0;
		const zero = ZEROS.find((start) => code >= start && code < start + 10);
		return sign === '＋' ? '+' : zero === undefined ? sign : String(code - zero);
	});
}

/** Written as telephone numbers alone are: with a plus, or two zeros, before the country. */
function isWhole(text: string): boolean {
	return /^['p]?:?\s*(?:whatsapp:|tel:)?\+\d|^00[1-9]\d{8,13}$/.test(text.trim());
}

function rankOf(key: string, role: Role | 'company', exact: boolean, named: boolean): number | undefined {
	if (exact) return 0;
	// A company's own address is a person's where there is no other.
	if (role === 'company') return named ? 2.5 : undefined;
	if (named) return role === undefined ? 2 : 1;
	if (role === undefined || key === 'name') return undefined;
	// `contact: 'ada@…'` is the person's own field, `contact_note` is not.
	return PEOPLE.has(key) ? 1.5 : 3;
}

function hasPart(key: string, words: ReadonlySet<string>): boolean {
	if (/^[a-z\d_]*$/.test(key)) return false;
	for (const word of words) if (word.length > 1 && key.includes(word)) return true;
	return false;
}
