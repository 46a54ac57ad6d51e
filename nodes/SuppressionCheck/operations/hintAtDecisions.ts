import type { IExecuteFunctions } from 'n8n-workflow';
import { toIsoTime, type ContactDecision, type Result } from '../../../src/index';
import { hints } from '../../shared/messages';

/** Says once per run how many were held back, and what for. */
export function hintAtDecisions(context: IExecuteFunctions, answers: readonly Result<ContactDecision>[]): void {
	const decisions = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
	const suppressed = decisions.filter(({ decision }) => decision === 'suppressed');
	const deferred = decisions.filter(({ decision }) => decision === 'deferred');
	const times = deferred.flatMap(({ nextAllowedAt }) => (nextAllowedAt === undefined ? [] : [nextAllowedAt]));
	const until = times.length === 0 ? 'the next check' : toIsoTime(times.reduce((a, b) => Math.min(a, b)));
	const messages = [
		...(suppressed.length > 0 ? [hints.notSent(suppressed.length, answers.length, describeReasons(suppressed))] : []),
		...(deferred.length > 0 ? [hints.deferred(deferred.length, answers.length, describeReasons(deferred), until)] : []),
	];
	if (messages.length === 0) return;
	context.addExecutionHints({ message: messages.join(' '), location: 'outputPane', type: 'info' });
}

/** `quiet hours 2, frequency cap 1`, the most frequent first. */
function describeReasons(decisions: readonly ContactDecision[]): string {
	const counts = new Map<string, number>();
	for (const { reasons } of decisions) {
		for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([code, count]) => `${code.replaceAll('_', ' ')} ${count}`)
		.join(', ');
}
