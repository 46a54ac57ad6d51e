import type { IDataObject } from 'n8n-workflow';
import { describeEachShop } from './describeEachShop';
import { by, CONTINUE } from './useShop';

describeEachShop('Another workspace, secret or lead', ({ check, codesOf, readAll, run, scored, suppress }) => {
	it('is never asked about somebody who refused in this one (N1)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		const items = await scored({ email: 'nora@firm.example' }, by('one'));
		expect(await check(items)).toEqual([0]);
		const { outputs } = await run('suppressionCheck', items);
		expect(outputs[0]?.[0]?.json.suppression).toMatchObject({
			reasons: [{ code: 'wrong_workspace' }],
		});
		expect(JSON.stringify(outputs[0]?.[0]?.json.suppression)).toContain(
			'This lead was scored in workspace client-one, this node asks workspace default',
		);
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
			expect(contact.error?.message).toContain('hashing secret');
		}
		expect(await readAll('client-one')).not.toContain('nora@');
		expect(await check([{ email: 'nora@firm.example' }], {}, by('secret'))).toEqual([0]);
	});

	it('a secret set on a workspace that has people in clear is refused (N2)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		expect(await readAll('client-one')).toContain('nora@');
		expect(await check([{ email: 'nora@firm.example' }], {}, { ...by('secret'), ...CONTINUE })).toEqual([0]);
	});

	it.each(['lead_0123456789abcdef01234567', 'x', '../lead', '__proto__'])(
		'a lead ID %j that is unknown here is suppressed whatever the email is (N3)',
		async (id) => {
			await scored({ email: 'free@firm.example' });
			expect(await codesOf({ lead: { id }, email: 'free@firm.example' })).toEqual(['unknown_lead']);
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
