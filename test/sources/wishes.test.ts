import { readPayload, type Channel, type LeadRecord } from '../../src/index';
import languages from './wishes.json';

/**
 * How people of each language name their columns and answer by text. Every list is parted by ` | `; `@phone` behind a
 * column says which way it is about, where that isn't email.
 */
interface Language {
	yes: string;
	no: string;
	/** Answered yes, or as a status, these refuse. */
	refuses?: string;
	states?: string;
	/** Answered no, these refuse. */
	asks?: string;
	/** About orders, deliveries, calls and payments: whatever is answered, nobody refused. */
	other?: string;
	stops?: string;
	chat?: string;
}

const PHONE = '+4915112345678';
const WAYS: readonly Channel[] = ['email', 'sms', 'phone'];

describe.each(Object.entries(languages as Record<string, Language>))('wishes in %s', (_, language) => {
	const { yes, no } = language;

	it('says no by the name of a column', () => {
		const wrong = columnsOf(language.refuses).flatMap(({ column, way, isAlone }) => [
			...missed(column, yes, way, isAlone),
			...unasked(column, no),
		]);
		expect(wrong).toEqual([]);
	});

	it('says no by a state', () => {
		expect(columnsOf(language.states).flatMap(({ column }) => missed('Status', column, 'email', false))).toEqual([]);
	});

	it('is asked by the name of a column', () => {
		const wrong = columnsOf(language.asks).flatMap(({ column, way, isAlone }) => [
			...missed(column, no, way, isAlone),
			...unasked(column, yes),
		]);
		expect(wrong).toEqual([]);
	});

	it('says nothing of messages elsewhere', () => {
		const wrong = columnsOf(language.other).flatMap(({ column }) => [
			...unasked(column, yes),
			...unasked(column, no),
			...unasked('Status', column),
		]);
		expect(wrong).toEqual([]);
	});

	it('asks to be left alone', () => {
		expect(textsOf(language.stops).filter((text) => !waysRefused(reply(text)).includes('sms'))).toEqual([]);
	});

	it('answers', () => {
		expect(textsOf(language.chat).filter((text) => waysRefused(reply(text)).length > 0)).toEqual([]);
	});
});

function missed(column: string, answer: string, way: Channel, isAlone: boolean): string[] {
	const refused = waysRefused(row(column, answer));
	const isRead = refused.includes(way) && (!isAlone || !refused.includes('email'));
	return isRead ? [] : [`${column}: ${answer} → ${refused.join(' ')}`];
}

function unasked(column: string, answer: string): string[] {
	const refused = waysRefused(row(column, answer));
	return refused.length === 0 ? [] : [`${column}: ${answer} → ${refused.join(' ')}`];
}

function row(column: string, answer: string): object {
	return { row_number: 2, 'Full name': 'Ada Lovelace', 'E-mail': 'ada@example.com', Mobile: PHONE, [column]: answer };
}

function reply(Body: string): object {
	const body = { MessageSid: 'SM1', AccountSid: 'AC1', SmsStatus: 'received', From: PHONE, To: '+18005550100', Body };
	return { headers: {}, params: {}, query: {}, body, webhookUrl: 'https://n8n.example/webhook/1' };
}

function waysRefused(item: object): Channel[] {
	const { records } = readPayload(item, { receivedAt: Date.UTC(2026, 4, 20) });
	return WAYS.filter((way) => records.some((record) => refuses(record, way)));
}

function refuses(record: LeadRecord, way: Channel): boolean {
	if (record.kind === 'consent')
		return record.channel === way && (record.name === 'denied' || record.name === 'withdrawn');
	return record.kind === 'suppression' && (record.channel === undefined || record.channel === way);
}

function textsOf(list = ''): string[] {
	return list.split(' | ').filter((text) => text !== '');
}

function columnsOf(list?: string): { column: string; way: Channel; isAlone: boolean }[] {
	return textsOf(list).map((text) => {
		const [column = '', way] = text.split('@');
		return { column, way: (way as Channel | undefined) ?? 'email', isAlone: way !== undefined };
	});
}
