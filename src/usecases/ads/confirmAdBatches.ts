import type { Instant } from '../../lead/time';
import type { StoredAdMember } from '../../store/port/adMembers';
import type { EngineContext } from '../engineContext';

export interface ConfirmedBatch {
	batch: string;
	added: number;
	removed: number;
}

const PAGE_SIZE = 1_000;
/** Within which a request that was handed out is sent, or never: an older run may still be at it. */
const SENT_WITHIN = 12 * 3_600_000; // ms

/**
 * The platform has taken these hand-outs: who was added is in, who was removed is forgotten. What has changed since, or
 * was handed out again, is not touched. Where a request to add may arrive after this one, the removal comes once more.
 */
export async function confirmAdBatches(context: EngineContext, batches: readonly string[]): Promise<ConfirmedBatch[]> {
	const confirmed: ConfirmedBatch[] = [];
	for (const batch of batches) {
		const counts = { batch, added: 0, removed: 0 };
		for (;;) {
			const members = await confirmPage(context, batch);
			const added = members.filter(({ state }) => state === 'adding').length;
			counts.added += added;
			counts.removed += members.length - added;
			if (members.length < PAGE_SIZE) break;
		}
		confirmed.push(counts);
	}
	return confirmed;
}

async function confirmPage({ store, clock }: EngineContext, batch: string): Promise<StoredAdMember[]> {
	return await store.write(async (transaction) => {
		const members = await transaction.readAdBatch(batch, PAGE_SIZE);
		const since = clock();
		const [changed, left] = [[] as StoredAdMember[], [] as string[]];
		for (const { batch: _, ...member } of members) {
			if (member.state !== 'removing') changed.push({ ...member, state: 'member', since });
			else if (mayYetBeAdded(member, since)) changed.push(member);
			else left.push(member.id);
		}
		await transaction.writeAdMembers(changed);
		await transaction.removeAdMembers(left);
		return members;
	});
}

function mayYetBeAdded({ addedAt }: StoredAdMember, now: Instant): boolean {
	return addedAt !== undefined && now - addedAt < SENT_WITHIN;
}
