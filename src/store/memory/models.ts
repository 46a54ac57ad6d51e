import type { ModelReader, ModelWriter } from '../port/models';
import { compositeKey } from './memoryTable';
import type { MemoryTables } from './memoryTables';

export function bindModels({ models, promotions }: MemoryTables): ModelReader & ModelWriter {
	const championOf = (name: string): number | undefined => promotions.owned(name).at(-1)?.version;
	return {
		readChampion: async (name) => {
			const version = championOf(name);
			return version === undefined ? undefined : models.get(compositeKey(name, version));
		},
		readModel: async (name, version) => models.get(compositeKey(name, version)),
		listModels: async (name) => {
			const champion = championOf(name);
			return models
				.owned(name)
				.sort((a, b) => b.version - a.version)
				.map((model) => ({ ...model, champion: model.version === champion }));
		},
		saveModel: async (model) => {
			const version = 1 + models.owned(model.name).reduce((highest, saved) => Math.max(highest, saved.version), 0);
			models.put(compositeKey(model.name, version), { ...model, version });
			return version;
		},
		promoteModel: async (name, version, at, because) => {
			if (models.get(compositeKey(name, version)) === undefined) return false;
			promotions.append({ name, version, at, because });
			return true;
		},
		readPromotions: async (name) =>
			promotions.owned(name).map(({ version, at, because }) => ({ version, at, because })),
	};
}
