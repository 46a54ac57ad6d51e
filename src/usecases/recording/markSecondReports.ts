import type { Keyring } from '../../lead/keyring';
import type { EventRecord } from '../../lead/record';
import type { StoreView } from '../../store/port/leadStore';
import type { AttributedRecord } from './attributeRecords';

/** An invoice and the payment of it, a refund and its charge, are reported within seconds of each other. */
const WITHIN_MS = 15 * 60_000;

type Report = AttributedRecord & { record: EventRecord & { reportedAs: NonNullable<EventRecord['reportedAs']> } };

/** An order that counts, known by what a report of the same payment has in common with it. */
interface CountedOrder extends Pick<EventRecord, 'name' | 'source' | 'amountMinor' | 'currency'> {
	id: string;
	at: number;
	/** A second report, which counts for nothing. */
	machine?: boolean | undefined;
	/** Undefined where it was recorded earlier under an ID that is kept as a hash. */
	reportedAs?: EventRecord['reportedAs'];
}

/**
 * Some senders report one payment as an invoice and as a charge, or one refund by itself and as its charge's, and no ID
 * says that they are one until later, when a day's sums have been made of both. So of reports in two ways for one person,
 * over one amount and within minutes, whichever comes second counts for nothing; two in the same way are two. That is
 * of the score alone: outcomes are joined by the sender's own word.
 */
export async function markSecondReports(
	view: StoreView,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<AttributedRecord[]> {
	const reports = records.filter(isReport);
	if (reports.length === 0) return [...records];
	const leads = [...new Map(reports.map(({ lead }) => [lead.id, lead])).values()];
	const times = reports.map(({ at }) => at);
	const stored = await view.readEvents(
		leads.map(({ group }) => group),
		{
			after: times.reduce((a, b) => Math.min(a, b)) - WITHIN_MS - 1,
			until: times.reduce((a, b) => Math.max(a, b)) + WITHIN_MS,
		},
	);
	const counted = new Map(
		leads.map(({ id }, index): [string, CountedOrder[]] => [
			id,
			(stored[index] ?? []).map((event) => ({
				...event,
				at: event.occurredAt,
				reportedAs: keyring.hashed ? undefined : kindOf(event.id),
			})),
		]),
	);
	return records.map((attributed) => {
		if (!isReport(attributed)) return attributed;
		const { lead, record, at } = attributed;
		const orders = counted.get(lead.id) ?? [];
		const order: CountedOrder = { ...record, id: keyring.conceal(record.id), at };
		if (orders.some(({ id }) => id === order.id)) return attributed;
		const machine = isSecond(order, orders);
		orders.push({ ...order, machine });
		return machine ? { ...attributed, record: { ...record, machine } } : attributed;
	});
}

function isReport(attributed: AttributedRecord): attributed is Report {
	const { record } = attributed;
	return record.kind === 'event' && record.reportedAs !== undefined && record.machine !== true;
}

/** Records' IDs say of what they are: `<source>:<what>:<the sender's ID>`. */
function kindOf(id: string): EventRecord['reportedAs'] {
	if (/^[^:]+:refund:/.test(id)) return 'refund';
	return /^[^:]+:invoice:/.test(id) && !id.includes(':refunded:') ? 'invoice' : 'payment';
}

/** As many count as were reported in the way that has more of them, in whatever order they came. */
function isSecond(order: CountedOrder, orders: readonly CountedOrder[]): boolean {
	const known = orders.filter((other) => isOfSameSum(other, order));
	if (known.some(({ reportedAs }) => reportedAs === undefined)) return known.some(({ machine }) => machine !== true);
	const alike = known.filter(({ reportedAs }) => reportedAs === order.reportedAs).length;
	return alike < known.length - alike;
}

function isOfSameSum(known: CountedOrder, order: CountedOrder): boolean {
	return (
		known.name === order.name &&
		known.source === order.source &&
		known.amountMinor !== undefined &&
		known.amountMinor === order.amountMinor &&
		known.currency === order.currency &&
		Math.abs(known.at - order.at) <= WITHIN_MS
	);
}
