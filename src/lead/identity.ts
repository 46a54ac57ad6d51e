import * as z from 'zod';
import { isSharedAddress } from './sharedAddress';

/**
 * What a payload says about whose it is, already normalised: email in lower case with an ASCII domain,
 * phone in E.164. `customerId` and `anonymousId` are the vendor's own IDs, as text.
 */
export const identitiesSchema = z.object({
	email: z.string().max(320).optional(),
	phone: z
		.string()
		.regex(/^\+[1-9]\d{4,14}$/)
		.optional(),
	customerId: z.string().min(1).max(255).optional(),
	anonymousId: z.string().min(1).max(255).optional(),
	/** Further addresses in the same fields. Nobody is found by them; whoever refused under one is not written to. */
	others: z
		.array(z.object({ kind: z.enum(['email', 'phone']), value: z.string().max(320) }))
		.max(20)
		.optional(),
});
export type Identities = z.infer<typeof identitiesSchema>;

/**
 * Strongest first. Email leads because it means the same person in every system, so it joins a shop's customer to
 * a form's; a phone is shared by families; an anonymous ID or a link says nothing about who. A shared mailbox (`info@`)
 * comes after the phone: colleagues have it in common, but seldom a phone.
 */
export type IdentityKind = 'email' | 'customerId' | 'phone' | 'anonymousId' | 'link';

/**
 * One way to find a lead. Email and phone mean the same everywhere, so their namespace is empty; a customer ID or
 * an anonymous ID means something only inside the system that issued it, so the namespace is the source.
 * A `link` is a cart, checkout or order through which a payload without a person finds its lead.
 */
export interface Identity {
	kind: IdentityKind;
	namespace: string;
	value: string;
}

/** How the identities of one record are told apart and ordered, strongest first. */
export function listIdentities(source: string, identities: Identities, links: readonly string[] = []): Identity[] {
	const listed: Identity[] = [];
	const add = (kind: IdentityKind, value: string | undefined, namespace = ''): void => {
		if (value) listed.push({ kind, namespace, value });
	};
	const { email, customerId, phone, anonymousId } = identities;
	const isShared = email !== undefined && isSharedAddress(email);
	if (!isShared) add('email', email);
	add('customerId', customerId, source);
	add('phone', phone);
	if (isShared) add('email', email);
	add('anonymousId', anonymousId, source);
	for (const link of links) add('link', link);
	return listed;
}

/** The further addresses of the same fields, to look up and to list beside the identities. */
export function listOtherAddresses({ others = [] }: Identities): Identity[] {
	return others.map(({ kind, value }) => ({ kind, namespace: '', value }));
}

/** A lead that has one of these is a known person; the other kinds only tie visits together. */
export function isKnownKind(kind: IdentityKind): boolean {
	return kind === 'email' || kind === 'phone' || kind === 'customerId';
}

/** An email or customer ID is one person's; a phone or a shared mailbox may be somebody else's as well. */
export function namesOnePerson({ kind, value }: Identity): boolean {
	return kind === 'customerId' || (kind === 'email' && !isSharedAddress(value));
}

/** The strongest facts of a lead for people and next steps: of each kind the one added first. */
export function identitiesOf(stored: readonly { kind: IdentityKind; value?: string; addedAt: number }[]): Identities {
	const found: Identities = {};
	const since: Partial<Record<keyof Identities, number>> = {};
	for (const { kind, value, addedAt } of stored) {
		if (kind === 'link' || value === undefined) continue;
		if (addedAt >= (since[kind] ?? Number.POSITIVE_INFINITY)) continue;
		found[kind] = value;
		since[kind] = addedAt;
	}
	return found;
}
