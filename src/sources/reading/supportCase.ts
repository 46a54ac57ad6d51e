import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';

/** How a help desk's case stands. */
interface SupportCase {
	source: string;
	topic: string;
	/** The desk's own ID of the case; without it, or without how it stands, there is none to record. */
	caseId: string | undefined;
	open: boolean | undefined;
	identities: Identities;
	/** When it came to stand so; else when that was heard of. */
	at?: Instant | undefined;
	receivedAt?: Instant | undefined;
	/** Whoever composed the payload left times out, so a missing one is no sign of damage. */
	timeless?: boolean;
	reason?: string | undefined;
}

/**
 * While a case is open nobody is asked to buy; the case itself is the subject, so that one solved doesn't hide another
 * still open. Opening and solving are events once per case; the standing is written at each change of it, so pairs may
 * arrive in any order.
 */
export function listCaseRecords({
	source,
	topic,
	caseId,
	open,
	identities,
	at,
	receivedAt,
	timeless,
	reason,
}: SupportCase): LeadRecord[] {
	if (caseId === undefined || open === undefined) return [];
	const subject = `${source}:case:${caseId}`;
	const common = { source, topic, identities, links: [subject], occurredAt: at };
	const standing = open ? 'opened' : 'solved';
	const event: LeadRecord = {
		...common,
		kind: 'event',
		name: `support_case_${standing}`,
		id: `${subject}:${standing}`,
	};
	if (!open && at === undefined && !timeless) return [event];
	const id = [subject, standing, at ?? receivedAt].filter((part) => part !== undefined).join(':');
	return [
		event,
		{
			...common,
			kind: 'suppression',
			name: 'support_case',
			action: open ? 'suppress' : 'release',
			id,
			subject,
			reason,
		},
	];
}
