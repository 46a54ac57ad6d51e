import { compact } from '../../compact';
import { EngineError } from '../../errors';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { readPath } from '../../lead/readPath';
import { Fields } from '../reading/fields';
import type { FieldMapping, Payload, Reading, ReadOptions } from '../source';
import { bestOf } from './findPeople';
import type { Refusal } from './findRefusals';
import { GUESSES } from './guesses';
import { handPaths } from './locateFields';
import { placeRefusals } from './placeRefusals';
import { toKnownEvent, toName, toRecords } from './readHappening';
import { readConsentEvent } from './readConsentEvent';
import { readTraits } from './readTraits';
import { surveyed } from './survey';
import { toCaseRecords, toConsentRecords, toRefusalRecords } from './toRecords';

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
];

/** Until when a yes holds, where it says so. */
const CONSENT_EXPIRY = [
	'consent_expires_at',
	'consent_expires',
	'consent_expiry',
	'consent_valid_until',
	'consent.expires_at',
	'marketing_consent_expires_at',
	'opt_in_expires_at',
];

export function readMapped(payload: Payload, options: ReadOptions): Reading {
	const survey = surveyed(payload);
	const { place, located, country } = survey;
	const mapping: FieldMapping = options.mapping ?? {};
	const fields = new Fields(place.root, options).inCountry(country);
	const pathsOf = (field: keyof FieldMapping & keyof typeof GUESSES) =>
		mapping[field] ? handPaths(mapping[field], place) : GUESSES[field].flatMap((name) => located.get(name) ?? []);

	const occurredAt = fields.time(...pathsOf('occurredAt'));
	const named = fields.addresses(pathsOf('email'), pathsOf('phone'));
	const identities: Identities = {
		...named,
		email: named.email ?? (mapping.email ? undefined : bestOf(survey.addresses(), 'email')[0]),
		phone: named.phone ?? (mapping.phone ? undefined : bestOf(survey.addresses(), 'phone')[0]),
		customerId: fields.id(...pathsOf('customerId')),
		anonymousId: fields.id(...pathsOf('anonymousId')),
	};
	const person = {
		source: 'mapFields',
		identities,
		occurredAt,
		traits: readTraits(fields, place, located, mapping.traits ?? []),
	};
	const givenId = fields.id(...pathsOf('id'));
	const id = givenId === undefined ? fields.contentId('mapFields', occurredAt) : `mapFields:event:${givenId}`;
	const common = { ...person, id };

	const eventText = fields.text(...pathsOf('event')) ?? guessEvent(survey, fields);
	const { placed, unplaced } = placeRefusals(survey.refusals, {
		lead: identities,
		country: country ?? options.defaultCountry,
	});
	noteUnplaced(unplaced, placed.length, fields);
	const refusing = toRefusalRecords(placed, common, eventText);
	const answered = readConsentEvent(
		eventText,
		survey.root,
		identities.email !== undefined || identities.phone === undefined,
	);
	const expiresAt = fields.time(...CONSENT_EXPIRY.flatMap((name) => located.get(name) ?? []));
	const asked = toConsentRecords([...survey.consents, ...answered], common, refusing.records).map((record) =>
		record.kind === 'consent' && record.name === 'granted' ? { ...record, ...compact({ expiresAt }) } : record,
	);
	const cases = toCaseRecords(survey.supportCase, common, options.receivedAt);
	const extra = [...refusing.records, ...asked, ...cases];

	if (eventText === undefined || refusing.namesEvent || cases.length > 0) {
		if (mapping.event && eventText === undefined)
			fields.note(`${mapping.event}: no event found there, so only the person was recorded.`);
		const hasEvent = extra.some(({ kind }) => kind === 'event');
		const identify: LeadRecord[] = hasEvent ? [] : [{ kind: 'identity', name: 'identify', ...common }];
		return { topic: hasEvent ? 'event' : 'profile', records: [...identify, ...extra], notes: fields.notes };
	}
	const orderId = fields.id(...GUESSES.orderId.flatMap((name) => located.get(name) ?? []));
	const order = orderId === undefined ? undefined : `mapFields:order:${orderId}`;
	const money = fields.money(pathsOf('amount'), pathsOf('currency'));
	const isAmountLost = money === undefined && pathsOf('amount').some((path) => fields.has(path));
	const happening = {
		...common,
		...money,
		category: fields.text(...pathsOf('category')),
		...compact({ links: order === undefined ? undefined : [order] }),
	};
	const textAt = (...names: string[]) => fields.text(...names.flatMap((name) => located.get(name) ?? []));
	const circumstances = {
		name: textAt('page_name', 'page', 'screen_name', 'properties.name'),
		url: textAt(...PAGE_ADDRESSES),
		title: textAt('page_title', 'title', 'properties.title'),
		result: textAt('call_outcome', 'call_result', 'outcome', 'result', 'disposition', 'call_disposition'),
	};
	return {
		topic: 'event',
		records: [
			...toRecords(toName(eventText, fields, circumstances), happening, { order, isAmountLost }, fields),
			...extra,
		],
		notes: fields.notes,
	};
}

/** Where nothing is called an event: a form's answers, a cart by its fields, a name that is known everywhere. */
function guessEvent(survey: ReturnType<typeof surveyed>, fields: Fields): string | undefined {
	const { located, root } = survey;
	const { body } = survey.place;
	// The Form Trigger's own mark: its items are answers that somebody sent in.
	if (readPath(body, 'formMode') !== undefined) return 'form_submitted';
	const names = ['name', 'type', 'action', 'trigger', 'topic'].flatMap((name) => located.get(name) ?? []);
	const known = names.map((path) => toKnownEvent(fields.text(path))).find((text) => text !== undefined);
	if (known !== undefined) return known;
	const consent = ['type', 'action', 'trigger', 'topic']
		.map((name) => fields.text(...(located.has(name) ? [located.get(name) ?? ''] : [])))
		.find((text) => readConsentEvent(text, root, true).length > 0);
	if (consent !== undefined) return consent;
	if (located.has('form') && (located.has('fields') || located.has('answers'))) return 'form_submitted';
	return located.has('cart_total') || located.has('cart_value') || (located.has('cart_id') && located.has('items'))
		? 'cart_viewed'
		: undefined;
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
