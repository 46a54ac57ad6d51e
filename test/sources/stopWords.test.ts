import { readSmsWish } from '../../src/sources/reading/stopWords';

describe("a carrier's keyword", () => {
	it.each([
		'STOP',
		'stop',
		' Stop. ',
		'STOPALL',
		'UNSUBSCRIBE',
		'CANCEL',
		'END',
		'QUIT',
		'OPTOUT',
		'REVOKE',
		'ARRÊT',
		'Abmelden',
		'BAJA',
		'ＳＴＯＰ',
	])('stops by %j', (text) => expect(readSmsWish(text)).toBe('stop'));
	it.each(['START', 'unstop', 'Yes', ' YES! '])('starts again by %j', (text) =>
		expect(readSmsWish(text)).toBe('start'),
	);
});

describe('a reasonable wording', () => {
	it.each([
		'please stop texting me',
		'STOP PLEASE',
		'Stop!!!',
		'ok stop now thanks',
		'Could you please stop?',
		'Can you stop sending me these messages',
		'stop messaging this number',
		'Stop sending me texts',
		'stop the texts',
		'STOP ALL MESSAGES',
		'quit texting me',
		'No more texts please',
		'no more messages',
		"Don't text me again",
		'dont text me',
		'Do not contact me',
		'do not message me anymore',
		"I don't want these texts",
		'I do not want to receive any more messages from you',
		'i no longer want to get your texts',
		'Remove me from your list',
		'take me off this list',
		'please delete my number',
		'lose my number',
		'unsubscribe me',
		'I want to unsubscribe',
		'how do I unsubscribe?',
		'opt out',
		'Opt-out please',
		'opt me out',
		"I'd like to opt out of this",
		'I revoke my consent',
		'cancel my subscription',
		'I asked you to stop',
		'I told you guys to stop already!',
		'Hi there. Stop. Thanks, Ann',
		'wrong number',
		'leave me alone',
		'go away',
		'End these texts',
		'Bitte keine SMS mehr',
		'No más mensajes',
		'You never stop texting me, remove me',
		'You did not stop texting me',
		'take me off the list',
		'arrêtez de m’écrire',
	])('stops by %j', (text) => expect(readSmsWish(text)).toBe('stop'));
});

describe('a false friend', () => {
	it.each([
		'stop by the store tomorrow?',
		'Can I stop by the store tomorrow?',
		'I want to stop in later, are you open?',
		'I work non-stop',
		'nonstop flights?',
		'Is there a bus stop nearby',
		'you are my one-stop shop',
		'when does the sale end?',
		'Why did you stop the summer sale?',
		"don't stop!",
		"I can't stop wearing them",
		"please don't stop sending me deals",
		'cancel my order please',
		'I quit my job and need a new bag',
		'at the end of the month',
		'The end is near',
		'What happened to the weekend deal',
		'Yes please, size 38',
		'start the order for me',
		'yes I want to know more',
		'can you text me the address',
		'take me to the checkout',
		'keep it going allllll night #smileyface',
		'is it unstoppable?',
		'Is this the end of the promo?',
		'I always stop for deals',
		'You did not text me back',
		'why did you stop texting me about sales?',
		'take me shopping',
		'drop me your address',
		'No quiero el rojo',
		'plus de couleurs ?',
		'',
		'👍',
	])('is only a reply: %j', (text) => expect(readSmsWish(text)).toBeUndefined());
});

it('reads a message of any length in an instant', () => {
	expect(readSmsWish('stop '.repeat(100_000))).toBeDefined();
	expect(readSmsWish('me all of '.repeat(100_000))).toBeUndefined();
});
