import { byConsent } from '../orders';
import type { ConsentReader, ConsentWriter } from '../port/consents';
import type { MemoryTables } from './memoryTables';
import { pageById } from './pageById';

export function bindConsents({ consents }: MemoryTables): ConsentReader & ConsentWriter {
	return {
		readConsents: async (keys) => keys.map((key) => consents.owned(key).sort(byConsent)),
		listConsents: async (page) => pageById(consents.all(), page),
		appendConsents: async (appended) => appended.map((consent) => consents.add(consent)),
		forgetConsents: async (keys) => keys.map((key) => consents.removeOwned(key)),
	};
}
