import type { IDataObject } from 'n8n-workflow';
import {
	compact,
	MOMENTS,
	minorDigitsOf,
	toIsoTime,
	type AbandonedCart,
	type ChangedSuppression,
	type ExperimentDecided,
	type ModelChange,
	type Moment,
	type StandingReason,
} from '../../src/index';
import { scoredToJson } from '../ScoreLead/operations/leadToJson';

/** The item that starts the workflow. */
export function momentToJson({ key, kind, at, because, scored, tier, detail }: Moment, workspace: string): IDataObject {
	const { cart, lastAt, suppression, model, drift, experiment } = detail;
	return compact({
		moment: { summary: because, kind, name: MOMENTS[kind].label, at: toIsoTime(at), because, key, workspace },
		lead: scored && scoredToJson(scored, workspace),
		tier: tier && scored && tierToJson(tier, scored.asOf),
		cart: cart && cartToJson(cart, scored?.asOf ?? at),
		last: lastAt === undefined ? undefined : lastToJson(lastAt, scored?.asOf ?? at),
		address: suppression?.address && { ...suppression.address },
		suppressionChange: suppression && suppressionToJson(suppression),
		model: model && modelToJson(model),
		drift: drift && { ...drift, silences: drift.silences.map((silence) => ({ ...silence })) },
		experiment: experiment && experimentToJson(experiment),
	});
}

function lastToJson(lastAt: number, now: number): IDataObject {
	return { at: toIsoTime(lastAt), daysAgo: toTenths(now - lastAt, DAY_MS) };
}

/** Not under the name of what Suppression Check adds: that it changed says nothing of whether a message may go. */
function suppressionToJson({ turn, added, lifted, standing }: ChangedSuppression): IDataObject {
	return {
		change: turn,
		suppressedNow: [...new Set(standing.map(({ channel }) => channel))],
		added: reasonsToJson(added),
		lifted: reasonsToJson(lifted),
		standing: reasonsToJson(standing),
	};
}

/** One row per reason and source, with its channels. */
function reasonsToJson(reasons: readonly StandingReason[]): IDataObject[] {
	const rows = new Map<string, StandingReason[]>();
	for (const reason of reasons) {
		const name = JSON.stringify([reason.code, reason.since, reason.until, reason.source]);
		rows.set(name, [...(rows.get(name) ?? []), reason]);
	}
	return [...rows.values()].flatMap((row) => {
		const [first] = row;
		if (first === undefined) return [];
		const { code, label, since, until, source } = first;
		const channels = row.map(({ channel }) => channel);
		const times = compact({ since: toIsoTime(since), until: until === undefined ? undefined : toIsoTime(until) });
		return [{ code, label, channels, ...times, source }];
	});
}

function modelToJson({ name, version, from, at, rolledBack, reason }: ModelChange): IDataObject {
	return { name, version, from, at: toIsoTime(at), rolledBack, reason };
}

function experimentToJson({
	experiment: name,
	tierSet,
	variant,
	against,
	stopRule,
	verdict,
	summary,
	startedAt,
	decidedAt,
	lift,
	groups,
}: ExperimentDecided): IDataObject {
	return compact({
		...{ name, tierSet, variant, against, verdict, summary, stopRule, startedAt: toIsoTime(startedAt) },
		decidedAt: decidedAt === undefined ? undefined : toIsoTime(decidedAt),
		lift: lift && { ...lift },
		groups: groups.map((group) => ({ ...group })),
	});
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The same names as Assign Tier gives, so that the next step reads either. */
function tierToJson(
	{ name, previous, since, tierSet, score, segment, cause }: NonNullable<Moment['tier']>,
	now: number,
): IDataObject {
	return compact({
		name,
		previous: previous ?? null,
		since: toIsoTime(since),
		hours: toTenths(now - since, HOUR_MS),
		tierSet,
		score,
		segment,
		cause: cause ?? 'item',
	});
}

function cartToJson({ firstStepAt, lastStepAt, lastStep, lines, value, url }: AbandonedCart, now: number): IDataObject {
	return compact({
		url,
		startedAt: toIsoTime(firstStepAt),
		lastStepAt: toIsoTime(lastStepAt),
		hours: toTenths(now - lastStepAt, HOUR_MS),
		lastStep,
		...(value === undefined ? {} : moneyToJson(value)),
		lines: lines.map(({ value: money, ...line }) => ({ ...line, ...(money === undefined ? {} : moneyToJson(money)) })),
	});
}

/** Amounts as people write them. */
function moneyToJson({ amountMinor, currency }: { amountMinor: number; currency: string }): IDataObject {
	return { amount: amountMinor / 10 ** minorDigitsOf(currency), currency };
}

function toTenths(ms: number, unitMs: number): number {
	return Math.round((ms / unitMs) * 10) / 10;
}
