import type { Audience } from '../../lead/lead';
import { listStandingPurchases } from '../../lead/purchases';
import { DAY_MS } from '../../lead/time';
import { toWindows, type Target } from '../../learning/labels/target';
import type { HistoryRows } from '../../learning/judge/historyRows';
import type { HistoryJob } from '../../learning/judge/scoreHistory';
import { pickWindows } from '../../learning/rows/pickWindows';
import { TrainingSetBuilder } from '../../learning/rows/trainingSetBuilder';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { EngineContext } from '../engineContext';
import { eachLook, type Look, type LookQuestion } from './eachLook';
import { readMoments, type Segmenting } from './readMoments';

export interface CollectedHistory extends HistoryJob {
	/** By the number that the set gives a lead. */
	leadIds: readonly string[];
	/** What `revenue` is in; absent without any. */
	currency?: string;
	/** When the first and the last of the looks was taken; 0 without any. */
	from: number;
	until: number;
}

interface HistoryQuestion extends Omit<LookQuestion, 'onLeftOut'> {
	segmenting?: Segmenting | undefined;
}

/** Every look at every lead whose outcome is known by now, with what was paid after it, and which of them count. */
export async function collectHistory(
	context: EngineContext,
	{ segmenting, ...question }: HistoryQuestion,
): Promise<Map<Audience, CollectedHistory>> {
	const gathered = new Map(question.audiences.map((audience) => [audience, new HistoryBuilder(question.target)]));
	const onLeftOut: LookQuestion['onLeftOut'] = (audience, label) => gathered.get(audience)?.set.leaveOut(label);
	await eachLook(context, { ...question, onLeftOut }, (look) => gathered.get(look.audience)?.add(look));
	const histories = new Map<Audience, CollectedHistory>();
	for (const [audience, builder] of gathered)
		histories.set(audience, await finishHistory(context, builder, question.target, segmenting));
	return histories;
}

/** Looks of one audience, and what was paid after each. */
class HistoryBuilder {
	readonly set = new TrainingSetBuilder();
	readonly leadIds: string[] = [];
	/** By currency, what was paid after which look. */
	readonly paid = new Map<string, Map<number, number>>();
	readonly #windows: ReturnType<typeof toWindows>;
	#looks = 0;

	constructor(target: Target) {
		this.#windows = toWindows(target);
	}

	add({ lead, asOf, features, label, contacted, replayed, outcomes }: Look): void {
		if (this.leadIds.at(-1) !== lead.id) this.leadIds.push(lead.id);
		this.set.add({ leadId: lead.id, asOf, features, label, contacted, replayed });
		this.#addRevenue(this.#looks++, asOf, outcomes);
	}

	#addRevenue(look: number, asOf: number, outcomes: readonly StoredOutcome[]): void {
		if (outcomes.length === 0) return;
		const categories = new Map(outcomes.map(({ id, category }) => [id, category]));
		for (const { id, at, amountMinor = 0, currency } of listStandingPurchases(outcomes)) {
			if (currency === undefined || at <= asOf || at > asOf + this.#windows.windowOf(categories.get(id))) continue;
			const paid = this.paid.get(currency) ?? new Map<number, number>();
			this.paid.set(currency, paid.set(look, (paid.get(look) ?? 0) + amountMinor));
		}
	}
}

async function finishHistory(
	context: EngineContext,
	{ set: builder, leadIds, paid }: HistoryBuilder,
	target: Target,
	segmenting: Segmenting | undefined,
): Promise<CollectedHistory> {
	const set = builder.finish();
	const { leads, labels, asOf } = set.columns;
	const picked = pickWindows({ leads, asOf }, toWindows(target).longest);
	// Amounts of several currencies can't be added: the one that most orders are in is told.
	const [main] = [...paid].sort(([, a], [, b]) => b.size - a.size);
	const places = picked.rows.map((row) => ({ leadId: leadIds[leads[row] ?? -1] ?? '', asOf: asOf[row] ?? 0, row }));
	const { idleMs, segments } = await readMoments(context, places, set.table, segmenting);
	const rows: HistoryRows = {
		leads: Int32Array.from(picked.rows, (row) => leads[row] ?? -1),
		labels: Uint8Array.from(picked.rows, (row) => labels[row] ?? 0),
		revenue: Float64Array.from(picked.rows, (row) => main?.[1].get(row) ?? 0),
		idleDays: idleMs.map((idle) => idle / DAY_MS),
		segments,
	};
	return {
		set,
		picked,
		rows,
		leadIds,
		split: context.settings.learning.split,
		from: asOf.reduce((least, at) => Math.min(least, at), asOf[0] ?? 0),
		until: set.newestAsOf,
		...(main === undefined ? {} : { currency: main[0] }),
	};
}
