/**
 * Every statement, by name. $1 is always the workspace. A batch comes as one array per column; its rows are numbered
 * by `position` from 1, and answers carry the position they belong to. Columns come in the order rows.ts reads and the
 * engine writes them.
 */

/** Columns with their types. */
type Columns = Record<string, string>;

const leadColumns = { id: 'text', root_id: 'text', created_at: 'bigint' };
const identityColumns = {
	key: 'text',
	lead_id: 'text',
	kind: 'text',
	namespace: 'text',
	value: 'text',
	account: 'text',
	added_at: 'bigint',
};
const mergeColumns = { from_lead_id: 'text', into_lead_id: 'text', at: 'bigint', because: 'text' };
const conflictColumns = {
	id: 'text',
	lead_id: 'text',
	other_lead_id: 'text',
	key: 'text',
	at: 'bigint',
	resolved_at: 'bigint',
};
const eventColumns = {
	...{ id: 'text', lead_id: 'text', name: 'text', source: 'text', occurred_at: 'bigint', received_at: 'bigint' },
	...{ amount_minor: 'bigint', currency: 'text', category: 'text', machine: 'boolean' },
};
const outcomeColumns = {
	...{ id: 'text', lead_id: 'text', name: 'text', source: 'text', occurred_at: 'bigint', received_at: 'bigint' },
	...{
		amount_minor: 'bigint',
		currency: 'text',
		category: 'text',
		reverses: 'text',
		subject: 'text',
		is_full: 'boolean',
		inferred: 'boolean',
	},
};
const scoreColumns = {
	...{ lead_id: 'text', as_of: 'bigint', audience: 'text', model: 'text', model_version: 'integer', stage: 'text' },
	...{
		unclamped: 'double precision',
		probability: 'double precision',
		grade: 'text',
		event_id: 'text',
		features: 'text',
	},
};
const tierColumns = {
	lead_id: 'text',
	tier_set: 'text',
	name: 'text',
	previous: 'text',
	since: 'bigint',
	score: 'double precision',
};
const suppressionColumns = {
	...{ id: 'text', key: 'text', code: 'text', action: 'text', channel: 'text', at: 'bigint' },
	...{ received_at: 'bigint', until: 'bigint', source: 'text', reason: 'text', subject: 'text' },
};
const contactColumns = {
	id: 'text',
	lead_id: 'text',
	channel: 'text',
	purpose: 'text',
	at: 'bigint',
	source: 'text',
	expires_at: 'bigint',
};
const traitColumns = { lead_id: 'text', name: 'text', occurred_at: 'bigint', received_at: 'bigint', value: 'text' };
const modelColumns = 'name, version, created_at, body, note';

/** Names for a column list, and for a select whose flags are to arrive as 0 and 1. */
const names = (columns: Columns): string => Object.keys(columns).join(', ');
const select = (table: string, columns: Columns): string =>
	Object.entries(columns)
		.map(([name, type]) => (type === 'boolean' ? `${table}.${name}::int` : `${table}.${name}`))
		.join(', ');

/** The rows given from parameter `first` on, numbered in their order. */
function given(columns: Columns, first = 2): string {
	const arrays = Object.values(columns).map((type, index) => `$${index + first}::${type}[]`);
	return `unnest(${arrays.join(', ')}) with ordinality as given (${names(columns)}, position)`;
}

/** The members of groups, each with its group's position. */
const members = 'unnest($2::text[], $3::integer[]) as member (lead_id, position)';

/** Appends rows that are told apart by a key; answers the positions of those that were new. */
function append(table: string, columns: Columns, key = 'id'): string {
	return `
	with given as (
		select *
		from ${given(columns)}
	),
	added as (
		insert into ${table} (workspace, ${names(columns)})
		select $1, ${names(columns)}
		from given
		order by position
		on conflict do nothing
		returning ${key}
	)
	select min(position)
	from given
	join added using (${key})
	group by ${key}`;
}

// ── Leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The surviving lead each key belongs to. */
export const findLeads = `
	select position, leads.root_id
	from ${given({ key: 'text' })}
	join identities on identities.workspace = $1 and identities.key = given.key
	join leads on leads.workspace = $1 and leads.id = identities.lead_id`;

/** Each lead's whole group with all its identities, one row per identity and at least one per member. */
export const readLeads = `
	select position, member.id, (member.id = member.root_id)::int, member.created_at, key, kind, namespace, value, account, added_at
	from ${given({ id: 'text' })}
	-- One index look-up each: as plain joins over a young table they were planned as products of the whole workspace, and
	-- the third batch of 1,000 orders of one person took a minute. \`offset 0\` keeps the planner from joining them after all.
	cross join lateral (select root_id from leads where workspace = $1 and id = given.id offset 0) as asked
	cross join lateral (select id, root_id, created_at from leads where workspace = $1 and root_id = asked.root_id offset 0) as member
	left join lateral (select * from identities where workspace = $1 and lead_id = member.id offset 0) as identities on true
	order by position, member.id`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where workspace = $1 and id > $2 and id = root_id
	order by id
	limit $3`;

/** One of the leads asked for that is not on record. */
export const findUnknownLead = `
	select id
	from ${given({ id: 'text' })}
	where not exists (select from leads where leads.workspace = $1 and leads.id = given.id)
	limit 1`;

export const createLeads = append('leads', leadColumns);

/** The first owner of a key keeps it; answers the survivor that owns each key afterwards. */
export const addIdentities = `
	with given as (
		select *
		from ${given(identityColumns)}
	),
	added as (
		insert into identities (workspace, ${names(identityColumns)})
		select $1, ${names(identityColumns)}
		from given
		order by position
		on conflict do nothing
		returning key, lead_id
	)
	select position, leads.root_id
	from given
	left join added on added.key = given.key
	left join identities on identities.workspace = $1 and identities.key = given.key
	-- Not coalesce: row-level security takes it for a function that might leak, and keeps it from the index.
	join leads on leads.workspace = $1
		and leads.id = case when added.lead_id is null then identities.lead_id else added.lead_id end`;

/** Where leads point to. */
export const readMerges = `
	select position, ${select('merges', mergeColumns)}
	from ${given({ id: 'text' })}
	join merges on merges.workspace = $1 and merges.from_lead_id = given.id`;

/** All standing merges, newest first. */
export const listMerges = `
	select ${names(mergeColumns)}
	from merges
	where workspace = $1
	order by at desc, from_lead_id
	limit $2`;

/** All members of the groups that some leads are in, with their standing merges. */
export const readForest = `
	select leads.id, leads.root_id, into_lead_id, at, because
	from (
		select distinct asked.root_id
		from ${given({ id: 'text' })}
		join leads as asked on asked.workspace = $1 and asked.id = given.id
	) as roots
	join leads on leads.workspace = $1 and leads.root_id = roots.root_id
	left join merges on merges.workspace = $1 and merges.from_lead_id = leads.id`;

/** Removes merges, makes others, and gives leads their new survivors. */
export const writeForest = `
	with removed as (
		delete from merges
		where workspace = $1 and from_lead_id = any($2::text[])
	),
	upserted as (
		insert into merges (workspace, ${names(mergeColumns)})
		select $1, ${names(mergeColumns)}
		from ${given(mergeColumns, 3)}
		on conflict (workspace, from_lead_id) do update set
			into_lead_id = excluded.into_lead_id,
			at = excluded.at,
			because = excluded.because
	)
	update leads
	set root_id = given.root_id
	from ${given({ id: 'text', root_id: 'text' }, 7)}
	where leads.workspace = $1 and leads.id = given.id`;

export const listConflicts = `
	select ${names(conflictColumns)}
	from conflicts
	where workspace = $1 and id > $2
	order by id
	limit $3`;

export const recordConflicts = append('conflicts', conflictColumns);

/** Answers the conflicts that were open. */
export const resolveConflicts = `
	with resolved as (
		update conflicts
		set resolved_at = $3
		where workspace = $1 and id = any($2::text[]) and resolved_at is null
		returning id
	)
	select min(position)
	from ${given({ id: 'text' })}
	join resolved using (id)
	group by id`;

const owned = ['identities', 'outcomes', 'scores', 'tier_changes', 'contacts', 'traits'];

/** Everything written for leads, the leads themselves included. Counts rows by position; rollups are derived and don't count. */
export const forgetLeads = `
	with given as (
		select given.*
		from ${given({ id: 'text' })}
		join leads on leads.workspace = $1 and leads.id = given.id
	),
	-- A conflict between two of them counts for the first.
	gone_conflicts as (
		delete from conflicts
		using (
			select conflicts.id, min(position) as position
			from given
			join conflicts on conflicts.workspace = $1 and given.id in (conflicts.lead_id, conflicts.other_lead_id)
			group by conflicts.id
		) as found
		where workspace = $1 and conflicts.id = found.id
		returning found.position
	),
	gone_days as (
		delete from event_days using given
		where workspace = $1 and lead_id = given.id
	),
	gone_events as (
		delete from events using given
		where workspace = $1 and lead_id = given.id
		returning events.id, position
	),
	gone_event_ids as (
		delete from event_ids using given
		where workspace = $1 and lead_id = given.id
	),
	${owned
		.map(
			(table) =>
				`gone_${table} as (delete from ${table} using given where workspace = $1 and lead_id = given.id returning position)`,
		)
		.join(',\n\t')},
	gone_leads as (
		delete from leads using given
		where workspace = $1 and leads.id = given.id
		returning position
	)
	select position, count(*)
	from (
		${['conflicts', 'events', ...owned, 'leads'].map((table) => `select position from gone_${table}`).join(' union all ')}
	) as gone
	group by position`;

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes the partitions of the months that some instants lie in. */
export const ensureEventMonths = 'select ensure_event_months($2::bigint[]) where $1::text is not null';

/**
 * Appends events of new ids and adds them to their days; answers the positions of the new ones. A sum stops at the
 * largest exact integer rather than becoming unreadable.
 */
export const appendEvents = `
	with given as (
		select *
		from ${given({ ...eventColumns, day: 'integer' })}
	),
	fresh as (
		insert into event_ids (workspace, id, lead_id, occurred_at)
		select $1, id, lead_id, occurred_at
		from given
		order by position
		on conflict do nothing
		returning id
	),
	added as (
		select distinct on (id) given.*
		from given
		join fresh using (id)
		order by id, position
	),
	stored as (
		insert into events (workspace, ${names(eventColumns)})
		select $1, ${names(eventColumns)}
		from added
	),
	counted as (
		insert into event_days as days (workspace, lead_id, day, name, currency, count, amount_minor, first_occurred_at, last_occurred_at)
		select
			$1, lead_id, day, name, coalesce(currency, ''), count(*),
			greatest(-9007199254740991, least(9007199254740991, sum(coalesce(amount_minor, 0)))),
			min(occurred_at), max(occurred_at)
		from added
		where machine is not true
		group by lead_id, day, name, coalesce(currency, '')
		on conflict (workspace, lead_id, day, name, currency) do update set
			count = days.count + excluded.count,
			amount_minor = greatest(-9007199254740991, least(9007199254740991, days.amount_minor + excluded.amount_minor)),
			first_occurred_at = least(days.first_occurred_at, excluded.first_occurred_at),
			last_occurred_at = greatest(days.last_occurred_at, excluded.last_occurred_at)
	)
	select position
	from added`;

/** The members' days from the first to the last given. */
export const readDays = `
	select position, name, day, currency, count, amount_minor, first_occurred_at, last_occurred_at
	from ${members}
	join event_days on workspace = $1 and event_days.lead_id = member.lead_id
	where day between $4 and $5
	order by position, name, day, currency`;

/** Events at or after one instant and at or before another, known by a third. */
export const readEvents = `
	select position, ${select('events', eventColumns)}
	from ${members}
	join events on workspace = $1 and events.lead_id = member.lead_id
	where occurred_at >= $4 and occurred_at <= $5 and received_at <= $6
	order by position, occurred_at, id`;

export const findEvents = `
	select position, ${select('events', eventColumns)}
	from ${given({ id: 'text' })}
	join event_ids on event_ids.workspace = $1 and event_ids.id = given.id
	join events on events.workspace = $1
		and events.lead_id = event_ids.lead_id
		and events.occurred_at = event_ids.occurred_at
		and events.id = event_ids.id`;

/** What is left of the members' expired events: ids without an event. */
export const readExpiredEvents = `
	select position, expired.id, expired.lead_id, expired.occurred_at
	from ${members}
	join event_ids as expired on workspace = $1 and expired.lead_id = member.lead_id
	where not exists (
		select
		from events
		where events.workspace = $1 and events.lead_id = expired.lead_id
			and events.occurred_at = expired.occurred_at and events.id = expired.id
	)
	order by position, expired.occurred_at, expired.id`;

// ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * When each person of the accounts last did each of the events. $3 are their names, $4 and $5 the time after which and until which,
 * $6 by when all of it was known, $7 and $8 the first day of rollups and the day from which raw events tell, $9 the limit of addresses.
 */
export const readAccounts = `
	select position, people.root_id, name, max(seen_at)
	from ${given({ account: 'text' })}
	cross join lateral (
		select distinct leads.root_id
		from (
			select lead_id
			from identities
			where workspace = $1 and account = given.account and added_at <= $6
			order by added_at desc, key desc
			limit $9
		) as addresses
		join leads on leads.workspace = $1 and leads.id = addresses.lead_id
	) as people
	join leads as members on members.workspace = $1 and members.root_id = people.root_id
	cross join lateral (
		select name, last_occurred_at as seen_at
		from event_days
		where workspace = $1 and lead_id = members.id and day >= $7 and day < $8 and name = any($3::text[]) and last_occurred_at > $4
		union all
		select name, occurred_at
		from events
		where workspace = $1 and lead_id = members.id and occurred_at >= greatest($4 + 1, $8 * 86400000::bigint) and occurred_at <= $5
			and received_at <= $6 and machine is not true and name = any($3::text[])
	) as sightings
	group by position, people.root_id, name
	order by position, people.root_id, name`;

// ── Outcomes ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Writes outcomes of different ids, a reported one in the place of one only inferred; answers what was there before. */
export const upsertOutcomes = `
	with upserted as (
		insert into outcomes (workspace, ${names(outcomeColumns)})
		select $1, ${names(outcomeColumns)}
		from ${given(outcomeColumns)}
		on conflict (workspace, id) do update set
			${Object.keys(outcomeColumns)
				.map((name) => `${name} = excluded.${name}`)
				.join(', ')}
		where outcomes.inferred is true and excluded.inferred is not true
	)
	select position, coalesce(inferred, false)::int
	from ${given({ id: 'text' })}
	join outcomes on outcomes.workspace = $1 and outcomes.id = given.id`;

export const readOutcomes = `
	select position, ${select('outcomes', outcomeColumns)}
	from ${members}
	join outcomes on workspace = $1 and outcomes.lead_id = member.lead_id
	order by position, occurred_at, id`;

export const findOutcomes = `
	select position, ${select('outcomes', outcomeColumns)}
	from ${given({ id: 'text' })}
	join outcomes on workspace = $1 and outcomes.id = given.id`;

// ── Scores and tiers ────────────────────────────────────────────────────────────────────────────────────────────────

export const appendScores = append('scores', scoreColumns, 'lead_id, as_of, model');

export const readLatestScores = `
	select distinct on (position) position, score.*
	from ${members}
	cross join lateral (
		select sequence, ${names(scoreColumns)}
		from scores
		where workspace = $1 and lead_id = member.lead_id and model = $4
		order by as_of desc
		limit 1
	) as score
	order by position, as_of desc, sequence desc`;

export const readScores = `
	select position, sequence, ${select('scores', scoreColumns)}
	from ${members}
	join scores on workspace = $1 and scores.lead_id = member.lead_id
	where as_of >= $4 and as_of < $5
	order by position, as_of, sequence`;

export const countScores = `
	select position, count(*)
	from unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[]) as member (lead_id, position, start, until)
	join scores on workspace = $1 and scores.lead_id = member.lead_id and as_of >= start and as_of < until
	group by position`;

export const writeTiers = `
	insert into tier_changes (workspace, ${names(tierColumns)})
	select $1, ${names(tierColumns)}
	from ${given(tierColumns)}
	order by position`;

export const readLatestTiers = `
	select distinct on (position) position, tier.*
	from ${members}
	cross join lateral (
		select sequence, ${names(tierColumns)}
		from tier_changes
		where workspace = $1 and lead_id = member.lead_id and tier_set = $4
		order by since desc, sequence desc
		limit 1
	) as tier
	order by position, since desc, sequence desc`;

export const readTierChanges = `
	select position, sequence, ${select('tier_changes', tierColumns)}
	from ${members}
	join tier_changes on workspace = $1 and tier_changes.lead_id = member.lead_id and ($4::text is null or tier_set = $4)
	order by position, since, sequence`;

export const countTierEntries = `
	select position, count(*)
	from ${given({ name: 'text' }, 3)}
	join tier_changes on workspace = $1 and tier_set = $2 and tier_changes.name = given.name and since >= $4 and since < $5
	group by position`;

// ── Suppressions, contacts, traits ──────────────────────────────────────────────────────────────────────────────────

export const appendSuppressions = append('suppressions', suppressionColumns);

/** At one instant a release comes before, so a suppression outlives it. */
export const readSuppressions = `
	select position, ${select('suppressions', suppressionColumns)}
	from ${given({ key: 'text' })}
	join suppressions on workspace = $1 and suppressions.key = given.key
	order by position, at, action, id`;

export const listSuppressions = `
	select ${names(suppressionColumns)}
	from suppressions
	where workspace = $1 and id > $2
	order by id
	limit $3`;

export const listSuppressionsByCode = `
	select ${names(suppressionColumns)}
	from suppressions
	where workspace = $1 and id > $2 and code = $4
	order by id
	limit $3`;

/** Counts rows by the first position of their key. */
export const forgetSuppressions = `
	with gone as (
		delete from suppressions
		where workspace = $1 and key = any($2::text[])
		returning key
	)
	select position, count(*)
	from (
		select key, min(position) as position
		from ${given({ key: 'text' })}
		group by key
	) as given
	join gone using (key)
	group by position`;

export const appendContacts = append('contacts', contactColumns);

/** Deletes reservations; answers the positions of those there were. The first of an id given twice is the one. */
export const releaseReservations = `
	with given as (
		select distinct on (id) *
		from ${given({ id: 'text' })}
		order by id, position
	)
	delete from contacts
	using given
	where workspace = $1 and contacts.id = given.id and expires_at is not null
	returning position`;

export const readContacts = `
	select position, ${select('contacts', contactColumns)}
	from ${members}
	join contacts on workspace = $1 and contacts.lead_id = member.lead_id
	where at >= $4 and at < $5
	order by position, at, id`;

/** The value of each name at an instant, stepping from name to name so that older values cost nothing. */
export const readTraits = `
	select distinct on (position, name) position, member.lead_id, name, value, occurred_at, received_at
	from ${members}
	cross join lateral (
		with recursive names (name) as (
			select min(name)
			from traits
			where workspace = $1 and lead_id = member.lead_id
			union all
			select (select min(name) from traits where workspace = $1 and lead_id = member.lead_id and name > names.name)
			from names
			where name is not null
		)
		select newest.*
		from names
		cross join lateral (
			select name, value, occurred_at, received_at
			from traits
			where workspace = $1 and lead_id = member.lead_id and name = names.name and occurred_at <= $4 and received_at <= $4
			order by occurred_at desc, received_at desc, value desc
			limit 1
		) as newest
	) as trait
	order by position, name, occurred_at desc, received_at desc, value desc`;

/** Every value of the members that is kept. */
export const readTraitChanges = `
	select position, member.lead_id, name, value, occurred_at, received_at
	from ${members}
	join traits on workspace = $1 and traits.lead_id = member.lead_id
	order by position, name, occurred_at, received_at, value, member.lead_id`;

const traitPoint = 'sequence, value, occurred_at, received_at';
const ofGiven = 'workspace = $1 and lead_id = given.lead_id and name = given.name';

/** Around a span of time of each lead's trait: all values in it, and the two nearest on each side. */
export const readTraitsAround = `
	select position, ${traitPoint}
	from ${given({ lead_id: 'text', name: 'text', first_occurred_at: 'bigint', last_occurred_at: 'bigint' })}
	cross join lateral (
		(
			select ${traitPoint}
			from traits
			where ${ofGiven} and occurred_at < first_occurred_at
			order by occurred_at desc, received_at desc, value desc
			limit 2
		)
		union all
		select ${traitPoint}
		from traits
		where ${ofGiven} and occurred_at between first_occurred_at and last_occurred_at
		union all
		(
			select ${traitPoint}
			from traits
			where ${ofGiven} and occurred_at > last_occurred_at
			order by occurred_at, received_at, value
			limit 2
		)
	) as trait`;

export const replaceTraits = `
	with dropped as (
		delete from traits
		where workspace = $1 and sequence = any($2::bigint[])
	)
	insert into traits (workspace, ${names(traitColumns)})
	select $1, ${names(traitColumns)}
	from ${given(traitColumns, 3)}
	order by position`;

// ── Models ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The version promoted last. */
const championVersion = `(
		select version
		from promotions
		where workspace = $1 and name = $2
		order by sequence desc
		limit 1
	)`;

export const readChampion = `
	select ${modelColumns}
	from models
	where workspace = $1 and name = $2 and version = ${championVersion}`;

export const readModel = `
	select ${modelColumns}
	from models
	where workspace = $1 and name = $2 and version = $3`;

export const listModels = `
	select version = coalesce(${championVersion}, 0), ${modelColumns}
	from models
	where workspace = $1 and name = $2
	order by version desc`;

/** Gives the version one more than the highest of that name. */
export const saveModel = `
	insert into models (workspace, ${modelColumns})
	select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5
	from models
	where workspace = $1 and name = $2
	returning version`;

/** Answers a row where there is such a version. */
export const promoteModel = `
	insert into promotions (workspace, name, version, at, because)
	select workspace, name, version, $4, $5
	from models
	where workspace = $1 and name = $2 and version = $3
	returning version`;

export const readPromotions = `
	select version, at, because
	from promotions
	where workspace = $1 and name = $2
	order by sequence`;

// ── Retention ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A page of leads, merged ones too. */
export const listAllLeadIds = `
	select id
	from leads
	where workspace = $1 and id > $2
	order by id
	limit $3`;

/** Drops months of events at a stroke, where they are this workspace's alone. */
export const dropEventMonths = 'select drop_event_months($1, $2)';

/** Deletes leads' rows that a condition holds for; counts them. $2 are the leads, $3 the instant. */
function expire(table: string, condition: string): string {
	return `
	with gone as (
		delete from ${table}
		where workspace = $1 and lead_id = any($2::text[]) and ${condition}
		returning lead_id
	)
	select count(*)
	from gone`;
}

/** Whether a lead has a row that comes after this one. */
function isFollowed(table: string, order: readonly string[], condition = 'true'): string {
	const columns = (row: string): string => order.map((column) => `${row}.${column}`).join(', ');
	return `exists (
			select
			from ${table} as later
			where later.workspace = $1 and later.lead_id = ${table}.lead_id and ${condition} and (${columns('later')}) > (${columns(table)})
		)`;
}

/** Their ids stay in event_ids. */
export const expireEvents = expire('events', 'occurred_at < $3');
export const expireDays = expire('event_days', 'day < $3');
/** Ids of events that have gone already: those of others keep their events from being counted twice. */
export const expireIds = expire(
	'event_ids',
	`occurred_at < $3 and not exists (
		select
		from events
		where events.workspace = $1 and events.lead_id = event_ids.lead_id
			and events.occurred_at = event_ids.occurred_at and events.id = event_ids.id
	)`,
);

/** All but a lead's newest score by each model. */
export const expireScores = expire(
	'scores',
	`as_of < $3 and ${isFollowed('scores', ['as_of'], 'later.model = scores.model')}`,
);

/** All but the newest change in each tier set. */
export const expireTiers = expire(
	'tier_changes',
	`since < $3 and ${isFollowed('tier_changes', ['since', 'sequence'], 'later.tier_set = tier_changes.tier_set')}`,
);

export const expireContacts = expire('contacts', 'at < $3');

/** Values that nobody can see any more who looks from the instant on. */
export const expireTraits = expire(
	'traits',
	isFollowed(
		'traits',
		['occurred_at', 'received_at', 'value'],
		'later.name = traits.name and later.occurred_at < $3 and later.received_at < $3',
	),
);

// ── Moving ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A page of leads, merged ones too. */
export const listEveryLead = `
	select id, created_at
	from leads
	where workspace = $1 and id > $2
	order by id
	limit $3`;

export const countLeads = 'select count(*) from leads where workspace = $1';

export const listModelNames = 'select distinct name from models where workspace = $1 order by name';

interface OwnedColumns {
	columns: Columns;
	order: string;
}

/** What remains of events that have expired: ids without an event. */
const expiredEvents = `(
		select workspace, id, lead_id, occurred_at
		from event_ids
		where not exists (
			select
			from events
			where events.workspace = event_ids.workspace and events.lead_id = event_ids.lead_id
				and events.occurred_at = event_ids.occurred_at and events.id = event_ids.id
		)
	)`;

/** All rows of some leads in one table, in their order. */
export const readOwned = (table: string, { columns, order }: OwnedColumns): string => `
	select owned.lead_id, ${select('owned', columns)}
	from unnest($2::text[]) with ordinality as asked (lead_id, position)
	join ${table === 'expired_events' ? expiredEvents : table} as owned on owned.workspace = $1 and owned.lead_id = asked.lead_id
	order by position, ${order
		.split(', ')
		.map((column) => `owned.${column}`)
		.join(', ')}`;

/** Rows as they are, in the order given. An event's id is kept apart from it. */
export function writeOwned(table: string, { columns }: OwnedColumns): string {
	const owned = { lead_id: 'text', ...columns };
	const insert = (into: string, written: string): string => `
	insert into ${into} (workspace, ${written})
	select $1, ${written}
	from given
	order by position`;
	return `
	with given as (
		select *
		from ${given(owned)}
	)${table === 'events' ? `,\n\tids as (${insert('event_ids', 'id, lead_id, occurred_at')}\n\t)` : ''}
	${insert(table === 'expired_events' ? 'event_ids' : table, names(owned))}`;
}
