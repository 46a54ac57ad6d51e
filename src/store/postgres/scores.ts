import type { ScoreReader, ScoreWriter } from '../port/scores';
import { rowReader, rowWriter, type Row } from '../rows';
import { scores } from '../tables';
import { append, lookUp, members, orderInPlace, select, selectOfMembers } from './columns';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

/** Keeps scores of instants and models that a lead has none of; answers their positions. */
export const appendScores = append(scores);

/** Each group's newest by one model, up to an instant. */
export const readLatestScores = `
	select distinct on (position) position, score.*
	from ${members}
	cross join lateral (
		select ${select(scores)}, sequence
		from scores
		where workspace = $1 and lead_id = member.lead_id and model = $4 and as_of <= $5
		order by as_of desc
		limit 1
	) as score
	order by position, as_of desc, sequence desc`;

/** The members' by every model, from one instant until another. */
export const readScores = `${selectOfMembers(scores, 'as_of >= $4 and as_of < $5')}
	order by ${orderInPlace(scores)}`;

/** How many each group has, each from and until instants of its own. */
export const countScores = `
	select position, count(*)
	from unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[]) as member (lead_id, position, start, until)
	${lookUp('scores', 'scores.lead_id = member.lead_id and as_of >= start and as_of < until')}
	group by position`;

const toScore = rowReader(scores);
const toRow = rowWriter(scores);

export function bindScores(connection: Connection): ScoreReader & ScoreWriter {
	return {
		readLatestScores: async (groups, model, until = Number.MAX_SAFE_INTEGER) => {
			const lists = await connection.lists<Row>(groups.length, readLatestScores, ...toMembers(groups), model, until);
			return lists.map(([row]) => row && toScore(row));
		},
		readScores: async (groups, { from, until }) => {
			const lists = await connection.lists<Row>(groups.length, readScores, ...toMembers(groups), from, until);
			return lists.map((rows) => rows.map(toScore));
		},
		countScores: async (groups, ranges) => {
			const [leadIds, positions] = toMembers(groups);
			const froms = positions.map((position) => ranges[position - 1]?.from);
			const untils = positions.map((position) => ranges[position - 1]?.until);
			return await connection.counts(groups.length, countScores, leadIds, positions, froms, untils);
		},
		appendScores: async (appended) => {
			const [added] = await Promise.all([
				connection.append(appendScores, appended.map(toRow)),
				requireLeads(connection, appended),
			]);
			return added;
		},
	};
}
