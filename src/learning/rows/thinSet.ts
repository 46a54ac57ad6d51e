import type { TablePart } from './featureTable';
import { GrowingColumn } from './growingColumn';
import { TablePartsWriter } from './tablePartsWriter';
import { TrainingSet } from './trainingSet';

/**
 * All looks at evenly spread leads, about so many at most; what is told of the set stays what it was. The larger set is used
 * up: part by part its room is given back, so that never both are there as a whole.
 */
export function thinSet(set: TrainingSet, most: number): TrainingSet {
	const stride = Math.ceil(set.table.rowCount / most);
	if (stride <= 1) return set;
	const { table, leads, labels, asOf, contacted, replayed, counts } = set.columns;
	const rows = new TablePartsWriter();
	const kept = new GrowingColumn(Int32Array);
	let before = 0;
	for (let part = table.parts.shift(); part !== undefined; part = table.parts.shift()) {
		const count = part.offsets.length - 1;
		for (let row = 0; row < count; row++) {
			if ((leads[before + row] ?? 0) % stride !== 0) continue;
			kept.push(before + row);
			copyRow(part, row, rows);
		}
		before += count;
	}
	const rowNumbers = kept.finish();
	const pick = <A extends Uint8Array | Int32Array | Float64Array>(column: A, into: A): A => {
		rowNumbers.forEach((row, place) => (into[place] = column[row] ?? 0));
		return into;
	};
	const length = rowNumbers.length;
	return new TrainingSet({
		counts,
		table: { ...table, parts: rows.finish(), rowCount: length },
		labels: pick(labels, new Uint8Array(length)),
		leads: pick(leads, new Int32Array(length)).map((lead) => lead / stride),
		asOf: pick(asOf, new Float64Array(length)),
		contacted: pick(contacted, new Uint8Array(length)),
		replayed: pick(replayed, new Uint8Array(length)),
	});
}

function copyRow({ offsets, columns, values }: TablePart, row: number, rows: TablePartsWriter): void {
	for (let k = offsets[row]!; k < offsets[row + 1]!; k++) rows.add(columns[k]!, values[k]!);
	rows.endRow();
}
