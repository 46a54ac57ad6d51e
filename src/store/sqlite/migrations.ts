import type { Migration } from '../migrate';

/**
 * Append only. Tables are strict; `without rowid` where the key is short and rows are found by it, so that a row is
 * one search and not two. A `sequence` says what was written last, where time alone doesn't.
 */
export const migrations: readonly Migration[] = [
	{
		version: 1,
		purpose: 'leads, what they did, what was decided, models',
		sql: `
			create table workspace (
				name text not null
			) strict;

			create table leads (
				id text primary key,
				-- The survivor of all its merges; its own id while it stands alone.
				root_id text not null,
				created_at integer not null
			) strict, without rowid;
			create index leads_by_root on leads (root_id);

			create table identities (
				key text primary key,
				lead_id text not null references leads (id),
				kind text not null,
				namespace text not null,
				-- Null where a hashing secret forbids keeping it in clear.
				value text,
				added_at integer not null
			) strict, without rowid;
			create index identities_by_lead on identities (lead_id);

			create table merges (
				from_lead_id text primary key references leads (id),
				into_lead_id text not null references leads (id),
				at integer not null,
				because text not null
			) strict, without rowid;
			create index merges_by_target on merges (into_lead_id);

			create table conflicts (
				id text primary key,
				lead_id text not null,
				other_lead_id text not null,
				key text not null,
				at integer not null,
				resolved_at integer
			) strict, without rowid;
			create index conflicts_by_lead on conflicts (lead_id);
			create index conflicts_by_other_lead on conflicts (other_lead_id);

			create table events (
				id text primary key,
				lead_id text not null references leads (id),
				name text not null,
				source text not null,
				occurred_at integer not null,
				received_at integer not null,
				amount_minor integer,
				currency text,
				category text,
				machine integer
			) strict, without rowid;
			create index events_by_lead on events (lead_id, occurred_at);

			-- Events added up, so that a long history costs no more to read than a short one. Machine events are left out.
			create table event_days (
				lead_id text not null references leads (id),
				day integer not null,
				name text not null,
				currency text not null,
				count integer not null,
				amount_minor integer not null,
				first_occurred_at integer not null,
				last_occurred_at integer not null,
				primary key (lead_id, day, name, currency)
			) strict, without rowid;

			create table outcomes (
				id text primary key,
				lead_id text not null references leads (id),
				name text not null,
				source text not null,
				occurred_at integer not null,
				received_at integer not null,
				amount_minor integer,
				currency text,
				category text,
				-- May name an outcome that has not arrived yet.
				reverses text,
				is_full integer,
				inferred integer
			) strict, without rowid;
			create index outcomes_by_lead on outcomes (lead_id, occurred_at);

			create table scores (
				sequence integer primary key,
				id text not null unique,
				lead_id text not null references leads (id),
				as_of integer not null,
				audience text not null,
				model text not null,
				model_version integer not null,
				stage text not null,
				unclamped real not null,
				probability real not null,
				grade text not null,
				event_id text,
				features text not null
			) strict;
			create index scores_by_lead on scores (lead_id, as_of);

			create table tier_changes (
				sequence integer primary key,
				lead_id text not null references leads (id),
				tier_set text not null,
				name text not null,
				previous text,
				since integer not null,
				score real not null
			) strict;
			create index tier_changes_by_lead on tier_changes (lead_id, tier_set, since);

			-- By address, not by lead: an objection outlives merging and erasure.
			create table suppressions (
				id text primary key,
				key text not null,
				code text not null,
				action text not null check (action in ('suppress', 'release')),
				channel text,
				at integer not null,
				received_at integer not null,
				until integer,
				source text not null,
				reason text
			) strict, without rowid;
			create index suppressions_by_key on suppressions (key, at);
			create index suppressions_by_code on suppressions (code);

			create table contacts (
				id text primary key,
				lead_id text not null references leads (id),
				channel text not null,
				purpose text not null,
				at integer not null,
				source text not null
			) strict, without rowid;
			create index contacts_by_lead on contacts (lead_id, at);

			-- A row per change of value; a rowid gives readers one column to point at.
			create table traits (
				lead_id text not null references leads (id),
				name text not null,
				occurred_at integer not null,
				received_at integer not null,
				-- JSON, so that 1, "1" and true stay apart.
				value text not null,
				unique (lead_id, name, occurred_at, received_at, value)
			) strict;

			create table models (
				name text not null,
				version integer not null,
				created_at integer not null,
				body text not null,
				note text,
				primary key (name, version)
			) strict;

			create table promotions (
				sequence integer primary key,
				name text not null,
				version integer not null,
				at integer not null,
				because text not null,
				foreign key (name, version) references models (name, version)
			) strict;
			create index promotions_by_name on promotions (name);
		`,
	},
];
