import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { StoredLead } from '../../store/port/leads';
import type { PrivacyAnswer } from '../privacy/answerPrivacyRequests';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';

export interface RecordedRecord {
	record: LeadRecord;
	occurredAt: Instant;
	/** False where a record of that ID was on file. */
	recorded: boolean;
}

/** One person of an item, with what was written for them. Of an erased person nothing is left, this batch's records included. */
export interface RecordedLead extends PrivacyAnswer {
	lead: StoredLead;
	/** As this item gave them. */
	identities: Identities;
	records: RecordedRecord[];
	/** What was left out or changed of the item, and why. */
	notes: string[];
}

interface Written {
	written: RecordedAsNew;
	/** By lead ID. */
	privacy: ReadonlyMap<string, PrivacyAnswer>;
	/** Of the item as a whole: its first person carries them. */
	notes: readonly string[];
}

/** The people of one item, in the order in which its records name them. */
export function gatherByLead(
	records: readonly AttributedRecord[],
	{ written, privacy, notes }: Written,
): RecordedLead[] {
	const people = new Map<string, AttributedRecord[]>();
	for (const attributed of records) {
		const known = people.get(attributed.lead.id);
		if (known === undefined) people.set(attributed.lead.id, [attributed]);
		else known.push(attributed);
	}
	return [...people].flatMap(([leadId, theirs], place) => {
		const [first] = theirs;
		if (first === undefined) return [];
		return {
			lead: first.lead,
			identities: joinIdentities(theirs),
			records: theirs.map((attributed) => ({
				record: attributed.record,
				occurredAt: attributed.at,
				recorded:
					written.get(attributed) ?? !(attributed.isDoubted ?? attributed.isIdle ?? attributed.isRepeat ?? false),
			})),
			notes: [...(place === 0 ? notes : []), ...theirs.flatMap(({ note }) => note ?? [])],
			...privacy.get(leadId),
		};
	});
}

/** Of each kind the one that was named first. */
function joinIdentities([first, ...others]: readonly AttributedRecord[]): Identities {
	if (others.length === 0) return { ...first?.record.identities };
	return Object.assign(
		{},
		...others.reverse().map(({ record }) => record.identities),
		first?.record.identities,
	) as Identities;
}
