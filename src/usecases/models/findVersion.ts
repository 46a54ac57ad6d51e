import { EngineError } from '../../errors';
import type { Audience } from '../../lead/lead';
import type { StoreView } from '../../store/port/leadStore';
import { loadVersion, type Model } from './loadModel';

export interface VersionQuestion {
	model: string;
	/** Absent: the version in use. */
	version?: number;
}

export interface ScorecardQuestion extends VersionQuestion {
	audience: Audience;
}

/** @throws EngineError `model-unknown` where there is no such version. */
export async function findVersion(
	view: StoreView,
	champion: Model,
	{ model, version }: VersionQuestion,
): Promise<Model> {
	if (version === undefined || version === champion.version) return champion;
	return (await loadVersion(view, model, version)) ?? unknownVersion(model, version);
}

export function unknownVersion(model: string, version: number): never {
	throw new EngineError(
		'model-unknown',
		`Model "${model}" has no version ${version}. Existing versions are listed by Get Scorecard and Train.`,
		{ field: 'version' },
	);
}
