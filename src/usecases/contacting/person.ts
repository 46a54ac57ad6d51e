import type { Channel } from '../../lead/channel';
import { listPatternsOfCompanies, type Companies } from '../../lead/companies';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { WrittenPlace } from '../../lead/place';
import type { StoredLead } from '../../store/port/leads';
import type { BestTimeReach } from '../../suppression/bestTime';
import type { SuppressionRules } from '../../suppression/settings';
import { addressKeys, patternKeys } from '../people/addressKeys';
import { accountsOf } from './colleagues';

/** One person a check is about, with everybody whose record counts for them. */
export interface Person {
	/** Whom the item gives first. */
	identities: readonly Identity[];
	/** As the item gives them: the message would go to each that the channel reaches. */
	addresses: readonly Identity[];
	channel: Channel;
	timeZone?: string;
	/** The addresses that the item names. */
	places?: readonly WrittenPlace[];
	rules: SuppressionRules;
	/** Their usual hour is one of where they are. */
	bestTimeWithin?: BestTimeReach;
	/** Theirs first; for texts and calls the leads that own or claimed the number as well. */
	leads: readonly StoredLead[];
	/** The email addresses among these, where they are known in clear. */
	emails: readonly string[];
	/** What patterns are listed under that hold for other domains of their companies. */
	joinedKeys: readonly string[];
	/** Everything suppression entries that hold for them may be kept under. */
	keys: readonly string[];
}

export function describePerson(
	asked: Omit<Person, 'emails' | 'keys' | 'joinedKeys'>,
	keyring: Keyring,
	companies: Companies,
): Person {
	const { addresses, leads } = asked;
	const emails = new Set<string>();
	for (const { kind, value } of addresses) if (kind === 'email' && value) emails.add(value);
	for (const { identities } of leads)
		for (const { kind, value } of identities) if (kind === 'email' && value) emails.add(value);
	const keys = new Set<string>();
	for (const address of addresses) {
		if (address.kind !== 'link') for (const key of keyring.listKeysOf(address)) keys.add(key);
		if (address.kind === 'email') for (const key of keyring.listPatternKeysOf(address.value)) keys.add(key);
	}
	for (const lead of leads) {
		for (const key of addressKeys(lead)) keys.add(key);
		for (const key of patternKeys(lead)) keys.add(key);
	}
	// Joining two domains never lets a message through: what stands against one of them stands against both.
	const joinedKeys = listPatternsOfCompanies(companies, accountsOf(asked, keyring));
	for (const key of joinedKeys) keys.add(key);
	return { ...asked, emails: [...emails], joinedKeys, keys: [...keys] };
}
