import type { Migration } from '../migrate';
import { createEventMonths } from './eventMonths';

/**
 * Append only. Every table begins with the workspace and is keyed by it, so that one database serves many and a
 * statement never leaves its own. Text compares by bytes (`"C"`), as everywhere else in the store. A `sequence` says
 * what was written last, where time alone doesn't.
 */
export const migrations: readonly Migration[] = [
	{
		version: 1,
		purpose: 'leads, what they did, what was decided, models',
		sql: `
			-- Defence in depth: every statement names its workspace, and a row of another would not be shown to it either.
			create function keep_workspaces_apart(owned text) returns void language plpgsql as $$
				begin
					execute format('alter table %I enable row level security', owned);
					execute format('alter table %I force row level security', owned);
					execute format(
						'create policy own_workspace on %I using (workspace = current_setting(''lead_scoring.workspace'', true))',
						owned
					);
				end
			$$;

			create table workspace (
				workspace text collate "C" primary key,
				-- Of the hashing secret that keys are made with.
				secret_fingerprint text collate "C",
				-- JSON: what history keeps apart of events, and since when.
				tracked_facets text collate "C",
				-- JSON: companies that were joined or named by hand.
				companies text collate "C",
				-- JSON: whom no flow contacts, so that contacting can be measured.
				holdout text collate "C",
				-- JSON: which variants of tiers are compared, running or ended.
				experiments text collate "C",
				-- Where the workspace is kept now: nothing is read or written here any more.
				moved_to text collate "C"
			);

			create table leads (
				workspace text collate "C" not null,
				id text collate "C" not null,
				-- The survivor of all its merges; its own id while it stands alone.
				root_id text collate "C" not null,
				created_at bigint not null,
				primary key (workspace, id)
			);
			create index leads_by_root on leads (workspace, root_id);

			create table identities (
				workspace text collate "C" not null,
				key text collate "C" not null,
				lead_id text collate "C" not null,
				kind text collate "C" not null,
				namespace text collate "C" not null,
				-- Null where a hashing secret forbids keeping it in clear.
				value text collate "C",
				-- The company an e-mail belongs to, concealed as the key is; null for everything else.
				account text collate "C",
				-- JSON: what other forms of a concealed address, and patterns for it, are listed under: it can't be asked any more.
				forms text collate "C",
				patterns text collate "C",
				added_at bigint not null,
				primary key (workspace, key),
				foreign key (workspace, lead_id) references leads
			);
			create index identities_by_lead on identities (workspace, lead_id);
			create index identities_by_account on identities (workspace, account, added_at, key) where account is not null;

			create table merges (
				workspace text collate "C" not null,
				from_lead_id text collate "C" not null,
				into_lead_id text collate "C" not null,
				at bigint not null,
				because text collate "C" not null,
				-- By the sender's own word.
				alias boolean,
				primary key (workspace, from_lead_id),
				foreign key (workspace, from_lead_id) references leads,
				foreign key (workspace, into_lead_id) references leads
			);
			create index merges_by_target on merges (workspace, into_lead_id);
			create index merges_by_time on merges (workspace, at desc, from_lead_id);

			create table conflicts (
				workspace text collate "C" not null,
				id text collate "C" not null,
				lead_id text collate "C" not null,
				other_lead_id text collate "C" not null,
				key text collate "C" not null,
				at bigint not null,
				resolved_at bigint,
				decision text collate "C",
				primary key (workspace, id)
			);
			create index conflicts_by_lead on conflicts (workspace, lead_id);
			create index conflicts_by_other_lead on conflicts (workspace, other_lead_id);
			create index conflicts_by_key on conflicts (workspace, key, at, id);

			-- A partitioned table can't keep an id unique on its own, so ids have a table that knows where each event is.
			create table event_ids (
				workspace text collate "C" not null,
				id text collate "C" not null,
				lead_id text collate "C" not null,
				occurred_at bigint not null,
				primary key (workspace, id)
			);
			create index event_ids_by_lead on event_ids (workspace, lead_id, occurred_at);

			-- A partition per month, so that retention drops tables instead of deleting rows. There is no default
			-- partition: making a month would have to search it. Nor is there a foreign key: forgetting a lead would look for
			-- it in every month.
			create table events (
				workspace text collate "C" not null,
				id text collate "C" not null,
				lead_id text collate "C" not null,
				name text collate "C" not null,
				source text collate "C" not null,
				occurred_at bigint not null,
				received_at bigint not null,
				amount_minor bigint,
				currency text collate "C",
				category text collate "C",
				-- JSON: product, brand, SKU, quantity, plan, kind of page.
				about text collate "C",
				machine boolean
			) partition by range (occurred_at);
			create index events_by_lead on events (workspace, lead_id, occurred_at);
			-- Whose cart has come to rest: the steps of lead/cart.ts alone, so that other events pay nothing.
			create index events_in_carts on events (workspace, occurred_at, id) where name in ('product_added', 'cart_viewed', 'cart_abandoned', 'checkout_started', 'checkout_viewed', 'checkout_step_completed', 'checkout_abandoned', 'payment_info_entered');
			create table events_before_2000 partition of events for values from (minvalue) to (946684800000);
			create table events_from_2100 partition of events for values from (4102444800000) to (maxvalue);

			${createEventMonths}

			-- Events added up, so that a long history costs no more to read than a short one. Machine events are left out.
			create table event_days (
				workspace text collate "C" not null,
				lead_id text collate "C" not null,
				day integer not null,
				name text collate "C" not null,
				currency text collate "C" not null,
				-- What scorecards ask of an event beside its name.
				facets text collate "C" not null,
				count integer not null,
				amount_minor bigint not null,
				first_occurred_at bigint not null,
				last_occurred_at bigint not null,
				primary key (workspace, lead_id, day, name, currency, facets),
				foreign key (workspace, lead_id) references leads
			) with (fillfactor = 80); -- room to update a day on its own page, which leaves its index alone

			-- Days that are over, added up for the rules of a model: a score reads only those that came after.
			create table pasts (
				workspace text collate "C" not null,
				lead_id text collate "C" not null,
				model text collate "C" not null,
				key text collate "C" not null,
				first_day integer not null,
				until_day integer not null,
				-- JSON: by event name.
				last_seen text collate "C" not null,
				-- JSON.
				sums text collate "C" not null,
				primary key (workspace, lead_id, model),
				foreign key (workspace, lead_id) references leads
			);

			create table outcomes (
				workspace text collate "C" not null,
				id text collate "C" not null,
				lead_id text collate "C" not null,
				name text collate "C" not null,
				source text collate "C" not null,
				occurred_at bigint not null,
				received_at bigint not null,
				amount_minor bigint,
				currency text collate "C",
				category text collate "C",
				-- May name an outcome that has not arrived yet.
				reverses text collate "C",
				-- One deal of several.
				subject text collate "C",
				is_full boolean,
				inferred boolean,
				primary key (workspace, id),
				foreign key (workspace, lead_id) references leads
			);
			create index outcomes_by_lead on outcomes (workspace, lead_id, occurred_at);
			create index outcomes_by_name on outcomes (workspace, name);
			-- What the shop's newest orders were worth.
			create index outcomes_by_time on outcomes (workspace, occurred_at, id) where amount_minor is not null;

			create table scores (
				workspace text collate "C" not null,
				sequence bigint generated always as identity,
				lead_id text collate "C" not null,
				as_of bigint not null,
				audience text collate "C" not null,
				model text collate "C" not null,
				model_version integer not null,
				stage text collate "C" not null,
				unclamped double precision not null,
				probability double precision not null,
				grade text collate "C" not null,
				event_id text collate "C",
				features text collate "C" not null,
				primary key (workspace, lead_id, as_of, model),
				foreign key (workspace, lead_id) references leads
			);

			create table tier_changes (
				workspace text collate "C" not null,
				sequence bigint generated always as identity primary key,
				lead_id text collate "C" not null,
				tier_set text collate "C" not null,
				name text collate "C" not null,
				previous text collate "C",
				since bigint not null,
				score double precision not null,
				segment text collate "C",
				audience text collate "C",
				-- Absent: by an item.
				cause text collate "C" check (cause in ('time', 'rules', 'model', 'cart')),
				fields text collate "C",
				cart_at bigint,
				waits_for text collate "C",
				foreign key (workspace, lead_id) references leads
			);
			create index tier_changes_by_lead on tier_changes (workspace, lead_id, tier_set, since, sequence);
			-- The workspace last: while the table has no statistics, an index that begins with it looks as good for finding a lead as the one above.
			create index tier_changes_by_name on tier_changes (name, tier_set, workspace, since);
			create index tier_changes_by_time on tier_changes (tier_set, workspace, since, lead_id);
			create index tier_changes_waiting on tier_changes (tier_set, workspace, score desc, lead_id) where waits_for is not null;

			create table tier_sets (
				workspace text collate "C" not null,
				tier_set text collate "C" not null,
				audience text collate "C" not null,
				rules text collate "C",
				model text collate "C",
				changed_at bigint not null,
				primary key (workspace, tier_set, audience)
			);

			-- By address, not by lead: an objection outlives merging and erasure.
			create table suppressions (
				workspace text collate "C" not null,
				id text collate "C" not null,
				key text collate "C" not null,
				code text collate "C" not null,
				action text collate "C" not null check (action in ('suppress', 'release')),
				channel text collate "C",
				at bigint not null,
				received_at bigint not null,
				until bigint,
				source text collate "C" not null,
				reason text collate "C",
				subject text collate "C",
				primary key (workspace, id)
			);
			create index suppressions_by_key on suppressions (workspace, key, at);
			create index suppressions_by_code on suppressions (workspace, code, id);
			create index suppressions_by_receipt on suppressions (workspace, received_at, id);
			create index suppressions_by_end on suppressions (workspace, until, id) where until is not null;

			-- By address, as suppressions.
			create table consents (
				workspace text collate "C" not null,
				id text collate "C" not null,
				key text collate "C" not null,
				channel text collate "C" not null,
				state text collate "C" not null check (state in ('granted', 'pending', 'denied', 'withdrawn')),
				at bigint not null,
				received_at bigint not null,
				source text collate "C" not null,
				form text collate "C",
				-- What the person agreed to, as it was shown.
				wording text collate "C",
				expires_at bigint,
				reason text collate "C",
				-- A grant whose sender nobody checked.
				unverified boolean,
				primary key (workspace, id)
			);
			create index consents_by_key on consents (workspace, key, at);
			create index consents_by_receipt on consents (workspace, received_at, id);

			create table contacts (
				workspace text collate "C" not null,
				id text collate "C" not null,
				lead_id text collate "C" not null,
				channel text collate "C" not null,
				purpose text collate "C" not null,
				at bigint not null,
				source text collate "C" not null,
				-- Of a reservation that is not confirmed.
				expires_at bigint,
				-- Of the same message, counted for somebody else who owns the address.
				copy_of text collate "C",
				-- Absent: normal.
				priority text collate "C" check (priority in ('low', 'normal', 'high')),
				primary key (workspace, id),
				foreign key (workspace, lead_id) references leads
			);
			create index contacts_by_lead on contacts (workspace, lead_id, at);
			create index contacts_by_original on contacts (workspace, copy_of) where copy_of is not null;

			-- Triggers of workflows that wait for moments.
			create table watches (
				workspace text collate "C" not null,
				id text collate "C" not null,
				started_at bigint not null,
				looked_at bigint not null,
				after_lead text collate "C",
				primary key (workspace, id)
			);

			-- What triggers have claimed.
			create table moments (
				workspace text collate "C" not null,
				id text collate "C" not null,
				-- Absent where it is about nobody on record; then there is a subject.
				lead_id text collate "C",
				subject text collate "C",
				watch text collate "C" not null,
				at bigint not null,
				about bigint not null,
				taken_at bigint not null,
				settled_at bigint,
				check ((lead_id is null) = (subject is not null)),
				primary key (workspace, id),
				foreign key (workspace, lead_id) references leads
			);
			create index moments_by_lead on moments (workspace, lead_id, watch, at);
			create index moments_of_nobody on moments (workspace, at) where lead_id is null;
			create index moments_unsettled on moments (workspace, watch, id) where settled_at is null;

			-- What was found out about the whole workspace by a long look.
			create table findings (
				workspace text collate "C" not null,
				id text collate "C" not null,
				begun_at bigint not null,
				checked_at bigint,
				since bigint,
				body text collate "C",
				primary key (workspace, id)
			);
			create table ad_members (
				workspace text collate "C" not null,
				-- Hashed addresses in ad audiences, or on their way in or out. By hash: who is erased here is removed there.
				id text collate "C" not null,
				audience text collate "C" not null,
				kind text collate "C" not null,
				hash text collate "C" not null,
				-- The lead may be gone.
				lead_id text collate "C" not null,
				state text collate "C" not null,
				-- The hand-out it was last part of.
				batch text collate "C",
				-- When it was last handed out to be added.
				added_at bigint,
				agreed boolean not null,
				since bigint not null,
				primary key (workspace, id)
			);
			create index ad_members_by_audience on ad_members (workspace, audience, id);
			create index ad_members_by_state on ad_members (workspace, audience, state, id);
			create index ad_members_by_batch on ad_members (workspace, batch, id) where batch is not null;

			create table exposures (
				workspace text collate "C" not null,
				lead_id text collate "C" not null,
				experiment text collate "C" not null,
				-- The holdout and the contacted, or the names of variants.
				arm text collate "C" not null,
				at bigint not null,
				primary key (workspace, lead_id, experiment),
				foreign key (workspace, lead_id) references leads
			);

			-- A row per change of value.
			create table traits (
				workspace text collate "C" not null,
				sequence bigint generated always as identity primary key,
				lead_id text collate "C" not null,
				name text collate "C" not null,
				occurred_at bigint not null,
				received_at bigint not null,
				-- JSON, so that 1, "1" and true stay apart.
				value text collate "C" not null,
				foreign key (workspace, lead_id) references leads
			);
			create index traits_by_lead on traits (workspace, lead_id, name, occurred_at, received_at);
			create index visitors_by_company on traits (workspace, value, received_at) where name = 'company_domain';

			create table models (
				workspace text collate "C" not null,
				name text collate "C" not null,
				version integer not null,
				created_at bigint not null,
				body text collate "C" not null,
				-- Equal where two versions score alike, and where they are the same altogether.
				tables_hash text collate "C",
				body_hash text collate "C",
				note text collate "C",
				primary key (workspace, name, version)
			);

			create table promotions (
				workspace text collate "C" not null,
				sequence bigint generated always as identity,
				name text collate "C" not null,
				version integer not null,
				at bigint not null,
				because text collate "C" not null,
				-- The version that a person took out of use by it.
				rolled_back_from integer,
				primary key (workspace, name, sequence),
				foreign key (workspace, name, version) references models
			);

			select keep_workspaces_apart(owned)
			from unnest(array[
				'workspace', 'leads', 'identities', 'merges', 'conflicts', 'event_ids', 'events', 'events_before_2000', 'events_from_2100', 'event_days', 'pasts',
				'outcomes', 'scores', 'tier_changes', 'tier_sets', 'suppressions', 'consents', 'contacts', 'watches', 'moments', 'findings', 'ad_members', 'exposures', 'traits', 'models', 'promotions'
			]) as owned;
			-- Whoever lists the workspaces names none of them: no workspace is called so.
			create policy every_workspace on workspace for select using (current_setting('lead_scoring.workspace', true) = '*');
		`,
	},
];
