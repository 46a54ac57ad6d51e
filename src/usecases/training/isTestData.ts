import { TEST_DATA_TRAIT } from '../../lead/traits';
import type { StoredTrait } from '../../store/port/traits';

/** Test data says nothing about customers. */
export function isTestData(traits: readonly Pick<StoredTrait, 'name' | 'value'>[] = []): boolean {
	return traits.some(({ name, value }) => name === TEST_DATA_TRAIT && value === true);
}
