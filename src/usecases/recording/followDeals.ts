import type { Keyring } from '../../lead/keyring';
import type { OutcomeRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import { MESSAGES } from '../messages';
import type { AttributedRecord } from './attributeRecords';

type Turning = AttributedRecord & { record: OutcomeRecord & { subject: string } };

interface Turn {
	name: string;
	at: Instant;
}

const CLOSES: ReadonlySet<string> = new Set(['won', 'lost']);
const REOPENED = 'reopened';

/**
 * CRMs report how a deal stands at every edit of it, so most that are open were never closed. Only one that was closed
 * last, by what is on record, is reopened by that; the others are told and not written. One that is closed anew after that
 * is under a sender's ID that is on record already, and gets one of its own.
 */
export async function followDeals(
	view: StoreView,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<AttributedRecord[]> {
	const found = records.filter(isTurning);
	if (found.length === 0) return [...records];
	const leads = [...new Map(found.map(({ lead }) => [lead.id, lead])).values()];
	const stored = await view.readOutcomes(leads.map(({ group }) => group));
	const turns = new Map<string, Turn[]>();
	const onRecord = new Set<string>();
	const add = (subject: string, turn: Turn) => {
		if (!CLOSES.has(turn.name) && turn.name !== REOPENED) return;
		turns.set(subject, [...(turns.get(subject) ?? []), turn]);
	};
	for (const { id, name, occurredAt, subject, reverses } of stored.flat()) {
		onRecord.add(id);
		if (subject !== undefined && reverses === undefined) add(subject, { name, at: occurredAt });
	}
	const lastOf = ({ record, at }: Turning) => listLast(turns.get(keyring.conceal(record.subject)) ?? [], at);
	const reclosed = new Set<AttributedRecord>(
		found.filter(
			(turning) =>
				CLOSES.has(turning.record.name) &&
				turning.isRepeat !== true &&
				onRecord.has(keyring.conceal(turning.record.id)) &&
				lastOf(turning).every(({ name }) => name !== turning.record.name),
		),
	);
	for (const { record, at } of records)
		if (record.kind === 'outcome' && CLOSES.has(record.name) && record.subject !== undefined)
			add(keyring.conceal(record.subject), { name: record.name, at });
	return records.map((attributed) => {
		if (!isTurning(attributed)) return attributed;
		const { record, at } = attributed;
		if (reclosed.has(attributed)) return { ...attributed, record: { ...record, id: `${record.id}:${at}` } };
		if (record.name !== REOPENED || onRecord.has(keyring.conceal(record.id))) return attributed;
		const last = lastOf(attributed);
		if (last.length === 0 || last.some(({ name }) => !CLOSES.has(name)))
			return { ...attributed, isIdle: true, note: MESSAGES.neverClosed };
		add(keyring.conceal(record.subject), { name: REOPENED, at });
		return attributed;
	});
}

function isTurning(attributed: AttributedRecord): attributed is Turning {
	const { record } = attributed;
	return (
		record.kind === 'outcome' &&
		(record.name === REOPENED || CLOSES.has(record.name)) &&
		record.reverses === undefined &&
		record.subject !== undefined
	);
}

/** Of what happened at one time the close came first. */
function listLast(turns: readonly Turn[], until: Instant): Turn[] {
	const before = turns.filter(({ at }) => at <= until);
	const last = Math.max(...before.map(({ at }) => at));
	return before.filter(({ at }) => at === last);
}
