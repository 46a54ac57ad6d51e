import type { LeadGroup } from '../port/leads';
import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { readGroup as readMembers } from '../groups';
import { compareText } from '../storedText';
import { byTraitName, byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import type { Connection } from './connection';
import { toTrait, type TraitRow } from '../rows';
import * as sql from './sql';

type NeighbourRow = [rowId: number, text: string, occurredAt: number, receivedAt: number];

interface Neighbour extends TraitPoint {
	rowId: number;
}

export function bindTraits(connection: Connection): TraitReader & TraitWriter {
	const insertTrait = connection.query(sql.insertTrait);
	const deleteTrait = connection.query(sql.deleteTrait);
	const readTraitsBefore = connection.query<NeighbourRow>(sql.readTraitsBefore);
	const readTraitsAfter = connection.query<NeighbourRow>(sql.readTraitsAfter);
	const readTraits = connection.query<TraitRow>(sql.readTraits);

	const readTraitChanges = connection.query<TraitRow>(sql.readTraitChanges);

	const readMember = (leadId: string, asOf: number): StoredTrait[] =>
		readTraits.all(leadId, asOf).map((row) => toTrait(leadId, row));
	const readGroup = (group: LeadGroup, asOf: number): StoredTrait[] => {
		if (group.length === 1) return readMember(group[0], asOf);
		const newest = new Map<string, StoredTrait>();
		for (const trait of group.flatMap((leadId) => readMember(leadId, asOf))) {
			const other = newest.get(trait.name);
			if (other === undefined || byTraitTime(toTraitPoint(other), toTraitPoint(trait)) < 0)
				newest.set(trait.name, trait);
		}
		return [...newest.values()].sort((a, b) => compareText(a.name, b.name));
	};
	const appendTrait = (trait: StoredTrait): void => {
		const { leadId, name } = trait;
		const point = toTraitPoint(trait);
		const { occurredAt, receivedAt, text } = point;
		const before = readTraitsBefore.all(leadId, name, occurredAt, receivedAt, text).map(toNeighbour);
		const after = readTraitsAfter.all(leadId, name, occurredAt, receivedAt, text).map(toNeighbour);
		const { keep, drop } = placeInRun(point, before, after);
		for (const { rowId } of drop) deleteTrait.run(rowId);
		if (keep) insertTrait.run(leadId, name, occurredAt, receivedAt, text);
	};

	return {
		readTraits: async (groups, asOf) => groups.map((group) => readGroup(group, asOf)),
		readTraitChanges: async (groups) =>
			groups.map((group) =>
				readMembers(group, (leadId) => readTraitChanges.all(leadId).map((row) => toTrait(leadId, row)), byTraitName),
			),
		appendTraits: async (traits) => traits.forEach(appendTrait),
	};
}

function toNeighbour([rowId, text, occurredAt, receivedAt]: NeighbourRow): Neighbour {
	return { rowId, text, occurredAt, receivedAt };
}
