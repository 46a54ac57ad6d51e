import { readGroups } from '../groups';
import { byExposure } from '../orders';
import type { ExposureReader, ExposureWriter } from '../port/exposures';
import { rowReader, type Row } from '../rows';
import { exposures } from '../tables';
import { insertNew, selectOfEach } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** Keeps a lead's first exposure to an experiment. */
export const insertExposure = insertNew(exposures);

/** Each lead's exposures to every experiment. */
export const readExposures = `${selectOfEach(exposures)}
	order by asked.key, exposures.at, exposures.experiment`;

const toExposure = rowReader(exposures);

export function bindExposures(connection: Connection, numbers: LeadNumbers): ExposureReader & ExposureWriter {
	const insert = connection.query(insertExposure);
	const toRow = numbers.rowWriter(exposures);
	const read = connection.queryEach<Row>(readExposures);
	return {
		readExposures: async (groups) =>
			readGroups(groups, (leadIds) => read(numbers.ofEach(leadIds)).map((rows) => rows.map(toExposure)), byExposure),
		appendExposures: async (appended) => appended.map((exposure) => insert.run(...toRow(exposure)) === 1),
	};
}
