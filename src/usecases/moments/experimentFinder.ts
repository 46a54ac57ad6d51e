import type { ExperimentDecided } from '../../moments/foundOut';
import type { Experiment } from '../../lead/experiment';
import { listHoldouts } from '../../lead/holdout';
import { DAY_MS, type Instant } from '../../lead/time';
import { byOccurrence } from '../../store/orders';
import type { StoreView } from '../../store/port/leadStore';
import { isSameName } from '../../lead/sameName';
import type { EngineContext } from '../engineContext';
import { listVerdicts, type OpenExperiments, type Verdict } from './listVerdicts';
import { lookInto } from './lookInto';
import type { MomentCandidate, WatchQuestion } from './moment';
import type { MomentFinder } from './momentFinder';

/** All experiments are looked at together. */
const FINDING = 'experiments';

/** A verdict stays, so it is kept with the time at which it was found. */
interface KnownVerdict extends Verdict {
	at: Instant;
}

interface KnownVerdicts {
	verdicts: KnownVerdict[];
	/** The salts of those that ended and were looked at after that: they come to no other verdict. */
	closed: string[];
}

const NOTHING_KNOWN: KnownVerdicts = { verdicts: [], closed: [] };

/** What was bought before the end may come to be on record after it. */
const LATE_MS = 7 * DAY_MS;

/** Contacting, or one variant against another, came to a verdict. */
export const experimentFinder: MomentFinder = {
	prepare: async (context) => {
		const [finding] = await context.store.read(async (view) => await view.readFindings([FINDING]));
		const { holdouts, experiments } = await listOpen(context, finding?.body as KnownVerdicts | undefined);
		if (holdouts.length + experiments.length > 0) await lookInto(context, FINDING, addVerdicts(context));
		return undefined;
	},
	listMarks: async (_, view, question, { from, until, after, limit }) =>
		(await readVerdicts(view, question))
			.map(({ id, at: occurredAt }) => ({ id, of: id, occurredAt }))
			.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until)
			.filter((mark) => after === undefined || byOccurrence(mark, after) > 0)
			.sort(byOccurrence)
			.slice(0, limit),
	find: async (_, view, references, question) => {
		const asked = new Set(references.map(({ of }) => of));
		return (await readVerdicts(view, question)).filter(({ id }) => asked.has(id)).map(toCandidate);
	},
};

function addVerdicts(context: EngineContext) {
	return async (before: KnownVerdicts = NOTHING_KNOWN) => {
		const at = context.clock();
		const { verdicts, closed } = before;
		const open = await listOpen(context, before);
		const ids = new Set(verdicts.map(({ id }) => id));
		const found = (await listVerdicts(context, open)).filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, at }));
		const over = [...open.holdouts, ...open.experiments].filter(({ endedAt = Infinity }) => endedAt + LATE_MS <= at);
		const known: KnownVerdicts = {
			verdicts: [...verdicts, ...found],
			closed: [...closed, ...over.map(({ salt }) => salt)],
		};
		return { body: known, isNew: found.length > 0 };
	};
}

/** Those that are running, and those that nobody has looked at since they ended. Of the first look ever, old ones are no news. */
async function listOpen({ store, clock }: EngineContext, known = NOTHING_KNOWN): Promise<OpenExperiments> {
	const { holdout, experiments = [] } = await store.read(async (view) => await view.readWorkspace());
	const oldest = known === NOTHING_KNOWN ? clock() - LATE_MS : -Infinity;
	const isOpen = ({ salt, endedAt = Infinity }: Pick<Experiment, 'salt' | 'endedAt'>): boolean =>
		!known.closed.includes(salt) && endedAt > oldest;
	return { holdouts: listHoldouts(holdout).filter(isOpen), experiments: experiments.filter(isOpen) };
}

function toCandidate({ id: subject, at, decided }: KnownVerdict): MomentCandidate {
	const experiment: ExperimentDecided = decided;
	return { subject, at, about: at, aboutFrom: at, because: experiment.summary, detail: { experiment } };
}

/** Of the experiment that is asked about, or of all. */
async function readVerdicts(view: StoreView, { experiment }: WatchQuestion): Promise<KnownVerdict[]> {
	const [finding] = await view.readFindings([FINDING]);
	const { verdicts } = (finding?.body as KnownVerdicts | undefined) ?? NOTHING_KNOWN;
	return verdicts.filter(({ decided }) => experiment === undefined || isSameName(decided.experiment, experiment));
}
