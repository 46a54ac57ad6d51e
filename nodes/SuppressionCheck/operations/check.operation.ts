import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	CHANNELS,
	closedDecision,
	EngineError,
	PURPOSES,
	readPath,
	suppressionRulesSchema,
	toIsoTime,
	type Channel,
	type CheckedContact,
	type ContactCheck,
	type ContactDecision,
	type Purpose,
	type Result,
	type SuppressionRules,
} from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import { itemToLead } from '../../shared/itemToLead';
import type { Parameters } from '../../shared/parameters';
import type { Operation } from '../../shared/runItems';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const OUTPUTS: Record<ContactDecision['decision'], number> = { allowed: 0, deferred: 1, suppressed: 2 };
const RULE_PARAMETERS = ['audience', 'channel', 'frequencyCaps', 'options'];

export const check: Operation = {
	countOutputs: () => 3,
	errorOutput: () => OUTPUTS.suppressed,
	describeError: (error, parameters, itemIndex) => ({
		suppression: decisionToJson(
			closedDecision(
				{ ...readAsked(parameters, itemIndex), asOf: clock.now() },
				error.message,
				error.code.replaceAll('-', '_'),
			),
		),
	}),
	execute: async (batch) => {
		const { parameters } = batch;
		const readRules = oncePerBatch(parameters);
		const answers = await answerReadable(
			batch,
			(item, itemIndex): ContactCheck => {
				const timeZone = readTimeZone(item, itemIndex, parameters);
				return {
					...itemToLead(item, itemIndex, parameters),
					...readQuestion(parameters, itemIndex),
					...(timeZone !== undefined && { timeZone }),
					...readReservation(parameters, itemIndex),
					rules: readRules(itemIndex),
				};
			},
			async (checks) => await batch.engine.checkSuppression(checks),
		);
		hintAtDecisions(batch.context, answers);
		return answers.map((answer) =>
			mapResult(answer, (decision) => [
				{ add: { suppression: decisionToJson(decision) }, output: OUTPUTS[decision.decision] },
			]),
		);
	},
};

/** Says once per run how many were held back, and what for. */
function hintAtDecisions(context: IExecuteFunctions, answers: readonly Result<ContactDecision>[]): void {
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

function readQuestion(parameters: Parameters, itemIndex: number): { channel: Channel; purpose: Purpose } {
	return {
		channel: parameters.choose('channel', 'Channel', itemIndex, CHANNELS, 'email'),
		purpose: parameters.choose('purpose', 'Purpose', itemIndex, PURPOSES, 'marketing'),
	};
}

/** For an item that is held back anyway: what can't be read is what its error is about. */
function readAsked(parameters: Parameters, itemIndex: number): { channel: Channel; purpose: Purpose } {
	try {
		return readQuestion(parameters, itemIndex);
	} catch {
		return { channel: 'email', purpose: 'marketing' };
	}
}

function readReservation(parameters: Parameters, itemIndex: number): Pick<ContactCheck, 'reserveForMs'> {
	const minutes = parameters.read<number | null>('options.reserveMinutes', itemIndex, null);
	if (minutes === null) return {};
	if (minutes > 0) return { reserveForMs: Math.round(minutes * MINUTE_MS) };
	throw new EngineError(
		'configuration-invalid',
		`"Reserve for (Minutes)" can't be ${String(minutes)}. Give it a number above 0, or take the option away.`,
		{
			field: 'options.reserveMinutes',
		},
	);
}

function readTimeZone(item: INodeExecutionData, itemIndex: number, parameters: Parameters): string | undefined {
	const reference = parameters.field('options.timeZone', itemIndex);
	const value = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The rules are parsed once where no expression makes them differ between items. */
function oncePerBatch(parameters: Parameters): (itemIndex: number) => SuppressionRules {
	if (RULE_PARAMETERS.some((name) => parameters.varies(name))) return (itemIndex) => parseRules(parameters, itemIndex);
	let rules: SuppressionRules | undefined;
	return (itemIndex) => (rules ??= parseRules(parameters, itemIndex));
}

function parseRules(parameters: Parameters, itemIndex: number): SuppressionRules {
	// n8n takes an undefined fallback for none and throws.
	const option = <T>(name: string) => parameters.read<T | null>(`options.${name}`, itemIndex, null) ?? undefined;
	const { channel } = readQuestion(parameters, itemIndex);
	const caps = parameters.read<{ channel: string; max: number; days: number }[]>('frequencyCaps.values', itemIndex, []);
	const purchasedWithinDays = option<number>('purchasedWithinDays');
	const coolDownHours = option<number>('coolDownHours');
	const quietHours = option<string>('quietHours');
	const zones = option<string>('unknownTimeZones')
		?.split(',')
		.map((zone) => zone.trim())
		.filter((zone) => zone !== '');
	const parsed = suppressionRulesSchema.safeParse({
		audience: parameters.read('audience', itemIndex, 'prospects'),
		frequencyCaps: caps.map(({ channel: counted, max, days }) => ({
			channel: counted,
			max,
			perMs: Math.round(days * DAY_MS),
		})),
		...(purchasedWithinDays !== undefined && { purchasedWithinMs: Math.round(purchasedWithinDays * DAY_MS) }),
		...(coolDownHours !== undefined && { coolDownMs: { [channel]: Math.round(coolDownHours * HOUR_MS) } }),
		...(quietHours !== undefined && { quietHours: { [channel]: toWindows(quietHours) } }),
		...(zones !== undefined && zones.length > 0 && { unknownTimeZones: zones }),
	});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new EngineError(
		'configuration-invalid',
		`"${LABELS[String(issue?.path[0])] ?? 'Options'}" can't be used: ${issue?.message ?? 'check its value'}.`,
		{
			cause: parsed.error,
			field: issue?.path.join('.') ?? 'options',
		},
	);
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	audience: 'Flow Is For',
	coolDownMs: 'Cool-Down (Hours)',
	frequencyCaps: 'Frequency Caps',
	purchasedWithinMs: 'Purchased Within (Days)',
	quietHours: 'Quiet Hours',
	unknownTimeZones: 'Time Zones When Unknown',
};

/** `21:00-08:00, 12:00-13:00`; nothing turns quiet hours off. */
function toWindows(text: string): { start: string; end: string }[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [start = '', end = ''] = part.split(/\s*[-–]\s*/);
			return { start, end };
		});
}

function decisionToJson({
	decision,
	channel,
	purpose,
	reasons,
	nextAllowedAt,
	checkedAt,
	reservation,
}: CheckedContact): IDataObject {
	return {
		decision,
		channel,
		purpose,
		reasons: reasons.map(({ code, since, until, source, liftedBy }) => ({
			code,
			since: toIsoTime(since),
			...(until !== undefined && { until: toIsoTime(until) }),
			source,
			liftedBy,
		})),
		...(nextAllowedAt !== undefined && { nextAllowedAt: toIsoTime(nextAllowedAt) }),
		checkedAt: toIsoTime(checkedAt),
		...(reservation !== undefined && {
			reservation: { id: reservation.id, expiresAt: toIsoTime(reservation.expiresAt) },
		}),
	};
}
