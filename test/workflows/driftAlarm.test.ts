import type { IDataObject } from 'n8n-workflow';
import type { Engine, Moment, WatchQuestion } from '../../src/index';
import { DAY, event } from '../usecases/engineOnMemory';
import { openShop, readTemplate, type Shop } from './shop';

const TEMPLATE = readTemplate('drift-alarm.json');
const START = Date.parse('2026-03-02T09:00:00Z');
const QUESTION: WatchQuestion = { watch: 'alarm', kind: 'driftFound', waitMs: 0, notLaterHours: 24, limit: 50 };

let shop: Shop;
let engine: Engine;
let toJson: (moment: Moment, workspace: string) => IDataObject;
beforeEach(async () => {
	shop = await openShop(new Date(START).toISOString());
	engine = await shop.openEngine({ workspace: 'default', hashingSecret: '' });
	toJson = shop.momentToJson;
});
afterEach(async () => await shop.shut());

/** What n8n does with a look of the template's trigger: it runs the workflow for each moment. */
async function lookOn(day: number): Promise<IDataObject[]> {
	shop.at(new Date(START + day * DAY).toISOString());
	const moments = await engine.takeMoments(QUESTION);
	await engine.settleMoments(moments.map(({ key }) => key));
	const mails: IDataObject[] = [];
	for (const moment of moments) {
		const execution = await shop.run(TEMPLATE, 'Drift Found', [{ json: toJson(moment, 'default') }]);
		expect(execution.error).toBeUndefined();
		mails.push(...execution.itemsFrom('Mail the Alarm').map(({ json }) => json));
	}
	return mails;
}

it('mails once, in plain words, that checkouts no longer arrive, and what to do', async () => {
	const record = async (from: number, until: number, steps: readonly string[]) => {
		for (let day = from; day < until; day++) {
			const occurredAt = START + day * DAY;
			shop.at(new Date(occurredAt).toISOString());
			const fields = { identities: { email: `x@day${day + 60}.example` }, occurredAt };
			await engine.recordEvents(steps.map((name) => ({ records: [event(name, fields)] })));
		}
	};
	await record(-60, 0, ['checkout_started', 'page_viewed']);
	await record(0, 8, ['page_viewed']);
	expect(await lookOn(8)).toEqual([]);
	await record(8, 9, ['page_viewed']);
	const [mail, ...others] = await lookOn(9);
	expect(others).toEqual([]);
	expect(mail).toMatchObject({ subject: 'Started a checkout no longer arrives', toEmail: 'marketing@shop.example' });
	expect(mail?.contentValue).toBe(
		[
			'Lead scoring needs attention since 2026-03-11:',
			'',
			'- Started a checkout: no longer received since 1 March 2026, though it usually comes nearly every day. Check what sends it.',
			'',
			'Until then scores may be wrong. Lead Model > Check Drift shows how it stands now; Lead Model > Roll Back returns to an earlier version.',
		].join('\n'),
	);
	expect(await lookOn(9.5)).toEqual([]);
	expect(await lookOn(11)).toEqual([]);
});
