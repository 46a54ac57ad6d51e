/** Events lie in a partition per month. Makes the months that some instants lie in. */
export const ensureEventMonths = 'select ensure_event_months($2::bigint[]) where $1::text is not null';

/** Drops months of events at a stroke, where they are this workspace's alone. */
export const dropEventMonths = 'select drop_event_months($1, $2)';

/** The functions that make and drop months, as the first migration creates them. */
export const createEventMonths = `create function ensure_event_months(times bigint[]) returns void language plpgsql as $$
				declare
					month timestamp;
					partition text;
					home constant oid := (select relnamespace from pg_class where oid = 'events'::regclass);
				begin
					-- Until this transaction ends no month is dropped.
					perform pg_advisory_xact_lock_shared(-'events'::regclass::oid::bigint);
					for month in
						select distinct date_trunc('month', to_timestamp(time / 1000) at time zone 'UTC')
						from unnest(times) as time
						where time >= 946684800000 and time < 4102444800000
						order by 1
					loop
						partition := 'events_' || to_char(month, 'YYYY_MM');
						-- A query and not to_regclass, which remembers that there was no such table.
						continue when exists (select from pg_class where relname = partition and relnamespace = home);
						-- Another workspace may be making the same month.
						perform pg_advisory_xact_lock('events'::regclass::oid::bigint);
						continue when exists (select from pg_class where relname = partition and relnamespace = home);
						-- Attaching, unlike creating as a partition, lets others go on reading and writing events.
						execute format('create table %I (like events)', partition);
						-- The policy of events doesn't bind whoever addresses a month by its own name.
						perform keep_workspaces_apart(partition);
						execute format(
							'alter table events attach partition %I for values from (%s) to (%s)',
							partition,
							(extract(epoch from month) * 1000)::bigint,
							(extract(epoch from month + interval '1 month') * 1000)::bigint
						);
					end loop;
				end
			$$;

			-- Drops months that end by an instant and hold nobody else's events; answers how many events went. A month that
			-- somebody else is using right now stays until the next time.
			create function drop_event_months(ours text, before bigint) returns bigint language plpgsql set lock_timeout = '2s' as $$
				declare
					month regclass;
					shared boolean;
					removed bigint;
					total bigint := 0;
				begin
					for month in
						select inhrelid
						from pg_inherits
						join pg_class on pg_class.oid = inhrelid
						where inhparent = 'events'::regclass and relname ~ '^events_\\d{4}_\\d{2}$'
							and extract(epoch from to_date(right(relname, 7), 'YYYY_MM') + interval '1 month') * 1000 <= before
					loop
						exit when not pg_try_advisory_xact_lock(-'events'::regclass::oid::bigint);
						begin
							-- To see whether others' events are in it the month's policy is lifted, behind a lock that keeps everybody away.
							execute format('alter table %s no force row level security', month);
							execute format('select exists (select from %1$s where workspace < $1) or exists (select from %1$s where workspace > $1)', month)
							into shared using ours;
							if shared then
								-- Takes back the lifting and its lock.
								raise exception 'shared';
							end if;
							lock table events in access exclusive mode;
						exception
							when raise_exception then
								continue;
							when lock_not_available then
								exit;
						end;
						execute format('select count(*) from %s', month) into removed;
						execute format('drop table %s', month);
						total := total + removed;
					end loop;
					return total;
				end
			$$;`;
