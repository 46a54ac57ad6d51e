import { setImmediate } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { EngineError, type ErrorCode } from '../../errors';
import { assessDrift, type DriftJob, type MeasuredDrift } from '../../learning/judge/assessDrift';
import { assessScorecard, type Assessment, type AssessmentJob } from '../../learning/judge/assessScorecard';
import { placeTiers, type PlacedTiers, type TierPlacementJob } from '../../learning/judge/placeTiers';
import { testHistory, type HistoryReport, type HistoryTestJob } from '../../learning/judge/testHistory';
import type { FeatureTable } from '../../learning/rows/featureTable';
import { TrainingSet } from '../../learning/rows/trainingSet';
import {
	learnScorecard,
	type LearnedScorecard,
	type LearningJob,
	type LearningStep,
} from '../../learning/learnScorecard';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { refuseCanceled } from '../untilCanceled';

/**
 * Fitting takes seconds and must not stop the event loop, so it runs in a thread of its own. The package is one file, and
 * that file is what the thread loads; run from its sources (tests, benches) there is no such file, and the work is done in place.
 */
const BUNDLE = __filename.endsWith('.js') ? __filename : undefined;

/** Whose work it is: a thread ends with the signal of theirs. */
type Asking = Pick<EngineContext, 'signal'>;

export async function learnInBackground(
	asking: Asking,
	job: LearningJob,
	onStep?: (step: LearningStep) => void,
): Promise<LearnedScorecard> {
	return BUNDLE === undefined
		? learnScorecard(job, onStep)
		: await runInThread<LearnedScorecard>(asking, BUNDLE, { leadScoringTask: 'learn', job }, onStep);
}

export async function assessInBackground(asking: Asking, job: AssessmentJob): Promise<Assessment> {
	return BUNDLE === undefined
		? assessScorecard(job)
		: await runInThread<Assessment>(asking, BUNDLE, { leadScoringTask: 'assess', job });
}

export async function assessDriftInBackground(asking: Asking, job: DriftJob): Promise<MeasuredDrift> {
	return BUNDLE === undefined
		? assessDrift(job)
		: await runInThread<MeasuredDrift>(asking, BUNDLE, { leadScoringTask: 'drift', job });
}

export async function testHistoryInBackground(asking: Asking, job: HistoryTestJob): Promise<HistoryReport> {
	return BUNDLE === undefined
		? testHistory(job)
		: await runInThread<HistoryReport>(asking, BUNDLE, { leadScoringTask: 'testHistory', job });
}

export async function placeTiersInBackground(asking: Asking, job: TierPlacementJob): Promise<PlacedTiers> {
	return BUNDLE === undefined
		? placeTiers(job)
		: await runInThread<PlacedTiers>(asking, BUNDLE, { leadScoringTask: 'placeTiers', job });
}

type Task =
	| { leadScoringTask: 'learn'; job: LearningJob }
	| { leadScoringTask: 'assess'; job: AssessmentJob }
	| { leadScoringTask: 'drift'; job: DriftJob }
	| { leadScoringTask: 'testHistory'; job: HistoryTestJob }
	| { leadScoringTask: 'placeTiers'; job: TierPlacementJob };
type Answer = { ok: true; value: unknown } | { ok: false; code: ErrorCode; message: string };
type Message = { step: LearningStep } | Answer;

async function runInThread<T>(
	{ signal }: Asking,
	file: string,
	task: Task,
	onStep?: (step: LearningStep) => void,
): Promise<T> {
	await setImmediate(); // what was collected has just been put together, which takes its time with a million rows
	refuseCanceled(signal);
	const thread = new Worker(file, {
		workerData: task,
		// Handed over, not copied: a training set may be hundreds of megabytes.
		transferList: buffersOf(task),
		// Of passing things it makes many; what lasts are buffers, which don't count here.
		resourceLimits: { maxYoungGenerationSizeMb: 16 },
	});
	const end = (): void => void thread.terminate();
	signal?.addEventListener('abort', end);
	const answer = await new Promise<Answer>((resolve, reject) => {
		thread.on('message', (message: Message) => ('step' in message ? onStep?.(message.step) : resolve(message)));
		thread.once('error', reject);
		thread.once('exit', (code) => reject(endedWith(signal, code)));
	}).finally(() => signal?.removeEventListener('abort', end));
	if (!answer.ok) throw new EngineError(answer.code, answer.message);
	return answer.value as T;
}

function endedWith(signal: AbortSignal | undefined, code: number): EngineError {
	return signal?.aborted === true
		? new EngineError('canceled', MESSAGES.canceled)
		: new EngineError('internal', `Training stopped unexpectedly (exit code ${code}). Run it again.`);
}

function buffersOf(task: Task): ArrayBuffer[] {
	const sets = task.leadScoringTask === 'placeTiers' ? task.job.histories.map(({ set }) => set) : [task.job.set];
	const tables: FeatureTable[] = sets.map(({ columns }) => columns.table);
	if (task.leadScoringTask === 'drift') tables.push(task.job.recent.table);
	const parts = tables
		.flatMap((table) => table.parts)
		.flatMap(({ offsets, columns, values }) => [offsets, columns, values]);
	const others = sets.flatMap(({ columns: { labels, leads, asOf, contacted, replayed } }) => [
		...[labels, leads, asOf, contacted, replayed],
	]);
	return [...others, ...parts].map(({ buffer }) => buffer as ArrayBuffer);
}

if (!isMainThread && isTask(workerData)) parentPort?.postMessage(answerTask(workerData));

function isTask(message: unknown): message is Task {
	return typeof message === 'object' && message !== null && 'leadScoringTask' in message;
}

function answerTask(task: Task): Answer {
	try {
		const value = doTask(task, (step) => parentPort?.postMessage({ step } satisfies Message));
		return { ok: true, value };
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		return { ok: false, code: error.code, message: error.message };
	}
}

function doTask({ leadScoringTask, job }: Task, onStep: (step: LearningStep) => void): unknown {
	switch (leadScoringTask) {
		case 'learn':
			return learnScorecard({ ...job, set: revive(job.set) }, onStep);
		case 'assess':
			return assessScorecard({ ...job, set: revive(job.set) });
		case 'drift':
			return assessDrift({ ...job, set: revive(job.set) });
		case 'testHistory':
			return testHistory({ ...job, set: revive(job.set) });
		case 'placeTiers':
			return placeTiers({
				...job,
				histories: job.histories.map((history) => ({ ...history, set: revive(history.set) })),
			});
	}
}

/** What crosses to a thread arrives as plain values: the set's columns, without what it answers. */
function revive({ columns }: TrainingSet): TrainingSet {
	return new TrainingSet(columns);
}
