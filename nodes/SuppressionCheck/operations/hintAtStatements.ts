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
export function hintAtStatements(batch: Batch, { readings, answers, isMeant }: Run): void {
	const told = answers
		.flatMap((answer) => (answer.ok ? answer.value : []))
		.flatMap(({ records }) => records.filter(({ record }) => isMeant(record)));
	hintAtKinds(
		batch,
		told.map(({ record, recorded }) => ({ kind: describeRecord(record), recorded })),
		describeNotes(readings.map(({ notes }) => notes)),
	);
}

/** The same of statements that people make by hand. */
export function hintAtKinds(
	{ context }: Batch,
	statements: readonly { kind: string; recorded: boolean }[],
	notes: readonly string[] = [],
): void {
	const fresh = statements.filter(({ recorded }) => recorded).map(({ kind }) => kind);
	const message = [hints.statements(countKinds(fresh), statements.length - fresh.length), ...notes].join(' ');
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

function describeRecord(record: LeadRecord): string {
	return describeKind(
		record.kind === 'suppression' ? describeSuppression(record.name, record.action) : record.name,
		'channel' in record ? record.channel : undefined,
	);
}

export function describeKind(kind: string, channel: string | undefined): string {
	return channel === undefined ? kind : `${kind} (${channel})`;
}

export function describeSuppression(code: string, action: 'suppress' | 'release'): string {
	return `${action === 'release' ? 'no longer ' : ''}${findReason(code).label}`;
}

/** `granted (email) 4, Opted Out (sms) 1`, the most frequent first. */
function countKinds(kinds: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([kind, count]) => `${kind} ${count}`)
		.join(', ');
}
