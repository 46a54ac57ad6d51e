import { toEventName } from '../../lead/eventName';
import { foldName, tokensOf } from '../../lead/foldName';
import { readPath } from '../../lead/readPath';
import type { Fields } from '../reading/fields';
import type { ReadOptions } from '../source';
import { PERIODS, type FoundFields } from './findFields';
import { eventOfOrder, isPaid } from './orderStatuses';
import { readConsentEvent } from './readConsentEvent';
import { toKnownEvent } from './readHappening';
import { isForm } from './isForm';
import { isPaymentName, isSaleChange, listInner, nameWithObject } from './nameSale';
import { isAnswer } from './receivedMail';
import type { surveyed } from './survey';
import { scopesOf, type Scope } from './surveyPayload';

/** Where nothing is called an event: a form's answers, an order or a cart by its parts, a name that is known everywhere. */
export function guessEvent(
	survey: ReturnType<typeof surveyed>,
	fields: Fields,
	{ vocabulary }: ReadOptions,
): string | undefined {
	const { located, root } = survey;
	const { body } = survey.place;
	// The Form Trigger's own mark: its items are answers that somebody sent in.
	if (readPath(body, 'formMode') !== undefined) return 'form_submitted';
	const names = ['name', 'type', 'action', 'trigger', 'topic', 'trigger_type', 'transaction_type'].flatMap(
		(name) => located.get(name) ?? [],
	);
	const known = names
		.map((path) => {
			const text = nameWithObject(fields.text(path), root);
			// `com.shop.demo_requested`
			const last = /^[a-z]{2,3}\.[\w.-]+\.(\w+)$/.exec(text ?? '')?.[1];
			return text !== undefined && (isPaymentName(text) || isSaleChange(text) || MERGED.test(text))
				? text
				: (toKnownEvent(text, vocabulary) ?? toKnownEvent(last, vocabulary));
		})
		.find((text) => text !== undefined);
	if (known !== undefined) return known;
	// `event: { type: 'RENEWAL' }`; written otherwise it may be a webinar's kind.
	const constant = root.children
		.filter(({ key, element }) => key === 'event' && !element)
		.flatMap(({ leaves }) => leaves.filter(({ key, value }) => key === 'type' && CONSTANT.test(String(value))))[0];
	if (constant !== undefined) return String(constant.value);
	const paid = listInner(root)
		.flatMap(({ leaves }) => leaves.filter(({ key }) => key === 'type'))
		.find(({ value }) => isPaymentName(String(value)));
	if (paid !== undefined) return String(paid.value);
	// `{ successful_payment_notification: { … } }`
	const [wrapper, second] = listInner(root).at(-1)?.children ?? [];
	if (second === undefined && wrapper !== undefined && isPaymentName(wrapper.key)) return wrapper.key;
	const consent = ['type', 'action', 'trigger', 'topic']
		.map((name) => fields.text(...(located.has(name) ? [located.get(name) ?? ''] : [])))
		.find((text) => readConsentEvent(text, root, true).length > 0);
	if (consent !== undefined) return consent;
	const named = survey
		.found()
		.of('event')
		.find(({ value }) => toEventName(value) !== undefined);
	if (named !== undefined) return String(named.value);
	// `Activity: 'Demo requested'` of a CRM's list; `Activity: 'Yoga'` is an answer.
	const active = survey
		.found()
		.of('activity')
		.find(({ value }) => toKnownEvent(String(value), vocabulary) !== undefined);
	if (active !== undefined) return String(active.value);
	if (located.has('form') && (located.has('fields') || located.has('answers'))) return 'form_submitted';
	const happened = guessByParts(survey.found(), root);
	if (happened !== undefined) return happened;
	if (survey.mail !== undefined) return isAnswer(survey.mail.scope) ? 'email_replied' : undefined;
	const isSomebodys = survey.addresses().length > 0 && !located.has('row_number');
	return isSomebodys && isForm(body, root) ? 'form_submitted' : undefined;
}

/** `contact.merge` */
const MERGED = /^\w+[._ ]merged?$/i;

const CONSTANT = /^[A-Z]+(?:_[A-Z]+)*$/;

/** Goods or money that go back, a question about an order, or money that isn't asked for yet: no purchase, whatever else stands there. */
const NO_ORDER = new RegExp(
	'(?:^|_)(?:return|returns|rma|retoure|retour|ticket|refund|quote|quotes|estimate|payout|commission|angebot|devis|offerte|offert|oferta|iade)(?:_|$)|refunded|erstattung|' +
		'rembours|reembols|presupuesto|rimbors|preventivo|orcamento|terugbetal|zwrot|aterbetal|返金|見積',
);
const PART_BACK = /^(?:amount|total)_refunded$|^refunded_amount$/;
const CARTS =
	/(?:^|_)(?:cart|carts|basket|cesta)(?:_|$)|warenkorb|panier|carrito|carrello|carrinho|winkelwagen|winkelmand|koszyk|varukorg|kundvagn|sepet|カート/;
const CHECKOUTS = /(?:^|_)checkout(?:_|$)/;
const ABANDONED = /abandon|recovery|verlassen|abbandon|verlaten|porzuc|overgiv|terk_ed|放棄/;

/** `Beleg: 'Gutschrift'`: what kind of paper it is. */
const PAPERS = /^(?:beleg|document|doc|dokument|transaction|tipo|typ|type)(?:_?(?:art|typ|type|kind))?$/;
const CREDITS =
	/gutschrift|credit_?note|credit_memo|(?:^|_)(?:avoir|accpay|bill|expense)(?:_|$)|nota_(?:de_|di_)?credito|creditnota|kreditnota|storno/;

function guessByParts(found: FoundFields, root: Scope): string | undefined {
	const statuses = found.of('status').map(({ value }) => String(value));
	const isBack = () => eventOfOrder(statuses) === 'order_refunded';
	// `status: 'paid', amount_refunded: '4.00'`: a part of it went back.
	const isPart = (name: string) => PART_BACK.test(name) && statuses.some(isPaid);
	if (found.names.some((name) => NO_ORDER.test(name) && !isPart(name)) && !isBack()) return undefined;
	const papers = scopesOf(root).flatMap(({ leaves }) => leaves.filter(({ key }) => PAPERS.test(key)));
	if (papers.map(({ value }) => foldName(String(value))).some((paper) => CREDITS.test(paper) || NO_ORDER.test(paper)))
		return undefined;
	const [amount] = found.of('amount');
	const [order] = found.of('orderId');
	if (order !== undefined && amount !== undefined) {
		// An invoice is written before anybody pays it.
		return order.isInvoice && !statuses.some(isPaid) ? undefined : eventOfOrder(statuses);
	}
	const meeting = listInner(root)
		.map((scope) => guessMeeting(scope, root))
		.find((name) => name !== undefined);
	if (meeting !== undefined) return meeting;
	if (amount !== undefined && isPayment(found, root)) return 'order_completed';
	if (amount === undefined && !hasLines(root)) return undefined;
	const named = (words: RegExp) => found.names.some((name) => words.test(name));
	if (named(CARTS)) return named(ABANDONED) ? 'cart_abandoned' : 'cart_viewed';
	return named(CHECKOUTS) ? (named(ABANDONED) ? 'checkout_abandoned' : 'checkout_started') : undefined;
}

/** A provider's payment that came, of an order that it doesn't name. */
function isPayment({ of, names }: FoundFields, root: Scope): boolean {
	if (names.some((name) => PERIODS.test(name))) return false;
	const isDone = of('status').some(
		({ value }) => isPaid(String(value)) || /^(?:approved|succeeded)$/i.test(String(value)),
	);
	return (
		isDone &&
		scopesOf(root).some(
			({ key, leaves }) =>
				PAYING.test(key) ||
				leaves.some(
					(leaf) =>
						PAYING.test(leaf.key) || (/^(?:resource|object)$/.test(leaf.key) && /^payment$/i.test(String(leaf.value))),
				),
		)
	);
}

const PAYING = /^(?:payer|buyer|paid|payment)(?:_|$)/;

/** `{ appointmentTypeID, datetime, canceled: false }`: an appointment with the time that it is for. */
function guessMeeting({ leaves, children }: Scope, root: Scope): string | undefined {
	if (![...leaves, ...children].some(({ key }) => MEETING.test(key))) return undefined;
	const says = (words: RegExp) =>
		[...leaves, ...root.leaves].some(
			({ key, value }) =>
				(words.test(key) && isSet(value)) ||
				(/(?:^|_)(?:status|state|type|action)$/.test(key) && words.test(foldName(String(value)))),
		);
	if (says(/(?:^|_)no_?show$/)) return 'meeting_no_show';
	if (says(/(?:^|_)rescheduled$/)) return 'meeting_rescheduled';
	if (says(/(?:^|_)cancell?ed$/)) return 'meeting_canceled';
	return leaves.some(({ key }) => MEETING_TIME.test(key)) ? 'meeting_booked' : undefined;
}

const MEETING = /^(?:appointment|meeting|calendar_id$|attendees$|invitees?$|scheduler$)/;
const MEETING_TIME =
	/^(?:date_?time|start(?:s|ing)?_(?:at|time|date_?time|date)|(?:appointment|meeting)_(?:date_?time|date|time|start))$/;

function isSet(value: unknown): boolean {
	return value === true || value === 'true' || value === 1;
}

function hasLines(root: Scope): boolean {
	for (const scope of scopesOf(root))
		if (scope.element && tokensOf(scope.key).some((token) => token !== '')) return true;
	return false;
}
