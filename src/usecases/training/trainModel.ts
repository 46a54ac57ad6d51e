import { setImmediate } from 'node:timers/promises';
import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Target } from '../../learning/labels/target';
import type { LearningReport, LearningStep } from '../../learning/learnScorecard';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import { toStoredBody, type ModelBody } from '../models/modelBody';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { AUDIENCE_NAMES, nameAudiences } from './audienceNames';
import { describeFailure } from './checkPromotion';
import { collectTrainingSets } from './collectTrainingSets';
import { learnAudience, type LearnedAudience } from './learnAudience';
import { Trials } from './trials';
import { wasRolledBack } from './usedVersions';

interface TrainingQuestion extends Target {
	model: string;
	/** Absent: each of the three. */
	audience?: Audience;
	/** Of the resampling behind the intervals. */
	seed: number;
	/** Use what was learned at once, where it beats the scorecard in use by the promotion rule. */
	autoPromote: boolean;
	/** No points for combinations of terms: a shorter table, easier to read. */
	plain?: boolean;
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
	const [champion, { holdout }] = await context.store.read(
		async (view) => await Promise.all([loadModel(view, question.model), view.readWorkspace()]),
	);
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	// A holdout counts purchases: of any other target it says nothing.
	const trials = holdout === undefined || question.target !== 'purchase' ? undefined : new Trials(holdout);
	const sets = await collectTrainingSets(context, {
		models: [champion],
		audiences,
		target: question,
		onLeads: (leads) => question.onProgress?.({ step: 'collecting', leads }),
		...compact({ trials }),
	});
	const learned: LearnedAudience[] = [];
	for (const [audience, set] of sets) {
		const trial = trials?.take(audience);
		learned.push(await learnAudience(context, { champion, audience, set, ...question, ...compact({ trial }) }));
	}
	return await saveCandidate(context, question, champion, learned);
}

async function saveCandidate(
	context: EngineContext,
	{ model, autoPromote }: TrainingQuestion,
	champion: Model,
	trained: readonly LearnedAudience[],
): Promise<TrainedModel> {
	const reports = Object.fromEntries(trained.map(({ audience, training }) => [audience, training.report]));
	const answer = { model, champion: champion.version, reports };
	const changed = trained.filter(({ training }) => training.report.stage !== 'rules');
	if (changed.length === 0) {
		return {
			...answer,
			version: champion.version,
			saved: false,
			promoted: false,
			because: 'Not enough outcomes to learn from; points are unchanged.',
		};
	}
	const winners = changed.filter(({ training }) => training.report.promotion.promote);
	const promotes = autoPromote && winners.length > 0;
	// What is put to use by the rule holds only what has passed it.
	const candidate = replaceLearned(champion, promotes ? winners : changed);
	await setImmediate(); // what the thread has answered was just read
	const body = await toStoredBody(candidate);
	const learned = listAudiences(changed);
	const because = promotes
		? `beats version ${champion.version} for ${nameAudiences(listAudiences(winners))}`
		: describeLosses(changed, autoPromote);
	const answered = await context.store.write<TrainedModel>(async (transaction) => {
		await trackFacets(context, transaction, candidate);
		const now = context.clock();
		const known = (await transaction.listModels(model)).find(({ tablesHash }) => tablesHash === body.tablesHash);
		const version =
			known?.version ??
			(await transaction.saveModel({
				name: model,
				createdAt: now,
				note: `trained for ${nameAudiences(learned)}`,
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
				because: `Not promoted: version ${version} was rolled back by a person. Use Promote to put it into use again.`,
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
	await addUpAgain(context);
	return answered;
}

function listAudiences(learned: readonly LearnedAudience[]): Audience[] {
	return learned.map(({ audience }) => audience);
}

function replaceLearned(
	{ shopKind, scorecards, rules, training }: ModelBody,
	learned: readonly LearnedAudience[],
): ModelBody {
	return {
		shopKind,
		scorecards: {
			...scorecards,
			...Object.fromEntries(learned.map(({ audience, scorecard }) => [audience, scorecard])),
		},
		rules: { ...rules, ...Object.fromEntries(learned.map(({ audience, rules: moved }) => [audience, moved])) },
		training: {
			...training,
			...Object.fromEntries(learned.map(({ audience, training: newest }) => [audience, newest])),
		},
	};
}

function describeLosses(learned: readonly LearnedAudience[], autoPromote: boolean): string {
	const checks = learned.map(({ audience, training }) => {
		const failed = training.report.promotion.checks.find(({ passed }) => !passed);
		const verdict = failed === undefined ? 'better than the points in use' : describeFailure(failed);
		return `${AUDIENCE_NAMES[audience]}: ${verdict}.`;
	});
	const isBetter = learned.every(({ training }) => training.report.promotion.promote);
	return [...checks, ...(isBetter && !autoPromote ? ['Model › Promote puts it into use.'] : [])].join(' ');
}
