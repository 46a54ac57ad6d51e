import { isSameName, MOMENTS, type Engine, type WatchQuestion } from '../../src/index';
import { hints } from '../shared/hints';
import { messages } from '../shared/messages';

/** Why a test run has nothing to show: a name that nothing is kept under comes first. */
export async function describeNoMoment(engine: Engine, { kind, experiment }: WatchQuestion): Promise<string> {
	const usual = MOMENTS[kind].ofWorkspace === true ? messages.noMomentOfWorkspace : messages.noMomentYet;
	if (experiment === undefined) return usual;
	const names = [...new Set((await engine.listExperiments()).map(({ name }) => name))];
	if (names.length === 0 || names.some((name) => isSameName(name, experiment))) return usual;
	return `${hints.noSuchExperiment(experiment, names)} ${usual}`;
}
