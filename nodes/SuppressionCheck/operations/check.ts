import {
	closedDecision,
	compact,
	type Channel,
	type ContactCheck,
	type ContactDecision,
	type Purpose,
} from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import { itemToLead } from '../../shared/itemToLead';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Parameters } from '../../shared/parameters';
import { messageFields, readMessage } from '../fields/message';
import { readTimeZone } from '../fields/quietHours';
import { readReservation } from '../fields/reservation';
import { ruleFields, rulesReader } from '../fields/rules';
import { decisionToJson } from './decisionToJson';
import { hintAtDecisions } from './hintAtDecisions';

const OUTPUTS: Record<ContactDecision['decision'], number> = { allowed: 0, deferred: 1, suppressed: 2 };

export const check: NodeOperation = {
	name: 'Check',
	value: 'check',
	action: 'Check suppression',
	description: 'Check whether a person can be contacted now; routes to Allowed, Deferred or Suppressed',
	fields: [...messageFields, ...ruleFields],
	countOutputs: () => 3,
	errorOutput: () => OUTPUTS.suppressed,
	describeError: (error, parameters, itemIndex) => ({
		suppression: decisionToJson(
			closedDecision(
				{ ...readAsked(parameters, itemIndex), asOf: clock.now() },
				error.message,
				error.code.replaceAll('-', '_'),
			),
		),
	}),
	execute: async (batch) => {
		const { parameters } = batch;
		const readRules = rulesReader(parameters);
		const answers = await answerReadable(
			batch,
			(item, itemIndex): ContactCheck =>
				compact({
					...itemToLead(item, itemIndex, parameters),
					...readMessage(parameters, itemIndex),
					timeZone: readTimeZone(item, itemIndex, parameters),
					...readReservation(parameters, itemIndex),
					rules: readRules(itemIndex),
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

/** For an item that is held back anyway: what can't be read is what its error is about. */
function readAsked(parameters: Parameters, itemIndex: number): { channel: Channel; purpose: Purpose } {
	try {
		return readMessage(parameters, itemIndex);
	} catch {
		return { channel: 'email', purpose: 'marketing' };
	}
}
