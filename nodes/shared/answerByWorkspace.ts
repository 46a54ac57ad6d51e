import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	eachInTurns,
	EngineError,
	readPath,
	refuseWith,
	toEngineError,
	type Engine,
	type Result,
} from '../../src/index';
import { hints } from './hints';
import { messages } from './messages';
import { inWorkspace, openEngine, readConnection, takeNewStore, type StoreConnection } from './openEngine';
import type { Parameters } from './parameters';
import { readCredential } from './readCredential';
import type { Addition, Batch, Operation, UnopenedBatch } from './operation';
import { readWorkspace } from './workspaceOption';

interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	parameters: Parameters;
	items: readonly INodeExecutionData[];
}

type Answer = Result<Addition[]>;

/**
 * Answers all items in their order, each from the engine of its workspace. A store that can't be opened, or breaks in
 * the middle, is the error of every item that needs it: none of them passes.
 */
export async function answerByWorkspace(run: Run): Promise<Answer[]> {
	const { context, operation, parameters, items } = run;
	if (items.length === 0) return [];
	try {
		const connection = readConnection(await readCredential(context, items.length));
		const answers: Answer[] = [];
		const groups = new Map<string, number[]>();
		await eachInTurns(operation.runsOnce ? [0] : items.keys(), (itemIndex) => {
			try {
				const workspace = readWorkspace(parameters, itemIndex) ?? connection.workspace;
				if (!operation.runsOnce) refuseForeignLead(items[itemIndex], workspace);
				const places = groups.get(workspace);
				if (places === undefined) groups.set(workspace, [itemIndex]);
				else places.push(itemIndex);
			} catch (error) {
				answers[itemIndex] = refuse(run, toEngineError(error), itemIndex);
			}
		});
		for (const [workspace, places] of groups) {
			const failed = answers.find((answer) => answer?.ok === false);
			const isStopped = failed?.ok === false && !context.continueOnFail();
			const ofGroup = isStopped
				? places.map(() => fail(refuseWith(failed.error)))
				: await answerGroup(run, { connection, workspace, places });
			await eachInTurns(places, (itemIndex, place) => {
				answers[itemIndex] = ofGroup[place] ?? fail(new Error('the operation gave no answer for this item'));
			});
		}
		return answers;
	} catch (error) {
		return items.map(() => fail(error));
	}
}

async function answerGroup(
	{ context, operation, parameters, items }: Run,
	{ connection, workspace, places }: { connection: StoreConnection; workspace: string; places: readonly number[] },
): Promise<Answer[]> {
	try {
		const place = inWorkspace(connection, workspace);
		const batch: UnopenedBatch = {
			context,
			parameters: parameters.only(places),
			items: places.flatMap((itemIndex) => items[itemIndex] ?? []),
			workspace,
			connection: place,
		};
		// Such an operation asks for no engine.
		if (operation.opensStores === true) return await operation.execute(batch as Batch);
		const engine = await openEngine(place);
		hintAtNewStore(context, engine);
		return await operation.execute({ ...batch, engine });
	} catch (error) {
		return places.map(() => fail(error));
	}
}

function hintAtNewStore(context: IExecuteFunctions, engine: Engine): void {
	const location = takeNewStore(engine);
	if (location === undefined) return;
	context.addExecutionHints({ message: hints.newStore(location), location: 'outputPane', type: 'info' });
}

/** A lead that Score Lead put on the item belongs to the workspace it was scored in. */
function refuseForeignLead(item: INodeExecutionData | undefined, workspace: string): void {
	const named = readPath(item?.json, 'lead.workspace');
	const scoredIn = [named, ...listScoredIn(item?.json)].find((name) => typeof name === 'string' && name !== workspace);
	if (typeof scoredIn !== 'string') return;
	throw new EngineError('wrong-workspace', messages.wrongWorkspace(scoredIn, workspace), { field: 'lead.workspace' });
}

/** `data[0].lead`, where Aggregate leaves it; under a name of its own, as Edit Fields does. */
const DEEPEST_LEAD = 3;

function listScoredIn(value: unknown, depth = 0): string[] {
	if (typeof value !== 'object' || value === null || depth > DEEPEST_LEAD) return [];
	const { id, workspace } = value as { id?: unknown; workspace?: unknown };
	if (typeof workspace === 'string' && typeof id === 'string' && id.startsWith('lead_')) return [workspace];
	return Object.values(value).flatMap((part: unknown) => listScoredIn(part, depth + 1));
}

function refuse({ operation, parameters }: Run, error: EngineError, itemIndex: number): Answer {
	const refusal = error.code === 'wrong-workspace' ? operation.refuse?.(error, parameters, itemIndex) : undefined;
	return refusal === undefined ? fail(error) : { ok: true, value: [refusal] };
}

function fail(error: unknown): Answer {
	return { ok: false, error: toEngineError(error) };
}
