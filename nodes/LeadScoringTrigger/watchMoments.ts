import type { IRun, ITriggerFunctions } from 'n8n-workflow';
import type { Engine, Moment } from '../../src/index';
import { toNodeError } from '../shared/toNodeError';
import { momentToJson } from './momentToJson';
import { openTriggerEngine } from './openTriggerEngine';
import type { TriggerSettings } from './readTrigger';

/** Moments that this process has handed to n8n and whose workflow has not ended. n8n's own key is no lock. */
const inFlight = new Set<string>();

export interface Watching {
	/** One look; nothing while another is under way. */
	look(): Promise<void>;
	/** Waits for a look that is under way. */
	stop(): Promise<void>;
}

/** Looks for moments that have come due and starts the workflow with each, once. */
export function watchMoments(context: ITriggerFunctions, { question, workspace }: TriggerSettings): Watching {
	let looking: Promise<void> | undefined;
	let stopped = false;
	let failing = false;

	const lookOnce = async (): Promise<void> => {
		try {
			const place = await openTriggerEngine(context, workspace);
			const watch = `${place.workspace}/${question.watch}`;
			const moments = await place.engine.takeMoments({ ...question, watch });
			failing = false;
			// What was claimed and is not handed on now is taken again by whoever looks next.
			for (const moment of stopped ? [] : moments) handOn(context, moment, place);
		} catch (error) {
			const nodeError = toNodeError(context.getNode(), error);
			context.logger.error(nodeError.message);
			// Of an outage one failed execution, however many looks it lasts.
			if (!failing) context.saveFailedExecution?.(nodeError);
			failing = true;
		}
	};
	return {
		look: async () => {
			if (stopped || looking !== undefined) return;
			looking = lookOnce().finally(() => (looking = undefined));
			await looking;
		},
		stop: async () => {
			stopped = true;
			await looking;
		},
	};
}

function handOn(
	context: ITriggerFunctions,
	moment: Moment,
	{ engine, workspace }: { engine: Engine; workspace: string },
): void {
	const { key } = moment;
	if (inFlight.has(key)) return;
	const data = [[{ json: momentToJson(moment, workspace) }]];
	const done = context.helpers.createDeferredPromise<IRun>();
	inFlight.add(key);
	void settleAfter(context, { engine, key, run: done.promise });
	try {
		context.emit(data, undefined, done, key);
	} catch (error) {
		done.reject(error as Error);
	}
}

/** A run that ended, however, or that n8n knew already, was this moment's; one that n8n could not begin is begun again later. */
async function settleAfter(
	context: ITriggerFunctions,
	{ engine, key, run }: { engine: Engine; key: string; run: Promise<IRun> },
): Promise<void> {
	try {
		await run.catch((error: unknown) => {
			if (!isCancelled(error)) throw error;
		});
		await engine.settleMoments([key]);
	} catch (error) {
		context.logger.warn(toNodeError(context.getNode(), error).message);
	} finally {
		inFlight.delete(key);
	}
}

/** Somebody stopped the workflow by hand. */
function isCancelled(error: unknown): boolean {
	return error instanceof Error && /cancel/i.test(error.constructor.name);
}
