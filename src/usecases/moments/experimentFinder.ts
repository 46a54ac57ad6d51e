import type { ExperimentDecided } from '../../moments/foundOut';
import { DAY_MS, type Instant } from '../../lead/time';
import { byOccurrence } from '../../store/orders';
import type { StoreView } from '../../store/port/leadStore';
import { isSameName } from '../../lead/sameName';
import type { EngineContext } from '../engineContext';
import { listVerdicts, type Verdict } from './listVerdicts';
import { lookInto } from './lookInto';
import type { MomentCandidate, WatchQuestion } from './moment';
import type { MomentFinder } from './momentFinder';

/** All experiments are looked at together. */
const FINDING = 'experiments';

/** A verdict stays, so it is kept with the time at which it was found. */
interface KnownVerdict extends Verdict {
	at: Instant;
}

/** Contacting, or one variant against another, came to a verdict. */
export const experimentFinder: MomentFinder = {
	prepare: async (context) => {
		if (await hasExperiments(context)) await lookInto<KnownVerdict[]>(context, FINDING, addVerdicts(context));
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
	return async (known: readonly KnownVerdict[] = []) => {
		const at = context.clock();
		const ids = new Set(known.map(({ id }) => id));
		const found = (await listVerdicts(context)).filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, at }));
		return { body: [...known, ...found], isNew: found.length > 0 };
	};
}

function toCandidate({ id: subject, at, decided }: KnownVerdict): MomentCandidate {
	const experiment: ExperimentDecided = decided;
	return { subject, at, about: at, aboutFrom: at, because: experiment.summary, detail: { experiment } };
}

/** Of the experiment that is asked about, or of all. */
async function readVerdicts(view: StoreView, { experiment }: WatchQuestion): Promise<KnownVerdict[]> {
	const [finding] = await view.readFindings([FINDING]);
	const verdicts = (finding?.body ?? []) as KnownVerdict[];
	return verdicts.filter(({ decided }) => experiment === undefined || isSameName(decided.experiment, experiment));
}

/** What has ended changes no more: a week leaves time for the last look. */
async function hasExperiments({ store, clock }: EngineContext): Promise<boolean> {
	const { holdout, experiments = [] } = await store.read(async (view) => await view.readWorkspace());
	const isOver = holdout === undefined || (holdout.endedAt ?? Infinity) < clock() - 7 * DAY_MS;
	return !isOver || experiments.some(({ endedAt }) => endedAt === undefined);
}
