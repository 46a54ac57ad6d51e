import fc from 'fast-check';
import { computeFeatures } from '../../src/features/computeFeatures';
import type { Feature } from '../../src/features/feature';
import type { Condition } from '../../src/lead/condition';
import { writeFacets } from '../../src/lead/facets';
import { DAY_MS } from '../../src/lead/time';
import { anyEventFeature, anyRecencyFeature, anyTotalFeature, EVENT_NAMES } from './arbitraries';
import { factsOf, NOON, type TestEvent } from './leadFacts';

/** What was looked at, as it came, and what may be asked of it. */
interface Look extends TestEvent {
	category?: string;
	brand?: string;
}

const TEXTS = ['Sofas', 'sofa beds', 'Pens', 'Café', 'constructor'];
const AMOUNTS = [10, 50, 1_000];

const anyLook: fc.Arbitrary<Look> = fc
	.record({
		name: fc.constantFrom(...EVENT_NAMES),
		at: fc.oneof(fc.nat({ max: 3 * DAY_MS }), fc.nat({ max: 90 * DAY_MS })).map((age) => NOON - age),
		category: fc.option(fc.constantFrom(...TEXTS)),
		brand: fc.option(fc.constantFrom(...TEXTS)),
		paid: fc.option(fc.integer({ min: 0, max: 200_000 })),
		currency: fc.constantFrom('EUR', 'USD'),
	})
	.map(({ name, at, category, brand, paid, currency }) => ({
		name,
		at,
		...(category !== null && { category }),
		...(brand !== null && { brand }),
		...(paid !== null && { amountMinor: paid, currency }),
	}));

const anyWanted = fc.oneof(
	fc.constantFrom(...TEXTS, 'so*', 'SOFA*', 'cafe', '*', 'sofa *'),
	fc.uniqueArray(fc.constantFrom(...TEXTS, 'p*'), { minLength: 1, maxLength: 3 }),
);
const anyCondition: fc.Arbitrary<Condition> = fc
	.record({ category: anyWanted, brand: anyWanted, amountAtLeast: fc.constantFrom(...AMOUNTS) }, { requiredKeys: [] })
	.filter((where) => Object.keys(where).length > 0);

const anyConditioned = fc
	.tuple(fc.oneof(anyEventFeature, anyRecencyFeature, anyTotalFeature), fc.option(anyCondition))
	.map(([feature, where]): Feature => ({ ...feature, code: `${feature.kind}:x`, ...(where && { where }) }));

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The condition said again, on the event itself. */
function holds(where: Condition, look: Look): boolean {
	const texts = (['category', 'brand'] as const).every((key) => {
		const wanted = where[key];
		const text = look[key];
		if (wanted === undefined) return true;
		return (
			text !== undefined &&
			[wanted].flat().some((one) => {
				const looked = plain(one);
				return looked.endsWith('*') ? plain(text).startsWith(looked.slice(0, -1)) : plain(text) === looked;
			})
		);
	});
	return texts && (look.amountMinor ?? 0) / 100 >= (where.amountAtLeast ?? 0);
}

const withFacets = (look: Look): TestEvent => ({
	...look,
	facets: writeFacets(
		{ source: 'shop', ...look, about: look.brand === undefined ? undefined : { brand: look.brand } },
		{ keys: ['category', 'brand'], amounts: AMOUNTS },
	),
});

it('gives a term with a condition the value that it has without one over the events the condition holds for', () => {
	fc.assert(
		fc.property(fc.array(anyLook, { maxLength: 40, size: 'max' }), anyConditioned, (looks, feature) => {
			const { where, ...unconditioned } = feature as Feature & { where?: Condition };
			const meant = where === undefined ? looks : looks.filter((look) => holds(where, look));
			const { values, missing } = computeFeatures([feature], factsOf(looks.map(withFacets)));
			const naive = computeFeatures([unconditioned as Feature], factsOf(meant.map(withFacets)));
			expect({ values, missing }).toEqual({ values: naive.values, missing: naive.missing });
		}),
		{ numRuns: 500 },
	);
});

it('gives a term without one the same value, however history is kept apart', () => {
	fc.assert(
		fc.property(fc.array(anyLook, { maxLength: 40, size: 'max' }), anyConditioned, (looks, feature) => {
			const { where: _, ...unconditioned } = feature as Feature & { where?: Condition };
			const { values, missing } = computeFeatures([unconditioned as Feature], factsOf(looks.map(withFacets)));
			const whole = computeFeatures([unconditioned as Feature], factsOf(looks));
			expect({ values, missing }).toEqual({ values: whole.values, missing: whole.missing });
		}),
		{ numRuns: 300 },
	);
});
