import { compact } from '../compact';
import type { Identities } from './identity';
import { listAddresses } from './listAddresses';
import { normaliseEmail } from './normaliseEmail';
import { normalisePhone } from './normalisePhone';

type Addresses = Pick<Identities, 'email' | 'phone' | 'others'>;

/** Email and phone of fields as they come from outside, several in one field included. */
export function readAddresses({ email, phone }: { email?: unknown; phone?: unknown }, country?: string): Addresses {
	return toAddresses(
		listAddresses(email, normaliseEmail),
		listAddresses(phone, (value) => normalisePhone(value, country)),
	);
}

/** Of each kind the first is whose an item is, and the rest stand beside. */
export function toAddresses([email, ...emails]: readonly string[], [phone, ...phones]: readonly string[]): Addresses {
	const others = [
		...emails.map((value) => ({ kind: 'email' as const, value })),
		...phones.map((value) => ({ kind: 'phone' as const, value })),
	];
	return compact({ email, phone, others: others.length > 0 ? others : undefined });
}
