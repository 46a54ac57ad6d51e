import { isNews, type DriftFound } from '../../moments/foundOut';
import { checkDrift } from '../training/checkDrift';
import type { EngineContext } from '../engineContext';
import { listFound, lookInto } from './lookInto';
import type { MomentCandidate, WatchQuestion } from './moment';
import type { MomentFinder } from './momentFinder';

const DEFAULT_MODEL_NAME = 'default';

/** As Check Drift has them. */
const RECENT_DAYS = 14;
const STALE_DAYS = 120;

interface KnownDrift extends DriftFound {
	/** What needs attention, in codes: each is told once until it is fine again. */
	codes: string[];
}

/** Something of a model needs attention that didn't on the day before. */
export const driftFinder: MomentFinder = {
	prepare: async (context, question) => {
		const model = modelOf(question);
		await lookInto<KnownDrift>(context, idOf(question), async (known) => {
			const drift = await findDrift(context, model);
			return { body: drift, isNew: drift !== undefined && isNews(known?.codes ?? [], drift.codes) };
		});
		return undefined;
	},
	listMarks: async (_, view, question, page) => await listFound(view, [idOf(question)], page),
	find: async (_, view, references) => {
		const findings = await view.readFindings([...new Set(references.map(({ of }) => of))]);
		return findings.flatMap((finding) => {
			const { id, since, body } = finding ?? {};
			return id === undefined || since === undefined ? [] : [toCandidate(id, since, body as KnownDrift)];
		});
	},
	preview: async (context, question) => {
		const drift = await findDrift(context, modelOf(question));
		return drift && toCandidate(idOf(question), question.now, drift);
	},
};

function modelOf({ model = DEFAULT_MODEL_NAME }: WatchQuestion): string {
	return model;
}

function idOf(question: WatchQuestion): string {
	return `drift ${modelOf(question)}`;
}

function toCandidate(subject: string, at: number, { codes: _, ...drift }: KnownDrift): MomentCandidate {
	return { subject, at, about: at, aboutFrom: at, because: drift.because.join(' '), detail: { drift } };
}

/** Undefined where nothing needs attention: what is only to be kept an eye on stands in the report. */
async function findDrift(context: EngineContext, model: string): Promise<KnownDrift | undefined> {
	const checked = await checkDrift(context, { model, days: RECENT_DAYS, staleDays: STALE_DAYS });
	const { version, silences, audiences } = checked;
	const codes = [
		...silences.map(({ kind, event }) => `silence ${kind} ${event}`),
		...Object.entries(audiences).flatMap(([audience, { features, calibration }]) => [
			...features.flatMap(({ feature, level, dead }) =>
				level === 'act' || dead ? [`feature ${version} ${audience} ${feature}`] : [],
			),
			...(typeof calibration === 'string' || calibration.verdict === 'as expected'
				? []
				: [`calibration ${version} ${audience} ${calibration.verdict}`]),
		]),
	];
	if (codes.length === 0) return undefined;
	const because = [...silences, ...Object.values(audiences)].flatMap((found) => found.because);
	const silent = silences.map(({ event, label, since, silentDays }) => ({ event, label, since, silentDays }));
	return { model: checked.model, version, because, silences: silent, codes };
}
