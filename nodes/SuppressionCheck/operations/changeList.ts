import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type SuppressionChange, type SuppressionChanged } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import type { Parameters } from '../../shared/parameters';
import type { Batch } from '../../shared/operation';
import { CHANNEL_OR_ALL } from '../fields/channel';
import { readPerson } from '../../shared/person';
import { readReason, readReleasedReason } from '../fields/reason';

const DAY_MS = 86_400_000;

/** Puts the people of the items on the list, or takes them off it. */
export async function changeList(batch: Batch, action: 'suppress' | 'release') {
	const answers = await writeReadable(
		batch,
		(item, itemIndex): SuppressionChange => ({
			who: readPerson(item, itemIndex, batch.parameters),
			...readChange(batch.parameters, itemIndex, action),
		}),
		async (changes, options) => await batch.engine.changeSuppressions(changes, options),
	);
	return answers.map((answer) => mapResult(answer, (changed) => [{ add: { suppression: changeToJson(changed) } }]));
}

function readChange(
	parameters: Parameters,
	itemIndex: number,
	action: 'suppress' | 'release',
): Omit<SuppressionChange, 'who'> {
	const channel = parameters.choose(CHANNEL_OR_ALL, itemIndex);
	const days = action === 'suppress' ? parameters.read('days', itemIndex, 0) : 0;
	const note = parameters.text('note', itemIndex);
	return compact({
		action,
		code: action === 'release' ? readReleasedReason(parameters, itemIndex) : readReason(parameters, itemIndex),
		source: 'workflow',
		channel: channel === 'all' ? undefined : channel,
		until: days > 0 ? clock.now() + Math.round(days * DAY_MS) : undefined,
		reason: note === '' ? undefined : note,
	});
}

function changeToJson({
	leadId,
	code,
	channel,
	action,
	at,
	until,
	addresses,
	recorded,
}: SuppressionChanged): IDataObject {
	return compact({
		action,
		code,
		channel: channel ?? 'all',
		at: toIsoTime(at),
		until: until === undefined ? undefined : toIsoTime(until),
		leadId,
		addresses,
		recorded,
	});
}
