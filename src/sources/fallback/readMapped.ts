import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { Circumstances } from '../../lead/refineEvent';
import { findOwnWord } from '../../lead/eventName';
import { foldName } from '../../lead/foldName';
import { Fields } from '../reading/fields';
import { withoutIdleNote } from '../reading/withoutIdleNote';
import type { FieldMapping, Payload, Reading, ReadOptions } from '../source';
import { bestOf, isAnother, listAddresses, NAMED_RANK, type FoundAddress } from './findPeople';
import { toNamedRefusal } from './findRefusals';
import type { Refusal } from './refusal';
import { readGrantDates } from './grantDates';
import { guessEvent } from './guessEvent';
import type { Guesses } from './guesses';
import { handPaths } from './locateFields';
import { findDeal } from './findDeal';
import { isByMachine } from './isByMachine';
import { isPartial } from './isForm';
import { findSaleId, listInner, listSamePurchases, nameSale, nameWithObject } from './nameSale';
import { isTest } from './isTest';
import { placeRefusals } from './placeRefusals';
import { toName, toRecords } from './readHappening';
import { readConsentEvent } from './readConsentEvent';
import { readNamed, readRefunded } from './readNamed';
import { readTraits } from './readTraits';
import { listFurther, surveyed } from './survey';
import { scopesOf, type Scope } from './surveyPayload';
import { messages } from '../messages';
import { toCaseRecords, toConsentRecords, toRefusalRecords, listVerdicts } from './toRecords';

const PAGE_ADDRESSES = [
	'path',
	'url',
	'page_path',
	'page_url',
	'page_location',
	'href',
	'properties.path',
	'properties.url',
	'data.path',
	'data.url',
	'page.path',
	'page.url',
	'properties.current_url',
	'current_url',
];

/** These end as well. */
const ENDING = /coupon|voucher|code|token|trial|card|plan|cart|member|contract|offer|subscription/;

/** A time ahead is when people meet and not when they agreed to. */
const AHEAD = /^(?:meeting|webinar|event|demo|consultation)_/;

export function readMapped(payload: Payload, options: ReadOptions): Reading {
	const reading = withoutIdleNote(readPerson(payload, options));
	return isTest(surveyed(payload).root) ? { ...reading, test: true } : reading;
}

function readPerson(payload: Payload, options: ReadOptions): Reading {
	const survey = surveyed(payload);
	const { place, located, guesses, country } = survey;
	const mapping: FieldMapping = options.mapping ?? {};
	const fields = new Fields(place.root, options).inCountry(country);
	const pathsOf = (field: keyof Guesses): readonly string[] => {
		const given = field === 'orderId' ? undefined : mapping[field];
		return given ? handPaths(given, place) : (guesses[field] ?? []).map(({ path }) => path);
	};

	const found = survey.found();
	// What is written without a country is written as people do whose language the fields are named in.
	const local = fields.inCountry(country ?? options.defaultCountry ?? found.country);
	const what = readNamed(local, { mapping, pathsOf, found });
	const { occurredAt } = what;
	const named = fields.addresses(pathsOf('email'), pathsOf('phone'));
	const identities: Identities = {
		...named,
		email: named.email ?? (mapping.email ? undefined : bestOf(survey.addresses(), 'email')[0]),
		phone: named.phone ?? (mapping.phone ? undefined : bestOf(survey.addresses(options.defaultCountry), 'phone')[0]),
		customerId: fields.id(...pathsOf('customerId')),
		anonymousId: fields.id(...pathsOf('anonymousId')),
	};
	const others = mapping.email ? undefined : listUnsureEnds(survey, options.defaultCountry);
	if (others !== undefined) fields.note(messages.mailOfWriter());
	const person = {
		source: 'mapFields',
		identities: compact({ ...identities, others: others ?? joinOthers(identities, listOwn(survey, options)) }),
		occurredAt,
		traits: readTraits(fields, survey, mapping.traits ?? []),
	};
	const givenId = fields.id(...pathsOf('id'));
	const id = givenId === undefined ? fields.contentId('mapFields', occurredAt) : `mapFields:event:${givenId}`;
	const common = { ...person, id };

	const namedEvent = fields.text(...pathsOf('event'));
	const given = nameWithObject(namedEvent, survey.root) ?? guessEvent(survey, fields, options);
	const ownWord = findOwnWord(given, options.vocabulary);
	const eventText = ownWord ?? given;
	const refusals = [...listOwnRefusals(ownWord, survey.root), ...survey.refusals];
	const { placed, unplaced } = placeRefusals(refusals, {
		lead: identities,
		// Who wrote is found beside the message, or named by hand, or is nobody: never whom it was written to.
		writer: compact({
			customerId: identities.customerId,
			email: mapping.email === undefined ? undefined : identities.email,
			phone: mapping.phone === undefined ? undefined : identities.phone,
		}),
		country: country ?? options.defaultCountry,
		isOfLead: options.leadId !== undefined,
	});
	if (options.peopleOnly !== true) noteUnplaced(unplaced, placed.length, fields);
	const refusing = toRefusalRecords(placed, common, eventText);
	const answered = readConsentEvent(
		eventText,
		survey.root,
		identities.email !== undefined || identities.phone === undefined,
	);
	const dateGrant = readGrantDates(
		fields,
		located,
		(eventText === undefined || answered.length > 0) && !found.names.some((name) => ENDING.test(name)),
	);
	const asked = toConsentRecords([...survey.consents, ...answered], common, refusing.records).flatMap((record) =>
		record.kind === 'consent' && record.name === 'granted' ? (dateGrant(record) ?? []) : record,
	);
	const changedAt = survey.supportCase?.open === false ? findChange(survey.supportCase.scope, fields) : {};
	const cases = toCaseRecords(survey.supportCase, { ...common, ...changedAt }, options.receivedAt);
	// What is mapped by hand says what happened in a field of its own.
	const deal = mapping.event === undefined ? findDeal(survey.root) : undefined;
	const verdicts = deal === undefined ? [] : listVerdicts(deal, { ...common, ...what.money });
	const before = readChanged(eventText, identities, survey);
	const changed: LeadRecord[] =
		before === undefined ? [] : [{ ...common, kind: 'identity', name: 'alias', id: `${id}:alias`, formerly: before }];
	const extra = [...refusing.records, ...asked, ...cases, ...verdicts, ...changed];

	const formerly = ALIASES.test(foldName(eventText ?? '')) ? readFormer(fields, survey) : undefined;
	if (formerly !== undefined) {
		const kept = bestOf(
			survey.addresses().filter(({ value }) => value !== formerly.email),
			'email',
		)[0];
		const now = common.identities.email === formerly.email ? compact({ email: kept }) : {};
		const alias = { ...common, identities: { ...common.identities, ...now } };
		return {
			topic: 'alias',
			records: [{ kind: 'identity', name: 'alias', ...alias, formerly }, ...extra],
			notes: fields.notes,
		};
	}

	// A name that can't be one of ours takes no refusal with it.
	const isNameless =
		(extra.length > 0 || options.peopleOnly === true) &&
		eventText !== undefined &&
		fields.eventName(eventText, circumstancesOf(fields, located)) === undefined;
	if (eventText === undefined || isNameless || refusing.namesEvent || cases.length > 0) {
		if (mapping.event && eventText === undefined)
			fields.note(`${mapping.event}: no event found there, so only the person was recorded.`);
		const hasEvent = extra.some(({ kind }) => kind === 'event');
		const identify: LeadRecord[] = hasEvent ? [] : [{ kind: 'identity', name: 'identify', ...common }];
		return { topic: hasEvent ? 'event' : 'profile', records: [...identify, ...extra], notes: fields.notes };
	}
	const { money, isAmountLost } = what;
	const called = toName(eventText, fields, circumstancesOf(fields, located));
	const name =
		called === 'form_submitted' && isPartial(survey.root) ? 'form_started' : nameSale(called, found, survey.root);
	const refunded = name === 'order_refunded' ? readRefunded(local, { root: survey.root, found, pathsOf }) : undefined;
	const orderId =
		refunded?.orderId ?? what.orderId ?? (money === undefined ? undefined : findSaleId(eventText, survey.root));
	const order = orderId === undefined ? undefined : `mapFields:order:${orderId}`;
	const isAhead = AHEAD.test(name) && (occurredAt ?? 0) > (options.receivedAt ?? Infinity);
	const happening = {
		...common,
		...money,
		...refunded?.money,
		...(isAhead ? { occurredAt: undefined } : {}),
		// The whole answer has the ID of the partial ones before it.
		id: name === 'form_started' ? `${id}:started` : id,
		category: what.category,
		...compact({
			machine: isByMachine(name, survey.root) || undefined,
			links: order === undefined ? undefined : [order],
		}),
	};
	if (what.parts.length > 0 || namedEvent === undefined) fields.note(messages.understood(name, what.parts));
	return {
		topic: 'event',
		records: [
			...toRecords(
				name,
				happening,
				{ ...refunded, order, isAmountLost: refunded?.isAmountLost ?? isAmountLost, isFree: what.isFree },
				fields,
			),
			...(name === 'order_completed' && orderId !== undefined ? listSamePurchases(orderId, survey.root, common) : []),
			...extra,
		],
		notes: fields.notes,
	};
}

/** When a case was closed: one that was opened again since stays open. */
function findChange(scope: Scope, fields: Fields): { occurredAt?: Instant } {
	const time = [scope, ...scope.children]
		.flatMap(({ leaves }) => leaves)
		.find(({ key }) => /^(?:updated|modified)_(?:at|on|time)$/.test(key))?.value;
	return compact({ occurredAt: fields.over({ time }).time('time') });
}

/** A mail without a mark that refuses nothing may be on its way to its other end: who refused there isn't written to. */
function listUnsureEnds(
	{ mail, refusals }: ReturnType<typeof surveyed>,
	country: string | undefined,
): Identities['others'] {
	if (mail?.isUnsure !== true || refusals.length > 0) return undefined;
	const ends = bestOf(listAddresses(mail.scope, { direction: 'out', country }), 'email');
	return ends.length === 0 ? undefined : ends.slice(0, 20).map((value) => ({ kind: 'email', value }));
}

/** What is said of a row's person is said of each of their addresses: `email`, `email2`, `private_email`, `billing.email`. */
function listOwn(survey: ReturnType<typeof surveyed>, { mapping, defaultCountry }: ReadOptions) {
	return listFurther(survey, defaultCountry).filter(
		({ key, kind, depth, part, rank }) =>
			!mapping?.[kind] &&
			rank <= NAMED_RANK &&
			isAnother(key) &&
			(part === undefined || (depth === 1 && OWN_PART.test(part.key))),
	);
}

const OWN_PART =
	/^(?:billing|shipping|delivery|customer|contact|person|subscriber|user|profile|properties|fields)(?:_address)?$/;

function joinOthers({ email, phone, others = [] }: Identities, further: readonly FoundAddress[]) {
	const known = new Set([email, phone]);
	const own = further.map(({ kind, value }) => ({ kind, value }));
	const joined = new Map([...others, ...own].map((other) => [other.value, other]));
	const left = [...joined.values()].filter(({ value }) => !known.has(value)).slice(0, 20);
	return left.length === 0 ? undefined : left;
}

/** `contact_merged`, `email_changed`: who somebody was until then. */
const ALIASES =
	/(?:^|_)(?:merged?|alias(?:ed)?)(?:_|$)|^(?:\w+_)?(?:e_?mail|address|phone)_(?:address_)?(?:changed|updated|geandert)$/;
const FORMER =
	'old alte previous former merged_from merged absorbed from loser duplicate deleted secondary source'.split(' ');
/** `loser: { email }`, `merged_contact: { id }` */
const FORMER_PART = new RegExp(`^(?:${FORMER.join('|')})(?:_(?:contact|customer|lead|person|profile|record|user))?$`);

/** `{ event: 'contact.updated', contact: { email }, previous: { email } }`: an address that is no more. */
function readChanged(
	eventText = 'updated',
	{ email, phone }: Identities,
	{ root }: ReturnType<typeof surveyed>,
): Identities | undefined {
	if (!/(?:^|_)(?:updated?|changed?|edited|modified)$/.test(foldName(eventText))) return undefined;
	const before = scopesOf(root).find(({ key, element }) => !element && BEFORE.test(key));
	if (before === undefined) return undefined;
	const was = listAddresses({ ...before, key: '' }, { direction: 'out', country: undefined });
	const changed = (kind: 'email' | 'phone', now: string | undefined) =>
		bestOf(was, kind).find((value) => now !== undefined && value !== now);
	const found = compact({ email: changed('email', email), phone: changed('phone', phone) });
	return Object.keys(found).length === 0 ? undefined : found;
}

const BEFORE = /^(?:previous|old|before)(?:_(?:attributes|values|data|properties|fields))?$/;

function readFormer(fields: Fields, { located, root }: ReturnType<typeof surveyed>): Identities | undefined {
	const at = (...names: string[]) =>
		FORMER.flatMap((word) => names.flatMap((name) => located.get(`${word}${name}`) ?? []));
	const part = listInner(root)
		.flatMap(({ children }) => children)
		.find(({ key, element }) => !element && FORMER_PART.test(key));
	const inPart =
		part === undefined ? [] : listAddresses({ ...part, key: '' }, { direction: 'out', country: undefined });
	const id = part?.leaves.find(({ key }) => key === 'id')?.value;
	const email = fields.email(...at('_email', '_e_mail', '_email_address')) ?? bestOf(inPart, 'email')[0];
	const phone = fields.phone(...at('_phone', '_phone_number')) ?? bestOf(inPart, 'phone')[0];
	const customerId =
		fields.id(...at('_id', '_customer_id', '_contact_id', '_user_id')) ?? (id === undefined ? undefined : String(id));
	const found = compact({ email, phone, customerId });
	return Object.keys(found).length === 0 ? undefined : found;
}

/** What a page or a call says beside its name, which makes the name more exact. */
function circumstancesOf(fields: Fields, located: ReadonlyMap<string, string>): Circumstances {
	const textAt = (...names: string[]) => fields.text(...names.flatMap((name) => located.get(name) ?? []));
	const isPage = /^(?:page|screen)$/.test(textAt('type', 'event') ?? '');
	const missed = textAt('missed_call_reason', 'data.missed_call_reason') === undefined ? undefined : 'missed';
	return compact({
		name: textAt('page_name', 'page', 'screen_name', 'properties.name', ...(isPage ? ['name'] : [])),
		url: textAt(...PAGE_ADDRESSES),
		title: textAt('page_title', 'title', 'properties.title'),
		result: missed ?? textAt('call_outcome', 'call_result', 'outcome', 'result', 'disposition', 'call_disposition'),
	});
}

/** What the user says is a refusal is one, whatever their tools call it. */
function listOwnRefusals(ownWord: string | undefined, root: Scope): Refusal[] {
	const refusal = ownWord === undefined ? undefined : toNamedRefusal(ownWord, root);
	return refusal === undefined ? [] : [refusal];
}

function noteUnplaced(unplaced: readonly Refusal[], placed: number, fields: Fields): void {
	const [first] = unplaced;
	if (first === undefined) return;
	if (placed === 0)
		throw new EngineError(
			'identity-missing',
			`This looks like a refusal (${first.code}), but no email, phone or customer ID was found for it. Set "Source" to Map Fields and name the field, for example customer.mail.`,
			{ field: 'email' },
		);
	fields.note(
		`${unplaced.length} of ${unplaced.length + placed} refusals could not be assigned: no email, phone or customer ID was found for them.`,
	);
}
