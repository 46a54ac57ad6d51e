import type { Migration } from '../migrate';

/**
 * Append only. Tables are strict; `without rowid` where rows are found by their key, so that a row is one search and
 * not two. Within the file a lead goes by its number: new leads then lie side by side in every index, where their ids,
 * which are hashes, would spread a batch of 1,000 over as many pages of each (measured with 1,000 items a transaction:
 * 61 instead of 102 µs of CPU an item at 10,000 leads, 104 instead of 202 at 100,000). A `sequence` says what was written
 * last, where time alone doesn't.
 */
export const migrations: readonly Migration[] = [
	{
		version: 1,
		purpose: 'leads, what they did, what was decided, models',
		sql: `
			create table workspace (
				name text not null,
				-- Of the hashing secret that keys are made with.
				secret_fingerprint text,
				-- JSON: what history keeps apart of events, and since when.
				tracked_facets text,
				-- JSON: companies that were joined or named by hand.
				companies text,
				-- JSON: whom no flow contacts, so that contacting can be measured.
				holdout text,
				-- JSON: which variants of tiers are compared, running or ended.
				experiments text,
				-- Where the workspace is kept now: nothing is read or written here any more.
				moved_to text
			) strict;

			create table leads (
				number integer primary key,
				id text not null unique,
				created_at integer not null
			) strict;

			create table identities (
				key text primary key,
				lead integer not null references leads (number),
				kind text not null,
				namespace text not null,
				-- Null where a hashing secret forbids keeping it in clear.
				value text,
				-- The company an e-mail belongs to, concealed as the key is; null for everything else.
				account text,
				-- JSON: what other forms of a concealed address, and patterns for it, are listed under: it can't be asked any more.
				forms text,
				patterns text,
				added_at integer not null
			) strict, without rowid;
			create index identities_by_lead on identities (lead);
			create index identities_by_account on identities (account, added_at) where account is not null;

			create table merges (
				from_lead integer primary key references leads (number),
				into_lead integer not null references leads (number),
				-- Where the chain of merges ends, so that reading follows one pointer however long it is.
				survivor integer not null references leads (number),
				at integer not null,
				because text not null,
				-- By the sender's own word.
				alias integer
			) strict;
			create index merges_by_target on merges (into_lead);
			create index merges_by_survivor on merges (survivor);

			create table conflicts (
				id text primary key,
				lead_id text not null,
				other_lead_id text not null,
				key text not null,
				at integer not null,
				resolved_at integer,
				decision text
			) strict, without rowid;
			create index conflicts_by_lead on conflicts (lead_id);
			create index conflicts_by_other_lead on conflicts (other_lead_id);
			create index conflicts_by_key on conflicts (key, at, id);

			create table events (
				id text primary key,
				lead integer not null references leads (number),
				name text not null,
				source text not null,
				occurred_at integer not null,
				received_at integer not null,
				amount_minor integer,
				currency text,
				category text,
				-- JSON: product, brand, SKU, quantity, plan, kind of page.
				about text,
				machine integer
			) strict, without rowid;
			create index events_by_lead on events (lead, occurred_at);
			-- Whose cart has come to rest: the steps of lead/cart.ts alone, so that other events pay nothing.
			create index events_in_carts on events (occurred_at, id) where name in ('product_added', 'cart_viewed', 'cart_abandoned', 'checkout_started', 'checkout_viewed', 'checkout_step_completed', 'checkout_abandoned', 'payment_info_entered');

			create table expired_events (
				-- What remains of an event whose row has expired, for as long as its day counts: it is not counted again.
				id text primary key,
				lead integer not null references leads (number),
				occurred_at integer not null
			) strict, without rowid;
			create index expired_events_by_lead on expired_events (lead, occurred_at);

			create table event_days (
				-- Events added up by the day, so that a long history costs no more to read than a short one. Machine events
				-- are left out. packedDays.ts says what a span is and what lies in it.
				lead integer not null references leads (number),
				name text not null,
				span integer not null,
				currency text not null,
				-- What scorecards ask of an event beside its name.
				facets text not null,
				days blob not null,
				-- The span before the name: what came last lies together.
				primary key (lead, span, name, currency, facets)
			) strict, without rowid;

			-- Days that are over, added up for the rules of a model: a score reads only those that came after.
			create table pasts (
				lead integer not null references leads (number),
				model text not null,
				key text not null,
				first_day integer not null,
				until_day integer not null,
				-- JSON: by event name.
				last_seen text not null,
				-- JSON.
				sums text not null,
				primary key (lead, model)
			) strict, without rowid;

			create table outcomes (
				id text primary key,
				lead integer not null references leads (number),
				name text not null,
				source text not null,
				occurred_at integer not null,
				received_at integer not null,
				amount_minor integer,
				currency text,
				category text,
				-- May name an outcome that has not arrived yet.
				reverses text,
				-- One deal of several.
				subject text,
				is_full integer,
				inferred integer
			) strict, without rowid;
			create index outcomes_by_lead on outcomes (lead, occurred_at);
			create index outcomes_by_name on outcomes (name);
			-- What the shop's newest orders were worth.
			create index outcomes_by_time on outcomes (occurred_at, id) where amount_minor is not null;

			create table scores (
				sequence integer primary key,
				lead integer not null references leads (number),
				as_of integer not null,
				audience text not null,
				model text not null,
				model_version integer not null,
				stage text not null,
				unclamped real not null,
				probability real not null,
				grade text not null,
				event_id text,
				features text not null,
				unique (lead, as_of, model)
			) strict;

			create table tier_changes (
				sequence integer primary key,
				lead integer not null references leads (number),
				tier_set text not null,
				name text not null,
				previous text,
				since integer not null,
				score real not null,
				segment text,
				audience text,
				-- Absent: by an item.
				cause text check (cause in ('time', 'rules', 'model', 'cart')),
				fields text,
				cart_at integer,
				waits_for text
			) strict;
			create index tier_changes_by_lead on tier_changes (lead, tier_set, since);
			create index tier_changes_by_name on tier_changes (tier_set, name, since);
			create index tier_changes_by_time on tier_changes (tier_set, since);
			create index tier_changes_waiting on tier_changes (tier_set, score desc) where waits_for is not null;

			create table tier_sets (
				tier_set text not null,
				audience text not null,
				rules text,
				model text,
				changed_at integer not null,
				primary key (tier_set, audience)
			) strict, without rowid;

			create table suppressions (
				-- By address, not by lead: an objection outlives merging and erasure.
				id text primary key,
				key text not null,
				code text not null,
				action text not null check (action in ('suppress', 'release')),
				channel text,
				at integer not null,
				received_at integer not null,
				until integer,
				source text not null,
				reason text,
				-- One support case, one mailing list: what a release may end alone.
				subject text
			) strict, without rowid;
			create index suppressions_by_key on suppressions (key, at);
			create index suppressions_by_code on suppressions (code);
			create index suppressions_by_receipt on suppressions (received_at);
			create index suppressions_by_end on suppressions (until) where until is not null;

			create table consents (
				-- By address, as suppressions.
				id text primary key,
				key text not null,
				channel text not null,
				state text not null check (state in ('granted', 'pending', 'denied', 'withdrawn')),
				at integer not null,
				received_at integer not null,
				source text not null,
				form text,
				-- What the person agreed to, as it was shown.
				wording text,
				expires_at integer,
				reason text,
				-- A grant whose sender nobody checked.
				unverified integer
			) strict, without rowid;
			create index consents_by_key on consents (key, at);
			create index consents_by_receipt on consents (received_at);

			create table contacts (
				id text primary key,
				lead integer not null references leads (number),
				channel text not null,
				purpose text not null,
				at integer not null,
				source text not null,
				-- Of a reservation that is not confirmed.
				expires_at integer,
				-- Of the same message, counted for somebody else who owns the address.
				copy_of text,
				-- Absent: normal.
				priority text check (priority in ('low', 'normal', 'high'))
			) strict, without rowid;
			create index contacts_by_lead on contacts (lead, at);
			create index contacts_by_original on contacts (copy_of) where copy_of is not null;

			create table watches (
				-- A trigger of a workflow that waits for moments.
				id text primary key,
				started_at integer not null,
				looked_at integer not null,
				after_lead text
			) strict, without rowid;

			create table moments (
				-- What a trigger has claimed.
				id text primary key,
				-- Absent where it is about nobody on record; then there is a subject.
				lead integer references leads (number),
				subject text,
				watch text not null,
				at integer not null,
				about integer not null,
				taken_at integer not null,
				settled_at integer,
				check ((lead is null) = (subject is not null))
			) strict, without rowid;
			create index moments_by_lead on moments (lead, watch, at);
			create index moments_of_nobody on moments (at) where lead is null;
			create index moments_unsettled on moments (watch, id) where settled_at is null;

			create table findings (
				-- What was found out about the whole workspace by a long look.
				id text primary key,
				begun_at integer not null,
				checked_at integer,
				since integer,
				body text
			) strict, without rowid;
			create table ad_members (
				-- Hashed addresses in ad audiences, or on their way in or out. By hash: who is erased here is removed there.
				id text primary key,
				audience text not null,
				kind text not null,
				hash text not null,
				-- The lead may be gone.
				lead_id text not null,
				state text not null,
				-- The hand-out it was last part of.
				batch text,
				-- When it was last handed out to be added.
				added_at integer,
				agreed integer not null,
				since integer not null
			) strict, without rowid;
			create index ad_members_by_audience on ad_members (audience, id);
			create index ad_members_by_state on ad_members (audience, state, id);
			create index ad_members_by_batch on ad_members (batch, id) where batch is not null;

			create table exposures (
				lead integer not null references leads (number),
				experiment text not null,
				-- The holdout and the contacted, or the names of variants.
				arm text not null,
				at integer not null,
				primary key (lead, experiment)
			) strict, without rowid;

			create table traits (
				-- Of a run of equal values the first and the last. No key of their own: readers point at the rowid.
				lead integer not null references leads (number),
				name text not null,
				occurred_at integer not null,
				received_at integer not null,
				-- JSON, so that 1, "1" and true stay apart.
				value text not null,
				unique (lead, name, occurred_at, received_at, value)
			) strict;
			create index visitors_by_company on traits (value, received_at) where name = 'company_domain';

			create table models (
				name text not null,
				version integer not null,
				created_at integer not null,
				body text not null,
				-- Equal where two versions score alike, and where they are the same altogether.
				tables_hash text,
				body_hash text,
				note text,
				primary key (name, version)
			) strict;

			create table promotions (
				sequence integer primary key,
				name text not null,
				version integer not null,
				at integer not null,
				because text not null,
				-- The version that a person took out of use by it.
				rolled_back_from integer,
				foreign key (name, version) references models (name, version)
			) strict;
			create index promotions_by_name on promotions (name);
		`,
	},
];
