import type { WorkspaceReader, WorkspaceWriter } from '../port/workspace';
import type { MemoryTables } from './memoryTables';

export function bindWorkspace({ workspace }: MemoryTables): WorkspaceReader & WorkspaceWriter {
	return {
		readWorkspace: async () => workspace.get() ?? {},
		claimSecretFingerprint: async (fingerprint) => {
			workspace.add({ secretFingerprint: fingerprint });
			return workspace.get()?.secretFingerprint ?? fingerprint;
		},
	};
}
