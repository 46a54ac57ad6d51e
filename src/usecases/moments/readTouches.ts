import type { Instant } from '../../lead/time';
import { ANSWERS } from '../../moments/notFollowedUp';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';

/** When somebody was in touch with each of these people since `from`: messages sent, answers, and what came of it. */
export async function readTouches(
	view: StoreView,
	groups: readonly LeadGroup[],
	{ from, until }: { from: Instant; until: Instant },
): Promise<Instant[][]> {
	const [contacts, events, outcomes] = await Promise.all([
		view.readContacts(groups, { from, until: Number.MAX_SAFE_INTEGER }),
		view.readEvents(groups, { after: from - 1, until }),
		view.readOutcomes(groups),
	]);
	return groups.map((_, index) => [
		// A place that was only reserved is no message yet.
		...(contacts[index] ?? []).flatMap(({ at, expiresAt }) => (expiresAt === undefined ? [at] : [])),
		...(events[index] ?? []).flatMap(({ name, occurredAt }) => (ANSWERS.has(name) ? [occurredAt] : [])),
		...(outcomes[index] ?? []).flatMap(({ reverses, occurredAt }) => (reverses === undefined ? [occurredAt] : [])),
	]);
}
