/** Every statement, by name. Columns come in the order rows.ts reads and the engine writes them. */

const eventFields = 'name, source, occurred_at, received_at, amount_minor, currency, category, machine';
const outcomeFields =
	'name, source, occurred_at, received_at, amount_minor, currency, category, reverses, subject, is_full, inferred';
const scoreFields = 'as_of, audience, model, model_version, stage, unclamped, probability, grade, event_id, features';
const tierFields = 'tier_set, name, previous, since, score';
const contactFields = 'channel, purpose, at, source, expires_at';
const suppressionColumns = 'id, key, code, action, channel, at, received_at, until, source, reason, subject';
const conflictColumns = 'id, lead_id, other_lead_id, key, at, resolved_at';
const modelColumns = 'name, version, created_at, body, note';

/** A lead's number by its id. Null for an unknown lead, which no table takes. */
const leadNumber = '(select number from leads where id = ?2)';

// ── Leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The surviving lead a key belongs to. */
export const findLead = `
	select survivors.id
	from identities
	left join merges on merges.lead = identities.lead
	join leads as survivors on survivors.number = coalesce(merges.survivor, identities.lead)
	where identities.key = ?`;

export const findNumber = `
	select number
	from leads
	where id = ?`;

/** A lead's whole group with all its identities, one row per identity and at least one per member. */
export const readLead = `
	with survivor (number) as (
		select coalesce(merges.survivor, leads.number)
		from leads
		left join merges on merges.lead = leads.number
		where leads.id = ?
	),
	members (number) as (
		select number
		from survivor
		union all
		select merges.lead
		from survivor
		join merges on merges.survivor = survivor.number
	)
	select leads.id, merges.lead is null, created_at, key, kind, namespace, value, account, added_at
	from members
	join leads on leads.number = members.number
	left join merges on merges.lead = members.number
	left join identities on identities.lead = members.number`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where id > ? and not exists (select 1 from merges where merges.lead = leads.number)
	order by id
	limit ?`;

export const insertLead = `
	insert into leads (id, created_at)
	values (?, ?)
	on conflict (id) do nothing`;

/** The first owner of a key keeps it. */
export const insertIdentity = `
	insert into identities (key, lead, kind, namespace, value, account, added_at)
	values (?1, ${leadNumber}, ?3, ?4, ?5, ?6, ?7)
	on conflict (key) do nothing`;

const mergeRows = `
	select sources.id, targets.id, merges.at, merges.because
	from merges
	join leads as sources on sources.number = merges.lead
	join leads as targets on targets.number = merges.into_lead`;

/** Where a lead points to. */
export const readMerge = `${mergeRows}
	where sources.id = ?`;

/** All standing merges, newest first. */
export const listMerges = `${mergeRows}
	order by merges.at desc, sources.id
	limit ?`;

/** Points a lead to another and its survivor. */
export const upsertMerge = `
	insert into merges (lead, into_lead, survivor, at, because)
	values (?1, ?2, coalesce((select survivor from merges where lead = ?2), ?2), ?3, ?4)
	on conflict (lead) do update set
		into_lead = excluded.into_lead,
		survivor = excluded.survivor,
		at = excluded.at,
		because = excluded.because`;

export const deleteMerge = `
	delete from merges
	where lead = ?`;

/** A lead and everything that points to it, directly or not. */
const below = `
	with recursive below (number) as (
		select ?1
		union
		select merges.lead
		from below
		join merges on merges.into_lead = below.number
	)`;

/** Whether the second lead is the first or points to it. */
export const isBelow = `${below}
	select 1
	from below
	where number = ?2`;

/** Hands a lead's survivor, or itself where it stands alone, on to everything below it. */
export const handDownSurvivor = `${below}
	update merges
	set survivor = coalesce((select survivor from merges where lead = ?1), ?1)
	where lead in (select number from below)`;

/** What points directly to a lead. */
export const listMergedInto = `
	select lead
	from merges
	where into_lead = ?`;

export const listConflicts = `
	select ${conflictColumns}
	from conflicts
	where id > ?
	order by id
	limit ?`;

export const insertConflict = `
	insert into conflicts (${conflictColumns})
	values (?, ?, ?, ?, ?, ?)
	on conflict (id) do nothing`;

export const resolveConflict = `
	update conflicts
	set resolved_at = ?2
	where id = ?1 and resolved_at is null`;

/** Conflicts name leads by id: they may be about one that is gone. */
export const forgetConflicts = 'delete from conflicts where lead_id = ?1 or other_lead_id = ?1';

/** Derived, so not counted among what is forgotten. */
export const forgetDerived = ['delete from event_days where lead = ?', 'delete from expired_events where lead = ?'];

/** Everything written for one lead, the lead itself last. */
export const forgetLead = [
	'delete from identities where lead = ?',
	'delete from events where lead = ?',
	'delete from outcomes where lead = ?',
	'delete from scores where lead = ?',
	'delete from tier_changes where lead = ?',
	'delete from contacts where lead = ?',
	'delete from traits where lead = ?',
	'delete from leads where number = ?',
];

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const insertEvent = `
	insert into events (id, lead, ${eventFields})
	select ?1, ${leadNumber}, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
	where ${leadNumber} is null or not exists (select 1 from expired_events where id = ?1)
	on conflict (id) do nothing`;

/** The packed days of one span. */
export const readSpan = `
	select days
	from event_days
	where lead = (select number from leads where id = ?) and name = ? and span = ? and currency = ?`;

export const writeSpan = `
	insert into event_days (lead, name, span, currency, days)
	values ((select number from leads where id = ?), ?, ?, ?, ?)
	on conflict (lead, name, span, currency) do update set days = excluded.days`;

/** A lead's packed days, from the first span to the last given. */
export const readSpans = `
	select name, span, currency, days
	from leads
	join event_days on event_days.lead = leads.number
	where leads.id = ? and span between ? and ?
	order by name, span, currency`;

/** Events at or after one instant and at or before another. */
export const readEvents = `
	select events.id, leads.id, ${eventFields}
	from leads
	join events on events.lead = leads.number
	where leads.id = ? and occurred_at >= ? and occurred_at <= ? and received_at <= ?
	order by occurred_at, events.id`;

export const findEvent = `
	select events.id, leads.id, ${eventFields}
	from events
	join leads on leads.number = events.lead
	where events.id = ?`;

/** What is left of a lead's expired events. */
export const readExpiredEvents = `
	select expired_events.id, leads.id, occurred_at
	from leads
	join expired_events on expired_events.lead = leads.number
	where leads.id = ?
	order by occurred_at, expired_events.id`;

// ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The members of the people who have one of an account's addresses, those known by an instant and added last. */
export const readAccountMembers = `
	with addresses (lead) as (
		select lead
		from identities
		where account = ? and added_at <= ?
		order by added_at desc, key desc
		limit ?
	),
	people (number) as (
		select distinct coalesce(merges.survivor, addresses.lead)
		from addresses
		left join merges on merges.lead = addresses.lead
	),
	members (survivor, number) as (
		select number, number
		from people
		union all
		select people.number, merges.lead
		from people
		join merges on merges.survivor = people.number
	)
	select survivors.id, leads.id
	from members
	join leads as survivors on survivors.number = members.survivor
	join leads on leads.number = members.number`;

// ── Outcomes ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A reported outcome takes the place of one that was only inferred. */
export const upsertOutcome = `
	insert into outcomes (id, lead, ${outcomeFields})
	values (?1, ${leadNumber}, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
	on conflict (id) do update set
		lead = excluded.lead,
		name = excluded.name,
		source = excluded.source,
		occurred_at = excluded.occurred_at,
		received_at = excluded.received_at,
		amount_minor = excluded.amount_minor,
		currency = excluded.currency,
		category = excluded.category,
		reverses = excluded.reverses,
		subject = excluded.subject,
		is_full = excluded.is_full,
		inferred = excluded.inferred
	where outcomes.inferred is 1 and excluded.inferred is not 1`;

export const readOutcomes = `
	select outcomes.id, leads.id, ${outcomeFields}
	from leads
	join outcomes on outcomes.lead = leads.number
	where leads.id = ?
	order by occurred_at, outcomes.id`;

export const findOutcome = `
	select outcomes.id, leads.id, ${outcomeFields}
	from outcomes
	join leads on leads.number = outcomes.lead
	where outcomes.id = ?`;

// ── Scores and tiers ────────────────────────────────────────────────────────────────────────────────────────────────

export const insertScore = `
	insert into scores (lead, ${scoreFields})
	values ((select number from leads where id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	on conflict (lead, as_of, model) do nothing`;

export const readLatestScore = `
	select sequence, leads.id, ${scoreFields}
	from leads
	join scores on scores.lead = leads.number
	where leads.id = ? and model = ?
	order by as_of desc
	limit 1`;

export const readScores = `
	select sequence, leads.id, ${scoreFields}
	from leads
	join scores on scores.lead = leads.number
	where leads.id = ? and as_of >= ? and as_of < ?
	order by as_of, sequence`;

export const countScores = `
	select count(*)
	from leads
	join scores on scores.lead = leads.number
	where leads.id = ? and as_of >= ? and as_of < ?`;

export const insertTierChange = `
	insert into tier_changes (lead, ${tierFields})
	values ((select number from leads where id = ?), ?, ?, ?, ?, ?)`;

export const readLatestTier = `
	select sequence, leads.id, ${tierFields}
	from leads
	join tier_changes on tier_changes.lead = leads.number
	where leads.id = ? and tier_set = ?
	order by since desc, sequence desc
	limit 1`;

export const readTierChanges = `
	select sequence, leads.id, ${tierFields}
	from leads
	join tier_changes on tier_changes.lead = leads.number
	where leads.id = ? and tier_set = ?
	order by since, sequence`;

/** The same of every set. */
export const readAllTierChanges = `
	select sequence, leads.id, ${tierFields}
	from leads
	join tier_changes on tier_changes.lead = leads.number
	where leads.id = ?
	order by since, sequence`;

export const countTierEntries = `
	select count(*)
	from tier_changes
	where tier_set = ? and name = ? and since >= ? and since < ?`;

// ── Suppressions, contacts, traits ──────────────────────────────────────────────────────────────────────────────────

export const insertSuppression = `
	insert into suppressions (${suppressionColumns})
	values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
	insert into contacts (id, lead, ${contactFields})
	values (?1, ${leadNumber}, ?3, ?4, ?5, ?6, ?7)
	on conflict (id) do nothing`;

export const deleteReservation = `
	delete from contacts
	where id = ? and expires_at is not null`;

export const readContacts = `
	select contacts.id, leads.id, ${contactFields}
	from leads
	join contacts on contacts.lead = leads.number
	where leads.id = ? and at >= ? and at < ?
	order by at, contacts.id`;

export const insertTrait = `
	insert into traits (lead, name, occurred_at, received_at, value)
	values ((select number from leads where id = ?), ?, ?, ?, ?)`;

export const deleteTrait = `
	delete from traits
	where rowid = ?`;

/** The two values at or before a point, nearest first. */
export const readTraitsBefore = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead = (select number from leads where id = ?) and name = ? and (occurred_at, received_at, value) <= (?, ?, ?)
	order by occurred_at desc, received_at desc, value desc
	limit 2`;

/** The two values after a point, nearest first. */
export const readTraitsAfter = `
	select rowid, value, occurred_at, received_at
	from traits
	where lead = (select number from leads where id = ?) and name = ? and (occurred_at, received_at, value) > (?, ?, ?)
	order by occurred_at, received_at, value
	limit 2`;

/** The value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	with recursive names (lead, name) as (
		select number, (select min(name) from traits where lead = number)
		from leads
		where id = ?1
		union all
		select lead, (select min(name) from traits where traits.lead = names.lead and traits.name > names.name)
		from names
		where name is not null
	)
	select traits.name, traits.value, traits.occurred_at, traits.received_at
	from names
	join traits on traits.rowid = (
		select rowid
		from traits
		where traits.lead = names.lead and traits.name = names.name and occurred_at <= ?2 and received_at <= ?2
		order by occurred_at desc, received_at desc, value desc
		limit 1
	)`;

/** Every value that is kept. */
export const readTraitChanges = `
	select name, value, occurred_at, received_at
	from leads
	join traits on traits.lead = leads.number
	where leads.id = ?
	order by name, occurred_at, received_at, value`;

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

// ── Retention ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A page of leads, merged ones too. */
export const listLeadNumbers = `
	select number, id
	from leads
	where id > ?
	order by id
	limit ?`;

/** The ids of a lead's events from before an instant, to be kept when the events go. */
export const keepExpiredIds = `
	insert into expired_events (id, lead, occurred_at)
	select id, lead, occurred_at
	from events
	where lead = ?1 and occurred_at < ?2`;

export const expireEvents = 'delete from events where lead = ?1 and occurred_at < ?2';

export const deleteSpan = `
	delete from event_days
	where lead = (select number from leads where id = ?) and name = ? and span = ? and currency = ?`;

export const expireIds = 'delete from expired_events where lead = ?1 and occurred_at < ?2';

/** All but a lead's newest score by each model. */
export const expireScores = `
	delete from scores
	where lead = ?1 and as_of < ?2 and exists (
		select 1
		from scores as later
		where later.lead = ?1 and later.as_of > scores.as_of and later.model = scores.model
	)`;

/** All but the newest change in each tier set. */
export const expireTiers = `
	delete from tier_changes
	where lead = ?1 and since < ?2 and exists (
		select 1
		from tier_changes as later
		where later.lead = ?1 and later.tier_set = tier_changes.tier_set
			and (later.since, later.sequence) > (tier_changes.since, tier_changes.sequence)
	)`;

export const expireContacts = 'delete from contacts where lead = ?1 and at < ?2';

/** Values that nobody can see any more who looks from the instant on. */
export const expireTraits = `
	delete from traits
	where lead = ?1 and exists (
		select 1
		from traits as later
		where later.lead = ?1 and later.name = traits.name and later.occurred_at < ?2 and later.received_at < ?2
			and (later.occurred_at, later.received_at, later.value) > (traits.occurred_at, traits.received_at, traits.value)
	)`;

// ── Moving ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A page of leads, merged ones too. */
export const listEveryLead = `
	select id, created_at
	from leads
	where id > ?
	order by id
	limit ?`;

export const countLeads = 'select count(*) from leads';

export const listModelNames = 'select distinct name from models order by name';
