/** The driver is loaded when the first PostgreSQL store is opened: most workspaces are a file. */
import type { listPostgresWorkspaces as list } from './listWorkspaces';
import type { openPostgresStore as open } from './openPostgresStore';

export const openPostgresStore: typeof open = async (...options) =>
	await (await import('./openPostgresStore')).openPostgresStore(...options);

export const listPostgresWorkspaces: typeof list = async (...options) =>
	await (await import('./listWorkspaces')).listPostgresWorkspaces(...options);
