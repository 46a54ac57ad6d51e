import { once } from '../lazily';
import { compileShape } from './compileShape';
import type { LeadRecord } from './record';
import { recordShape } from './recordShape';

const check = once(() => compileShape(recordShape));

/**
 * Whether it is a record just as it stands: what nearly every one is, and parsing would only copy. Of what isn't, the schema
 * says why. Parsing took 7 of the 55 µs that reading an item cost, this takes 1.
 */
export function isLeadRecord(value: unknown): value is LeadRecord {
	return check()(value);
}
