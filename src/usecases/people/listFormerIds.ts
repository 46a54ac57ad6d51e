import type { StoredLead } from '../../store/port/leads';

/** Somebody who deletes their cookies daily has hundreds; every item carries them. */
const MOST = 100;

/** The IDs of what was merged into a lead, under which it is found as well. Undefined where there are none. */
export function listFormerIds({ group }: Pick<StoredLead, 'group'>): string[] | undefined {
	const [, ...former] = group;
	return former.length === 0 ? undefined : former.slice(0, MOST);
}
