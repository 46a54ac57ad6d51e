import type { IDataObject } from 'n8n-workflow';
import {
	closedDecision,
	type Channel,
	type ContactCheck,
	type ContactDecision,
	type EngineError,
	type Purpose,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Parameters } from '../../shared/parameters';
import { personFields } from '../../shared/person';
import { messageFields, readMessage } from '../fields/message';
import { readBestTime } from '../fields/bestTime';
import { readReservation } from '../fields/reservation';
import { ruleFields, rulesReader } from '../fields/rules';
import { decisionToJson } from './decisionToJson';
import { hintAtDecisions } from './hintAtDecisions';
import { readCheck } from './readCheck';

const OUTPUTS: Record<ContactDecision['decision'], number> = { suppressed: 0, deferred: 1, allowed: 2 };

export const check: NodeOperation = {
	name: 'Check',
	value: 'check',
	action: 'Check suppression',
	description: 'Check whether a person can be contacted now; routes to Suppressed, Deferred or Allowed',
	fields: [...personFields, ...messageFields, ...ruleFields],
	countOutputs: () => 3,
	errorOutput: () => OUTPUTS.suppressed,
	describeError: describeRefusal,
	refuse: (error, parameters, itemIndex) => ({
		add: describeRefusal(error, parameters, itemIndex),
		output: OUTPUTS.suppressed,
	}),
	execute: async (batch) => {
		const { parameters } = batch;
		const readRules = rulesReader(parameters);
		const answers = await writeReadable(
			batch,
			(item, itemIndex): ContactCheck => ({
				...readCheck(item, itemIndex, parameters, readRules),
				...readReservation(parameters, itemIndex),
				...readBestTime(parameters, itemIndex),
			}),
			async (checks) => await batch.engine.checkSuppression(checks),
		);
		hintAtDecisions(batch.context, answers);
		return answers.map((answer) =>
			mapResult(answer, (decision) => [
				{ add: { suppression: decisionToJson(decision) }, output: OUTPUTS[decision.decision] },
			]),
		);
	},
};

/** What could not be checked is suppressed, for the reason that the error gives. */
function describeRefusal(error: EngineError, parameters: Parameters, itemIndex: number): IDataObject {
	const question = { ...readAsked(parameters, itemIndex), asOf: clock.now() };
	return { suppression: decisionToJson(closedDecision(question, error.message, error.code.replaceAll('-', '_'))) };
}

/** For an item that is held back anyway: what can't be read is what its error is about. */
function readAsked(parameters: Parameters, itemIndex: number): { channel: Channel; purpose: Purpose } {
	try {
		return readMessage(parameters, itemIndex);
	} catch {
		return { channel: 'email', purpose: 'marketing' };
	}
}
