import type { Engine } from '../../src/index';
import { hints } from './hints';
import type { Batch } from './operation';
import { reportProgress, type Progress } from './reportProgress';

/** A run through many leads that a person may call off. */
interface LongRun extends Progress {
	/** Stops between two of its transactions when the execution is canceled. */
	engine: Engine;
}

/**
 * For what may be cut off anywhere without harm: it only reads, or what it writes counts once when it is run again. When n8n
 * cancels the execution the log says how far it had come; n8n itself shows of a canceled step nothing but that.
 */
export function startLongRun(batch: Pick<Batch, 'context' | 'engine'>, what: string, total?: number): LongRun {
	const { context, engine } = batch;
	const progress = reportProgress(batch, what, total);
	const signal = context.getExecutionCancelSignal();
	if (signal === undefined) return { ...progress, engine };
	let done = 0;
	const say = (): void => context.logger.info(`Lead Scoring: ${hints.canceled(done, what, total)}`);
	signal.addEventListener('abort', say, { once: true });
	return {
		engine: engine.until(signal),
		at: (count) => progress.at((done = count)),
		end: () => {
			signal.removeEventListener('abort', say);
			progress.end();
		},
	};
}
