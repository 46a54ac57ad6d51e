import type { WorkspaceReader, WorkspaceWriter } from '../port/workspace';
import { rowReader, type Row } from '../rows';
import { workspace } from '../tables';
import { select } from './columns';
import type { Connection } from './connection';

/** The workspace's one row about itself, where it has one. */
export const readWorkspace = `
	select ${select(workspace)}
	from workspace
	where workspace = $1`;

/** The first fingerprint stays. */
export const claimSecretFingerprint = `
	insert into workspace (workspace, secret_fingerprint)
	values ($1, $2)
	on conflict do nothing`;

const toWorkspace = rowReader(workspace);

export function bindWorkspace(connection: Connection): WorkspaceReader & WorkspaceWriter {
	return {
		readWorkspace: async () => {
			const [row] = await connection.all<Row>(readWorkspace);
			return row === undefined ? {} : toWorkspace(row);
		},
		claimSecretFingerprint: async (fingerprint) => {
			const [, [row]] = await Promise.all([
				connection.all(claimSecretFingerprint, fingerprint),
				connection.all<Row>(readWorkspace),
			]);
			return (row && toWorkspace(row).secretFingerprint) ?? fingerprint;
		},
	};
}
