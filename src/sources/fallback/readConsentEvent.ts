import { foldName } from '../../lead/foldName';
import { channelsOf, NO_CHANNEL } from './channelNames';
import type { FoundConsent } from './findConsents';
import { readWishName } from '../reading/readWish';
import { isNo, toAnswer } from './flagNames';
import { scopesOf, type Scope } from './surveyPayload';

const WHOSE =
	'(?:(?:e_?mail|sms|text|texts|whatsapp|phone|call|calls|marketing|newsletter|messaging|communication|customer|contact|user|lead|subscriber|profile|gdpr)_)*';
const ASKED = '(?:consent|permission|opt_?in|optin|double_opt_?in|doi)';
const LIST =
	'(?:(?:newsletter|marketing|mailing_list)(?:_subscription)?|email_subscription|consent|permission|opt_?in|optin|double_opt_?in|doi)';
const NAMES: readonly (readonly [FoundConsent['name'], RegExp])[] = (
	[
		['granted', `${ASKED}_(?:granted|given|confirmed|accepted|approved|completed)`],
		['granted', '(?:newsletter|marketing|mailing_list)_(?:confirmed|accepted|subscribed|opted_?in)'],
		['granted', '(?:opt_?in|optin|opted_?in)'],
		['pending', `${ASKED}_(?:pending|requested|sent|started|initiated|unconfirmed|awaiting_confirmation)`],
		['pending', '(?:newsletter|marketing|mailing_list)_(?:pending|unconfirmed|awaiting_confirmation)'],
		['denied', `${LIST}_(?:denied|declined|refused|rejected|not_given|not_granted)`],
		['withdrawn', `${LIST}_(?:withdrawn|revoked|removed|cancell?ed)`],
	] as const
).map(([name, wording]) => [name, new RegExp(`^${WHOSE}${wording}$`)]);
/** Beside an event, these say what the answer was. */
const ANSWERS = new Set(
	'consent granted given answer accepted confirmed opted_in opt_in subscribed status state consent_status'.split(' '),
);

/** `consent_granted`, `double_opt_in_confirmed`, `sms_opt_in`: an answer by the name of what happened. */
export function readConsentEvent(text: string | undefined, root: Scope, hasEmail: boolean): FoundConsent[] {
	const event = foldName(text ?? '');
	const name =
		NAMES.find(([, wording]) => wording.test(event))?.[0] ??
		(isSwitchedOff(event, root) ? 'denied' : undefined) ??
		(SIGNED_UP.test(event) && isAnswered(root, (_, state) => PENDING.test(state)) ? 'pending' : undefined);
	if (name === undefined || (name === 'granted' && isContradicted(root))) return [];
	const field = root.leaves.find(({ key }) => key === 'channel' || key === 'channel_type')?.value;
	const channels =
		channelsOf(event) ??
		(/(?:^|_)text(?:_|$)/.test(event)
			? ['sms' as const]
			: /(?:^|_)phone(?:_|$)/.test(event)
				? ['phone' as const]
				: undefined) ??
		(field === undefined ? undefined : (channelsOf(foldName(String(field))) ?? NO_CHANNEL)) ??
		(hasEmail ? ['email' as const] : ['sms' as const]);
	if (channels === NO_CHANNEL) return [];
	return channels.map((channel) => ({ name, channel, reason: event, scope: root }));
}

/** `{ event: 'newsletter_toggled', properties: { enabled: false } }` */
function isSwitchedOff(event: string, root: Scope): boolean {
	const asked = event.replace(SWITCHED, '');
	return asked !== event && readWishName(asked) === 'asks' && isAnswered(root, isNo, SWITCHES);
}

const SWITCHED = /_(?:toggled?|changed?|updated?|set|switched|saved)$/;
const SWITCHES = new Set('enabled value on checked selected new_value'.split(' '));

const NO_YES =
	/(?:^|_)(?:not|denied|declined|pending|withdrawn|revoked|unsubscribed|opted_out|unconfirmed|failed)(?:_|$)/;

/** `{ event: 'newsletter_signup', status: 'pending' }`: whoever signed up has yet to confirm it. */
const SIGNED_UP =
	/^(?:newsletter|mailing_list|list|subscriber)_(?:sign_?ups?|signed_up|subscri\w+|joined|added|created)$/;
const PENDING = /^(?:pending|unconfirmed|(?:awaiting|waiting_for)_\w+|(?:double_)?opt_?in_(?:sent|pending))$/;

/** "Consent granted", and with it `granted: false`: no yes. */
function isContradicted(root: Scope): boolean {
	return isAnswered(root, (value, state) => toAnswer(value) === false || NO_YES.test(state));
}

function isAnswered(
	root: Scope,
	says: (value: string | number | boolean, state: string) => boolean,
	further?: ReadonlySet<string>,
): boolean {
	return scopesOf(root).some(({ leaves }) =>
		leaves.some(
			({ key, value }) => (ANSWERS.has(key) || further?.has(key) === true) && says(value, foldName(String(value))),
		),
	);
}
