import type { StoredTrait, TraitReader, TraitWriter } from '../port/traits';
import { toTrait, type TraitRow } from '../rows';
import { toStoredText } from '../storedText';
import { byTraitTime, placeInRun, toTraitPoint, type TraitPoint } from '../traitRuns';
import { toColumns, toMembers, type Connection, type Value } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

type PointRow = [sequence: number, text: string, occurredAt: number, receivedAt: number];

export function bindTraits(connection: Connection): TraitReader & TraitWriter {
	return {
		readTraits: async (groups, asOf) => {
			const lists = await connection.lists<[leadId: string, ...TraitRow]>(
				groups.length,
				sql.readTraits,
				...toMembers(groups),
				asOf,
			);
			return lists.map((rows) => rows.map(([leadId, ...row]) => toTrait(leadId, row)));
		},
		readTraitChanges: async (groups) => {
			const lists = await connection.lists<[leadId: string, ...TraitRow]>(
				groups.length,
				sql.readTraitChanges,
				...toMembers(groups),
			);
			return lists.map((rows) => rows.map(([leadId, ...row]) => toTrait(leadId, row)));
		},
		appendTraits: async (traits) => {
			if (traits.length === 0) return;
			const series = listSeries(traits);
			const [stored] = await Promise.all([
				connection.lists<PointRow>(series.length, sql.readTraitsAround, ...toColumns(series.map(toSpan))),
				requireLeads(connection, traits),
			]);
			const dropped: number[] = [];
			const added: Value[][] = [];
			series.forEach(({ leadId, name, points }, index) => {
				const before = (stored[index] ?? []).map(toPoint);
				const after = new Set(placeAll(before, points));
				for (const point of before) if (!after.has(point)) dropped.push(point.sequence);
				for (const point of points)
					if (after.has(point)) added.push([leadId, name, point.occurredAt, point.receivedAt, point.text]);
			});
			if (dropped.length + added.length > 0) await connection.all(sql.replaceTraits, dropped, ...toColumns(added, 5));
		},
	};
}

/** What is appended to one trait of one lead, in the order it came. */
interface Series {
	leadId: string;
	name: string;
	points: TraitPoint[];
}

function listSeries(traits: readonly StoredTrait[]): Series[] {
	const series = new Map<string, Series>();
	for (const trait of traits) {
		const { leadId, name } = trait;
		const key = JSON.stringify([leadId, name].map(toStoredText));
		const known = series.get(key);
		if (known === undefined) series.set(key, { leadId, name, points: [toTraitPoint(trait)] });
		else known.points.push(toTraitPoint(trait));
	}
	return [...series.values()];
}

function toSpan({ leadId, name, points }: Series): Value[] {
	const times = points.map(({ occurredAt }) => occurredAt);
	return [leadId, name, Math.min(...times), Math.max(...times)];
}

/** Places `points` one after another among those before; two neighbours on each side are all that matters to a run. */
function placeAll(before: readonly TraitPoint[], points: readonly TraitPoint[]): TraitPoint[] {
	const placed = before.toSorted(byTraitTime);
	for (const point of points) {
		const later = placed.findIndex((other) => byTraitTime(other, point) > 0);
		const at = later === -1 ? placed.length : later;
		const { keep, drop } = placeInRun(point, placed.slice(Math.max(0, at - 2), at).reverse(), placed.slice(at, at + 2));
		if (keep) placed.splice(at, 0, point);
		for (const dropped of drop) placed.splice(placed.indexOf(dropped), 1);
	}
	return placed;
}

function toPoint([sequence, text, occurredAt, receivedAt]: PointRow) {
	return { sequence, text, occurredAt, receivedAt };
}
