import { byName } from '../../lead/byName';
import type { Channel } from '../../lead/channel';
import { isOfATrade, readConsentBox } from '../reading/readConsentBox';
import { isAddress } from './besideRows';
import { BOX_NAMES, CONSENT_STATES } from './answerNames';
import { channelsOf, NO_CHANNEL } from './channelNames';
import { answerIn, isRefusing, saysPlainNo, SAYS_NOT, stateOf } from './consentStates';
import { isNo, toAnswer, withoutTimes } from './flagNames';
import { isNotSubscribed, readWishName } from '../reading/readWish';
import { flagOf } from './matchRefusal';
import { foldName, foldNames, tokensOf } from '../../lead/foldName';
import { scopesOf, type Scope } from './surveyPayload';
import { hasWishes, isWishes } from './wishes';

/** What somebody answered when they were asked whether they want messages. */
export interface FoundConsent {
	name: 'granted' | 'denied' | 'pending' | 'withdrawn';
	channel: Channel;
	/** The field that says so, or the event's name. */
	reason: string;
	/** The object whose own answer it is. */
	scope: Scope;
}

const ASKED = foldNames(BOX_NAMES);
/** Said of nothing else. */
const SAID_OF_MESSAGES = /^(?:not|never|non)_?(?:subscribed|opted_?in|consented)$|^no_consent$/;
const ASKED_FOR = /^pending_?(?:opt_?in|double_opt_?in)$/;
const STATE_FIELDS = new Set(
	'state status consent marketing_state email_status sms_status email_marketing_state sms_marketing_state marketing_status subscription_status sms_subscription_status action decision email_marketing_status permission_to_send subscribe_status permission'.split(
		' ',
	),
);

const isState = byName((key) => STATE_FIELDS.has(key) || key.endsWith('permission_status'));

/** Every answer in a payload; which of them counts is decided once it is known whom the payload is about. */
export function findConsents(root: Scope): FoundConsent[] {
	const found: FoundConsent[] = [];
	for (const scope of scopesOf(root)) {
		if (isFormer(scope)) continue;
		if (isAllOff(scope))
			found.push({ name: 'denied', channel: 'email', reason: scope.key, scope: scope.parent ?? scope });
		for (const channel of channelsCrossed(scope))
			found.push({ name: 'denied', channel, reason: `${channel}: no`, scope });
		for (const { key: named, value } of scope.leaves) {
			const key = withoutCode(named);
			const box = readBox(key, value) ?? readAskedName(key, value) ?? readChosen(key, value);
			const name = box ?? (isState(key) ? readState(key, value, scope) : undefined);
			if (name === undefined) {
				for (const channel of readRefused(key, value, scope))
					found.push({
						name: 'denied',
						channel,
						reason: key.slice(0, 200),
						scope: isWishes(scope) ? (scope.parent ?? scope) : scope,
					});
				continue;
			}
			// `{ email, email_marketing_consent: { state } }`: an answer of whoever the object stands in.
			const isAnswer = box === undefined && ASKED.has(scope.key) && scope.parent !== undefined && !scope.element;
			const whose = isAnswer ? scope.parent : scope;
			// `contactable: false`, `consent_given: no`: whoever is asked about no way in particular says no to all.
			const isGeneral = name !== 'granted' && !ASKED.has(key) && OF_ANY_WAY.test(key) && channelsOf(key) === undefined;
			const worded = box === 'denied' && !isBox(key) && isSentence(key) ? readSentence(key, false) : [];
			for (const channel of isGeneral ? ALL_CHANNELS : worded.length > 0 ? worded : channelsOfBox(key, scope))
				found.push({ name, channel, reason: key, scope: whose ?? scope });
		}
	}
	return found;
}

/** A table of people and ways: `{ Person: 'ada@…', Email: '✗', SMS: '✓' }`. */
function channelsCrossed({ leaves }: Scope): readonly Channel[] {
	const ways = leaves.filter(({ key, value }) => WAY.test(key) && typeof value !== 'number');
	if (ways.length < 2 || !ways.every(({ value }) => toAnswer(value) !== undefined)) return [];
	if (!leaves.some(({ value }) => isAddress(value))) return [];
	return ways.flatMap(({ key, value }) => (toAnswer(value) === false ? (namedChannels(key) ?? []) : []));
}

const WAY = /^(?:e_?mails?|mail|sms|texts?|phone|calls?|telefon|telephone|whatsapp|newsletter|post)$/;

/** `topics: { news: false, offers: false }`: nothing is left of what could be sent. */
function isAllOff({ key, leaves, children }: Scope): boolean {
	return (
		TOPICS.test(key) &&
		leaves.length + children.length > 0 &&
		children.length === 0 &&
		leaves.every(({ value }) => value !== 0 && isNo(value))
	);
}

const TOPICS = /(?:^|_)(?:topics|newsletters|(?:mailing_|email_)lists)$/;

/** `ContactPermissionCodeText`: of a code that stands beside it. */
const withoutCode = byName((key) =>
	key.replace(/(?<=_(?:permission|consent|status))(?:_code)?_(?:text|desc(?:ription)?|label)$/, ''),
);

const OF_ANY_WAY =
	/^(?:is_|has_)?(?:communications?_consent|gdpr_consent|consents?_(?:given|status)|contactable|(?:can|may|ok|should)_(?:be_)?(?:to_)?contact(?:ed)?|contact_(?:allowed|ok|permission|me))$/;

/** What somebody had answered before the change that is told of. */
const FORMER = /^(?:previous|old|before|former|prior)(?:_(?:values?|attributes|data|properties|fields|state))?$/;

function isFormer({ key, parent }: Scope): boolean {
	return FORMER.test(key) || (parent !== undefined && isFormer(parent));
}

function readBox(key: string, value: string | number | boolean): FoundConsent['name'] | undefined {
	// Adobe Commerce
	if (String(value) === '3' && key === 'subscriber_status') return 'withdrawn';
	if (!isBox(key)) return undefined;
	// Emarsys
	if (String(value) === '2' && /opt_?in$/.test(key)) return 'denied';
	const answer = isNo(value) ? false : toAnswer(value);
	if (answer === true && PERMITS.test(key)) return undefined;
	if (answer !== undefined) return answer ? 'granted' : 'denied';
	return typeof value === 'string' ? answerIn(value) : undefined;
}

const isBox = byName((key) => ASKED.has(key.replace(/^(?:customers?|contact|user|form|fields|meta|properties)_/, '')));

/** What a tool lets its user do (Gumroad's `can_contact`) is nobody's yes; that it forbids it counts. */
const PERMITS = /(?:^|_)can_(?:contact|email)$/;

/** A box by a name that nobody knows as a whole: only what is no yes counts, since what a yes is to can't be told. */
const ASKS_IN_ENGLISH =
	/^(?:contact|e?mail|call|text)_me$|^(?:e?mail|sms|texts?|calls?|phone|contact)_ok(?:ay)?$|^ok_to_(?:e?mail|contact|text|call|sms)$|^should_contact$|^(?:accepts|receives)_e?mails?$|^msg_(?:e?mail|sms|whatsapp)$|^(?:send|e?mail|text)_me_(?:\w{2,10}_)?(?:news|updates?|offers?|deals|promotions?|tips)$|^(?:promo(?:tion(?:s|al)?)?|commercial|text|sms)_(?:e?mails?|sms|texts?|messages)$/;
/** Names of any language in which nothing else is spoken of. */
const isAsked = byName(
	(key) =>
		!/^consent(?:s|ed)?$/.test(key) &&
		(readWishName(key) === 'asks' || ASKS_IN_ENGLISH.test(key)) &&
		withoutTimes(key) === key &&
		!isOfATrade(key),
);

const NEVER = /(?!)/;

function readAskedName(key: string, value: string | number | boolean): FoundConsent['name'] | undefined {
	// `email_ok: false` is what a checker of addresses says.
	// `promo_emails: 0` may be how many were sent.
	const isElse =
		typeof value === 'boolean'
			? /^(?:e?mail|phone)_ok/
			: typeof value === 'number'
				? /^(?:promo|comm|text|sms)/
				: NEVER;
	if (!isAsked(key) || isElse.test(key)) return undefined;
	const name = isNo(value) ? 'denied' : typeof value === 'string' ? answerIn(value) : undefined;
	return name === 'granted' ? undefined : name;
}

/** A state alone says nothing: it has to stand where consent or marketing is spoken of. */
function readState(key: string, value: string | number | boolean, scope: Scope): FoundConsent['name'] | undefined {
	const state = foldName(String(value));
	// Responsys
	if (state === 'o' && key.endsWith('permission_status')) return 'withdrawn';
	if (ASKED_FOR.test(state)) return 'pending';
	if (SAID_OF_MESSAGES.test(state) || isNotSubscribed(state)) return 'denied';
	if (!Object.hasOwn(CONSENT_STATES, state)) return undefined;
	const about = [key, scope.key, scope.parent?.key ?? '', typeNear(scope)].flatMap(tokensOf);
	if (!about.some((token) => ABOUT_WISHES.has(token))) return undefined;
	// To see, to send or to notify: what is permitted a name alone doesn't tell, and none is none.
	return key === 'permission' && state !== 'none' ? undefined : CONSENT_STATES[state];
}

const ABOUT_WISHES = new Set('consent marketing subscriptions channels permission subscribe'.split(' '));

/** `type: 'consent'`, beside it or around it. */
function typeNear({ leaves, parent }: Scope): string {
	const fields = [...leaves, ...(parent?.leaves ?? [])];
	const type = fields.find(
		({ key, value }) =>
			key === 'consent_date' || (/^(?:type|event|event_type)$/.test(key) && foldName(String(value)) === 'consent'),
	);
	return type === undefined ? '' : 'consent';
}

const GENERAL = new Set(['consent', 'consents', 'consented', 'contact', 'communications', 'all', 'any']);
/** One of a list names its channel in a field: `{ channel: 'sms', granted: false }`. */
const CHANNEL_FIELDS = new Set('channel channel_type point_of_contact type medium method name kind purpose'.split(' '));
const ANSWER_FIELDS = new Set(
	'action decision granted given allowed enabled accepted agreed opted_in opt_in optin subscribed consented is_consent_granted consent_granted active answer value val status checked selected permission'.split(
		' ',
	),
);
const MARKETING = new Set(
	'marketing promotion promotions promotional offers news updates advertising werbung publicite publicidad'.split(' '),
);
const ALL_CHANNELS: readonly Channel[] = ['email', 'sms', 'phone'];

/**
 * A no by whatever name: in an object of wishes, or under a whole sentence. Only a no: what a yes is to can't be told
 * from a name that nobody knows.
 */
function readRefused(key: string, value: string | number | boolean, scope: Scope): readonly Channel[] {
	if (isWishes(scope)) {
		const channels = channelsOfWish(key, scope);
		if (channels !== undefined) return isRefusal(value) ? channels : [];
		if (typeof value === 'string' && REFUSED.test(key)) return channelsOfMessages(foldName(value));
	}
	// `consents: { email: { granted: false } }`
	if (scope.parent !== undefined && isWishes(scope.parent) && ANSWER_FIELDS.has(key)) {
		return isRefusal(value) ? (namedChannels(scope.key) ?? (GENERAL.has(scope.key) ? ALL_CHANNELS : [])) : [];
	}
	// `notification_settings: { email: { promotions: 'off' } }`
	if (scope.parent !== undefined && isWishes(scope.parent) && MARKETING.has(key))
		return isRefusal(value) ? (namedChannels(scope.key) ?? []) : [];
	if (typeof value === 'string' && value.length <= LONGEST_PAIRS && PAIRS.test(value) && hasWishes(key))
		return readPairs(value);
	if (PERMITTED.test(key)) return isRefusal(value) ? channelBeside(scope) : [];
	if (/^consent(?:s|ed)?$/.test(key)) return isRefusal(value) ? ALL_CHANNELS : [];
	if (channelsOf(key) === NO_CHANNEL) return [];
	if (ALLOWED.test(key))
		return isNo(value) || NO_WAY.test(foldName(String(value))) ? ALL_CHANNELS : channelsLeftOut(key, scope);
	if (WAYS.test(key) && NO_WAY.test(foldName(String(value)))) return ALL_CHANNELS;
	return isSentence(key) && flagOf(key) === undefined ? readSentence(key, value) : [];
}

/** `purposes: { enabled: [], disabled: ['email_marketing'] }` */
const REFUSED = /^(?:disabled|denied|declined|rejected|refused|withdrawn|revoked|opted_out|unsubscribed)$/;

function channelsOfMessages(name: string): readonly Channel[] {
	return namedChannels(name) ?? (tokensOf(name).some((token) => MARKETING.has(token)) ? ['email'] : []);
}

/** `Allowed channels: post`: all the others are closed. */
const ALLOWED = /(?:^|_)(?:allowed|permitted|consented|opted_in|subscribed)_(?:channels?|methods?|ways?)$/;

/** Each of a list asks for all of it. */
const MOST_LEAVES = 200;

function channelsLeftOut(key: string, { leaves }: Scope): readonly Channel[] {
	if (leaves.length > MOST_LEAVES) return [];
	const ways = leaves.flatMap((leaf) =>
		leaf.key === key
			? foldName(String(leaf.value))
					.split(/_(?:and|und|et|y|e)_|_/)
					.filter(Boolean)
			: [],
	);
	const named = ways.map(namedChannels);
	if (ways.length === 0 || named.includes(undefined)) return [];
	return ALL_CHANNELS.filter((channel) => !named.some((channels) => channels?.includes(channel)));
}

/** `email=N;sms=Y`, `email:revoked, sms:granted` */
const LONGEST_PAIRS = 300;
const PAIRS = /^\s*\w+\s*[:=]\s*\w+(?:\s*[;,|&]\s*\w+\s*[:=]\s*\w+)*\s*$/;

function readPairs(text: string): readonly Channel[] {
	return text.split(/[;,|&]/).flatMap((pair) => {
		const [way = '', answer = ''] = pair.split(/[:=]/);
		return isRefusal(answer.trim()) ? (namedChannels(foldName(way)) ?? []) : [];
	});
}

/** `{ communication_medium: 'EMAIL', permission_granted: 'N' }` */
const PERMITTED = /^(?:permission_|preference_)?(?:granted|permitted|allowed)$/;

function channelBeside({ leaves }: Scope): readonly Channel[] {
	const field = leaves.find(({ key }) =>
		/^(?:(?:communication_|contact_)?(?:channel|medium)|preference_name)$/.test(key),
	);
	return (field === undefined ? undefined : namedChannels(foldName(String(field.value)))) ?? [];
}

function channelsOfWish(key: string, scope: Scope): readonly Channel[] | undefined {
	if (ANSWER_FIELDS.has(key)) {
		const field = scope.leaves.find((leaf) => CHANNEL_FIELDS.has(leaf.key) && typeof leaf.value === 'string');
		const named = field === undefined ? undefined : namedChannels(foldName(String(field.value)));
		return named ?? namedChannels(scope.key) ?? ALL_CHANNELS;
	}
	const named = namedChannels(key);
	if (named !== undefined) return named;
	if (GENERAL.has(key)) return ALL_CHANNELS;
	return MARKETING.has(key) ? (namedChannels(scope.key) ?? ['email']) : undefined;
}

function isRefusal(value: string | number | boolean): boolean {
	return isNo(value) || (typeof value === 'string' && isRefusing(stateOf(value)));
}

/** A way to reach people that isn't ours is none; undefined where the name speaks of no way at all. */
export function namedChannels(name: string): readonly Channel[] | undefined {
	if (/(?:^|_)(?:transactional|reminders?|receipts?|orders?|invoices?|security)(?:_|$)/.test(name)) return [];
	const channels = channelsOf(name);
	if (channels === NO_CHANNEL) return [];
	if (channels !== undefined) return channels;
	if (/(?:^|_)text(?:_|$)/.test(name)) return ['sms'];
	if (/(?:^|_)(?:phone|telephone|telefon|telefono|telefoon)(?:_|$)/.test(name)) return ['phone'];
	return /(?:^|_)(?:post|mailings?|direct_mail|letters?)(?:_|$)/.test(name) ? ['directMail'] : undefined;
}

/** Words of settings and reports, which are about a tool and not about a wish. */
const OF_A_TOOL =
	/(?:^|_)(?:required|enabled|active|sent|delivered|opened|clicked|url|link|id|ids|count|number|total|average|avg|campaign|template|valid|verified|visible|bounced|failed|scheduled|automation|workflow|feature|plan|provider|integration|default|available|test)(?:_|$)/;

/** Three words and more; scripts without spaces have none, and there the length tells. */
const isSentence = byName(
	(key) => key.length <= 300 && !OF_A_TOOL.test(key) && (tokensOf(key).length >= 3 || UNSPACED.test(key)),
);

const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]{6}/u;

/** `Marketing choice: Please do not contact me`: the answer that was chosen is the whole sentence. */
function readChosen(key: string, value: string | number | boolean): FoundConsent['name'] | undefined {
	if (typeof value !== 'string' || value.length < 10 || value.length > 120) return undefined;
	if (!CHOICES.test(key) || !SAYS_NO_FIRST.test(foldName(value))) return undefined;
	if (SAYS_NOT.test(foldName(value))) return 'denied';
	return readConsentBox(value, true).some(({ name }) => name === 'denied') ? 'denied' : undefined;
}

const WAYS =
	/(?:^|_)(?:(?:contact|communications?|marketing)_preferences?|(?:allowed|permitted|contact|marketing)_(?:channels|methods))$/;
/** Of the ways to be reached, none. */
const NO_WAY = /^(?:none|no|nothing|no_(?:contact|communications?|marketing)|do_not_contact)$/;
const CHOICES =
	/(?:^|_)(?:preferences?|choice|marketing|communications?|contact|gdpr|consent|newsletter|newsletters|mailing)(?:_|$)/;
const SAYS_NO_FIRST = /^(?:please_|no_)?(?:i_|we_|you_may_)?(?:do_not|don_t|dont|never|not|no_contact)(?:_|$)/;

function readSentence(key: string, value: string | number | boolean): Channel[] {
	const answer = saysPlainNo(value) ? false : toAnswer(value);
	// "No desea ser contactado: no" is a no to a no, "Kein Widerspruch: ja" no no at all.
	if (answer === undefined || readWishName(key) === (answer ? 'asks' : 'refuses')) return [];
	return readConsentBox(key, answer).flatMap(({ channel, name }) => (name === 'denied' ? [channel] : []));
}

function channelsOfBox(key: string, scope: Scope): readonly Channel[] {
	const field = scope.element ? scope.leaves.find((leaf) => CHANNEL_FIELDS.has(leaf.key)) : undefined;
	for (const name of [foldName(String(field?.value ?? '')), key, scope.key, scope.parent?.key ?? '']) {
		const channels = channelsOf(name);
		if (channels === NO_CHANNEL) return [];
		if (channels !== undefined) return channels;
		if (/(?:^|_)text(?:_|$)/.test(name)) return ['sms'];
		if (/(?:^|_)phone(?:_|$)/.test(name)) return ['phone'];
		if (/(?:^|_)mobile(?:_|$)/.test(name)) return ['sms', 'phone'];
	}
	return ['email'];
}
