import { createHash } from 'node:crypto';
import { PLATFORMS } from '../../ads/platforms';
import { toRequest, type AdDestination, type AdRequest } from '../../ads/toRequest';
import { compact } from '../../compact';
import type { AddressKind } from '../../lead/adMember';
import type { Instant } from '../../lead/time';
import type { StoredAdMember } from '../../store/port/adMembers';
import type { EngineContext } from '../engineContext';
import type { AdAudience } from './adAudience';

export type HandOutPlace = Pick<AdAudience, 'platform'> & { destination: AdDestination };

/** One request's worth of addresses. */
export interface HandOut {
	/** What confirms it. */
	batch: string;
	action: 'add' | 'remove';
	kind: AddressKind;
	addresses: number;
	request: AdRequest;
}

const PAGE_SIZE = 5_000;

/** Hands out everything that is to be done of one kind, what was handed out before and not confirmed too. */
export async function handOut(
	context: EngineContext,
	key: string,
	state: 'adding' | 'removing',
	{ platform, destination }: HandOutPlace,
): Promise<HandOut[]> {
	const { batchSize, signalsConsent } = PLATFORMS[platform];
	const action = state === 'adding' ? 'add' : 'remove';
	const handedOut: HandOut[] = [];
	for (const members of await gather(context, key, state)) {
		const parts = signalsConsent && action === 'add' ? splitByConsent(members) : [members];
		for (const part of parts) {
			for (let start = 0; start < part.length; start += batchSize) {
				const slice = part.slice(start, start + batchSize);
				const batch = await keepBatch(context, slice, key);
				const { kind = 'email', agreed = false } = slice[0] ?? {};
				const change = { action, kind, agreed, hashes: slice.map(({ hash }) => hash) } as const;
				const request = toRequest(platform, change, destination);
				handedOut.push({ batch, action, kind, addresses: slice.length, request });
			}
		}
	}
	return handedOut;
}

/** Emails and phone numbers apart: a request is about one kind. */
async function gather(
	{ store }: EngineContext,
	key: string,
	state: 'adding' | 'removing',
): Promise<StoredAdMember[][]> {
	const ofKind: Record<AddressKind, StoredAdMember[]> = { email: [], phone: [] };
	let afterId: string | undefined;
	do {
		const page = await store.read(
			async (view) => await view.listAdMembers(key, compact({ state, limit: PAGE_SIZE, afterId })),
		);
		for (const member of page) ofKind[member.kind].push(member);
		afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
	} while (afterId !== undefined);
	return [ofKind.email, ofKind.phone];
}

function splitByConsent(members: readonly StoredAdMember[]): StoredAdMember[][] {
	return [members.filter(({ agreed }) => agreed), members.filter(({ agreed }) => !agreed)];
}

/** Notes what the request is made of, as far as it is still to be done. */
async function keepBatch(
	{ store, clock }: EngineContext,
	slice: readonly StoredAdMember[],
	key: string,
): Promise<string> {
	const at = clock();
	const batch = nameBatch(slice, key, at);
	await store.write(async (transaction) => {
		const known = await transaction.findAdMembers(slice.map(({ id }) => id));
		await transaction.writeAdMembers(
			known.flatMap((member, index) =>
				member !== undefined && member.state === slice[index]?.state
					? [{ ...member, batch, ...(member.state === 'adding' && { addedAt: at }) }]
					: [],
			),
		);
	});
	return batch;
}

function nameBatch(slice: readonly StoredAdMember[], key: string, at: Instant): string {
	const text = JSON.stringify([key, at, slice.map(({ id, state }) => [id, state])]);
	return `batch_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
}
