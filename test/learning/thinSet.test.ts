import { keyFeatures } from '../../src/features/keyFeatures';
import { PART_ROWS } from '../../src/learning/rows/featureTable';
import { TableCursor } from '../../src/learning/rows/tableCursor';
import { thinSet } from '../../src/learning/rows/thinSet';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';

const LEADS = PART_ROWS;

/** Three looks at each lead, told apart by a number and a text; every tenth lead reached the target. */
function buildSet(isHeld: (lead: number) => boolean = () => true): TrainingSet {
	const builder = new TrainingSetBuilder();
	for (let lead = 0; lead < LEADS; lead++) {
		for (let look = 0; look < 3; look++) {
			const snapshot = { leadId: `lead${lead}`, label: lead % 10 === 0 ? 1 : 0, replayed: look === 0 } as const;
			const traits = { place: 3 * lead + look, city: `city${lead % 7}` };
			const features = keyFeatures([], { values: {}, missing: [], unread: { traits } });
			if (isHeld(lead)) builder.add({ ...snapshot, asOf: 1_000 * lead + look, features, contacted: look === 2 });
			else builder.count(snapshot);
		}
	}
	return builder.finish();
}

/** What is on record of each row, in words. */
function listRows({ columns, table }: TrainingSet): string[] {
	const cursor = new TableCursor(table);
	const [place, city] = ['place', 'city'].map((trait) =>
		table.features.findIndex((feature) => feature.kind === 'trait' && feature.trait === trait),
	);
	return Array.from(columns.labels, (label, row) => {
		cursor.moveTo(row);
		const text = table.texts[city!]![cursor.textOf(city!)];
		const { leads, asOf, contacted, replayed } = columns;
		return [cursor.numberOf(place!), text, label, leads[row], asOf[row], contacted[row], replayed[row]].join();
	});
}

test('a set that is too large keeps all looks at evenly spread leads, and tells the counts of all', () => {
	const { counts } = buildSet();
	const thin = thinSet(buildSet(), LEADS);
	expect(thin.counts).toEqual(counts);
	expect(thin.counts).toMatchObject({ snapshots: 3 * LEADS, leads: LEADS, positives: LEADS / 10, replayed: LEADS });
	expect(thin.table.rowCount).toBe(3 * Math.ceil(LEADS / 3));
	const renumbered = (row: string): string =>
		row.replace(/^(\d+,\w+,\d,)(\d+)/, (_, rest: string, lead: string) => `${rest}${Number(lead) / 3}`);
	const expected = listRows(buildSet()).filter((_, row) => Math.floor(row / 3) % 3 === 0);
	expect(listRows(thin)).toEqual(expected.map(renumbered));
});

test('a set that is small enough stays as it is', () => {
	const set = buildSet();
	expect(thinSet(set, 3 * LEADS)).toBe(set);
});

test('looks that are only counted leave the same set as those that are thinned out afterwards', () => {
	const held = buildSet((lead) => lead % 3 === 0);
	const thinned = thinSet(buildSet(), LEADS);
	expect(held.counts).toEqual(thinned.counts);
	expect(listRows(held)).toEqual(listRows(thinned));
});
