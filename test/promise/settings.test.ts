import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { CONTINUE, useShop } from './useShop';

const { at, check, codesOf, run, suppress } = useShop();

describe('Settings of the node', () => {
	it.each([
		{ alwaysOutputData: true },
		{ executeOnce: true },
		CONTINUE,
		{ onError: 'continueErrorOutput' as const },
		{ disabled: true },
		{},
	])('with %j nobody who refused leaves by Allowed (N5)', async (settings) => {
		await suppress({ email: 'nora@firm.example' });
		const step = await run('suppressionCheck', [{ json: { email: 'nora@firm.example' } }], {}, settings);
		expect(step.outputs[2] ?? []).toEqual([]);
		expect(step.outputs[0]).toHaveLength(1);
	});

	it.each(['recordConsentTwice', '', 'CHECK', null, 7])(
		'an operation %j is never a check that allows (N6)',
		async (operation) => {
			const [place] = await check([{ email: 'free@firm.example' }], { operation: operation as never }, CONTINUE);
			expect(place).toBe(0);
		},
	);

	it.each([
		'={{ undefined }}',
		'={{ null }}',
		'={{ "three a day" }}',
		'={{ [] }}',
		'={{ 5 }}',
		'={{ ({ values: "x" }) }}',
		{ values: [{ channel: 'any', max: '={{ "" }}', days: 1 }] },
		{ values: [{ channel: 'any', max: -1, days: 1 }] },
		{ values: [{ channel: 'any', max: 0, days: 1 }] },
		{ values: [{ channel: 'any', max: 3, days: 0 }] },
		{ values: [{ channel: 'any', max: 3, days: '={{ NaN }}' }] },
		{ values: [{ channel: '={{ $json.nothing }}', max: 3, days: 1 }] },
	] as unknown as IDataObject[])('caps of %j hold everybody back (N7)', async (frequencyCaps) => {
		expect(await check([{ email: 'free@firm.example' }], { frequencyCaps }, CONTINUE)).toEqual([0]);
		expect(await codesOf({ email: 'free@firm.example' }, { frequencyCaps }, CONTINUE)).toEqual([
			'configuration_invalid',
		]);
	});

	it.each(['={{ "fax" }}', '={{ null }}', '={{ $json.x }}', '={{ ["email"] }}', '={{ ({}) }}', '={{ 1 }}'])(
		'a channel or purpose of %j holds everybody back',
		async (value) => {
			await suppress({ email: 'nora@firm.example' });
			for (const name of ['channel', 'purpose'])
				expect(await check([{ email: 'free@firm.example' }], { [name]: value }, CONTINUE)).toEqual([0]);
		},
	);

	it.each(['coolDownHours', 'purchasedWithinDays', 'reserveMinutes'])(
		'%s that is no number holds everybody back',
		async (name) => {
			for (const value of [-1, '={{ "soon" }}', '={{ "" }}', '={{ NaN }}', '={{ [] }}', '={{ ({}) }}', '={{ false }}'])
				expect([
					value,
					await check([{ email: 'free@firm.example' }], { options: { [name]: value } }, CONTINUE),
				]).toEqual([value, [0]]);
		},
	);

	it.each([
		'={{ "" }}',
		'={{ " " }}',
		'={{ ", ," }}',
		'={{ 5 }}',
		'={{ [] }}',
		'={{ "night" }}',
		'={{ "25:00-08:00" }}',
	])('quiet hours of %j hold everybody back', async (quietHours) => {
		expect(await check([{ email: 'free@firm.example' }], { options: { quietHours } }, CONTINUE)).toEqual([0]);
	});

	it.each(['={{ null }}', '={{ undefined }}', '={{ true }}', '={{ "" }}', '={{ [9] }}', '={{ 0 }}'])(
		'a place held for %j minutes holds everybody back',
		async (reserveMinutes) => {
			expect(await check([{ email: 'free@firm.example' }], { options: { reserveMinutes } }, CONTINUE)).toEqual([0]);
		},
	);

	it.each(['={{ "false" }}', '={{ "no" }}', '={{ ({}) }}', '={{ 0 }}', '={{ null }}', '={{ $json.x }}'])(
		'no caps at all because of %j hold everybody back',
		async (noFrequencyCaps) => {
			const parameters = { frequencyCaps: { values: [] }, options: { noFrequencyCaps } };
			expect(await check([{ email: 'free@firm.example' }], parameters, CONTINUE)).toEqual([0]);
		},
	);

	it('a number of New York gets texts from eight to nine in the evening, by its area code (N30)', async () => {
		const open: number[] = [];
		for (let hour = 0; hour < 24; hour++) {
			at(`2026-03-11T${String(hour).padStart(2, '0')}:30:00Z`);
			if (!(await codesOf({ phone: '+12125550123' }, { channel: 'sms' })).includes('quiet_hours')) open.push(hour);
		}
		// 8:00 to 21:00 there, which is 12:00 to 1:00 UTC in March.
		expect(open).toEqual([0, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
	});

	it('a time zone of no place is not taken for one (N30)', async () => {
		at('2026-03-10T07:00:00Z');
		const consent = await run('scoreLead', [posted({ email: 'ann@firm.example', phone: '+12125550123' })]);
		expect(consent.error).toBeUndefined();
		for (const timeZone of ['={{ "Mars/Base" }}', '={{ "" }}', '={{ 9 }}', '={{ "Etc/GMT+99" }}'])
			expect(await codesOf({ phone: '+12125550123' }, { channel: 'sms', options: { timeZone } })).toContain(
				'quiet_hours',
			);
	});
});

describe('Ten thousand items of which one cannot be read', () => {
	it('all leave, the one as suppressed and who refused as well', async () => {
		await suppress({ email: 'person17@firm.example' });
		const items = Array.from({ length: 10_000 }, (_, index) =>
			index === 5_000 ? { nobody: 'x'.repeat(1_000_000) } : { email: `person${index}@firm.example` },
		);
		const step = await run(
			'suppressionCheck',
			items.map((json) => ({ json })),
			{},
			CONTINUE,
		);
		const places = (output: number) =>
			(step.outputs[output] ?? []).map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect(places(0)).toEqual([17, 5_000]);
		expect(places(2)).toHaveLength(9_998);
	});
});
