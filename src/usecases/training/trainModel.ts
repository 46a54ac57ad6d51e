import { AUDIENCES, type Audience } from '../../lead/lead';
import type { LearningReport, LearningStep } from '../../learning/learnScorecard';
import type { Target } from '../../learning/labels/target';
import type { TrainingSet } from '../../learning/rows/trainingSet';
import { collectTrainingSets } from './collectTrainingSets';
import type { EngineContext } from '../engineContext';
import { learnInBackground } from './inBackground';
import { loadModel, type Model } from '../models/loadModel';
import { toStoredBody, type ModelBody, type Training } from '../models/modelBody';
import { wasRolledBack } from './promoteModel';

export interface TrainingQuestion extends Target {
	model: string;
	/** Absent: each of the three. */
	audience?: Audience;
	/** Of the resampling behind the intervals. */
	seed: number;
	/** Use what was learned at once, where it beats the scorecard in use by the promotion rule. */
	autoPromote: boolean;
	/** Told what training is at, as it goes on. */
	onProgress?: (progress: TrainingProgress) => void;
}

/** Leads that have been looked at, or what is done with an audience's rows. */
export type TrainingProgress = { step: 'collecting'; leads: number } | { step: LearningStep; audience: Audience };

export interface TrainedModel {
	model: string;
	/** The candidate's; the same data gives the version that is on record already. */
	version: number;
	saved: boolean;
	promoted: boolean;
	/** The version in use before. */
	champion: number;
	because: string;
	reports: Partial<Record<Audience, LearningReport>>;
}

/** Learns a candidate from every stored score whose outcome is known by now, and keeps it as a new version. */
export async function trainModel(context: EngineContext, question: TrainingQuestion): Promise<TrainedModel> {
	const champion = await context.store.read(async (view) => await loadModel(view, question.model));
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	const sets = await collectTrainingSets(context, [champion], audiences, question, (leads) =>
		question.onProgress?.({ step: 'collecting', leads }),
	);
	const candidate: MutableBody = {
		scorecards: { ...champion.scorecards },
		rules: { ...champion.rules },
		training: { ...champion.training },
	};
	const reports: TrainedModel['reports'] = {};
	for (const [audience, set] of sets) {
		const { training, scorecard, rules } = await trainAudience(context, champion, audience, set, question);
		const { report } = training;
		reports[audience] = report;
		if (report.stage === 'rules') continue;
		candidate.scorecards[audience] = scorecard;
		candidate.rules[audience] = rules;
		candidate.training[audience] = training;
	}
	return await saveCandidate(context, question, champion, candidate, reports);
}

type MutableBody = {
	scorecards: Record<Audience, ModelBody['scorecards'][Audience]>;
	rules: Record<Audience, ModelBody['rules'][Audience]>;
	training: Partial<Record<Audience, Training>>;
};

async function trainAudience(
	{ settings }: EngineContext,
	champion: Model,
	audience: Audience,
	set: TrainingSet,
	question: TrainingQuestion,
) {
	const { target, windowDays, graceDays, categoryWindows } = question;
	// Read first: the set is handed over to the thread.
	const until = newestOf(set);
	const job = {
		rules: champion.rules[audience],
		champion: champion.scorecards[audience],
		set,
		settings: settings.learning,
		seed: question.seed,
	};
	const { scorecard, rules, report, reference } = await learnInBackground(job, (step) =>
		question.onProgress?.({ step, audience }),
	);
	const training: Training = {
		target,
		windowDays,
		graceDays,
		...(categoryWindows && { categoryWindows }),
		until,
		report,
		reference,
	};
	return { scorecard, rules, training };
}

function newestOf({ asOf }: TrainingSet): number {
	let newest = 0;
	for (const each of asOf) if (each > newest) newest = each;
	return newest;
}

async function saveCandidate(
	context: EngineContext,
	{ model, autoPromote }: TrainingQuestion,
	champion: Model,
	candidate: MutableBody,
	reports: TrainedModel['reports'],
): Promise<TrainedModel> {
	const learned = AUDIENCES.filter((audience) => candidate.scorecards[audience] !== champion.scorecards[audience]);
	const answer = { model, champion: champion.version, reports };
	if (learned.length === 0) {
		return {
			...answer,
			version: champion.version,
			saved: false,
			promoted: false,
			because: 'Too few outcomes to learn from: the points stay as they are.',
		};
	}
	const winners = learned.filter((audience) => reports[audience]?.promotion.promote);
	const promotes = autoPromote && winners.length > 0;
	// What is put to use by the rule holds only what has passed it.
	if (promotes) {
		for (const audience of learned) {
			if (winners.includes(audience)) continue;
			candidate.scorecards[audience] = champion.scorecards[audience];
			candidate.rules[audience] = champion.rules[audience];
			delete candidate.training[audience];
			const before = champion.training[audience];
			if (before !== undefined) candidate.training[audience] = before;
		}
	}
	const body = toStoredBody(candidate);
	const because = promotes
		? `beats version ${champion.version} for ${winners.join(' and ')}`
		: describeLosses(learned, reports, autoPromote);
	return await context.store.write(async (transaction) => {
		const now = context.clock();
		const known = (await transaction.listModels(model)).find(({ tablesHash }) => tablesHash === body.tablesHash);
		const version =
			known?.version ??
			(await transaction.saveModel({
				name: model,
				createdAt: now,
				note: `trained for ${learned.join(', ')}`,
				...body,
			}));
		const saved = known === undefined;
		if (!promotes || known?.champion === true) return { ...answer, version, saved, promoted: false, because };
		if (wasRolledBack(await transaction.readPromotions(model), version)) {
			return {
				...answer,
				version,
				saved,
				promoted: false,
				because: `Not promoted: a person has rolled back from version ${version}. Promote puts it to use again.`,
			};
		}
		return {
			...answer,
			version,
			saved,
			promoted: await transaction.promoteModel({ name: model, version, at: now, because }),
			because,
		};
	});
}

function describeLosses(learned: readonly Audience[], reports: TrainedModel['reports'], autoPromote: boolean): string {
	const checks = learned.map((audience) => {
		const failed = reports[audience]?.promotion.checks.find(({ passed }) => !passed);
		return failed === undefined
			? `${audience}: passes the promotion rule`
			: `${audience}: ${failed.name}: ${failed.because}`;
	});
	return `${autoPromote ? 'Not promoted' : 'Saved as a candidate'}. ${checks.join('; ')}.`;
}
