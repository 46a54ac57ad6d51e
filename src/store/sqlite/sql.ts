/** Every statement, by name. Columns come in the order rows.ts reads and the engine writes them. */

const eventColumns = 'id, lead_id, name, source, occurred_at, received_at, amount_minor, currency, category, machine';
const outcomeColumns =
	'id, lead_id, name, source, occurred_at, received_at, amount_minor, currency, category, reverses, is_full, inferred';
const scoreColumns =
	'id, lead_id, as_of, audience, model, model_version, stage, unclamped, probability, grade, event_id, features';
const tierColumns = 'lead_id, tier_set, name, previous, since, score';
const suppressionColumns = 'id, key, code, action, channel, at, received_at, until, source, reason';
const contactColumns = 'id, lead_id, channel, purpose, at, source';
const conflictColumns = 'id, lead_id, other_lead_id, key, at, resolved_at';
const mergeColumns = 'from_lead_id, into_lead_id, at, because';
const modelColumns = 'name, version, created_at, body, note';

// ── Leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The surviving lead a key belongs to. */
export const findLead = `
	select leads.root_id
	from identities
	join leads on leads.id = identities.lead_id
	where identities.key = ?`;

/** The survivor that stands for a lead. */
export const findRoot = `
	select root_id
	from leads
	where id = ?`;

/** A lead's whole group with all its identities, one row per identity and at least one per member. */
export const readLead = `
	select leads.id, leads.root_id, leads.created_at, key, kind, namespace, value, added_at
	from leads
	left join identities on identities.lead_id = leads.id
	where leads.root_id = (select root_id from leads where id = ?)
	order by leads.id`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where id > ? and id = root_id
	order by id
	limit ?`;

export const insertLead = `
	insert into leads (id, root_id, created_at)
	values (?1, ?1, ?2)
	on conflict do nothing`;

/** The first owner of a key keeps it. */
export const insertIdentity = `
	insert into identities (key, lead_id, kind, namespace, value, added_at)
	values (?, ?, ?, ?, ?, ?)
	on conflict do nothing`;

/** Where a lead points to. */
export const readMerge = `
	select ${mergeColumns}
	from merges
	where from_lead_id = ?`;

/** All standing merges, newest first. */
export const listMerges = `
	select ${mergeColumns}
	from merges
	order by at desc, from_lead_id
	limit ?`;

/** Points a lead elsewhere. */
export const upsertMerge = `
	insert into merges (${mergeColumns})
	values (?, ?, ?, ?)
	on conflict (from_lead_id) do update set
		into_lead_id = excluded.into_lead_id,
		at = excluded.at,
		because = excluded.because`;

export const deleteMerge = `
	delete from merges
	where from_lead_id = ?`;

/** A lead and everything that points to it, directly or not. */
const below = `
	with recursive below (id) as (
		select ?1
		union
		select from_lead_id
		from merges
		join below on merges.into_lead_id = below.id
	)`;

/** Whether the second lead is the first or points to it. */
export const isBelow = `${below}
	select 1
	from below
	where id = ?2`;

/** Gives a lead and everything below it a new survivor. */
export const setRootBelow = `${below}
	update leads
	set root_id = ?2
	where id in (select id from below)`;

/** What points directly to a lead. */
export const listMergedInto = `
	select from_lead_id
	from merges
	where into_lead_id = ?`;

export const listConflicts = `
	select ${conflictColumns}
	from conflicts
	where id > ?
	order by id
	limit ?`;

export const insertConflict = `
	insert into conflicts (${conflictColumns})
	values (?, ?, ?, ?, ?, ?)
	on conflict do nothing`;

export const resolveConflict = `
	update conflicts
	set resolved_at = ?2
	where id = ?1 and resolved_at is null`;

/** Derived, so not counted among what is forgotten. */
export const forgetEventDays = 'delete from event_days where lead_id = ?';

/** Everything written for one lead, the lead itself last. */
export const forgetLead = [
	'delete from conflicts where lead_id = ?1 or other_lead_id = ?1',
	'delete from identities where lead_id = ?',
	'delete from events where lead_id = ?',
	'delete from outcomes where lead_id = ?',
	'delete from scores where lead_id = ?',
	'delete from tier_changes where lead_id = ?',
	'delete from contacts where lead_id = ?',
	'delete from traits where lead_id = ?',
	'delete from leads where id = ?',
];

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const insertEvent = `
	insert into events (${eventColumns})
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	on conflict do nothing`;

/** Adds one event to its day; a sum stops at the largest exact integer rather than becoming unreadable. */
export const addToDay = `
	insert into event_days (lead_id, day, name, currency, count, amount_minor, first_occurred_at, last_occurred_at)
	values (?1, ?2, ?3, ?4, 1, ?5, ?6, ?6)
	on conflict (lead_id, day, name, currency) do update set
		count = count + 1,
		amount_minor = max(-9007199254740991, min(9007199254740991, amount_minor + excluded.amount_minor)),
		first_occurred_at = min(first_occurred_at, excluded.first_occurred_at),
		last_occurred_at = max(last_occurred_at, excluded.last_occurred_at)`;

/** A lead's days from the first to the last given. */
export const readDays = `
	select name, day, currency, count, amount_minor, first_occurred_at, last_occurred_at
	from event_days
	where lead_id = ? and day between ? and ?
	order by name, day, currency`;

/** Events at or after one instant and at or before another. */
export const readEvents = `
	select ${eventColumns}
	from events
	where lead_id = ? and occurred_at >= ? and occurred_at <= ? and received_at <= ?
	order by occurred_at, id`;

export const findEvent = `
	select ${eventColumns}
	from events
	where id = ?`;

// ── Outcomes ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A reported outcome takes the place of one that was only inferred. */
export const upsertOutcome = `
	insert into outcomes (${outcomeColumns})
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	on conflict (id) do update set
		lead_id = excluded.lead_id,
		name = excluded.name,
		source = excluded.source,
		occurred_at = excluded.occurred_at,
		received_at = excluded.received_at,
		amount_minor = excluded.amount_minor,
		currency = excluded.currency,
		category = excluded.category,
		reverses = excluded.reverses,
		is_full = excluded.is_full,
		inferred = excluded.inferred
	where outcomes.inferred is 1 and excluded.inferred is not 1`;

export const readOutcomes = `
	select ${outcomeColumns}
	from outcomes
	where lead_id = ?
	order by occurred_at, id`;

export const findOutcome = `
	select ${outcomeColumns}
	from outcomes
	where id = ?`;

// ── Scores and tiers ────────────────────────────────────────────────────────────────────────────────────────────────

export const insertScore = `
	insert into scores (${scoreColumns})
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	on conflict (id) do nothing`;

export const readLatestScore = `
	select sequence, ${scoreColumns}
	from scores
	where lead_id = ?
	order by as_of desc, sequence desc
	limit 1`;

export const readScores = `
	select sequence, ${scoreColumns}
	from scores
	where lead_id = ? and as_of >= ? and as_of < ?
	order by as_of, sequence`;

export const countScores = `
	select count(*)
	from scores
	where lead_id = ? and as_of >= ? and as_of < ?`;

export const findScore = `
	select sequence, ${scoreColumns}
	from scores
	where id = ?`;

export const insertTierChange = `
	insert into tier_changes (${tierColumns})
	values (?, ?, ?, ?, ?, ?)`;

export const readLatestTier = `
	select sequence, ${tierColumns}
	from tier_changes
	where lead_id = ? and tier_set = ?
	order by since desc, sequence desc
	limit 1`;

export const readTierChanges = `
	select sequence, ${tierColumns}
	from tier_changes
	where lead_id = ? and tier_set = ?
	order by since, sequence`;

// ── Suppressions, contacts, traits ──────────────────────────────────────────────────────────────────────────────────

export const insertSuppression = `
	insert into suppressions (${suppressionColumns})
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	on conflict (id) do nothing`;

/** At one instant a release comes before, so a suppression outlives it. */
export const readSuppressions = `
	select ${suppressionColumns}
	from suppressions
	where key = ?
	order by at, action, id`;

export const listSuppressions = `
	select ${suppressionColumns}
	from suppressions
	where id > ?
	order by id
	limit ?`;

export const listSuppressionsByCode = `
	select ${suppressionColumns}
	from suppressions
	where code = ? and id > ?
	order by id
	limit ?`;

export const forgetSuppressions = `
	delete from suppressions
	where key = ?`;

export const insertContact = `
	insert into contacts (${contactColumns})
	values (?, ?, ?, ?, ?, ?)
	on conflict (id) do nothing`;

export const readContacts = `
	select ${contactColumns}
	from contacts
	where lead_id = ? and at >= ? and at < ?
	order by at, id`;

export const insertTrait = `
	insert into traits (lead_id, name, occurred_at, received_at, value)
	values (?, ?, ?, ?, ?)
	on conflict do nothing`;

export const deleteTrait = `
	delete from traits
	where rowid = ?`;

/** The two values at or before a point, nearest first. */
export const readTraitsBefore = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead_id = ? and name = ? and (occurred_at, received_at, value) <= (?, ?, ?)
	order by occurred_at desc, received_at desc, value desc
	limit 2`;

/** The two values after a point, nearest first. */
export const readTraitsAfter = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead_id = ? and name = ? and (occurred_at, received_at, value) > (?, ?, ?)
	order by occurred_at, received_at, value
	limit 2`;

/** The value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	with recursive names (name) as (
		select min(name)
		from traits
		where lead_id = ?1
		union all
		select (select min(name) from traits where lead_id = ?1 and name > names.name)
		from names
		where name is not null
	)
	select traits.name, traits.value, traits.occurred_at, traits.received_at
	from names
	join traits on traits.rowid = (
		select rowid
		from traits
		where lead_id = ?1 and name = names.name and occurred_at <= ?2 and received_at <= ?2
		order by occurred_at desc, received_at desc, value desc
		limit 1
	)`;

// ── Models ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The version promoted last. */
export const readChampionVersion = `
	select version
	from promotions
	where name = ?
	order by sequence desc
	limit 1`;

export const readModel = `
	select ${modelColumns}
	from models
	where name = ? and version = ?`;

export const listModels = `
	select ${modelColumns}
	from models
	where name = ?
	order by version desc`;

/** Gives the version one more than the highest of that name. */
export const insertModel = `
	insert into models (${modelColumns})
	select ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4
	from models
	where name = ?1
	returning version`;

export const insertPromotion = `
	insert into promotions (name, version, at, because)
	values (?, ?, ?, ?)`;

export const readPromotions = `
	select version, at, because
	from promotions
	where name = ?
	order by sequence`;
