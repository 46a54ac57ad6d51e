import type { Keyring } from '../../lead/keyring';
import type { OutcomeRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import { MESSAGES } from '../messages';
import type { AttributedRecord } from './attributeRecords';

type Reopening = AttributedRecord & { record: OutcomeRecord & { subject: string } };

interface Turn {
	name: string;
	at: Instant;
}

const CLOSES: ReadonlySet<string> = new Set(['won', 'lost']);
const REOPENED = 'reopened';

/**
 * CRMs report how a deal stands at every edit of it, so most that are open were never closed. Only one that was closed
 * last, by what is on record, is reopened by that; the others are told and not written.
 */
export async function dropIdleReopenings(
	view: StoreView,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<AttributedRecord[]> {
	const reopenings = records.filter(isReopening);
	if (reopenings.length === 0) return [...records];
	const leads = [...new Map(reopenings.map(({ lead }) => [lead.id, lead])).values()];
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
	for (const { record, at } of records)
		if (record.kind === 'outcome' && CLOSES.has(record.name) && record.subject !== undefined)
			add(keyring.conceal(record.subject), { name: record.name, at });
	return records.map((attributed) => {
		if (!isReopening(attributed) || onRecord.has(keyring.conceal(attributed.record.id))) return attributed;
		const subject = keyring.conceal(attributed.record.subject);
		const turn = { name: REOPENED, at: attributed.at };
		if (!wasClosed(turns.get(subject) ?? [], turn)) return { ...attributed, isIdle: true, note: MESSAGES.neverClosed };
		add(subject, turn);
		return attributed;
	});
}

function isReopening(attributed: AttributedRecord): attributed is Reopening {
	const { record } = attributed;
	return (
		record.kind === 'outcome' &&
		record.name === REOPENED &&
		record.reverses === undefined &&
		record.subject !== undefined
	);
}

/** Of what happened at one time the close came first. */
function wasClosed(turns: readonly Turn[], { at }: Turn): boolean {
	const before = turns.filter((turn) => turn.at <= at).map((turn) => turn.at);
	const last = Math.max(...before);
	const latest = turns.filter((turn) => turn.at === last);
	return before.length > 0 && latest.every(({ name }) => CLOSES.has(name));
}
