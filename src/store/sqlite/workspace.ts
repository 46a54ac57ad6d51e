import type { WorkspaceReader, WorkspaceWriter } from '../port/workspace';
import { rowReader, type Row } from '../rows';
import { workspace } from '../tables';
import { names } from './columns';
import type { Connection } from './connection';

/** The file's one row about itself. */
export const readWorkspace = `
	select ${names(workspace)}
	from workspace`;

/** The first fingerprint stays. */
export const claimSecretFingerprint = `
	update workspace
	set secret_fingerprint = ?1
	where secret_fingerprint is null`;

const toWorkspace = rowReader(workspace);

export function bindWorkspace(connection: Connection): WorkspaceReader & WorkspaceWriter {
	const read = connection.query<Row>(readWorkspace);
	const claim = connection.query(claimSecretFingerprint);
	const readOne = () => toWorkspace(read.get() ?? [null]);
	return {
		readWorkspace: async () => readOne(),
		claimSecretFingerprint: async (fingerprint) => {
			claim.run(fingerprint);
			return readOne().secretFingerprint ?? fingerprint;
		},
	};
}
