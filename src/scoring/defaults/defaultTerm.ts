import type { Audience } from '../../lead/lead';
import type { ScorecardInput } from '../scorecard';
import { SHOP_KINDS, type ShopKind } from './shopKinds';

export type TermInput = ScorecardInput['terms'][number];

/** A line of the scorecards that ship: for whom, in which kinds of shop, and why it is worth what it is. */
export interface DefaultTerm {
	readonly audiences: readonly Audience[];
	/** Undefined where a kind of shop does without. */
	readonly termOf: (kind: ShopKind) => TermInput | undefined;
	readonly why: string;
}

/** Of fast-moving goods, and of the kinds of shop that differ from them. */
export type PerKind<T> = { readonly fastGoods: T } & { readonly [K in ShopKind]?: T };

/** Points per event, half-life in days (a single one is of fast-moving goods, and stretched for the others), how many count per day, how many count at all, and why. */
export type EventRow = readonly [
	event: string,
	label: string,
	points: number | PerKind<number>,
	halfLifeDays: number | PerKind<number>,
	perDay: number,
	capUnits: number,
	why: string,
];

interface EventRows {
	readonly audiences: readonly Audience[];
	readonly group: string;
	/** By which of its figures a kind of shop stretches the half-lives; not at all when absent. */
	readonly lasts?: 'lookLasts' | 'replyLasts';
	readonly rows: readonly EventRow[];
}

export function listEventTerms({ audiences, group, lasts, rows }: EventRows): DefaultTerm[] {
	return rows.map(([event, label, points, halfLifeDays, perDay, capUnits, why]) => ({
		audiences,
		termOf: (kind) => ({
			kind: 'event',
			code: `event:${event}`,
			label,
			group,
			event,
			points: typeof points === 'number' ? points : pickOf(points, kind),
			halfLifeDays:
				typeof halfLifeDays === 'number'
					? halfLifeDays * (lasts === undefined ? 1 : SHOP_KINDS[kind][lasts])
					: pickOf(halfLifeDays, kind),
			perDay,
			capUnits,
		}),
		why,
	}));
}

export function pickOf<T>(perKind: PerKind<T>, kind: ShopKind): T {
	const { fastGoods } = perKind;
	return perKind[kind] ?? fastGoods;
}

/** The names of those that speak for a lead. */
export function listFavourable(rows: readonly EventRow[]): string[] {
	return rows.flatMap(([event, , points]) =>
		(typeof points === 'number' ? points : points.fastGoods) > 0 ? [event] : [],
	);
}
