import type { AttributedRecord } from './attributeRecords';

/** Which records were new, by record; one that leaves no row behind is not listed. */
export type RecordedAsNew = ReadonlyMap<AttributedRecord, boolean>;
