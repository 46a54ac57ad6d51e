import * as z from 'zod';
import type { JsonSchema } from './compileShape';
import { leadRecordSchema } from './record';

/** The shape of a record, from its schema, which stays the only place that says what it is. Written out when the package is built. */
export const recordShape: JsonSchema = z.toJSONSchema(leadRecordSchema, { unrepresentable: 'throw' });
