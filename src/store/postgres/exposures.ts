import type { ExposureReader, ExposureWriter } from '../port/exposures';
import { rowReader, rowWriter, type Row } from '../rows';
import { exposures } from '../tables';
import { append, orderInPlace, selectOfMembers } from './columns';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

/** Keeps first exposures; answers their positions. */
export const appendExposures = append(exposures);

/** The members' exposures to every experiment. */
export const readExposures = `${selectOfMembers(exposures)}
	order by ${orderInPlace(exposures)}, exposures.lead_id`;

const toExposure = rowReader(exposures);
const toRow = rowWriter(exposures);

export function bindExposures(connection: Connection): ExposureReader & ExposureWriter {
	return {
		readExposures: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readExposures, ...toMembers(groups));
			return lists.map((rows) => rows.map(toExposure));
		},
		appendExposures: async (appended) => {
			if (appended.length === 0) return [];
			const [added] = await Promise.all([
				connection.append(appendExposures, appended.map(toRow)),
				requireLeads(connection, appended),
			]);
			return added;
		},
	};
}
