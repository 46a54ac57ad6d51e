import { byName } from '../../lead/byName';
import { foldName, foldNames } from '../../lead/foldName';
import { WISH_NAMES } from './answerNames';
import type { Scope } from './surveyPayload';

const WISHES = foldNames(WISH_NAMES);

/** Of a list of questions, those about something else: `{ name: 'analytics', granted: false }`. */
const NO_MESSAGES =
	/(?:^|_)(?:analytics|cookies?|functional|necessary|performance|statistics|terms|privacy|policy|ads|ad_storage|personali[sz]ation|third_party|sharing|sale|security|tracking|location|photos?|videos?|youtube|vimeo|maps|fonts|advertising|invoices?|receipts?|orders?|age)(?:_|$)/;
const LABELS = new Set(
	'name id key purpose type kind title label category template_id template_name notice_key'.split(' '),
);

function isElsewhere({ element, leaves, children }: Scope): boolean {
	// `{ workflow: { name: 'Invoice paid' }, enabled: false }`
	const own = [...leaves, ...children.flatMap((child) => (TOPIC.test(child.key) ? child.leaves : []))];
	return (
		element &&
		own.some(({ key, value }) => LABELS.has(key) && typeof value === 'string' && NO_MESSAGES.test(foldName(value)))
	);
}

const TOPIC = /^(?:workflow|topic|purpose|category)$/;

/** `subscription: { active: false, autorenew: false }` */
function isPaidFor({ key, leaves, children }: Scope): boolean {
	return /^subscriptions?$/.test(key) && [...leaves, ...children].some((part) => OF_PAYMENT.test(part.key));
}

const OF_PAYMENT =
	/(?:^|_)(?:auto_?renew(?:al|s)?|plan|price|product|amount|billing|trial|period|renewal|payment|quantity|interval)(?:_|$)/;

export function isWishes(scope: Scope): boolean {
	const { key, parent } = scope;
	return (
		(hasWishes(key) ||
			(key === 'purposes' && ((parent !== undefined && hasWishes(parent.key)) || isOfMessages(scope)))) &&
		!isElsewhere(scope) &&
		!isPaidFor(scope)
	);
}

/** `{ purpose: 'EmailMarketing', enabled: false }` */
function isOfMessages({ element, leaves }: Scope): boolean {
	return (
		element &&
		leaves.some(({ key, value }) => LABELS.has(key) && typeof value === 'string' && OF_MESSAGES.test(foldName(value)))
	);
}

const OF_MESSAGES = /(?:^|_)(?:e_?mails?|sms|texts?|newsletters?|marketing|promotions?|promotional)(?:_|$)/;

export const hasWishes = byName((given) => {
	const key = given
		.replace(/(?<=^|_)prefs?$/, 'preferences')
		.replace(/^comms?_/, 'communication_')
		.replace(/_general$/, '');
	return (
		WISHES.has(key) ||
		WISHES.has(
			key.replace(/^(?:customer|contact|user|lead|profile|subscriber|person|news_?letter|marketing|e?mail)_/, ''),
		)
	);
});
