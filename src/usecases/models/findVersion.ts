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
	return (await loadVersion(view, model, version)) ?? (await refuseVersion(view, model, version));
}

const MOST_LISTED = 10;

/** Says which there are; 0 are the shipped points, which are always there. */
export async function refuseVersion(view: StoreView, model: string, version: number): Promise<never> {
	const [versions, names] = await Promise.all([view.listModels(model), view.listModelNames()]);
	const there = [...versions.slice(0, MOST_LISTED).map(({ version: number }) => number), 0].join(', ');
	const others = names.filter((name) => name !== model).slice(0, MOST_LISTED);
	const elsewhere = versions.length > 0 || others.length === 0 ? '' : ` Models with versions: ${others.join(', ')}.`;
	throw new EngineError(
		'model-unknown',
		`Model "${model}" has no version ${version}; there are: ${there}.${elsewhere}`,
		{
			field: 'version',
		},
	);
}
