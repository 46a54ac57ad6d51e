import { compact } from '../../compact';
import { addressKindOf, type Channel } from '../../lead/channel';
import type { Keyring } from '../../lead/keyring';
import type { StoredConsent } from '../../store/port/consents';
import type { ConsentFact } from '../../suppression/contactDecision';
import type { Person } from './person';

/** What is on record about the consent of a person, told apart by whose address it is for. */
export function listConsentFacts(person: Person, consents: readonly StoredConsent[], keyring: Keyring): ConsentFact[] {
	if (consents.length === 0) return [];
	const addressed = { recipients: listRecipients(person, keyring), hasSeveral: hasSeveralAddresses(person, keyring) };
	return listConsents(consents, addressed, person.channel);
}

/** The addresses the message goes to, each under all its keys: the item's, else every one that is known of the lead. */
function listRecipients({ addresses, leads: [lead], channel }: Person, keyring: Keyring): string[][] {
	const wanted = addressKindOf(channel);
	const named = addresses.filter(({ kind }) => kind === wanted);
	if (named.length > 0) return named.map(keyring.listKeysOf);
	return (lead?.identities ?? []).filter(({ kind }) => kind === wanted).map(({ key }) => [key]);
}

/** Whether people were joined who have several addresses between them: then what one agreed to by their ID isn't the other's. */
function hasSeveralAddresses({ addresses, leads: [lead], channel }: Person, keyring: Keyring): boolean {
	const wanted = addressKindOf(channel);
	const ofKind = ({ kind }: { kind: string }) => kind === wanted;
	const keys = [
		...addresses.filter(ofKind).map(keyring.keyOf),
		...(lead?.identities ?? []).filter(ofKind).map(({ key }) => key),
	];
	return new Set(keys).size > 1;
}

/**
 * Consent for another address permits nothing, and where a message may go to several addresses none permits it unless
 * each has one. Joining people never permits: an alias comes from senders whom nobody checks.
 */
function listConsents(
	consents: readonly StoredConsent[],
	{ recipients, hasSeveral }: { recipients: readonly string[][]; hasSeveral: boolean },
	asked: Channel,
): ConsentFact[] {
	const [first = ''] = recipients.flat();
	const kind = first.slice(0, first.indexOf(':') + 1);
	const grants = consents.filter(({ state, channel }) => state === 'granted' && channel === asked);
	const granted = new Set(grants.map(({ key }) => key));
	const isWhole = recipients.every((keys) => keys.some((key) => granted.has(key)));
	return consents.map(({ key, channel, state, at, receivedAt, expiresAt, source, unverified }) => {
		const ofRecipient = isWhole && recipients.some((keys) => keys.includes(key));
		const ofOtherAddress = kind !== '' && (key.startsWith(kind) || hasSeveral) && !ofRecipient;
		return compact({ key, channel, state, at, receivedAt, expiresAt, source, ofOtherAddress, unverified });
	});
}
