import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { by, CONTINUE, useShop } from './useShop';

const { at, check, codesOf, scored, run, suppress } = useShop();

describe('Another workspace, secret or lead', () => {
	it('is never asked about somebody who refused in this one (N1)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		const items = await scored({ email: 'nora@firm.example' }, by('one'));
		expect(await check(items)).toEqual([0]);
		const options = { workspace: 'elsewhere' };
		expect(await check(items, { options })).toEqual([0]);
		expect(await check(items, {}, by('one'))).toEqual([0]);
	});

	it('a hashing secret that is set, changed or removed later lets nobody through and writes nothing in clear (N2)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('secret'));
		for (const settings of [by('other'), by('one')]) {
			expect(await check([{ email: 'nora@firm.example' }], {}, { ...settings, ...CONTINUE })).toEqual([0]);
			const contact = await run(
				'suppressionCheck',
				[{ json: { email: 'nora@firm.example' } }],
				{ operation: 'recordContact' },
				settings,
			);
			expect(contact.error).toBeDefined();
		}
		expect(await check([{ email: 'nora@firm.example' }], {}, by('secret'))).toEqual([0]);
	});

	it('a secret set on a workspace that has people in clear is refused (N2)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		expect(await check([{ email: 'nora@firm.example' }], {}, { ...by('secret'), ...CONTINUE })).toEqual([0]);
	});

	it.each(['lead_0123456789abcdef01234567', 'x', '../lead', '__proto__'])(
		'a lead ID %j that is unknown here is suppressed whatever the email is (N3)',
		async (id) => {
			await scored({ email: 'free@firm.example' });
			expect(await check([{ lead: { id }, email: 'free@firm.example' }])).toEqual([0]);
			expect(await check([{ lead: { id, identities: { email: 'free@firm.example' } } }])).toEqual([0]);
		},
	);

	it.each(['NORA@FIRM.EXAMPLE', ' nora@firm.example ', 'Nora <nora@firm.example>', 'n\u00adora@firm.example'])(
		'the email %j on the lead of an item is read like any other (N4)',
		async (email) => {
			await suppress({ email: 'nora@firm.example' });
			const [item] = await scored({ email: 'free@firm.example' });
			const lead = { ...(item?.json.lead as IDataObject), identities: { email } };
			expect(await check([{ lead }])).toEqual([0]);
		},
	);
});

describe('Settings of the node', () => {
	it.each([
		{ alwaysOutputData: true },
		{ executeOnce: true },
		CONTINUE,
		{ onError: 'continueErrorOutput' as const },
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
