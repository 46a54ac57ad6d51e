import { escapeIdentifier, escapeLiteral } from 'pg';

/** How long one statement may take. */
export const STATEMENT_TIMEOUT_MS = 60_000;
/** Others hold a workspace for as long as their batch takes. */
const LOCK_TIMEOUT_MS = 30_000;
/** A process that hangs inside a write must not hold up all others. */
const IDLE_TIMEOUT_MS = 60_000;

/** Whether every table that isn't small has statistics, so that plans made without values can be kept. */
export type Plans = 'kept' | 'unsure';

const KEPT_PLANS = 'force_generic_plan';

/** Rows of a table up to this size are found at once by any index. */
const SMALL_BYTES = 32_768;

/**
 * Begins a transaction and answers the schema's version, what the workspace tracks, whether it was moved and how statements are planned, all in one message. Settings last as long as the transaction,
 * so that a connection pooler in between (PgBouncer) may hand the connection to somebody else afterwards.
 */
export function beginRead(schema: string, workspace: string, plans: Plans): string {
	return `
		begin isolation level repeatable read read only;
		${settings(schema, workspace, plans)}
		${state(workspace)}`;
}

/** As beginRead, alone in the workspace. Each statement sees what was committed before it, so the lock comes first. */
export function beginWrite(schema: string, workspace: string, plans: Plans): string {
	return `
		begin isolation level read committed;
		${settings(schema, workspace, plans)}
		set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT_MS};
		select pg_advisory_xact_lock(hashtextextended(${escapeLiteral(`${schema} ${workspace}`)}, 0));
		${state(workspace)}`;
}

/** What nearly every transaction goes by: asked for here, it is no wait of its own. */
function state(workspace: string): string {
	return `
		select
			max(version) as version,
			min(tracked_facets) as tracked_facets,
			min(moved_to) as moved_to,
			current_setting('plan_cache_mode') = '${KEPT_PLANS}' as keeps_plans
		from migrations
		left join workspace on workspace.workspace = ${escapeLiteral(workspace)}`;
}

function settings(schema: string, workspace: string, plans: Plans): string {
	return `
		set local search_path to ${escapeIdentifier(schema)};
		set local lead_scoring.workspace = ${escapeLiteral(workspace)};
		set local statement_timeout = ${STATEMENT_TIMEOUT_MS};
		set local lock_timeout = ${LOCK_TIMEOUT_MS};
		-- A page at random costs about as much as the next one on anything but a spinning disk.
		set local random_page_cost = 1.1;
		-- Statistics of a young table say it is small long after it has grown, and a plan that reads it whole per lead costs dearly.
		set local enable_seqscan = off;
		-- Compiling a statement takes longer than any of these runs.
		set local jit = off;
		${plans === 'kept' ? `set local plan_cache_mode = ${KEPT_PLANS};` : choosePlans(schema)}`;
}

/**
 * Statements stay prepared, and a plan that hangs on no value is made once a connection. Not while a table grows of which nothing is known yet: all of its indexes
 * look alike as long as it is empty, and a plan made then would stay until the server has looked at it, which it does within minutes.
 */
function choosePlans(schema: string): string {
	return `
		select set_config('plan_cache_mode', case when exists (
			select
			from pg_class
			where relnamespace = ${escapeLiteral(schema)}::regnamespace and relkind = 'r' and reltuples < 0 and pg_relation_size(oid) > ${SMALL_BYTES}
		) then 'force_custom_plan' else '${KEPT_PLANS}' end, true);`;
}
