import type { LeadGroup } from '../port/leads';
import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { compareText, toStoredText } from '../storedText';
import { byTraitName, byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { requireLead, type MemoryTables } from './memoryTables';

interface PlacedTrait extends TraitPoint {
	trait: StoredTrait;
}

export function bindTraits(tables: MemoryTables): TraitReader & TraitWriter {
	const { traits } = tables;
	const readGroup = (group: LeadGroup, asOf: number): StoredTrait[] => {
		const newest = new Map<string, StoredTrait>();
		const known = traits.owned(...group).filter((trait) => trait.occurredAt <= asOf && trait.receivedAt <= asOf);
		for (const { trait } of known.map(place).sort(byTraitTime)) newest.set(trait.name, trait);
		return [...newest.values()].sort((a, b) => compareText(a.name, b.name));
	};
	const appendTrait = (trait: StoredTrait): void => {
		requireLead(tables, trait.leadId);
		const point = place(trait);
		const name = toStoredText(trait.name);
		const others = traits
			.owned(trait.leadId)
			.filter((other) => other.name === name)
			.map(place)
			.sort(byTraitTime);
		const before = others.filter((other) => byTraitTime(other, point) <= 0).reverse();
		const after = others.filter((other) => byTraitTime(other, point) > 0);
		const { keep, drop } = placeInRun(point, before, after);
		for (const { trait: dropped } of drop)
			traits.remove(dropped.leadId, dropped.name, dropped.occurredAt, dropped.receivedAt, dropped.value);
		if (keep) traits.add(trait);
	};
	return {
		readTraits: async (groups, asOf) => groups.map((group) => readGroup(group, asOf)),
		readTraitChanges: async (groups) => groups.map((group) => traits.owned(...group).sort(byTraitName)),
		appendTraits: async (appended) => appended.forEach(appendTrait),
	};
}

function place(trait: StoredTrait): PlacedTrait {
	return { ...toTraitPoint(trait), trait };
}
