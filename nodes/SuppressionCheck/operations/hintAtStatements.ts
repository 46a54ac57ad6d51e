import { findReason, type LeadAnswer, type LeadRecord, type PayloadReading, type Result } from '../../../src/index';
import { describeNotes } from '../../shared/describeNotes';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

interface Run {
	readings: readonly PayloadReading[];
	answers: readonly Result<LeadAnswer[]>[];
	isMeant: (record: LeadRecord) => boolean;
}

/** Says once per run how many statements of which kind were new, and what was known already. */
export function hintAtStatements({ context }: Batch, { readings, answers, isMeant }: Run): void {
	const told = answers
		.flatMap((answer) => (answer.ok ? answer.value : []))
		.flatMap(({ records }) => records.filter(({ record }) => isMeant(record)));
	const fresh = told.filter(({ recorded }) => recorded);
	const message = [
		hints.statements(countKinds(fresh.map(({ record }) => record)), told.length - fresh.length),
		...describeNotes(readings.map(({ notes }) => notes)),
	].join(' ');
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

function describeSuppression({ name, action }: Extract<LeadRecord, { kind: 'suppression' }>): string {
	return `${action === 'release' ? 'no longer ' : ''}${findReason(name).label}`;
}

/** `granted (email) 4, Opted Out (sms) 1`, the most frequent first. */
function countKinds(records: readonly LeadRecord[]): string {
	const counts = new Map<string, number>();
	for (const record of records) {
		const kind = record.kind === 'suppression' ? describeSuppression(record) : record.name;
		const channels = 'channel' in record && record.channel !== undefined ? ` (${record.channel})` : '';
		counts.set(kind + channels, (counts.get(kind + channels) ?? 0) + 1);
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([kind, count]) => `${kind} ${count}`)
		.join(', ');
}
