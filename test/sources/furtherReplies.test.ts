import { readSmsWish } from '../../src/sources/reading/stopWords';
import { readPayload } from '../../src/index';
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

describe('an answer beside a box for newsletters', () => {
	const NO =
		'Non Ez Nage Ní Le არა Ոչ Yox Жоқ Yoq Үгүй না இல்லை లేదు नाही ના ਨਹੀਂ ಇಲ್ಲ ഇല്ല होइन නැහැ አይ မဟုတ်ပါ ទេ ບໍ່ Hapana Не Ні';
	const YES = 'Si Bai Ie Tá Iva კი Այո Bəli Иә Ha Тийм হ্যাঁ ஆம் అవును होय હા ਹਾਂ ಹೌದು അതെ हो ඔව් አዎ ဟုတ်ကဲ့ បាទ ແມ່ນ';
	const refuses = (answer: string) =>
		readPayload({ email: 'ada@example.com', Newsletter: answer }).records.some(
			(record) => record.kind === 'suppression' || (record.kind === 'consent' && record.name !== 'granted'),
		);
	it.each(NO.split(' '))('refuses them by %s', (answer) => expect(refuses(answer)).toBe(true));
	it.each(YES.split(' '))('refuses nothing by %s', (answer) => expect(refuses(answer)).toBe(false));
});
