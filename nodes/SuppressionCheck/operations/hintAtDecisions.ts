import type { IExecuteFunctions } from 'n8n-workflow';
import type { ContactDecision, Result } from '../../../src/index';

/** Says once per run how many were held back, and what for. */
export function hintAtDecisions(context: IExecuteFunctions, answers: readonly Result<ContactDecision>[]): void {
	const held = answers.flatMap((answer) => (answer.ok && answer.value.decision !== 'allowed' ? [answer.value] : []));
	if (held.length === 0) return;
	const counts = new Map<string, number>();
	for (const { reasons } of held) for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
	const reasons = [...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
	context.addExecutionHints({
		message: `${held.length} of ${answers.length} held back: ${reasons.join(', ')}.`,
		location: 'outputPane',
		type: 'info',
	});
}
