import { readPayload } from '../../src/sources/readPayload';
import mails from './fixtures/mailboxes.json';

const ADA = 'ada@x.example';
const SHOP = 'news@mine.example';

function read(mail: object) {
	return readPayload(mail).records.flatMap((record) =>
		record.kind === 'suppression' ? [`${record.name} ${record.identities.email ?? ''}`] : [],
	);
}

describe('A mail that came back to the shop’s mailbox', () => {
	it.each(Object.entries(mails))('%s suppresses whom it was sent to', (name, mail) => {
		const code = /abuse/.test(name) ? 'complaint' : /delayed/.test(name) ? 'soft_bounce' : 'hard_bounce';
		expect(read(mail)).toEqual([`${code} ${ADA}`]);
	});

	it('with a full mailbox is for now only', () => {
		const text = `Final-Recipient: rfc822; ${ADA}\nAction: failed\nStatus: 5.2.2`;
		expect(read({ from: 'postmaster@mx.example', to: SHOP, subject: 'Undeliverable', text })).toEqual([
			`soft_bounce ${ADA}`,
		]);
	});

	it.each([
		['quotes the word "delayed" from the mail', 'Status: 5.1.1\n\nYour order is delayed.'],
		['comes from an address with .4.2.1 in it', 'Status: 5.1.1\nRemote-MTA: dns; mx [192.4.2.1]'],
		['names the version of the server', 'Reporting-MTA: dns; mx (Exim 4.94.2)'],
		['says that the mailbox is disabled', 'Status: 5.2.1'],
	])('is for good where the report %s', (_, rest) => {
		const text = `Final-Recipient: rfc822; ${ADA}\nAction: failed\n${rest}`;
		expect(read({ from: 'postmaster@mx.example', to: SHOP, subject: 'Undeliverable', text })).toEqual([
			`hard_bounce ${ADA}`,
		]);
	});

	const exchange = 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mine.onmicrosoft.example';
	it.each([
		['Exchange, as Outlook’s trigger simplifies it', { from: exchange, toRecipients: [SHOP] }],
		[
			'Exchange, as Microsoft Graph has it',
			{ from: { emailAddress: { name: 'Microsoft Outlook', address: exchange } } },
		],
		['Exchange, with a name before it', { from: `Microsoft Outlook <${exchange}>`, to: SHOP }],
		['a server under the name of its daemon', { from: 'Mail Delivery System <mail-daemon@mx.example>', to: SHOP }],
		['a server under a name alone', { from: 'Mail Delivery Subsystem <robot@mx.example>', to: SHOP }],
	])('is known by its writer: %s', (_, ends) => {
		const bodyPreview = `Your message to ${ADA} couldn't be delivered. It wasn't found at x.example.`;
		expect(read({ id: 'AAMk1', subject: 'Undeliverable: Offer', bodyPreview, ...ends })).toEqual([
			`hard_bounce ${ADA}`,
		]);
	});

	it('names several people where the report does', () => {
		const text = `Final-Recipient: rfc822; ${ADA}\nAction: failed\n\nFinal-Recipient: rfc822;bo@y.example\nAction: failed`;
		expect(read({ from: 'mailer-daemon@mx.example', to: SHOP, subject: 'Returned', text })).toEqual([
			`hard_bounce ${ADA}`,
			'hard_bounce bo@y.example',
		]);
	});

	it('without the address it was sent to is an error, since a refusal would be lost', () => {
		const mail = { from: 'mailer-daemon@mx.example', to: SHOP, subject: 'Returned', text: 'It came back.' };
		expect(() => readPayload(mail)).toThrow('the address it was sent to is not in this data');
	});

	it('is told from an answer that quotes one', () => {
		const text = `Please resend it.\n> Final-Recipient: rfc822; bo@y.example`;
		const from = { value: [{ address: ADA }], html: ADA, text: ADA };
		expect(
			read({ from, to: { value: [{ address: SHOP }] }, subject: 'Re: Returned', text, date: '2026-05-20' }),
		).toEqual([]);
	});
});

describe('A flat mail', () => {
	const inbound = { from: `Ada <${ADA}>`, to: SHOP, subject: 'Offer', text: 'What does the sofa cost?' };
	const people = (mail: object) => readPayload(mail).records.map(({ identities }) => identities.email);

	it.each([
		['alone', {}],
		['with its date', { date: '2026-05-20T10:00:00Z' }],
		['in another object', { isWrapped: true }],
		['without the shop’s address', { to: undefined }],
		['as Outlook simplifies it', { text: undefined, bodyPreview: 'What does it cost?', conversationId: 'AAQ' }],
	])('is from whoever wrote it: %s', (_, { isWrapped, ...more }: Record<string, unknown>) => {
		const mail = { ...inbound, ...more };
		expect(people(isWrapped ? { data: mail } : mail)).toEqual([ADA]);
	});

	it('that answers is a reply of whoever wrote it', () =>
		expect(readPayload({ ...inbound, subject: 'Re: Offer' }).records).toMatchObject([
			{ name: 'email_replied', identities: { email: ADA } },
		]));

	const sent = { from: SHOP, to: ADA, subject: 'Offer', text: 'Sofas are cheap.' };
	it.each([
		['its state', { status: 'delivered', date: '2026-05-20' }],
		['what happened', { event: 'opened', date: '2026-05-20' }],
		['when it was sent', { sent_at: '2026-05-20T10:00:00Z' }],
		['when it is to be sent', { 'Send At': '2026-05-21' }],
		['its way', { direction: 'outbound' }],
	])('of a sender’s log is about whom it was sent to: %s', (_, more) =>
		expect(people({ ...sent, ...more })).toEqual([ADA]),
	);

	it('that says neither is nobody’s who refused at either end, with a note, and never two people', async () => {
		const [record] = readPayload(sent).records;
		expect(record?.identities).toEqual({ email: SHOP, others: [{ kind: 'email', value: ADA }] });
		expect(readPayload(sent).notes.join()).toMatch('still to be sent');
		expect(readPayload({ ...sent, date: '2026-05-20' }).records[0]?.identities).toEqual({ email: SHOP });
		expect(readPayload(sent, { source: 'mapFields', mapping: { email: 'to' } }).records[0]?.identities).toEqual({
			email: ADA,
		});
	});

	it('with a refusal is its writer’s alone', () =>
		expect(
			readPayload({ ...inbound, text: 'Please unsubscribe me' }).records.flatMap(({ kind, identities }) =>
				kind === 'suppression' ? [identities] : [],
			),
		).toEqual([{ email: ADA }]));
});

it('A mail as mailparser hands it on is from the person who wrote it', () => {
	const end = (address: string) => ({ value: [{ address, name: '' }], html: address, text: address });
	const mail = { from: end(ADA), to: end(SHOP), subject: 'Offer', text: 'Please unsubscribe me', messageId: '<a@b>' };
	expect(read(mail)).toEqual([`opt_out ${ADA}`]);
});
