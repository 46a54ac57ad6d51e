import { compact } from '../../compact';
import type { ExperimentFigures } from '../../report/figures';
import type { EngineContext } from '../engineContext';
import { readHoldoutResults } from '../experiments/readHoldoutResults';

/** Of the holdout that is running or ended last; undefined where none was ever set. */
export async function readExperiment(context: EngineContext): Promise<ExperimentFigures | undefined> {
	const { holdout } = await context.store.read(async (view) => await view.readWorkspace());
	if (holdout === undefined) return undefined;
	const { summary, arms, notes, isRunning } = await readHoldoutResults(context);
	const toGroup = (name: string, { exposed, leads, buyers, rate }: typeof arms.holdout) =>
		compact({ name, people: exposed, counted: leads, buyers, rate });
	return {
		running: isRunning,
		summary,
		share: holdout.share,
		groups: [toGroup('Contacted', arms.contacted), toGroup('Held out', arms.holdout)],
		notes,
	};
}
