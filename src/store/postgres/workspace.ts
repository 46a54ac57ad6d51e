import { trackingOf } from '../facetTracking';
import type { FacetTracking, WorkspaceReader, WorkspaceWriter } from '../port/workspace';
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
	on conflict (workspace) do update set
		secret_fingerprint = coalesce(workspace.secret_fingerprint, excluded.secret_fingerprint)`;

/** In the place of what was tracked. */
export const writeTrackedFacets = `
	insert into workspace (workspace, tracked_facets)
	values ($1, $2)
	on conflict (workspace) do update set tracked_facets = excluded.tracked_facets`;

/** In the place of what was said of companies. */
export const writeCompanies = `
	insert into workspace (workspace, companies)
	values ($1, $2)
	on conflict (workspace) do update set companies = excluded.companies`;

/** In the place of the holdout there was. */
export const writeHoldout = `
	insert into workspace (workspace, holdout)
	values ($1, $2)
	on conflict (workspace) do update set holdout = excluded.holdout`;

/** In the place of the experiments there were. */
export const writeExperiments = `
	insert into workspace (workspace, experiments)
	values ($1, $2)
	on conflict (workspace) do update set experiments = excluded.experiments`;

/** Closes the workspace to whoever asks for it here, or opens it again. */
export const writeMovedTo = `
	insert into workspace (workspace, moved_to)
	values ($1, $2)
	on conflict (workspace) do update set moved_to = excluded.moved_to`;

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
		writeCompanies: async (companies) => void (await connection.all(writeCompanies, JSON.stringify(companies))),
		writeHoldout: async (holdout) => void (await connection.all(writeHoldout, JSON.stringify(holdout))),
		writeExperiments: async (experiments) => void (await connection.all(writeExperiments, JSON.stringify(experiments))),
		writeMovedTo: async (place) => void (await connection.all(writeMovedTo, place ?? null)),
		writeTrackedFacets: async (tracking) => {
			await connection.all(writeTrackedFacets, JSON.stringify(tracking));
			connection.tracking = tracking;
		},
	};
}

/** What the column says. */
export function parseTracking(text: string | null): FacetTracking {
	return trackingOf(text === null ? undefined : (JSON.parse(text) as FacetTracking));
}
