import { type FeatureValue, readFeature, type StoredFeatures } from '../features/featureVector';
import { termKindOf, type Term } from './term';

/** A term's value, whatever its kind makes it from. Undefined: not known. */
export function readTerm(term: Term, features: Pick<StoredFeatures, 'values' | 'missing'>): FeatureValue | undefined {
	const { reading } = termKindOf(term);
	return reading === undefined ? readFeature(features, term.code) : reading.read(term, features);
}
