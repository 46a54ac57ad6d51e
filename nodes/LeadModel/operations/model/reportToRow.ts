import type { IDataObject } from 'n8n-workflow';
import { compact, describeUplift, type Audience, type EvaluatedModel, type TrainedModel } from '../../../../src/index';
import { toTenth } from '../../readable';
import { percent } from './groupToRow';

type Report = NonNullable<TrainedModel['reports'][Audience]>;
type Evaluated = NonNullable<EvaluatedModel['audiences'][Audience]>;
type Judged = Evaluated['evaluation']['candidate'];
type TierRates = Evaluated['byTier'][number];

/** What was learned of one audience. */
export function reportToRow(audience: Audience, report: Report): IDataObject {
	const { stage, because, moved, found, promotion } = report;
	return {
		...{ audience, stage, because },
		...countsToRow(report),
		...judgedToRow(report.evaluation.candidate),
		checks: promotion.checks.map(({ name, passed, because: why }) => ({ check: name, passed, because: why })),
		moved: moved.map(({ label, from, to, code }) => ({ label, from: toTenth(from), to: toTenth(to), code })),
		...compact({ uplift: report.uplift && describeUplift(compact({ report: report.uplift, hasHoldout: true })) }),
		found: found.map(({ label, code }) => ({ label, code })),
	};
}

/** How a version does on the newest leads of one audience, and beside simpler ones. */
export function evaluatedToRow(audience: Audience, evaluated: Evaluated): IDataObject {
	const { summary, evaluation, byScore, byContact, byTier } = evaluated;
	return {
		...{ summary, audience },
		...countsToRow(evaluated),
		...judgedToRow(evaluation.candidate),
		compared: Object.entries(RIVALS).map(([rival, rankedBy]) => ({
			rankedBy,
			...judgedToRow(evaluation[rival as keyof typeof RIVALS]),
		})),
		byScore: byScore.map(({ fromScore, leads, positives }) => ({ fromScore, leads, converted: positives })),
		byContact: [
			{ leadsThat: 'were contacted', ...rateToRow(byContact.contacted) },
			{ leadsThat: 'were not contacted', ...rateToRow(byContact.notContacted) },
		],
		byTier: byTier.map(tierToRow),
	};
}

const RIVALS = {
	candidate: 'This version',
	rulesOnly: 'Your points alone',
	plainLogistic: 'Plain logistic regression',
	baseRate: 'By chance',
} as const;

function countsToRow({
	leads,
	positives,
	snapshots,
	censored,
	unjudged,
}: Pick<Evaluated, 'leads' | 'positives' | 'snapshots' | 'censored' | 'unjudged'>): IDataObject {
	return { leads, converted: positives, looks: snapshots, stillOpen: censored, notJudged: unjudged };
}

/** In the reader's terms, with the field's own name where an expert wants it. */
function judgedToRow(judged: Judged): IDataObject {
	if (!('measures' in judged)) return { verdict: judged.verdict, moreNeeded: judged.needed };
	const { auc, capture10, lift10, logLoss } = judged.measures;
	const { interval } = auc;
	return compact({
		verdict: judged.verdict,
		buyersHigherOf100: sayPercent(auc.value),
		between: interval && `${percent(interval.low)}–${percent(interval.high)}`,
		buyersInTop10Percent: sayPercent(capture10.value),
		timesAverageInTop10: Number.isFinite(lift10.value) ? toTenth(lift10.value) : undefined,
		logLoss: Number.isFinite(logLoss.value) ? logLoss.value : undefined,
	});
}

function sayPercent(share: number): number | undefined {
	return Number.isFinite(share) ? percent(share) : undefined;
}

function tierToRow({ tier, conversion, acceptance, winRate }: TierRates): IDataObject {
	return {
		tier,
		...rateToRow(conversion),
		...compact({
			acceptedPercent: 'value' in acceptance ? percent(acceptance.value) : undefined,
			wonPercent: 'value' in winRate ? percent(winRate.value) : undefined,
		}),
	};
}

function rateToRow(rate: TierRates['conversion'] & { expected?: number }): IDataObject {
	const { reached, leads, expected } = rate;
	return {
		...{ leads, converted: reached },
		...('value' in rate
			? {
					ratePercent: percent(rate.value),
					between: `${percent(rate.interval.low)}–${percent(rate.interval.high)} %`,
				}
			: { note: leads === 0 ? 'no leads' : 'too few leads for a rate' }),
		...compact({ expectedPercent: expected === undefined ? undefined : percent(expected) }),
	};
}
