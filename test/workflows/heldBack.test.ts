import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { around, openShop, type Shop } from './shop';

const [SUPPRESSED, DEFERRED, ALLOWED] = [0, 1, 2] as const;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
});
afterEach(async () => await shop.shut());

function visit(email: string): INodeExecutionData {
	return posted({ email, event: 'page_viewed', event_id: `view-${email}` });
}

describe('A check in a sub-workflow', () => {
	const BACK = 'Back to the Caller';
	let hintsOfCheck: string[] = [];

	/** `wired` says which outputs lead to the last step; n8n hands on what the step that ran last put on its first output. */
	async function handedBack(
		people: readonly string[],
		wired: readonly number[],
		trigger: string,
		parameters: IDataObject = {},
	): Promise<string[]> {
		const workflow = around('suppressionCheck', parameters);
		const [start, check] = workflow.nodes;
		if (start === undefined || check === undefined) throw new Error('A trigger and a step are expected');
		const last = { ...start, id: BACK, name: BACK, type: 'n8n-nodes-base.noOp' };
		const outputs = [SUPPRESSED, DEFERRED, ALLOWED].map((output) =>
			wired.includes(output) ? [{ node: BACK, type: 'main' as const, index: 0 }] : [],
		);
		const execution = await shop.run(
			{
				...workflow,
				nodes: [{ ...start, type: trigger }, check, last],
				connections: { ...workflow.connections, [check.name]: { main: outputs } },
			},
			start.name,
			people.map((email) => visit(email)),
		);
		hintsOfCheck = execution.runs(check.name).flatMap(({ hints = [] }) => hints.map(({ message }) => message));
		const ranLast = [BACK, check.name].find((name) => execution.runs(name).length > 0) ?? '';
		return execution.itemsFrom(ranLast, 0).map(({ json }) => String((json.body as IDataObject).email));
	}

	it('hands back whoever may be contacted, and nobody who said no', async () => {
		const [no, yes] = ['no@shop.example', 'yes@shop.example'];
		const called = 'n8n-nodes-base.executeWorkflowTrigger';
		await shop.step('suppressionCheck', [visit(no)], { operation: 'suppress', reason: 'opt_out' });
		expect(await handedBack([no], [ALLOWED], called)).toEqual([]);
		expect(await handedBack([no, yes], [ALLOWED], called)).toEqual([yes]);
		expect(await handedBack([no, yes], [], called)).toEqual([]);
		expect(hintsOfCheck.join(' ')).toContain('goes on with the items of its last step');
		expect(await handedBack([yes], [], called)).toEqual([]);
		expect(hintsOfCheck).toEqual([]);
		expect(await handedBack([yes], [], called, { operation: 'recordContact' })).toEqual([yes]);
		// Who wires Suppressed means its items to go on, and a workflow that nobody called hands nothing back.
		expect(await handedBack([no], [SUPPRESSED], called)).toEqual([no]);
		expect(hintsOfCheck.join(' ')).toContain('goes on with the items of its last step');
		expect(await handedBack([no], [ALLOWED], 'n8n-nodes-base.webhook')).toEqual([no]);
		expect(hintsOfCheck.join(' ')).not.toContain('goes on with');
	});
});

const WARNED = /held them back|had said no/;

describe('Record Contact behind another output than Allowed', () => {
	it('says that those people were held back', async () => {
		await shop.step('suppressionCheck', [visit('no@shop.example')], {
			operation: 'suppress',
			reason: 'opt_out',
			channel: 'email',
		});
		const people = [visit('no@shop.example'), visit('yes@shop.example')];
		const { outputs } = await shop.step('suppressionCheck', people);
		const hintsAt = async (items: INodeExecutionData[], channel = 'email') =>
			(await shop.step('suppressionCheck', items, { operation: 'recordContact', channel })).hints.join(' ');
		expect(await hintsAt(outputs.flat())).toContain('1 of 2 were recorded as contacted although');
		expect(await hintsAt(outputs[ALLOWED] ?? [])).not.toMatch(WARNED);
		expect(await hintsAt(outputs[SUPPRESSED] ?? [], 'ads')).not.toMatch(WARNED);
	});
});

describe('Record Contact without a check before it', () => {
	it('says how many were recorded, and how many were on record already', async () => {
		const messages = ['m-1', 'm-2', 'm-1'].map((id) => ({ json: { email: 'ada@shop.example', id } }));
		const { hints } = await shop.step('suppressionCheck', messages, { operation: 'recordContact', messageId: 'id' });
		expect(hints.join(' ')).toContain('2 contacts recorded, 1 on record already');
	});

	it('says how many of those who were contacted had said no', async () => {
		await shop.step('suppressionCheck', [visit('no@shop.example')], { operation: 'suppress', reason: 'opt_out' });
		const hintsAt = async (names: string[], channel = 'email') =>
			(
				await shop.step(
					'suppressionCheck',
					names.map((name) => visit(`${name}@shop.example`)),
					{ operation: 'recordContact', channel },
				)
			).hints.join(' ');
		expect(await hintsAt(['no', 'yes'])).toContain(
			'1 of 2 had said no to such messages and were contacted all the same',
		);
		// Nor is it a refusal to have been written to just now.
		expect(await hintsAt(['yes', 'yes'])).not.toMatch(WARNED);
	});

	it('says so where a check before was for another channel', async () => {
		const item = posted({ email: 'eve@shop.example', phone: '+12025550177', event: 'page_viewed', event_id: 'eve' });
		await shop.step('suppressionCheck', [item], { operation: 'suppress', reason: 'opt_out', channel: 'sms' });
		const { outputs } = await shop.step('suppressionCheck', [item]);
		const hintsAt = async (channel: string) =>
			(await shop.step('suppressionCheck', outputs[ALLOWED] ?? [], { operation: 'recordContact', channel })).hints.join(
				' ',
			);
		expect(await hintsAt('sms')).toContain('1 of 1 had said no');
		expect(await hintsAt('email')).not.toMatch(WARNED);
	});

	it('says so of what the item itself refuses', async () => {
		const item = posted({ email: 'eve@shop.example', unsubscribed: true });
		const { hints } = await shop.step('suppressionCheck', [item], { operation: 'recordContact', channel: 'email' });
		expect(hints.join(' ')).toContain('1 of 1 had said no');
	});
});
