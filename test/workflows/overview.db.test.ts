import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { describeEachStore } from './describeEachStore';
import { openShop } from './shop';

const OVERVIEW = { resource: 'workspace', reportForm: 'text' };
const checkout = (email: string) => posted({ email, event: 'checkout_started', event_id: email });

interface Row extends IDataObject {
	name: string;
	status: string;
	findings: string[];
}

describeEachStore('an overview of all clients', ({ shop, step, ask }) => {
	const read = async (parameters: IDataObject = {}) =>
		(await ask('overview', { ...OVERVIEW, ...parameters })).json.overview as IDataObject & { workspaces: Row[] };

	it('has a line for each workspace, those first that need somebody, and names no lead', async () => {
		await step(
			'scoreLead',
			['ada', 'bea'].map((name) => checkout(`${name}@shop.example`)),
			{},
			'bikes',
		);
		await step('scoreLead', [checkout('ida@shop.example')], { operation: 'recordOnly' }, 'acme');
		const refusal = [posted({ email: 'bea@shop.example', event: 'unsubscribed' })];
		await step('suppressionCheck', refusal, { operation: 'suppress', reason: 'payload' }, 'bikes');
		shop().at('2026-03-25T18:00:00Z');
		await step('scoreLead', [checkout('cem@shop.example')], {}, 'acme');

		const { workspaces, summary, subject, html, mail } = await read();
		expect(workspaces.map(({ name, status }) => [name, status])).toEqual([
			['bikes', 'look'],
			['acme', 'ok'],
		]);
		expect(workspaces[0]).toMatchObject({
			...{ leads: 2, scored: 2, lastEventAt: '2026-03-10T18:00:00.000Z' },
			model: { version: 0, stage: 'rules' },
			learnedFrom: { leads: 0, converted: 0 },
			drift: { level: 'untrained' },
			reach: { allowed: 1, deferred: 0, suppressed: 1 },
			findings: [expect.stringMatching(/^Nothing has been recorded for 15 days.*Check that the workflows are active/)],
		});
		expect(workspaces[1]).toMatchObject({ leads: 2, scored: 1, findings: [] });
		expect(summary).toBe('1 of 2 workspaces needs a look: bikes. 4 leads together, 3 of them with a score.');
		expect(subject).toBe('Lead scoring: 1 of 2 workspaces needs a look');
		for (const page of [html, mail]) {
			expect(page).toContain('bikes');
			expect(page).toContain('Nothing has been recorded for 15 days');
			expect(page).not.toMatch(/shop\.example|undefined|NaN/);
		}
		expect((await read({ options: { silentDays: 0 } })).summary).toMatch(/^All 2 workspaces are fine\./);
	}, 60_000);

	it('reads the others where one was moved away, and says so in its line', async () => {
		await step('scoreLead', [checkout('ada@shop.example')], {}, 'acme');
		await step('scoreLead', [checkout('bea@shop.example')], {}, 'bikes');
		await ask('moveWorkspace', { resource: 'workspace', way: 'withinStore', newName: 'zeta', oldPlace: 'close' });
		const { workspaces } = await read();
		expect(workspaces).toMatchObject([
			{ name: 'acme', status: 'broken', error: expect.stringMatching(/moved.*zeta/) },
			{ name: 'bikes', status: 'ok', leads: 1 },
			{ name: 'zeta', status: 'ok', leads: 1 },
		]);
	}, 60_000);

	it('is a file to attach, and says of an empty store what to do', async () => {
		const { json, binary } = await ask('overview', { resource: 'workspace' });
		expect(json.overview).toMatchObject({
			summary: expect.stringMatching(/^This store has no workspace yet\./),
			fileName: 'lead-scoring-all-workspaces-2026-03-10.html',
			workspaces: [],
		});
		expect(binary?.overview).toMatchObject({ mimeType: 'text/html' });
	}, 60_000);
});

it('shows a file that is no database, and a name that is none, as lines of their own', async () => {
	const shop = await openShop('2026-03-10T18:00:00Z');
	try {
		await shop.step('scoreLead', [checkout('ada@shop.example')]);
		const folder = join(shop.userFolder, '.n8n/lead-scoring');
		mkdirSync(folder, { recursive: true });
		for (const name of ['bikes', 'Old Copy'])
			writeFileSync(join(folder, `${name}.sqlite`), 'no database at all'.repeat(50));
		const asked = { ...OVERVIEW, operation: 'overview' };
		const { outputs, error } = await shop.step('leadModel', [{ json: {} }], asked);
		expect(error).toBeUndefined();
		const { workspaces, html } = outputs[0]?.[0]?.json.overview as { workspaces: Row[]; html: string };
		expect(workspaces).toMatchObject([
			{ name: 'Old Copy', status: 'broken', error: expect.stringContaining('not a valid workspace name') },
			{ name: 'bikes', status: 'broken', error: expect.stringMatching(/\w/) },
			{ name: 'default', status: 'ok', leads: 1 },
		]);
		expect(html).toContain('Old Copy');
	} finally {
		await shop.shut();
	}
}, 60_000);
