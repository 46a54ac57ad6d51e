import type { IExecuteFunctions } from 'n8n-workflow';
import { findReason, toIsoTime, type ContactDecision, type Result } from '../../../src/index';
import { hints } from '../../shared/hints';

/** Says once per run how many messages were not sent or have to wait, and what for. */
export function hintAtDecisions(context: IExecuteFunctions, answers: readonly Result<ContactDecision>[]): void {
	const message = describeDecisions(
		answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
		answers.length,
	);
	if (message !== '') context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

/** Empty where every message may be sent. */
export function describeDecisions(decisions: readonly ContactDecision[], items: number): string {
	const suppressed = decisions.filter(({ decision }) => decision === 'suppressed');
	const deferred = decisions.filter(({ decision }) => decision === 'deferred');
	const earliest = deferred.reduce((time, { nextAllowedAt = time }) => Math.min(time, nextAllowedAt), Infinity);
	return [
		describeHeld(suppressed, items, (reasons) => hints.notSent(suppressed.length, items, reasons)),
		describeHeld(deferred, items, (reasons) => hints.deferred(deferred.length, items, reasons, toIsoTime(earliest))),
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

/** Where one sentence is true of all of them, that sentence: "1 of 1 waits until 08:00 in London: quiet hours." */
function describeHeld(held: readonly ContactDecision[], items: number, describe: (reasons: string) => string): string {
	const [first] = held;
	if (first === undefined) return '';
	const isShared = held.length === 1 || new Set(held.map(({ summary }) => summary)).size === 1;
	if (isShared) return hints.decided(held.length, items, inSentence(first.summary, held.length));
	return describe(countReasons(held));
}

function inSentence(summary: string, count: number): string {
	const sentence = summary.charAt(0).toLowerCase() + summary.slice(1);
	return count === 1 ? sentence : sentence.replace(/^waits /, 'wait ');
}

/** `Quiet Hours 2, Frequency Cap 1`, the most frequent first. */
function countReasons(decisions: readonly ContactDecision[]): string {
	const counts = new Map<string, number>();
	for (const { code } of decisions.flatMap(({ reasons }) => reasons)) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([code, count]) => `${findReason(code).label} ${count}`)
		.join(', ');
}
