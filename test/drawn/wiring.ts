import { openShop, around } from '../test/workflows/shop';
import { posted } from '../tools/demo/payloads';
const NOW = '2026-03-10T18:00:00Z';
const A = 'ada@example.com';
const CREDENTIALS = { one: { workspace: 'client-one' }, two: { workspace: 'client-two' }, secret: { workspace: 'client-s', hashingSecret: 'a secret of sixteen letters or more' } };
const by = (id: string) => ({ credentials: { leadScoringStoreApi: { id, name: id } } });
const FREE = { options: { quietHours: '', consentPolicy: 'mustNotHaveRefused' } };
let n = 0, bad = 0;
async function main() {
	const results: string[] = [];
	const shopRun = async (name: string, f: (shop: any) => Promise<any>, expectAllowed = false) => {
		n++;
		const shop = await openShop(NOW, { credentials: CREDENTIALS });
		try {
			const out = await f(shop);
			const list: number[] = Array.isArray(out) ? out : [out];
			const ok = expectAllowed ? list.every((x) => x === 2) : list.every((x) => x !== 2);
			if (!ok) { bad++; results.push(`${expectAllowed ? 'NEAR' : 'FAIL'} ${name}: outputs ${JSON.stringify(list)}`); }
		} catch (e) { results.push(`ERR  ${name}: ${(e as Error).message.slice(0, 200)}`); if (expectAllowed) bad++; }
		await shop.shut();
	};
	const where = async (shop: any, items: any[], parameters: any = {}, settings: any = {}) => {
		const step = await shop.step('suppressionCheck', items, parameters, settings);
		if (step.error) return items.map(() => -1);
		const at = (i: number) => step.outputs.findIndex((o: any[]) => o.some(({ pairedItem }) => pairedItem?.item === i));
		return items.map((_, i) => at(i));
	};
	const refuse = async (shop: any, who: any = { email: A }, more: any = {}) => {
		const s = await shop.step('scoreLead', [posted({ ...who, event: 'unsubscribed', ...more })], { operation: 'recordOnly' });
		if (s.error) throw s.error;
	};
	const suppress = async (shop: any, who: any, parameters: any = {}, settings: any = {}) => {
		const s = await shop.step('suppressionCheck', [{ json: who }], { operation: 'suppress', reason: 'opt_out', ...parameters }, settings);
		if (s.error) throw s.error;
	};
	// the item itself says no, nobody recorded it
	for (const [name, json] of Object.entries({
		'row unsubscribed': { email: A, unsubscribed: 'yes' },
		'row newsletter no': { email: A, Newsletter: 'No' },
		'shopify customer unsub': { id: 5, email: A, email_marketing_consent: { state: 'unsubscribed', opt_in_level: 'single_opt_in', consent_updated_at: '2026-03-01T00:00:00Z' }, orders_count: 0, created_at: '2026-01-01T00:00:00Z' },
		'hubspot contact': { id: '51', properties: { email: A, hs_email_optout: 'true' }, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-02-01T00:00:00Z', archived: false },
		'sf contact': { Id: '003', Email: A, HasOptedOutOfEmail: true },
		'webhook unsubscribe': posted({ email: A, event: 'unsubscribed' }).json,
		'mailchimp member cleaned': { email_address: A, status: 'cleaned', list_id: 'l' },
	})) await shopRun(`item says no: ${name}`, async (shop) => await where(shop, [{ json }]));
	// same: scored first, then CRM says no on the item
	await shopRun('scored, then CRM field on the item', async (shop) => {
		const s = (await shop.step('scoreLead', [posted({ email: A, event: 'page_viewed', event_id: 'e1' })])).outputs[0][0];
		return await where(shop, [{ json: { ...s.json, hs_email_optout: 'true' } }, { json: { ...s.json, contact: { email: A, unsubscribed: true } } }]);
	});
	await shopRun('scored, Merge combined CRM contact at root', async (shop) => {
		const s = (await shop.step('scoreLead', [{ json: { email: A, event: 'page_viewed', event_id: 'e1' } }])).outputs[0][0];
		return await where(shop, [{ json: { ...s.json, id: '51', properties: { email: A, hs_email_optout: 'true' } } }]);
	});
	// item doesn't say no -> allowed
	await shopRun('plain allowed', async (shop) => await where(shop, [{ json: { email: A } }]), true);
	// parallel branch: check first then record
	await shopRun('check then record in one run (parallel)', async (shop) => {
		const r = await where(shop, [posted({ email: A, event: 'unsubscribed' })]);
		return r;
	});
	// addresses
	const spellings: [string, any, any][] = [
		['case', { email: A }, { email: 'ADA@Example.COM' }], ['mailto', { email: A }, { email: 'mailto:ada@example.com' }], ['Name <addr>', { email: A }, { email: 'Ada Lovelace <ada@example.com>' }], ['Name quoted', { email: A }, { email: '"Lovelace, Ada" <ada@example.com>' }], ['angle', { email: A }, { email: '<ada@example.com>' }], ['whitespace', { email: A }, { email: '  ada@example.com\n' }], ['trailing comma', { email: A }, { email: 'ada@example.com,' }], ['two addresses', { email: A }, { email: 'bob@example.com, ada@example.com' }], ['two semicolon', { email: A }, { email: 'bob@example.com; ada@example.com' }], ['two space', { email: A }, { email: 'bob@example.com ada@example.com' }], ['two newline', { email: A }, { email: 'bob@example.com\nada@example.com' }], ['two slash', { email: A }, { email: 'bob@example.com/ada@example.com' }], ['two and', { email: A }, { email: 'bob@example.com and ada@example.com' }], ['two pipe', { email: A }, { email: 'bob@example.com|ada@example.com' }], ['array', { email: A }, { email: ['bob@example.com', 'ada@example.com'] }], ['array objects', { email: A }, { emails: [{ value: 'bob@example.com' }, { value: 'ada@example.com' }] }], ['second field', { email: A }, { email: 'bob@example.com', email2: A }], ['second field alt', { email: A }, { email: 'bob@example.com', secondary_email: A }], ['to field', { email: A }, { email: 'bob@example.com', to: A }], ['sendTo field', { email: A }, { email: 'bob@example.com', sendTo: A }], ['recipient', { email: A }, { email: 'bob@example.com', recipient: A }], ['cc', { email: A }, { email: 'bob@example.com', cc: A }], ['bcc', { email: A }, { email: 'bob@example.com', bcc: A }], ['owner email', { email: A }, { email: 'bob@example.com', owner_email: A }], ['billing', { email: A }, { email: 'bob@example.com', billing: { email: A } }], ['nested contacts', { email: A }, { email: 'bob@example.com', contacts: [{ email: A }] }],
		['gmail dots', { email: 'ada.love@gmail.com' }, { email: 'adalove@gmail.com' }], ['gmail plus', { email: 'adalove@gmail.com' }, { email: 'ada.love+x@googlemail.com' }], ['plus other', { email: 'ada@outlook.com' }, { email: 'ada+news@outlook.com' }], ['plus other domain', { email: 'ada@example.com' }, { email: 'ada+news@example.com' }], ['plus reverse', { email: 'ada+news@example.com' }, { email: 'ada@example.com' }], ['yahoo dash', { email: 'ada@yahoo.com' }, { email: 'ada-news@yahoo.com' }], ['icloud', { email: 'ada@icloud.com' }, { email: 'ada+x@icloud.com' }], ['icloud me', { email: 'ada@icloud.com' }, { email: 'ada@me.com' }], ['proton', { email: 'ada@proton.me' }, { email: 'ada@protonmail.com' }], ['proton pm', { email: 'ada@proton.me' }, { email: 'a.da+x@pm.me' }], ['fastmail sub', { email: 'ada@fastmail.com' }, { email: 'ada+x@fastmail.com' }], ['yandex', { email: 'ada@yandex.ru' }, { email: 'ada@ya.ru' }], ['hotmail?', { email: 'ada@hotmail.com' }, { email: 'ada+x@hotmail.com' }],
		['idn', { email: 'ada@münchen.example' }, { email: 'ada@xn--mnchen-3ya.example' }], ['idn upper', { email: 'ada@xn--mnchen-3ya.example' }, { email: 'ada@MÜNCHEN.example' }], ['idn nfd', { email: 'ada@münchen.example' }, { email: 'ada@mu\u0308nchen.example' }], ['idn dot', { email: 'ada@münchen.example' }, { email: 'ada@münchen。example' }], ['unicode local nfd', { email: 'josé@example.com' }, { email: 'jose\u0301@example.com' }], ['trailing dot', { email: A }, { email: 'ada@example.com.' }], ['quoted local', { email: A }, { email: '"ada"@example.com' }], ['comment', { email: A }, { email: 'ada@example.com (Ada)' }], ['percent enc', { email: A }, { email: 'ada%40example.com' }], ['html entity', { email: A }, { email: 'ada&#64;example.com' }], ['at word', { email: A }, { email: 'ada [at] example.com' }], ['markdown link', { email: A }, { email: '[ada@example.com](mailto:ada@example.com)' }], ['hyperlink formula', { email: A }, { email: '=HYPERLINK("mailto:ada@example.com";"ada@example.com")' }], ['quoted excel', { email: A }, { email: "'ada@example.com" }], ['mailto query', { email: A }, { email: 'mailto:ada@example.com?subject=Hi' }], ['fullwidth @', { email: A }, { email: 'ada＠example.com' }], ['rtl mark', { email: A }, { email: '\u200fada@example.com' }], ['smtp prefix', { email: A }, { email: 'SMTP:ada@example.com' }], ['nbsp', { email: A }, { email: '\u00a0ada@example.com\u00a0' }], ['tab', { email: A }, { email: '\tada@example.com' }], ['zwj', { email: A }, { email: 'ada\u200d@example.com' }], ['turkish I', { email: 'ida@example.com' }, { email: 'İDA@example.com' }], ['dotless', { email: 'ida@example.com' }, { email: 'IDA@EXAMPLE.COM' }], ['sharp s', { email: 'strasse@example.com' }, { email: 'STRASSE@example.com' }],
		['json text', { email: A }, { contact: '{"email":"ada@example.com"}' }], ['custom name', { email: A }, { 'Kontakt (E-Mail)': A }], ['header text', { email: A }, { from: 'Ada <ada@example.com>', subject: 'Hi', text: 'hello', date: '2026-03-10T10:00:00Z' }],
	];
	for (const [name, stored, asked] of spellings) await shopRun(`spelling ${name}`, async (shop) => { await suppress(shop, stored); return await where(shop, [{ json: asked }]); });
	// recorded in the odd spelling, asked plainly
	for (const [name, stored, asked] of spellings.slice(0, 7)) await shopRun(`recorded as ${name}`, async (shop) => { await suppress(shop, asked); return await where(shop, [{ json: stored }]); });
	const phones: [string, any, any][] = [
		['e164 dup', { phone: '+4915112345678' }, { phone: '+49 151 1234 5678' }], ['00', { phone: '+4915112345678' }, { phone: '004915112345678' }], ['national w country', { phone: '+4915112345678' }, { phone: '0151 12345678', country: 'DE' }], ['national w country name', { phone: '+4915112345678' }, { phone: '0151/12345678', country: 'Germany' }], ['(0)', { phone: '+4915112345678' }, { phone: '+49 (0) 151 12345678' }], ['tel:', { phone: '+4915112345678' }, { phone: 'tel:+49-151-12345678' }], ['no plus', { phone: '+4915112345678' }, { phone: '4915112345678' }], ['number', { phone: '+4915112345678' }, { phone: 4915112345678 }], ['sci?', { phone: '+14155550100' }, { phone: 14155550100 }], ['us national', { phone: '+14155550100' }, { phone: '(415) 555-0100', country: 'US' }], ['us 1', { phone: '+14155550100' }, { phone: '1-415-555-0100', country_code: 'US' }], ['wa', { phone: '+14155550100' }, { phone: 'whatsapp:+14155550100' }], ['wa id', { phone: '+14155550100' }, { wa_id: '14155550100' }], ['ext', { phone: '+14155550100' }, { phone: '+1 415 555 0100 ext. 5' }], ['x', { phone: '+14155550100' }, { phone: '+1 415 555 0100 x5' }], ['mx1', { phone: '+525512345678' }, { phone: '+5215512345678' }], ['ar9', { phone: '+541144445555' }, { phone: '+5491144445555' }], ['br', { phone: '+5511988776655' }, { phone: '+551188776655' }], ['it 0', { phone: '+390612345678' }, { phone: '06 1234 5678', country: 'IT' }], ['uk', { phone: '+447911123456' }, { phone: '07911 123456', country: 'United Kingdom' }], ['two numbers', { phone: '+14155550100' }, { phone: '+14155550199, +14155550100' }], ['two slash', { phone: '+14155550100' }, { phone: '+14155550199 / +14155550100' }], ['mobile field', { phone: '+14155550100' }, { phone: '+14155550199', mobile: '+14155550100' }], ['array', { phone: '+14155550100' }, { phones: ['+14155550199', '+14155550100'] }], ['arabic digits', { phone: '+966501234567' }, { phone: '+٩٦٦٥٠١٢٣٤٥٦٧' }], ['fullwidth', { phone: '+819012345678' }, { phone: '＋８１９０１２３４５６７８' }], ['unicode dashes', { phone: '+14155550100' }, { phone: '+1 415‑555–0100' }], ['dots', { phone: '+14155550100' }, { phone: '+1.415.555.0100' }], ['excel', { phone: '+14155550100' }, { phone: "'+14155550100" }], ['plus space', { phone: '+14155550100' }, { phone: ' + 1 415 555 0100' }], ['lrm', { phone: '+14155550100' }, { phone: '\u202a+1 415 555 0100\u202c' }], ['float text', { phone: '+14155550100' }, { phone: '14155550100.0' }], ['exp', { phone: '+4915112345678' }, { phone: '4.915112345678E+12' }],
	];
	for (const [name, stored, asked] of phones) await shopRun(`phone ${name}`, async (shop) => { await suppress(shop, stored, { channel: 'sms' }); return await where(shop, [{ json: asked }], { channel: 'sms', ...FREE }); });
	// per channel
	await shopRun('email refusal, sms asked by lead w/ phone (opt_out all channels?)', async (shop) => { await suppress(shop, { email: A }); return await where(shop, [{ json: { email: A, phone: '+14155550100' } }], { channel: 'sms', ...FREE }); });
	await shopRun('sms STOP and then phone call', async (shop) => {
		await shop.step('scoreLead', [posted({ Body: 'STOP', From: '+14155550100', To: '+18005550100', MessageSid: 'SM1', AccountSid: 'AC', SmsStatus: 'received' })], { operation: 'recordOnly' });
		return await where(shop, [{ json: { phone: '+14155550100' } }], { channel: 'sms', ...FREE });
	});
	await shopRun('opt out by email, lead ID only', async (shop) => {
		const s = (await shop.step('scoreLead', [posted({ email: A, customer_id: 'c1', event: 'page_viewed' })])).outputs[0][0];
		await suppress(shop, { email: A });
		return await where(shop, [{ json: { lead: { id: s.json.lead.id } } }, { json: { customer_id: 'c1' } }, { json: { x: 1 } }], { person: 'item' }, { onError: 'continueRegularOutput' });
	});
	await shopRun('by leadId', async (shop) => {
		const s = (await shop.step('scoreLead', [posted({ email: A, customer_id: 'c1', event: 'page_viewed' })])).outputs[0][0];
		await suppress(shop, { email: A });
		return await where(shop, [{ json: { q: s.json.lead.id } }], { person: 'leadId', personValue: 'q' });
	});
	await shopRun('by phone, refusal by email of same lead', async (shop) => {
		await shop.step('scoreLead', [posted({ email: A, phone: '+14155550100', event: 'page_viewed' })]);
		await suppress(shop, { email: A }, { channel: 'all' });
		return await where(shop, [{ json: { q: '+14155550100' } }], { person: 'phone', personValue: 'q', channel: 'sms', ...FREE });
	});
	await shopRun('by email where item has another email', async (shop) => {
		await suppress(shop, { email: A });
		return await where(shop, [{ json: { q: 'bob@example.com', email: A } }], { person: 'email', personValue: 'q' });
	}, true);
	await shopRun('empty, binary, null items', async (shop) => await where(shop, [{ json: {} }, { json: {}, binary: { data: { data: 'x', mimeType: 'text/plain' } } }, { json: { email: null } }, { json: { email: '' } }, { json: { name: 'Ada' } }], {}, { onError: 'continueRegularOutput' }));
	await shopRun('hashed address', async (shop) => { await suppress(shop, { email: A }); return await where(shop, [{ json: { email: '8b2e7b5f8f4a5c1d6b3c0c5d8f6c7f5b8d1b6b1c5a5b7a0f0f4c3d2e1a0b9c8d' } }], {}, { onError: 'continueRegularOutput' }); });
	await shopRun('sha256 md5 of the address', async (shop) => {
		const { createHash } = await import('node:crypto');
		await suppress(shop, { email: A });
		return await where(shop, [{ json: { hashed_email: createHash('sha256').update(A).digest('hex'), customer_id: 'zz' } }], {}, { onError: 'continueRegularOutput' });
	});
	await shopRun('other workspace', async (shop) => { const s = (await shop.step('scoreLead', [posted({ email: A, event: 'page_viewed' })], {}, by('one'))).outputs[0][0]; return await where(shop, [s], {}, by('two')); });
	await shopRun('hash secret', async (shop) => { await suppress(shop, { email: 'ada.love@gmail.com' }, {}, by('secret')); return await where(shop, [{ json: { email: 'adalove+x@gmail.com' } }, { json: { email: 'Ada.Love@gmail.com' } }], {}, by('secret')); });
	// aggregated
	await shopRun('aggregate', async (shop) => { await suppress(shop, { email: A }); return await where(shop, [{ json: { data: [{ email: 'bob@example.com' }, { email: A }] } }, { json: { email: ['bob@example.com', A] } }, { json: { emails: 'bob@example.com,ada@example.com' } }, { json: { data: [{ json: { email: 'bob@example.com' } }, { json: { email: A } }] } }, { json: { rows: JSON.stringify([{ email: 'bob@example.com' }, { email: A }]) } }, { json: { 'bob@example.com': true, 'ada@example.com': true } }, { json: { csv: 'email\nbob@example.com\nada@example.com' } }, { json: { message: 'To: ada@example.com' } }, { json: { ada: { 'ada@example.com': {} } } }], {}, { onError: 'continueRegularOutput' }); });
	await shopRun('lead of scored, address changed in between', async (shop) => {
		await suppress(shop, { email: A });
		const s = (await shop.step('scoreLead', [posted({ email: 'bob@example.com', event: 'page_viewed' })])).outputs[0][0];
		const j = s.json;
		return await where(shop, [{ json: { ...j, email: A } }, { json: { ...j, to: A } }, { json: { ...j, body: { ...j.body, email: A } } }, { json: { lead: j.lead, sendTo: A } }, { json: { lead: { ...j.lead, email: A } } }, { json: { ...j, contact: { email: A } } }, { json: { ...j, lead: { ...j.lead, identities: { email: A } } } }, { json: { ...j, toEmail: A } }, { json: { ...j, mail: { to: A } } }, { json: { ...j, tier: { name: 'A', to: A } } }, { json: { ...j, addresses: [A] } }, { json: { ...j, recipients: [{ address: A }] } }, { json: { ...j, query: { email: A } } }, { json: { ...j, params: { email: A } } }, { json: { ...j, headers: { 'x-email': A } } }]);
	});
	await shopRun('Record Outcome in between', async (shop) => {
		const s = (await shop.step('scoreLead', [posted({ email: A, event: 'page_viewed' })])).outputs[0][0];
		await refuse(shop);
		const o = (await shop.step('recordOutcome', [s], { outcome: 'qualified' })).outputs[0]?.[0];
		const t = (await shop.step('assignTier', [s])).outputs.flat()[0];
		return await where(shop, [o ?? s, t]);
	});
	await shopRun('retry after refusal', async (shop) => { const item = { json: { email: A } }; await where(shop, [item]); await refuse(shop); return await where(shop, [item]); });
	await shopRun('same batch: unsub first then view', async (shop) => {
		const s = (await shop.step('scoreLead', [posted({ email: A, event: 'page_viewed', event_id: '1' }), posted({ email: A, event: 'unsubscribed', event_id: '2' }), posted({ email: A, event: 'page_viewed', event_id: '3' })])).outputs[0];
		return await where(shop, s);
	});
	await shopRun('store down', async (shop) => { const o = shop.stores.open; shop.stores.open = async () => { throw new Error('down'); }; const r = await where(shop, [{ json: { email: A } }], {}, { ...by('one'), onError: 'continueRegularOutput' }); shop.stores.open = o; return r; });
	console.log(results.join('\n')); console.log(`${n} wirings, ${bad} wrong`);
	process.exit(0);
}
void main();
