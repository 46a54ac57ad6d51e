import type { IDataObject } from 'n8n-workflow';
import { compact, findReason, toIsoTime, type ContactCheck, type ContactDecision } from '../../../src/index';
import { answerReadable } from '../../shared/answerReadable';
import { hints } from '../../shared/hints';
import { startLongRun } from '../../shared/startLongRun';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Addition } from '../../shared/operation';
import { messageFields } from '../fields/message';
import { personFields } from '../../shared/person';
import { forecastFields, rulesReader } from '../fields/rules';
import { readCheck } from './readCheck';
import { describeDecisions } from './hintAtDecisions';

/** One output item for the whole list: nothing is routed, reserved or written. */
export const forecast: NodeOperation = {
	name: 'Forecast',
	value: 'forecast',
	action: 'Forecast a campaign',
	description:
		'Count how many of these people could be contacted now, would have to wait or are suppressed, by reason. Nothing is sent or saved.',
	fields: [...personFields, ...messageFields, ...forecastFields],
	execute: async (batch) => {
		const readRules = rulesReader(batch.parameters);
		const { engine, ...progress } = startLongRun(batch, 'people looked at', batch.items.length);
		const answers = await answerReadable(
			batch,
			(item, itemIndex): ContactCheck => readCheck(item, itemIndex, batch.parameters, readRules),
			async (checks) => await engine.checkSuppression(checks, { preview: true, onChunk: progress.at }),
		);
		progress.end();
		const decisions = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
		const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
		const [unusable] = errors;
		const summary = [
			hints.forecast(countOf(decisions, 'allowed'), answers.length),
			describeDecisions(decisions, answers.length),
			...(unusable === undefined ? [] : [hints.note(errors.length, answers.length, unusable.message)]),
		]
			.filter((sentence) => sentence !== '')
			.join(' ');
		batch.context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
		const add = { forecast: forecastToJson(decisions, { people: answers.length, unusable: errors.length, summary }) };
		return answers.map((_, index): { ok: true; value: Addition[] } => ({
			ok: true,
			value: index === 0 ? [{ add }] : [],
		}));
	},
};

function forecastToJson(
	decisions: readonly ContactDecision[],
	{ people, unusable, summary }: { people: number; unusable: number; summary: string },
): IDataObject {
	const waits = decisions.flatMap(({ decision, nextAllowedAt }) =>
		decision === 'deferred' && nextAllowedAt !== undefined ? [nextAllowedAt] : [],
	);
	return compact({
		summary,
		people,
		allowed: countOf(decisions, 'allowed'),
		deferred: countOf(decisions, 'deferred'),
		suppressed: countOf(decisions, 'suppressed'),
		unusable,
		reasons: countReasons(decisions),
		nextAllowedAt: waits.length === 0 ? undefined : toIsoTime(waits.reduce((a, b) => Math.min(a, b))),
	});
}

function countOf(decisions: readonly ContactDecision[], decision: ContactDecision['decision']): number {
	return decisions.filter((made) => made.decision === decision).length;
}

/** The most frequent first. Of somebody with several reasons each counts. */
function countReasons(decisions: readonly ContactDecision[]): IDataObject[] {
	const counts = new Map<string, { code: string; label: string; suppressed: number; deferred: number }>();
	for (const { decision, reasons } of decisions) {
		if (decision === 'allowed') continue;
		for (const code of new Set(reasons.map((reason) => reason.code))) {
			const count = counts.get(code) ?? { code, label: findReason(code).label, suppressed: 0, deferred: 0 };
			count[decision]++;
			counts.set(code, count);
		}
	}
	return [...counts.values()].sort((a, b) => b.suppressed + b.deferred - a.suppressed - a.deferred);
}
