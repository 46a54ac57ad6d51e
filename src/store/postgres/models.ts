import type { ModelReader, ModelWriter } from '../port/models';
import { rowReader, rowWriter, type Row } from '../rows';
import { models, promotions } from '../tables';
import { columnsOf, given, insert, names, select } from './columns';
import { toColumns, type Connection } from './connection';

/** The version promoted last. */
const championVersion = `(
		select version
		from promotions
		where workspace = $1 and name = $2
		order by sequence desc
		limit 1
	)`;

export const readChampion = `
	select ${select(models)}
	from models
	where workspace = $1 and name = $2 and version = ${championVersion}`;

export const readModel = `
	select ${select(models)}
	from models
	where workspace = $1 and name = $2 and version = $3`;

/** All versions, newest first, each after whether it is the champion. */
export const listModels = `
	select (version = coalesce(${championVersion}, 0))::int, ${select(models)}
	from models
	where workspace = $1 and name = $2
	order by version desc`;

/** Names that have a version. */
export const listModelNames = `
	select distinct name
	from models
	where workspace = $1
	order by name`;

/** The highest version of a name. */
export const readNewestVersion = `
	select max(version)
	from models
	where workspace = $1 and name = $2`;

export const insertModel = insert(models);

const promotionColumns = columnsOf(promotions);

/** Keeps a promotion of a version that there is; answers a row where there is. */
export const insertPromotion = `
	insert into promotions (workspace, ${names(promotionColumns)})
	select $1, ${select({ ...promotions, name: 'given' })}
	from ${given(promotionColumns)}
	join models on models.workspace = $1 and models.name = given.name and models.version = given.version
	returning version`;

/** All of a name, as they were written. */
export const readPromotions = `
	select ${select(promotions)}
	from promotions
	where workspace = $1 and name = $2
	order by sequence`;

const toModel = rowReader(models);
const toListedModel = rowReader(models, 1);
const toModelRow = rowWriter(models);
const toPromotion = rowReader(promotions);
const toPromotionRow = rowWriter(promotions);

export function bindModels(connection: Connection): ModelReader & ModelWriter {
	const find = async (statement: string, ...values: (string | number)[]) => {
		const [row] = await connection.all<Row>(statement, ...values);
		return row && toModel(row);
	};
	return {
		readChampion: async (name) => await find(readChampion, name),
		readModel: async (name, version) => await find(readModel, name, version),
		listModels: async (name) => {
			const rows = await connection.all<Row>(listModels, name);
			return rows.map((row) => ({ ...toListedModel(row), champion: row[0] === 1 }));
		},
		readPromotions: async (name) =>
			(await connection.all<Row>(readPromotions, name)).map((row) => {
				const { name: _, ...promotion } = toPromotion(row);
				return promotion;
			}),
		listModelNames: async () => (await connection.all<[string]>(listModelNames)).map(([name]) => name),
		saveModel: async (model) => {
			const [newest] = await connection.all<[number | null]>(readNewestVersion, model.name);
			const version = (newest?.[0] ?? 0) + 1;
			await connection.all(insertModel, ...toColumns([toModelRow({ ...model, version })]));
			return version;
		},
		promoteModel: async (promotion) => {
			const promoted = await connection.all(insertPromotion, ...toColumns([toPromotionRow(promotion)]));
			return promoted.length > 0;
		},
	};
}
