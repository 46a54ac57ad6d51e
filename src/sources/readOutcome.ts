import { ownEntry } from './reading/ownEntry';
import { compact } from '../compact';
import { EngineError } from '../errors';
import { hideAddresses } from '../lead/containsAddress';
import { findOwnWord, toEventName, toSnakeCase } from '../lead/eventName';
import { readPath } from '../lead/readPath';
import type { EventRecord, LeadRecord, OutcomeRecord, SuppressionRecord } from '../lead/record';
import { refuseUnpaid } from './reading/refuseOutcomes';
import { toOptOut } from './reading/toOptOut';
import { withoutIdleNote } from './reading/withoutIdleNote';
import { verdictOf } from './fallback/findDeal';
import { HASH } from './fallback/readNamed';
import { eventOfOrder, isPaid } from './fallback/orderStatuses';
import { readPayload, type PayloadReading, type ReadPayloadOptions } from './readPayload';

interface ReadOutcomeOptions extends ReadPayloadOptions {
	/** What happened, whatever the payload says; for payloads that don't say it. */
	outcome?: string;
	/** The ID of the outcome that this one takes back. */
	reverses?: string;
}

/** Where a mapped payload may say what happened, best guess first. */
const OUTCOME_FIELDS =
	'outcome result deal_status dealStatus lead_status leadStatus disposition status Ergebnis ergebnis resultado resultat résultat esito wynik resultaat'.split(
		' ',
	);

const AMOUNT_FIELDS = ['amount', 'value', 'total', 'total_price', 'refund_amount', 'refunded_amount', 'deal_value'];

const MAPPED = 'mapFields';
/** Where the deal stands in for an ID while an item without anybody in it is read. */
const LINK_FIELD = '$deal';

/** Where the chosen outcome stands in for what happened while an item that doesn't say it is read. */
const CHOSEN_FIELD = '$outcome';
const CHOSEN_EVENT = 'outcome_chosen';

const OUTCOME_ID_FIELDS = ['outcome_id', 'outcomeId'];
/** One deal has one outcome of a kind, however often it is reported. */
const SALES_DEAL_FIELDS = ['deal_id', 'dealId', 'opportunity_id', 'opportunityId'];
const DEAL_FIELDS = [
	...SALES_DEAL_FIELDS,
	'order_id',
	'orderId',
	'order_number',
	'orderNumber',
	'invoice_id',
	'invoiceId',
	'invoice_number',
	'invoiceNumber',
];

/** What CRMs and people call it. */
const OUTCOMES: Readonly<Record<string, string>> = {
	order_completed: 'purchase',
	purchase: 'purchase',
	purchased: 'purchase',
	paid: 'purchase',
	won: 'won',
	deal_won: 'won',
	closed_won: 'won',
	closedwon: 'won',
	lost: 'lost',
	deal_lost: 'lost',
	closed_lost: 'lost',
	closedlost: 'lost',
	qualified: 'qualified',
	sql: 'qualified',
	sales_qualified: 'qualified',
	sales_qualified_lead: 'qualified',
	sales_accepted: 'qualified',
	sal: 'qualified',
	lead_qualified: 'qualified',
	accepted: 'qualified',
	unqualified: 'unqualified',
	junk_lead: 'unqualified',
	bad_fit: 'unqualified',
	not_a_fit: 'unqualified',
	disqualified: 'unqualified',
	rejected: 'unqualified',
	not_qualified: 'unqualified',
	junk: 'unqualified',
	lead_disqualified: 'unqualified',
	refunded: 'refunded',
	order_refunded: 'refunded',
	refund: 'refunded',
	charged_back: 'refunded',
	chargeback: 'refunded',
	order_cancelled: 'refunded',
	reopened: 'reopened',
	unsubscribed: 'unsubscribed',
};

/** What a reversal takes back where it does not say: the outcome of the same deal. */
const REVERSED: Readonly<Record<string, string>> = { reopened: 'won', refunded: 'purchase' };

/**
 * An item as what happened afterwards. A vendor's payload says it itself; a mapped one is searched for a field that
 * does; `options.outcome` overrides both. The records without an outcome in them are answered as they are.
 */
export function readOutcome(item: unknown, options: ReadOutcomeOptions = {}): PayloadReading {
	const field = options.mapping?.event === undefined ? findOutcomeField(item, options) : undefined;
	const mapping = field === undefined ? options.mapping : { ...options.mapping, event: field.path };
	const reading = readKnown(item, { ...options, ...compact({ mapping }) });
	// What a shop calls a test is no outcome, whatever the node is set to.
	if (reading.test) return reading;
	const chosen = options.outcome === undefined ? undefined : toOutcomeName(options.outcome);
	if (chosen === undefined && reading.records.some(({ kind }) => kind === 'outcome')) return reading;
	const happened =
		reading.records.find(({ kind }) => kind === 'outcome') ?? reading.records.find(({ kind }) => kind === 'event');
	const asChosen =
		chosen === undefined || happened !== undefined || reading.source !== MAPPED ? undefined : readChosen(item, options);
	const base = happened ?? reading.records[0] ?? asChosen?.records[0];
	const name =
		chosen ??
		(base?.kind === 'event' && saysOutcome(base, reading) ? ownEntry(OUTCOMES, base.name) : undefined) ??
		(reading.source === MAPPED ? field?.name : undefined);
	if (base === undefined || name === undefined) return reading;
	// An event that only says what the outcome says is not something the lead did besides; an order is.
	// Nor is the order that somebody chose to call refunded another one.
	const isTakenBack = chosen !== undefined && reading.source === MAPPED && ownEntry(REVERSED, chosen) !== undefined;
	const others = reading.records.filter(
		({ kind, name: happened }) =>
			kind !== 'outcome' &&
			kind !== 'identity' &&
			(kind !== 'event' ||
				ownEntry(OUTCOMES, happened) === undefined ||
				(happened.startsWith('order_') && !isTakenBack)),
	);
	const notes = new Set((asChosen ?? reading).notes);
	const money = asChosen?.records.find(({ kind }) => kind === 'event') ?? base;
	const outcome = toOutcome(base, { name, money }, item, options);
	const isFree = chosen !== undefined && outcome.amountMinor === 0;
	if (!isFree && !isUsable(outcome, item, notes)) return { ...reading, records: others, notes: [...notes] };
	return withoutIdleNote({
		...reading,
		records: [...others, ...orderOf(outcome, others), ...optOutOf(outcome, others), outcome],
		notes: [...notes],
	});
}

/** The same item as if it said that something happened: only then are its amount and its time looked for. */
function readChosen(item: unknown, options: ReadPayloadOptions): PayloadReading {
	const body = readPath(item, 'body');
	const isPosted = body !== null && typeof body === 'object';
	return readKnown(
		isPosted
			? { ...(item as object), body: { ...body, [CHOSEN_FIELD]: CHOSEN_EVENT } }
			: { ...(item as object), [CHOSEN_FIELD]: CHOSEN_EVENT },
		{ ...options, mapping: { ...options.mapping, event: CHOSEN_FIELD } },
	);
}

/** An item that names nobody is found by the deal, order or invoice that it is about. */
function readKnown(item: unknown, options: ReadPayloadOptions): PayloadReading {
	try {
		return readPayload(item, options);
	} catch (error) {
		const isNobodys =
			error instanceof EngineError && (error.code === 'payload-unrecognised' || error.code === 'identity-missing');
		const deal = readId(item, DEAL_FIELDS);
		const isMapped = ['auto', '', MAPPED, undefined].includes(options.source);
		if (!isNobodys || !isMapped || deal === undefined) throw error;
		const link = dealLink(item) ?? `${MAPPED}:deal:${deal}`;
		// With the link in an ID's place the fallback reads the rest: what happened, when, and how much.
		const named = readPayload(
			{ ...(item as object), [LINK_FIELD]: link },
			{ ...options, source: MAPPED, mapping: { ...options.mapping, anonymousId: LINK_FIELD } },
		);
		return {
			...named,
			because: 'it names a deal, order or invoice',
			records: named.records.map((record) => ({ ...record, identities: {}, links: [link] })),
		};
	}
}

/** A shop's own order says for itself whether it was paid for: Record Outcome doesn't make a purchase of one on hold. */
function saysOutcome({ name }: EventRecord, { source }: PayloadReading): boolean {
	return source === MAPPED || !name.startsWith('order_');
}

/** A negative purchase and a refund that can't be read are said, not guessed. */
function isUsable(outcome: OutcomeRecord, item: unknown, notes: Set<string>): boolean {
	if (refuseUnpaid([outcome], notes).length === 0) return false;
	const given = AMOUNT_FIELDS.some((field) => {
		const value = readPath(item, field) ?? readPath(item, `body.${field}`);
		return value !== undefined && value !== null && value !== '';
	});
	if (outcome.name !== 'refunded' || outcome.amountMinor !== undefined || outcome.full === true || !given) return true;
	notes.add('The refunded amount could not be read, so the purchase stands. Send the amount with its currency.');
	return false;
}

function dealLink(item: unknown): string | undefined {
	const about = readId(item, DEAL_FIELDS);
	return about === undefined ? undefined : `${MAPPED}:deal:${about}`;
}

/** A purchase nobody sent an order for is an order too: a customer's recency, frequency and money are read off those. */
function orderOf(outcome: OutcomeRecord, others: readonly LeadRecord[]): EventRecord[] {
	if (outcome.name !== 'purchase' || others.some(({ kind, name }) => kind === 'event' && name === 'order_completed'))
		return [];
	const {
		kind: _kind,
		name: _name,
		reverses: _reverses,
		subject: _subject,
		full: _full,
		inferred: _inferred,
		...rest
	} = outcome;
	return [{ kind: 'event', name: 'order_completed', ...rest }];
}

/** Whoever unsubscribed is not written to again, also where only the outcome says so. */
function optOutOf(outcome: OutcomeRecord, others: readonly LeadRecord[]): SuppressionRecord[] {
	if (outcome.name !== 'unsubscribed' || others.some(({ kind }) => kind === 'suppression' || kind === 'consent'))
		return [];
	return [toOptOut(outcome)];
}

function toOutcomeName(text: string): string {
	const name = toSnakeCase(hideAddresses(text, ' '));
	if (name === '') {
		throw new EngineError(
			'field-invalid',
			'The outcome has no name. Use letters a–z and no address, such as demo_booked.',
			{
				field: 'outcome',
			},
		);
	}
	return ownEntry(OUTCOMES, name) ?? name;
}

/** The field that says what happened, in English or as sales teams elsewhere write of a deal. */
function findOutcomeField(
	item: unknown,
	{ vocabulary }: ReadOutcomeOptions,
): { path: string; name: string } | undefined {
	// How something stands may be anything's state, unless a deal or an order is spoken of.
	const isStated = (path: string) => path.endsWith('outcome') || readId(item, DEAL_FIELDS) !== undefined;
	for (const path of OUTCOME_FIELDS.flatMap((name) => [name, `body.${name}`])) {
		const value = readPath(item, path);
		if (typeof value !== 'string') continue;
		const word = findOwnWord(value, vocabulary) ?? value;
		const name =
			ownEntry(OUTCOMES, toSnakeCase(word)) ?? verdictOf(word) ?? (isStated(path) ? soldIn(word) : undefined);
		if (name !== undefined) return { path, name };
	}
	return undefined;
}

/** `Kauf`, `bezahlt`, `remboursé` */
function soldIn(word: string): string | undefined {
	const name = isPaid(word) ? 'order_completed' : toEventName(word);
	const event = name?.startsWith('order_') ? name : eventOfOrder([word]);
	return event === 'order_completed' && name !== event ? undefined : ownEntry(OUTCOMES, event);
}

function toOutcome(
	base: LeadRecord,
	{ name, money: holder }: { name: string; money: LeadRecord },
	item: unknown,
	{ reverses, mapping }: ReadOutcomeOptions,
): OutcomeRecord {
	const { source, topic, identities, links, occurredAt, traits, unauthenticated } = base;
	const money: Pick<EventRecord, 'amountMinor' | 'currency' | 'category'> =
		holder.kind === 'event' || holder.kind === 'outcome' ? holder : {};
	const deal = mapping?.id === undefined ? readId(item, [...OUTCOME_ID_FIELDS, ...DEAL_FIELDS]) : undefined;
	const about = readId(item, DEAL_FIELDS);
	const taken =
		reverses ??
		(base.kind === 'outcome' ? base.reverses : undefined) ??
		(deal !== undefined && ownEntry(REVERSED, name) !== undefined
			? `${source}:${reversedBy(name, item)}:${deal}`
			: undefined);
	const subject =
		(base.kind === 'outcome' ? base.subject : undefined) ??
		(about === undefined ? undefined : `${source}:deal:${about}`);
	return {
		kind: 'outcome',
		name,
		id: deal === undefined ? (base.kind === 'outcome' ? base.id : `${base.id}:${name}`) : `${source}:${name}:${deal}`,
		source,
		identities,
		...compact({
			topic,
			links:
				about === undefined || source !== MAPPED ? links : [...new Set([...(links ?? []), `${MAPPED}:deal:${about}`])],
			occurredAt,
			traits,
			unauthenticated,
			amountMinor: money.amountMinor,
			currency: money.currency,
			category: money.category,
			reverses: taken,
			subject,
		}),
	};
}

/** A deal that is refunded had been won; an order had been bought. */
function reversedBy(name: string, item: unknown): string | undefined {
	return name === 'refunded' && readId(item, SALES_DEAL_FIELDS) !== undefined ? 'won' : ownEntry(REVERSED, name);
}

function readId(item: unknown, fields: readonly string[]): string | undefined {
	for (const field of fields) {
		for (const path of [field, `body.${field}`]) {
			const value = readPath(item, path);
			if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(HASH, '').slice(0, 255);
			if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
		}
	}
	return undefined;
}
