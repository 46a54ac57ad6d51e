import { EngineError } from '../../errors';
import type { LeadStore } from '../../store/port/leadStore';
import { MESSAGES } from '../messages';

/**
 * The store, once it is certain that its keys were made with the same secret: under another one, or none, nobody would
 * be found again, and whoever has opted out would pass for a stranger. The first engine of a workspace leaves its
 * fingerprint; it is compared before the first use of each engine.
 */
export function guardSecret(store: LeadStore, fingerprint: string): LeadStore {
	let checked: Promise<void> | undefined;
	const check = async (): Promise<void> => {
		checked ??= compareFingerprints(store, fingerprint);
		try {
			await checked;
		} catch (error) {
			// A store that can't be reached now may be later.
			checked = undefined;
			throw error;
		}
	};
	return {
		write: async (work) => {
			await check();
			return await store.write(work);
		},
		read: async (work) => {
			await check();
			return await store.read(work);
		},
		describe: async () => await store.describe(),
		close: async () => await store.close(),
	};
}

async function compareFingerprints(store: LeadStore, fingerprint: string): Promise<void> {
	const known = await store.read(async (view) => await view.readWorkspace());
	const standing =
		known.secretFingerprint ??
		(await store.write(async (transaction) => await transaction.claimSecretFingerprint(fingerprint)));
	if (standing === fingerprint) return;
	const { workspace } = await store.describe();
	throw new EngineError('configuration-invalid', MESSAGES.otherSecret(workspace), { field: 'hashingSecret' });
}
