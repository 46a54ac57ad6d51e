import type { IBinaryKeyData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { compact, eachInTurns, hideAddresses, type Result } from '../../src/index';
import { answerByWorkspace } from './answerByWorkspace';
import { hints } from './hints';
import type { Operation } from './operation';
import { Parameters } from './parameters';
import { isForAgent, simplifyForAgent } from './simplifyForAgent';
import { toNodeError } from './toNodeError';

/** The one item loop of the package: batch in, answers routed, errors on their own items, items paired. */
export async function runItems(context: IExecuteFunctions, operation: Operation): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const parameters = new Parameters(context);
	const outputs = Array.from({ length: operation.countOutputs?.(parameters) ?? 1 }, (): INodeExecutionData[] => []);
	hintAtFirstOutput(context, operation);
	const answers = await answerByWorkspace({ context, operation, parameters, items });
	// Only the first output reaches an agent; the decision is inside the item anyway. The item itself may hold what no
	// model should read: a webhook's headers, secrets among them.
	const onlyFirst = isForAgent(context);
	// n8n takes for failed what has `error` and nothing else, and gives it the input's fields back on the error output.
	// An `error` beside the JSON would be taken for it too, but at the price of all other fields.
	const toErrorOutput = !onlyFirst && context.getNode().onError === 'continueErrorOutput';
	// An answer about a model is about none of the people who happen to come in; n8n's own nodes pair one of all with all.
	const ofAll = operation.runsOnce === true ? items.map((_, item) => ({ item })) : [];
	// Nobody waits for the items of an execution that was canceled, so that one error will do, whatever On Error says.
	const isCanceled = context.getExecutionCancelSignal()?.aborted === true;
	if (isCanceled || !context.continueOnFail()) throwFirst(context, answers);
	hintAtErrors(context, answers);
	await eachInTurns(answers, (answer, itemIndex) => {
		const input = items[itemIndex];
		if (input === undefined) return;
		if (answer.ok) {
			for (const { add, output = 0, binary } of answer.value) {
				outputs[onlyFirst ? 0 : output]?.push(
					onlyFirst
						? { ...compact({ binary }), json: simplifyForAgent(add), pairedItem: { item: itemIndex } }
						: operation.runsOnce === true
							? { ...compact({ binary }), json: add, pairedItem: ofAll }
							: {
									...keep(input, binary),
									// What is new comes first, which is where people look; the item's own fields follow.
									json: { ...add, ...input.json, ...add },
									pairedItem: { item: itemIndex },
								},
				);
			}
			return;
		}
		const error = toNodeError(context.getNode(), answer.error, itemIndex);
		outputs[onlyFirst ? 0 : (operation.errorOutput?.(parameters) ?? 0)]?.push({
			...(operation.runsOnce === true || onlyFirst ? {} : keep(input)),
			json:
				toErrorOutput || operation.runsOnce === true
					? { error: error.message }
					: {
							...(onlyFirst ? {} : input.json),
							...operation.describeError?.(answer.error, parameters, itemIndex),
							error: error.message,
						},
			pairedItem: { item: itemIndex },
		});
	});
	return outputs;
}

/** The items that are refused along with a batch say nothing new: what stops the run is the item they are refused for. */
function throwFirst(context: IExecuteFunctions, answers: readonly Result<unknown>[]): void {
	const codes = answers.map((answer) => (answer.ok ? undefined : answer.error.code));
	const cause = codes.findIndex((code) => code !== undefined && code !== 'batch-refused');
	const itemIndex = cause === -1 ? codes.indexOf('batch-refused') : cause;
	const answer = answers[itemIndex];
	if (answer?.ok === false) throw toNodeError(context.getNode(), answer.error, itemIndex, answers.length);
}

/** Under *Continue*, one item among many that was left out is seen by nobody who doesn't look for it. */
function hintAtErrors(context: IExecuteFunctions, answers: readonly Result<unknown>[]): void {
	const errors = answers.flatMap((answer, itemIndex) => (answer.ok ? [] : [{ itemIndex, ...answer }]));
	const [first] = errors;
	if (first === undefined || answers.length === 1) return;
	const message = hints.itemsUnusable(errors.length, answers.length, {
		place: first.itemIndex + 1,
		message: hideAddresses(first.error.message),
	});
	context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
}

/** Where a node routes, its first output must get nothing that nobody decided about. */
function hintAtFirstOutput(context: IExecuteFunctions, { countOutputs }: Operation): void {
	if (countOutputs === undefined || context.getNode().alwaysOutputData !== true) return;
	context.addExecutionHints({ message: hints.alwaysOutputData, location: 'outputPane', type: 'warning' });
}

function keep({ binary }: INodeExecutionData, added?: IBinaryKeyData): Pick<INodeExecutionData, 'binary'> {
	return compact({ binary: added === undefined ? binary : { ...binary, ...added } });
}
