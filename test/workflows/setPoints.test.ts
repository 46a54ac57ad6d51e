import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeAll(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterAll(async () => await shop.shut());

const score = async (email: string, fields: IDataObject = {}) => {
	const { outputs, hints } = await shop.step('scoreLead', [
		posted({ email, event: 'swatch_ordered', event_id: email, category: 'Sofas', ...fields }),
	]);
	return { lead: outputs[0]?.[0]?.json.lead as IDataObject, item: outputs[0]?.[0]?.json ?? {}, hints: hints.join(' ') };
};
const row = (signal: string, rest: IDataObject) => ({ signal: { __rl: true, mode: 'list', value: signal }, ...rest });
const setPoints = async (...values: IDataObject[]) => {
	const { outputs, hints, error } = await shop.step('leadModel', [{ json: {} }], {
		resource: 'scorecard',
		operation: 'setPoints',
		rules: { values },
	});
	return { model: outputs[0]?.[0]?.json.model as IDataObject, hints, error };
};

describe('Points set in the panel, without JSON', () => {
	it('are what Score Lead hinted at, and count from the next lead on; the same rows again change nothing', async () => {
		const before = await score('ada@shop.example');
		expect(before.hints).toContain(
			'swatch_ordered earns no points yet: set them in Lead Model › Scorecard › Set Points.',
		);
		expect(Object.keys(before.item)[0]).toBe('lead');
		expect(Object.keys(before.lead)[0]).toBe('summary');
		const rows = [
			row('swatch_ordered', { points: 40, limits: { halfLifeDays: 10 } }),
			row('swatch_ordered', { points: 6, onlyWhen: { category: 'sofas, chairs' } }),
			row('email_opened', { change: 'remove' }),
		];
		const first = await setPoints(...rows);
		expect(first.error).toBeUndefined();
		expect(Object.keys(first.model)[0]).toBe('summary');
		expect(first.hints[0]).toBe(first.model.summary);
		expect(first.model).toMatchObject({
			summary: expect.stringMatching(
				/^2 rules added, 1 removed, for everybody\. Version 1 is in use\. 1 of 1 leads would change tier: 1 up from C to [AB]\.$/,
			) as string,
			version: 1,
			saved: true,
			changedTier: 1,
		});
		const after = await score('ben@shop.example');
		expect(after.lead.summary).toMatch(
			/^[\d.]+ of 100 \([A-D]\d\), \d+ % likely to convert\. Mostly: Swatch ordered \+\d/,
		);
		expect((after.lead.reasons as IDataObject[]).map(({ label }) => label)).toEqual(
			expect.arrayContaining(['Swatch ordered', 'Swatch ordered (category sofas or chairs)']),
		);
		expect((await setPoints(...rows)).model).toMatchObject({ version: 1, saved: false, changes: [] });
	});

	it('are read back as a row per rule, with how often the signal was seen', async () => {
		const { outputs } = await shop.step('leadModel', [{ json: {} }], {
			resource: 'scorecard',
			operation: 'getScorecard',
		});
		const rules = (outputs[0] ?? []).map(({ json }) => json.rule as IDataObject);
		expect(rules.find(({ code }) => code === 'event:swatch_ordered')).toMatchObject({
			label: 'Swatch ordered',
			points: 40,
			halfLifeDays: 10,
			seenThisMonth: 2,
		});
		expect(rules.find(({ condition }) => condition === 'category sofas or chairs')).not.toHaveProperty('seenThisMonth');
		expect(rules.filter(({ signal }) => signal === 'email_opened')).toEqual([]);
	});

	it('of a name that was never seen are taken with a hint; a row without a signal is refused', async () => {
		const { model, hints } = await setPoints(row('Showrom Visit', { points: 9 }));
		expect(model.neverSeen).toEqual(['showrom_visit']);
		expect(hints.join(' ')).toContain('Not seen in this workspace yet: showrom_visit.');
		await expect(setPoints(row('', { points: 9 }))).rejects.toThrow('Parameter "Signal" is required.');
	});

	it('are of values, days, the start and groups too, as the example of the documentation has it', async () => {
		const rows = [
			row('trait:country', { points: 5, per: 'values', values: 'DE, AT' }),
			row('trait:country', { points: 3, per: 'values', values: 'CH' }),
			row('trait:country', { points: -20, per: 'other' }),
			row('consultation_requested', { points: 6, per: 'upToDays', days: 2 }),
			row('start:points', { points: 38 }),
			row('group:shopping', { points: 40 }),
			row('group:shopping', { points: -10 }),
			row('meeting_booked', { points: 4, per: 'colleagues', limits: { windowDays: 14, learn: 'never' } }),
		];
		const { model, error } = await setPoints(...rows);
		expect(error).toBeUndefined();
		expect(model.summary).toMatch(/^2 rules added, 3 changed, for everybody\. Version \d+ is in use\./);
		expect((await setPoints(...rows)).model).toMatchObject({ saved: false, changes: [] });
		const { outputs } = await shop.step('leadModel', [{ json: {} }], {
			resource: 'scorecard',
			operation: 'getScorecard',
		});
		const rules = (outputs[0] ?? []).map(({ json }) => json.rule as IDataObject);
		const said = Object.fromEntries(rules.map(({ label, rule }) => [label, rule]));
		expect(rules[0]).toMatchObject({ label: 'Start points', points: 38, signal: 'start:points' });
		expect(said).toMatchObject({
			'Shopping, all together': 'at most 40, at least -10',
			Country: '+5 for de, at, +3 for ch, -20 for any other, +0 if not known',
			'Asked for advice: last time': '+6 up to 2 days, +0 later, +0 if never seen',
			'Booked a meeting: colleagues': '+4 per colleague in the last 14 days, at most 3; stays as it is in training',
		});
		const { lead } = await score('cleo@shop.example', { country: 'AT' });
		expect(lead.reasons).toContainEqual(expect.objectContaining({ label: 'Country', points: 5 }));
		const unusable = await setPoints(...rows.slice(0, 1), row('trait:country', { per: 'values', values: ' , ' }));
		expect(unusable.error?.message).toBe('Rule 2: Enter at least one value.');
	});

	it('are of several events, under two conditions, by what somebody has, with a name and a group of their own', async () => {
		const atelier = row('atelier_visited', { per: 'colleagues', points: 6, also: ['swatch_ordered'] });
		const rows = [
			row('group:studio', { points: 15 }),
			{ ...atelier, limits: { label: 'Colleagues came to us', group: { __rl: true, mode: 'name', value: 'Studio' } } },
			row('product_viewed', { points: 7, onlyWhen: { category: 'sofas', amountAtLeast: 500 }, limits: { label: '' } }),
			row('atelier_visited', { per: 'since', from: 90, points: 3 }),
			row('atelier_visited', { per: 'overdue', from: 2, points: -3, limits: { usualDays: 30 } }),
			row('atelier_visited', { per: 'owned', by: 'brand', points: 4 }),
		];
		const { model, error, hints } = await setPoints(...rows);
		expect(error).toBeUndefined();
		expect(hints.join(' ')).toContain('Not seen in this workspace yet: atelier_visited.');
		expect((model.changes as IDataObject[]).map(({ label, after }) => `${String(label)}: ${String(after)}`)).toEqual(
			expect.arrayContaining([
				'Studio, all together: at most 15, at least -25',
				'Colleagues came to us: +6 per colleague in the last 30 days, at most 3',
				expect.stringMatching(/\(category sofas, amount at least 500\): \+7 each with /),
				'Atelier visited: first time: since the first: +0 below 90 days, +3 from 90, +0 if never seen',
				expect.stringMatching(/^Atelier visited: overdue: \+0 below 2 times .+, -3 from 2,/),
				expect.stringMatching(/^Atelier visited: a brand they have bought: \+4 for each look/),
			]),
		);
		expect((await setPoints(...rows)).model).toMatchObject({ saved: false, changes: [] });
		const gone = await setPoints({ ...atelier, change: 'remove' }, row('group:studio', { change: 'remove' }));
		expect(gone.model.summary).toMatch(/^2 rules removed, for everybody\./);
	});
});
