import type { Channel, Priority, Purpose } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

/** A message that was sent, or whose sending was begun. Frequency caps count these. */
export interface StoredContact {
	id: string;
	leadId: string;
	channel: Channel;
	purpose: Purpose;
	/** Absent: normal. */
	priority?: Priority;
	at: Instant;
	source: string;
	/** Of a reservation: from then on it counts no more, unless it was confirmed before. */
	expiresAt?: Instant;
	/** The contact of the same message: it counts for whoever else owns the address as well, and once in all. */
	copyOf?: string;
}

export interface ContactReader {
	/** With at in [from, until), oldest first. */
	readContacts(groups: readonly LeadGroup[], range: { from: Instant; until: Instant }): Promise<StoredContact[][]>;
}

export interface ContactWriter {
	/** False where a contact of that id is on record. */
	appendContacts(contacts: readonly StoredContact[]): Promise<boolean[]>;
	/** Takes reservations back with their copies, lapsed or not; false where there is none of that id. What is none stays. */
	releaseReservations(ids: readonly string[]): Promise<boolean[]>;
}
