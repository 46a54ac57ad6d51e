import type { FacetsByName } from '../../lead/facets';
import { listTracked, trackingOf } from '../facetTracking';
import type { WorkspaceReader, WorkspaceWriter } from '../port/workspace';
import { rowReader, type Row } from '../rows';
import { listColumns } from '../table';
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

/** In the place of what was tracked. */
export const writeTrackedFacets = `
	update workspace
	set tracked_facets = ?1`;

/** In the place of what was said of companies. */
export const writeCompanies = `
	update workspace
	set companies = ?1`;

/** In the place of the holdout there was. */
export const writeHoldout = `
	update workspace
	set holdout = ?1`;

/** In the place of the experiments there were. */
export const writeExperiments = `
	update workspace
	set experiments = ?1`;

/** Closes the file to whoever asks for it here, or opens it again. */
export const writeMovedTo = `
	update workspace
	set moved_to = ?1`;

/** Where the file's workspace is kept now. */
export const readMovedTo = `
	select moved_to
	from workspace`;

const toWorkspace = rowReader(workspace);
const NONE: Row = listColumns(workspace).map(() => null);

/** What the file's history keeps apart. */
export function bindTracked(connection: Connection): () => FacetsByName {
	const read = connection.query<Row>(readWorkspace);
	return () => listTracked(trackingOf(toWorkspace(read.get() ?? NONE).trackedFacets));
}

export function bindWorkspace(connection: Connection): WorkspaceReader & WorkspaceWriter {
	const read = connection.query<Row>(readWorkspace);
	const claim = connection.query(claimSecretFingerprint);
	const write = connection.query(writeTrackedFacets);
	const writeNotes = connection.query(writeCompanies);
	const writeOfHoldout = connection.query(writeHoldout);
	const writeOfExperiments = connection.query(writeExperiments);
	const writePlace = connection.query(writeMovedTo);
	const readOne = () => toWorkspace(read.get() ?? NONE);
	return {
		readWorkspace: async () => readOne(),
		claimSecretFingerprint: async (fingerprint) => {
			claim.run(fingerprint);
			return readOne().secretFingerprint ?? fingerprint;
		},
		writeCompanies: async (companies) => void writeNotes.run(JSON.stringify(companies)),
		writeHoldout: async (holdout) => void writeOfHoldout.run(JSON.stringify(holdout)),
		writeExperiments: async (experiments) => void writeOfExperiments.run(JSON.stringify(experiments)),
		writeMovedTo: async (place) => void writePlace.run(place ?? null),
		writeTrackedFacets: async (tracking) => void write.run(JSON.stringify(tracking)),
	};
}
