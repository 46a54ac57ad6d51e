import { listIdentities, listOtherAddresses, readPayload } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] }, consent: { sms: 'mustNotHaveRefused' } });

async function optOut({ engine }: Bench, fields: object): Promise<void> {
	const { records } = readPayload({ event: 'unsubscribed', event_id: '1', ...fields });
	valueOf((await engine.recordAndScore([{ records }]))[0]);
}

/** As a message step asks about a plain item: refused where nobody can be read from it. */
async function check({ engine }: Bench, fields: object, channel: 'email' | 'sms'): Promise<string> {
	let records;
	try {
		({ records } = readPayload({ first_seen: '2026-01-01', ...fields }));
	} catch {
		return 'refused';
	}
	const [record] = records;
	if (record === undefined) return 'refused';
	const identities = listIdentities(record.source, record.identities);
	const others = listOtherAddresses(record.identities);
	const [answer] = await engine.checkSuppression([{ identities, others, channel, purpose: 'marketing', rules }]);
	return valueOf(answer).decision;
}

const emailForms: [optedOut: string, written: unknown][] = [
	['ivo.k@gmail.com', 'Ivo.K+news@GoogleMail.com'],
	['ivo.k@gmail.com', 'IVOK@gmail.com'],
	['ivok+a@googlemail.com', 'i.v.o.k+a+b@gmail.com'],
	...[
		'\ufeffbea@mail.example',
		'b\u200dea@mail.example',
		'bea\u2061@mail.example',
		'bea@mail\u200b.example',
		'\u202abea@mail.example\u202c',
		'bea@mail.example\u00a0',
		'ｂｅａ＠ｍａｉｌ．ｅｘａｍｐｌｅ',
		'bea@mail。example',
		'\u{1d41b}\u{1d41e}\u{1d41a}@mail.example',
		'BEA@MAIL.EXAMPLE',
		'bea@mail.example.',
		'Bea K <bea@mail.example>',
		'"K, Bea" <bea@mail.example>',
		'<bea@mail.example>',
		'mailto:bea@mail.example',
		'MAILTO:bea@mail.example?subject=Hi',
		"'bea@mail.example",
		"'bea@mail.example'",
		'"bea@mail.example"',
		'E-Mail: bea@mail.example',
		'bea@mail.example;',
		'bea@mail.example (Bea)',
		'x@a.example,bea@mail.example',
		'x@a.example / bea@mail.example',
		'x@a.example bea@mail.example',
		'x@a.example\nbea@mail.example',
		'X <x@a.example>; Bea <bea@mail.example>',
		['x@a.example', 'bea@mail.example'],
	].map((written): [string, unknown] => ['bea@mail.example', written]),
];

const phoneForms = (
	[
		...['+52 1 55 1234 5678', 'whatsapp:+521 55 1234 5678', '5215512345678@c.us', '+52 55 1234 5678'].map(
			(written): [string, string] => ['+525512345678', written],
		),
		['whatsapp:+5215512345678', '+525512345678'],
		...['+55 11 8765-4321', 'whatsapp:+551187654321', '+55 (11) 98765-4321'].map((written): [string, string] => [
			'+5511987654321',
			written,
		]),
		...['+54 9 11 4321-9876', '+54 11 4321-9876', 'whatsapp:+5491143219876', '5491143219876@s.whatsapp.net'].map(
			(written): [string, string] => ['+541143219876', written],
		),
		['+5491143219876', '011 15-4321-9876', 'Argentina'],
		...[
			'tel:+49-151-12345678',
			'tel:+4915112345678;ext=5',
			'sms:+4915112345678',
			"'+4915112345678",
			"'+4915112345678'",
			'=+4915112345678',
			'0049 151 12345678',
			'+49 (0)151 12345678',
			'＋４９１５１１２３４５６７８',
			'+٤٩١٥١١٢٣٤٥٦٧٨',
			'\u202a+49 151 12345678\u202c',
			'+49 151\u00a0123\u200b45678',
			'p:+4915112345678',
			'Mobile: +49 151 12345678',
			'+12125550123, +4915112345678',
			'+4915112345678 / +12125550123',
			['+12125550123', '+4915112345678'],
		].map((written): [string, unknown] => ['+4915112345678', written]),
		...[
			...['DE', 'de', 'DEU', 'Germany', 'GERMANY ', 'Deutschland', 'Allemagne', 'Alemania', 'Germania', 'Niemcy'],
			...['Duitsland', 'Tyskland', 'Almanya', 'Německo', 'Alemanha', 'Németország', 'Saksa'],
		].map((country): [string, string, string] => ['+4915112345678', '0151/12345678', country]),
	] as [optedOut: string, written: unknown, country?: string][]
).map(([optedOut, written, country = '']) => [optedOut, written, country] as const);

describe.each([
	['in clear', undefined],
	['under a secret', 'a secret'],
])('whoever said no under one form of an address, kept %s', (_, hashingSecret) => {
	const open = async () => await openBench(hashingSecret === undefined ? {} : { hashingSecret });

	it.each(emailForms)('as %s is not written to as %j', async (optedOut, written) => {
		const bench = await open();
		await optOut(bench, { email: optedOut });
		expect(await check(bench, { email: written }, 'email')).not.toBe('allowed');
		expect(await check(bench, { email: 'somebody@else.example' }, 'email')).toBe('allowed');
	});

	it.each(emailForms)('and the other way round: %s as it was %j', async (asked, written) => {
		const bench = await open();
		await optOut(bench, { email: written });
		expect(await check(bench, { email: asked }, 'email')).toBe('suppressed');
	});

	it.each(phoneForms)('as %s gets no text as %j (country: %s)', async (optedOut, written, country) => {
		const bench = await open();
		await optOut(bench, { phone: optedOut });
		expect(await check(bench, { phone: written, country }, 'sms')).toBe('suppressed');
		expect(await check(bench, { phone: '+12125550199' }, 'sms')).toBe('allowed');
	});

	it.each(phoneForms)('and the other way round: %s as it was %j (country: %s)', async (asked, written, country) => {
		const bench = await open();
		await optOut(bench, { phone: written, country });
		expect(await check(bench, { phone: asked }, 'sms')).toBe('suppressed');
	});
});
