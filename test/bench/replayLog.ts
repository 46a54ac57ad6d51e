import { createEngine, openMemoryStore, type Engine, type LeadRecord, type LeadStore } from '../../src/index';
import { createKeyring } from '../../src/lead/keyring';
import { AUDIENCES, type Audience } from '../../src/lead/lead';
import { DAY_MS } from '../../src/lead/time';
import type { Target } from '../../src/learning/labels/target';
import type { Snapshots } from '../../src/learning/rows/snapshots';
import type { TimeSplit } from '../../src/learning/rows/timeSplit';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import type { Scorecard } from '../../src/scoring/scorecard';
import { settingsSchema } from '../../src/settings';
import type { EngineContext } from '../../src/usecases/engineContext';
import { loadModel, loadVersion } from '../../src/usecases/models/loadModel';
import { collectTrainingSets } from '../../src/usecases/training/collectTrainingSets';
import { eachLook, type LookQuestion } from '../../src/usecases/training/eachLook';
import { startBar } from '../../tools/startBar';
import { ORDER, type LoggedEvent } from './loggedEvents';
import { showTraining } from './showTraining';

/** What a log that went through the product has left to learn from, and what was learned. */
export interface Replay {
	events: number;
	leads: number;
	eventsPerSecond: number;
	parts: ReplayedAudience[];
}

export interface ReplayedAudience {
	audience: Audience;
	set: TrainingSet;
	split: TimeSplit<Snapshots>;
	/** Of each snapshot of the set. */
	looks: { lead: string; asOf: number }[];
	/** As shipped. */
	rules: Scorecard;
	candidate: Scorecard;
	/** The candidate's terms with the points they had before any outcome. */
	widerRules: Scorecard;
}

const CHUNK = 1_000;
const MODEL = 'default';

/** Each event is recorded and scored when it happened, everybody is scored every so many days, and then it is trained. */
export async function replayLog(
	log: readonly LoggedEvent[],
	{ windowDays, everyDays }: { windowDays: number; everyDays: number },
): Promise<Replay> {
	const store = await openMemoryStore({ workspace: 'replay' });
	let now = log[0]?.at ?? 0;
	const clock = (): number => now;
	const engine = createEngine({ store, clock });

	const bar = startBar('replaying events', log.length);
	const started = performance.now();
	const everyMs = everyDays * DAY_MS;
	let nextRound = now + everyMs;
	for (const [index, { at, record, isTarget }] of log.entries()) {
		for (; at >= nextRound; nextRound += everyMs) {
			now = nextRound;
			await scoreEverybody(engine, store);
		}
		now = at;
		const records = isTarget ? [record, toPurchase(record)] : [record];
		const [answer] = await engine.recordAndScore([{ records }]);
		if (answer !== undefined && !answer.ok) throw answer.error;
		if (index % 100 === 0) bar.update(index);
	}
	bar.update(log.length);
	bar.stop();
	const seconds = (performance.now() - started) / 1000;

	const target: Target = { target: 'purchase', windowDays, graceDays: 0 };
	const { length: leads } = await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }));
	const training = showTraining(leads);
	const { version } = await engine.trainModel({
		model: MODEL,
		...target,
		seed: 0,
		autoPromote: false,
		onProgress: training.onProgress,
	});
	training.stop();
	const parts = await collectParts(contextOf(store, clock), target, version);
	return { events: log.length, leads, eventsPerSecond: Math.round(log.length / seconds), parts };
}

function toPurchase(record: LeadRecord): LeadRecord {
	if (record.kind !== 'event') throw new Error(`${ORDER} is an event`);
	return { ...record, kind: 'outcome', name: 'purchase', id: `${record.id}:outcome` };
}

async function scoreEverybody(engine: Engine, store: LeadStore): Promise<void> {
	const leads = await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }));
	for (let start = 0; start < leads.length; start += CHUNK) {
		await engine.scoreLeads(leads.slice(start, start + CHUNK).map(({ id }) => ({ leadId: id })));
	}
}

async function collectParts(context: EngineContext, target: Target, version: number): Promise<ReplayedAudience[]> {
	const { rules, candidate } = await context.store.read(async (view) => ({
		rules: await loadModel(view),
		candidate: await loadVersion(view, MODEL, version),
	}));
	if (candidate === undefined) throw new Error(`version ${version} is gone`);
	const collected = await collectLooks(context, { models: [candidate, rules], audiences: AUDIENCES, target });
	return collected.map(({ audience, set, looks }) => ({
		audience,
		set,
		split: set.split(context.settings.learning.split),
		looks,
		rules: rules.scorecards[audience],
		candidate: candidate.scorecards[audience],
		widerRules: candidate.rules[audience],
	}));
}

/** The training set of each audience, and which lead each of its snapshots is of. */
export async function collectLooks(
	context: EngineContext,
	question: LookQuestion,
): Promise<Pick<ReplayedAudience, 'audience' | 'set' | 'looks'>[]> {
	const collected: Pick<ReplayedAudience, 'audience' | 'set' | 'looks'>[] = [];
	for (const [audience, set] of await collectTrainingSets(context, question)) {
		// In the order in which a training set is collected, so that row numbers are places here.
		const looks: ReplayedAudience['looks'] = [];
		await eachLook(context, { ...question, audiences: [audience] }, ({ lead, asOf }) => {
			const id = lead.identities.find(({ kind }) => kind === 'customerId')?.value ?? lead.id;
			looks.push({ lead: id, asOf });
		});
		collected.push({ audience, set, looks });
	}
	return collected;
}

/** What a use case sees of a store. */
export function contextOf(store: LeadStore, clock: () => number): EngineContext {
	return { store, clock, keyring: createKeyring(), settings: settingsSchema.parse({}) };
}
