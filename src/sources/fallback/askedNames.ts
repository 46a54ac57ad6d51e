import { tokensOf } from '../../lead/foldName';

const words = (text: string) => new Set(text.split(' '));

/** What a name may speak of besides: whose it is, and that it is a field. */
const FILLERS = words(
	'is has have be been c the to for from of me us you at by via in on status state flag given double answer customer contact user lead fields meta properties subscriber member person profile cf custom property',
);
const TOPICS = words(
	'email emails e mail mails sms text texts whatsapp marketing newsletter newsletters promotional promo promos promotions offers contacted communication communications mailing mailings messages message broadcast broadcasts bulk updates call calls phone gdpr messaging werbung',
);
/** Names in which somebody is asked, whatever stands beside. */
const ALONE = words(
	'optin optins consent consents consented marketable contactable mailable emailable textable callable doi werbeerlaubnis werbeeinwilligung',
);
/** Words that ask for something that has to be named: `wants_newsletter`, `email_allowed`. */
const WISHES = words(
	'permission subscription subscriptions allowed allow allows accept accepts agree agrees agreed want wants receive receives ok okay can may subscribed opted erlaubt gewunscht',
);
/** Tools say these of a delivery too, so that a bare address is no topic for them. */
const OF_DELIVERY = words('accept accepts receive receives ok okay');
const ADDRESSES = words('email emails e mail mails sms text texts phone call calls message messages');

const MOST_NAMES = 10_000;
const known = new Map<string, boolean>();

/** Whether a field's name asks for a wish for messages, in whatever order a tool puts the words. Nothing else may stand in it. */
export function isAskedName(key: string): boolean {
	let asked = known.get(key);
	if (asked !== undefined) return asked;
	if (known.size >= MOST_NAMES) known.clear();
	asked = asks(key);
	known.set(key, asked);
	return asked;
}

function asks(key: string): boolean {
	// `opt_in`, `opted_in`: of two words, which are fillers each.
	const tokens = tokensOf(key.replace(/(^|_)opt(?:ed)?_in(?=_|$)/g, '$1optin'));
	if (tokens.length > 7) return false;
	const isOneOf =
		(...sets: ReadonlySet<string>[]) =>
		(token: string) =>
			sets.some((set) => set.has(token));
	if (!tokens.every(isOneOf(FILLERS, TOPICS, ALONE, WISHES))) return false;
	if (tokens.some(isOneOf(ALONE))) return true;
	const wishes = tokens.filter(isOneOf(WISHES));
	// `contact` is a person in most names, and the wish itself in `can_contact` and `contact_allowed`.
	const topics = tokens.filter((token) => TOPICS.has(token) || token === 'contact');
	if (wishes.length === 0 || topics.length === 0)
		return /^(?:gdpr_marketing|contact_me|email_me|call_me|text_me)$/.test(key);
	return !wishes.every((wish) => OF_DELIVERY.has(wish)) || topics.some((topic) => !ADDRESSES.has(topic));
}
