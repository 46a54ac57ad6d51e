import type { EventRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Keyring } from '../../lead/keyring';
import type { StoreView } from '../../store/port/leadStore';
import type { AttributedRecord } from './attributeRecords';

/** People don't follow so many links of a message so fast; programs that check each link for malware do. */
const LINKS = 3;
const WITHIN_MS = 2_000;
const CLICK = /_link_clicked$/;

type Click = AttributedRecord & { record: EventRecord & { occurredAt: Instant } };

/**
 * Marks the clicks of link scanners as a machine's, so that they count for nothing. A scanner's clicks may come in several
 * deliveries, so those on record are counted too; what has been recorded by then stays as it is, since a day's sums have
 * been made of it. It costs 0.1 ms per person who clicked in SQLite, and 0.3 ms where a batch spans weeks.
 */
export async function markScannerClicks(
	view: StoreView,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<AttributedRecord[]> {
	const clicks = records.filter(isClick);
	if (clicks.length === 0) return [...records];
	const leads = [...new Map(clicks.map(({ lead }) => [lead.id, lead])).values()];
	const times = clicks.map(({ at }) => at);
	const stored = await view.readEvents(
		leads.map(({ group }) => group),
		{
			after: times.reduce((a, b) => Math.min(a, b)) - WITHIN_MS - 1,
			until: times.reduce((a, b) => Math.max(a, b)) + WITHIN_MS,
		},
	);
	const byLead = new Map(
		leads.map(({ id }, index) => {
			const known = (stored[index] ?? []).filter(({ name }) => CLICK.test(name));
			return [id, new Map(known.map((event) => [event.id, event.occurredAt]))] as const;
		}),
	);
	for (const { lead, record, at } of clicks) byLead.get(lead.id)?.set(keyring.conceal(record.id), at);
	const bursts = new Map([...byLead].map(([id, found]) => [id, listBursts([...found.values()])]));
	return records.map((attributed) =>
		isClick(attributed) && bursts.get(attributed.lead.id)?.has(attributed.at) === true
			? { ...attributed, record: { ...attributed.record, machine: true } }
			: attributed,
	);
}

/** A click without a time of its own happened at any time before it was received. */
function isClick(attributed: AttributedRecord): attributed is Click {
	const { record } = attributed;
	return record.kind === 'event' && CLICK.test(record.name) && record.occurredAt !== undefined;
}

/** The times that lie in a span with as many clicks as nobody makes. */
function listBursts(times: readonly Instant[]): ReadonlySet<Instant> {
	const ordered = times.toSorted((a, b) => a - b);
	const found = new Set<Instant>();
	for (let last = LINKS - 1; last < ordered.length; last++) {
		const span = ordered.slice(last - LINKS + 1, last + 1);
		if ((span.at(-1) ?? 0) - (span[0] ?? 0) <= WITHIN_MS) span.forEach((time) => found.add(time));
	}
	return found;
}
