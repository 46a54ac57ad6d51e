import { compact } from '../../compact';
import type { WorkspaceReader, WorkspaceWriter } from '../port/workspace';
import type { MemoryTables } from './memoryTables';

export function bindWorkspace({ workspace }: MemoryTables): WorkspaceReader & WorkspaceWriter {
	return {
		readWorkspace: async () => workspace.get() ?? {},
		claimSecretFingerprint: async (fingerprint) => {
			const { secretFingerprint = fingerprint, ...rest } = workspace.get() ?? {};
			workspace.put({ ...rest, secretFingerprint });
			return secretFingerprint;
		},
		writeCompanies: async (companies) => workspace.put({ ...workspace.get(), companies }),
		writeHoldout: async (holdout) => workspace.put({ ...workspace.get(), holdout }),
		writeExperiments: async (experiments) => workspace.put({ ...workspace.get(), experiments }),
		writeMovedTo: async (place) => {
			const { movedTo: _, ...rest } = workspace.get() ?? {};
			workspace.put({ ...rest, ...compact({ movedTo: place }) });
		},
		writeTrackedFacets: async (trackedFacets) => workspace.put({ ...workspace.get(), trackedFacets }),
	};
}
