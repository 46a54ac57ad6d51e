import type { AttributedRecord } from './attributeRecords';

/** Which records were new, by record; one that leaves no row behind is not listed. */
export type RecordedAsNew = ReadonlyMap<AttributedRecord, boolean>;

/** A record of several rows was new where one of them was. */
export function joinRecorded(owners: readonly AttributedRecord[], appended: readonly boolean[]): RecordedAsNew {
	const recorded = new Map<AttributedRecord, boolean>();
	owners.forEach((owner, index) => recorded.set(owner, recorded.get(owner) === true || appended[index] === true));
	return recorded;
}
