import type { z } from 'zod';
import { CONDITION_KEYS } from '../lead/condition';
import { readPath } from '../lead/readPath';
import { listTermKeys } from './term';

/** What to do about a key that a term doesn't have; undefined for any other issue, and for keys deeper inside. */
export function describeUnknownKeys(issue: z.core.$ZodIssue, scorecard: unknown): string | undefined {
	const [, index, place, ...deeper] = issue.path;
	if (issue.code !== 'unrecognized_keys' || issue.path[0] !== 'terms' || deeper.length > 0) return undefined;
	const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
	if (place === 'where') return `A condition has no ${unknown}; it may have ${CONDITION_KEYS.join(', ')}`;
	const kind = readPath(scorecard, `terms[${String(index)}].kind`);
	const known = listTermKeys(kind);
	if (known === undefined || place !== undefined) return undefined;
	const misplaced = issue.keys.find((key) => (CONDITION_KEYS as readonly string[]).includes(key));
	if (misplaced !== undefined && known.includes('where'))
		return `A term has no ${unknown} of its own. Put it under where, like "where": { "${misplaced}": … }`;
	return `A term of kind ${String(kind)} has no ${unknown}; it may have ${known.join(', ')}`;
}
