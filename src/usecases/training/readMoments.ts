import { setImmediate } from 'node:timers/promises';
import { indexHistory } from '../../features/history';
import { findInterests, INTEREST_WEIGHTS } from '../../features/interests';
import type { FacetsByName } from '../../lead/facets';
import type { Instant } from '../../lead/time';
import type { FeatureTable } from '../../learning/rows/featureTable';
import { TableCursor } from '../../learning/rows/tableCursor';
import { rollUpEvents } from '../../store/dayFacets';
import type { StoredEvent } from '../../store/port/events';
import type { EngineContext } from '../engineContext';
import { readEventsInTurns } from './readEventsInTurns';

/** By what a history is divided: the category a lead was most interested in, or one of its traits. */
export type Segmenting = { by: 'interest' } | { by: 'trait'; trait: string };

interface Moment {
	leadId: string;
	asOf: Instant;
	/** Of the table. */
	row: number;
}

interface DescribedMoments {
	/** Since the lead's last event; NaN where none is kept. */
	idleMs: Float64Array;
	segments: string[];
}

const UNKNOWN = 'not known';
const LEADS_AT_ONCE = 100;
const CATEGORIES: FacetsByName = Object.fromEntries(
	Object.keys(INTEREST_WEIGHTS).map((name) => [name, { keys: ['category'], amounts: [] }]),
);

/** What the looks that count are also told apart by, as it was known then. Looks of one lead come one after the other. */
export async function readMoments(
	{ store }: EngineContext,
	moments: readonly Moment[],
	table: FeatureTable,
	segmenting: Segmenting | undefined,
): Promise<DescribedMoments> {
	const idleMs = new Float64Array(moments.length).fill(Number.NaN);
	const segments = segmenting?.by === 'trait' ? readTrait(table, moments, segmenting.trait) : [];
	const until = moments.reduce((latest, { asOf }) => Math.max(latest, asOf), 0);
	const ids = [...new Set(moments.map(({ leadId }) => leadId))];
	const eventsOf = new Map<string, readonly StoredEvent[]>();
	let place = 0;
	for (let first = 0; first < ids.length; first += LEADS_AT_ONCE) {
		eventsOf.clear();
		await store.read(async (view) => {
			const leads = await view.readLeads(ids.slice(first, first + LEADS_AT_ONCE));
			const known = leads.filter((lead) => lead !== undefined);
			const events = await readEventsInTurns(
				view,
				known.map(({ group }) => group),
				{ until },
			);
			known.forEach(({ id }, index) => eventsOf.set(id, events[index] ?? []));
		});
		const page = new Set(ids.slice(first, first + LEADS_AT_ONCE));
		for (; place < moments.length && page.has(moments[place]?.leadId ?? ''); place++) {
			const { leadId = '', asOf = 0 } = moments[place] ?? {};
			const before = (eventsOf.get(leadId) ?? []).filter(
				({ occurredAt, receivedAt, machine }) => occurredAt <= asOf && receivedAt <= asOf && machine !== true,
			);
			const last = before.at(-1);
			if (last !== undefined) idleMs[place] = asOf - last.occurredAt;
			if (segmenting?.by === 'interest') segments.push(topInterest(before, asOf));
		}
		await setImmediate();
	}
	return { idleMs, segments };
}

function topInterest(events: readonly StoredEvent[], asOf: Instant): string {
	const [top] = findInterests(indexHistory(rollUpEvents(events, CATEGORIES), asOf), asOf);
	return top?.category ?? UNKNOWN;
}

/** Traits stand in the table whether or not a term reads them. */
function readTrait(table: FeatureTable, moments: readonly Moment[], trait: string): string[] {
	const feature = table.features.findIndex((measured) => measured.kind === 'trait' && measured.trait === trait);
	if (feature < 0) return moments.map(() => UNKNOWN);
	const cursor = new TableCursor(table);
	return moments.map(({ row }) => {
		cursor.moveTo(row);
		const text = table.texts[feature]?.[cursor.textOf(feature)];
		const number = cursor.numberOf(feature);
		return text ?? (Number.isNaN(number) ? UNKNOWN : String(number));
	});
}
