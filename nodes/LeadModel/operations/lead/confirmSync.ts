import type { INodeProperties } from 'n8n-workflow';
import { EngineError, findRefusal, type Result } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import { messages } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerEach, type Answer } from '../../answers';

const batchField: INodeProperties = {
	displayName: 'Batch',
	name: 'batch',
	type: 'string',
	required: true,
	default: '',
	placeholder: "e.g. {{ $('Sync Audience').item.json.audience.batch }}",
	description: 'What the platform has taken: the batch of the item from Sync Audience that was sent',
};

export const confirmSync: NodeOperation = {
	name: 'Confirm Sync',
	value: 'confirmSync',
	action: 'Confirm that an ad platform has taken a batch',
	description:
		'Place this after the HTTP Request node: what the platform has taken is not handed out again. Without it, each run of Sync Audience sends the same people once more.',
	fields: [batchField],
	...answerEach('confirmed', async ({ items, engine, parameters }) => {
		const batches = items.map(({ json }, index) => {
			const batch = parameters.text('batch', index);
			const refusal = findRefusal(json);
			if (batch === '') return fail(messages.fieldEmpty('Batch'));
			return refusal === undefined ? { ok: true as const, batch } : fail(messages.batchRefused(refusal));
		});
		const taken = batches.flatMap((read) => (read.ok ? [read.batch] : []));
		const confirmed = new Map((await engine.confirmAdBatches(taken)).map((answer) => [answer.batch, answer]));
		return batches.map((read): Result<Answer> => {
			if (!read.ok) return read;
			const { added = 0, removed = 0 } = confirmed.get(read.batch) ?? {};
			return { ok: true, value: { summary: answers.confirmedSync(added, removed), body: { added, removed } } };
		});
	}),
};

function fail(message: string): { ok: false; error: EngineError } {
	return { ok: false, error: new EngineError('field-invalid', message, { field: 'batch' }) };
}
