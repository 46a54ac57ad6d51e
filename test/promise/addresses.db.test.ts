import type { IDataObject } from 'n8n-workflow';
import { describeEachShop } from './describeEachShop';
import { CONTINUE, FREE } from './useShop';

describeEachShop('Addresses', ({ check, codesOf, receive, scored, run, suppress }) => {
	it('a number that got its messages or bought is held back under any email (N10)', async () => {
		const phone = '+4915155500011';
		await receive({ event: 'form_submitted', email: 'ada@firm.example', phone, sms_consent: true });
		for (const id of ['m1', 'm2', 'm3'])
			await run('suppressionCheck', [{ json: { phone, id } }], {
				operation: 'recordContact',
				channel: 'sms',
				messageId: 'id',
			});
		const sms = { channel: 'sms', ...FREE };
		expect(await check([{ phone }, { email: 'new@firm.example', phone }], sms)).toEqual([1, 1]);
		expect(await codesOf({ email: 'new@firm.example', phone }, sms)).toContain('frequency_cap');
		await receive({ event: 'order_completed', order_id: 'o2', phone: '+4915155500022', total: 5, currency: 'EUR' });
		expect(await codesOf({ email: 'newer@firm.example', phone: '+4915155500022' }, sms)).toContain('purchased');
	});

	it.each([
		'\u200cnora@firm.example',
		'no\u034fra@firm.example',
		'nora\ufeff@firm.example',
		'ｎｏｒａ@firm.example',
		'nora@FIRM.example',
		'nora@firm.example\u200b',
		'nora@ﬁrm.example',
	])('written %j are the refused one (N11)', async (email) => {
		await suppress({ email: 'nora@firm.example' });
		expect((await check([{ email }], {}, CONTINUE))[0]).toBe(0);
	});

	it('white space inside an email is no email (N11)', async () => {
		expect(await check([{ email: 'no ra@firm.example' }], {}, CONTINUE)).toEqual([0]);
	});

	it.each(['n.ora@gmail.com', 'nora+sale@gmail.com', 'N.O.R.A+x+y@GoogleMail.com', 'nora@googlemail.com'])(
		'%j is the refused mailbox of Gmail, and stays a lead of its own (N12)',
		async (email) => {
			await suppress({ email: 'nora@gmail.com' });
			expect(await check([{ email }])).toEqual([0]);
			const [other] = await scored({ email });
			const [own] = await scored({ email: 'nora@gmail.com' });
			expect((other?.json.lead as IDataObject).id).not.toBe((own?.json.lead as IDataObject).id);
			expect(await check([other ?? {}])).toEqual([0]);
		},
	);

	it.each([
		['whatsapp:+5215598765432', '+525598765432'],
		['whatsapp:+5491144445555', '+541144445555'],
		['whatsapp:+551188776655', '+5511988776655'],
		['whatsapp:+4915155500033', '+4915155500033'],
	])('STOP from %s holds for %s (N13)', async (From, phone) => {
		const step = await receive({
			From,
			To: 'whatsapp:+14155238886',
			Body: 'STOP',
			SmsMessageSid: 'SM1',
			MessageSid: 'SM1',
			AccountSid: 'AC1',
		});
		expect(step.error).toBeUndefined();
		expect(await codesOf({ phone }, { channel: 'sms', ...FREE })).toContain('opt_out');
	});

	it.each([
		[{ phone: '0170 5550044', country: 'DE' }, '+491705550044'],
		[{ phone: 'p:+491705550044' }, '+491705550044'],
		[{ phone: "'+491705550044" }, '+491705550044'],
		[{ phone: '00491705550044', country: 'DE' }, '+491705550044'],
		[{ mobile: '06 12 34 56 78', country: 'FR' }, '+33612345678'],
		[{ phone: '(212) 555-0123', country: 'US' }, '+12125550123'],
		[{ phone: '0170 5550044', country: 'Germany' }, '+491705550044'],
	])('%j is read as a number (N14)', async (fields, phone) => {
		await suppress({ phone });
		expect(await codesOf(fields as IDataObject, { channel: 'sms', ...FREE })).toContain('opt_out');
	});
});
