import { featureKey, type Feature } from '../../features/feature';
import type { StoredFeatures } from '../../features/featureVector';
import { keyFeatures, unreadEvent, type KeyedFeatures } from '../../features/keyFeatures';
import { namesReadBy } from '../../features/namesReadBy';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredScore } from '../../store/port/scores';
import { loadVersion, type Model } from '../models/loadModel';

/** Vectors that were stored with scores, by what was measured. */
export class PastVectors {
	readonly #wanted: ReadonlyMap<Audience, readonly Feature[]>;
	readonly #versions = new Map<string, readonly Feature[] | undefined>();

	constructor(models: readonly Model[]) {
		this.#wanted = new Map(
			AUDIENCES.map((audience) => [
				audience,
				listWanted(models.flatMap(({ rules, scorecards }) => [rules[audience], scorecards[audience]])),
			]),
		);
	}

	/** Each once, under a code of its own. */
	wantedOf(audience: Audience): readonly Feature[] {
		return this.#wanted.get(audience) ?? [];
	}

	/** Undefined where the version that made the score did not measure all that is wanted. */
	async read(view: StoreView, score: StoredScore): Promise<KeyedFeatures | undefined> {
		const key = `${score.modelVersion}/${score.audience}/${score.model}`;
		if (!this.#versions.has(key)) this.#versions.set(key, await this.#findMeasured(view, score));
		const measured = this.#versions.get(key);
		return measured && keyFeatures(measured, JSON.parse(score.features) as StoredFeatures);
	}

	async #findMeasured(view: StoreView, score: StoredScore): Promise<readonly Feature[] | undefined> {
		const version = await loadVersion(view, score.model, score.modelVersion);
		if (version === undefined) return undefined;
		const audience = score.audience as Audience;
		const measured = listMeasured(version.scorecards[audience].terms);
		const keys = new Set(measured.map(featureKey));
		const { events } = namesReadBy(measured);
		// What no term reads is stored as it is: traits all, events counted in one way.
		const isStored = (feature: Feature): boolean =>
			feature.kind === 'trait' ||
			(feature.kind === 'event' &&
				!events.has(feature.event) &&
				featureKey(feature) === featureKey(unreadEvent(feature.event)));
		const isKnown = (feature: Feature): boolean => keys.has(featureKey(feature)) || isStored(feature);
		return this.wantedOf(audience).every(isKnown) ? measured : undefined;
	}
}

function listWanted(scorecards: readonly Scorecard[]): Feature[] {
	const features = new Map<string, Feature>();
	for (const feature of scorecards.flatMap(({ terms }) => listMeasured(terms)))
		features.set(featureKey(feature), feature);
	return [...features].map(([, feature], index) => ({ ...feature, code: `wanted:${index}` }));
}
