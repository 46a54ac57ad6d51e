import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type SuppressionChange, type SuppressionChanged } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { clock } from '../../shared/clock';
import { hints } from '../../shared/hints';
import { asNumber, type Parameters } from '../../shared/parameters';
import type { Batch } from '../../shared/operation';
import { CHANNEL_OR_ALL } from '../fields/channel';
import { daysField } from '../fields/days';
import { readPerson } from '../../shared/person';
import { readReason, readReleasedReason } from '../fields/reason';
import { describeKind, describeSuppression, hintAtKinds } from './hintAtStatements';

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
	const changed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
	const unlisted = changed.filter(({ wasListed }) => wasListed === false).length;
	const unread = answers.filter(
		(answer, index) => answer.ok && readDays(batch.parameters, index, action) === undefined,
	).length;
	hintAtKinds(
		batch,
		changed.map(({ code, channel, recorded }) => ({
			kind: describeKind(describeSuppression(code, action), channel),
			recorded,
		})),
		[...(unlisted > 0 ? [hints.notListed(unlisted)] : []), ...(unread > 0 ? [hints.daysUnreadable(unread)] : [])],
	);
	return answers.map((answer) => mapResult(answer, (changed) => [{ add: { suppression: changeToJson(changed) } }]));
}

/** Until when, in days; 0 for good, and undefined where that can't be read, which is for good as well. */
function readDays(parameters: Parameters, itemIndex: number, action: 'suppress' | 'release'): number | undefined {
	return action === 'release' ? 0 : asNumber(daysField, parameters.read<unknown>(daysField.name, itemIndex, 0));
}

function readChange(
	parameters: Parameters,
	itemIndex: number,
	action: 'suppress' | 'release',
): Omit<SuppressionChange, 'who'> {
	const channel = parameters.choose(CHANNEL_OR_ALL, itemIndex);
	const days = readDays(parameters, itemIndex, action) ?? 0;
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
	wasListed,
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
		wasListed,
	});
}
