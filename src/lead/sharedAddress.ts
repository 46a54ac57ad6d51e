import { SHARED_MAILBOXES } from './sharedMailboxes';

const ROLES = new Set(SHARED_MAILBOXES.split(' '));

/**
 * Whether a normalised address is a company's shared mailbox (`info@`, `sales+de@`) and not one person's. Two customers who
 * give the same one are colleagues, not one person under two IDs.
 */
export function isSharedAddress(email: string): boolean {
	const [local = ''] = email.slice(0, email.lastIndexOf('@')).split('+');
	// Not the dots: `h.r@` are somebody's initials.
	return ROLES.has(local.replace(/[_-]/g, ''));
}
