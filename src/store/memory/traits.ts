import type { TraitValue } from '../../lead/record';
import type { LeadGroup } from '../port/leads';
import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { compareText, toStoredText } from '../storedText';
import { byTraitName, byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { requireLead } from './leads';
import { compositeKey } from './memoryTable';
import type { MemoryTables } from './memoryTables';

export interface TraitRow extends TraitPoint {
	leadId: string;
	name: string;
}

export function bindTraits(tables: MemoryTables): TraitReader & TraitWriter {
	const { traits } = tables;
	const readGroup = (group: LeadGroup, asOf: number): StoredTrait[] => {
		const newest = new Map<string, TraitRow>();
		const rows = traits.owned(...group).filter((row) => row.occurredAt <= asOf && row.receivedAt <= asOf);
		for (const row of rows.sort(byTraitTime)) newest.set(row.name, row);
		return [...newest.values()].sort((a, b) => compareText(a.name, b.name)).map(toTrait);
	};
	const appendTrait = (trait: StoredTrait): void => {
		requireLead(tables, trait.leadId);
		const point = toTraitPoint(trait);
		const name = toStoredText(trait.name);
		const row = { leadId: trait.leadId, name, ...point };
		const rows = traits
			.owned(trait.leadId)
			.filter((other) => other.name === name)
			.sort(byTraitTime);
		const before = rows.filter((other) => byTraitTime(other, point) <= 0).reverse();
		const after = rows.filter((other) => byTraitTime(other, point) > 0);
		const { keep, drop } = placeInRun(point, before, after);
		for (const dropped of drop) traits.remove(keyOf(dropped));
		if (keep) traits.add(keyOf(row), row);
	};
	return {
		readTraits: async (groups, asOf) => groups.map((group) => readGroup(group, asOf)),
		readTraitChanges: async (groups) =>
			groups.map((group) =>
				traits
					.owned(...group)
					.map(toTrait)
					.sort(byTraitName),
			),
		appendTraits: async (appended) => appended.forEach(appendTrait),
	};
}

function keyOf({ leadId, name, occurredAt, receivedAt, text }: TraitRow): string {
	return compositeKey(leadId, name, occurredAt, receivedAt, text);
}

function toTrait({ leadId, name, text, occurredAt, receivedAt }: TraitRow): StoredTrait {
	return { leadId, name, value: JSON.parse(text) as TraitValue, occurredAt, receivedAt };
}
