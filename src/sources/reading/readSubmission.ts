import { compact } from '../../compact';
import { toCountryCode } from '../../lead/country';
import { toSnakeCase } from '../../lead/eventName';
import type { Identities } from '../../lead/identity';
import type { LeadRecord, TraitValue } from '../../lead/record';
import type { Instant } from '../../lead/time';
import { keepTraits } from '../../lead/traits';
import { toAnswer } from '../fallback/flagNames';
import { saysPlainNo } from '../fallback/consentStates';
import { COUNTRIES } from '../fallback/countryNames';
import { bestOf, listAddresses } from '../fallback/findPeople';
import { namedChannels } from '../fallback/findConsents';
import { flagOf, isSaidAnywhere, matchWhole } from '../fallback/matchRefusal';
import { foldName } from '../../lead/foldName';
import { isPartial } from '../fallback/isForm';
import { asksToStop } from '../fallback/matchValue';
import { OF_CALLS } from '../fallback/readMessage';
import { surveyPayload } from '../fallback/surveyPayload';
import type { Fields } from './fields';
import { answererOf } from './mailActivity';
import { isOfATrade, readConsentBox, type ConsentAnswer } from './readConsentBox';
import { readWishName } from './readWish';
import { readSmsWish } from './stopWords';
import { toOptOut } from './toOptOut';

/** One question of a form with what somebody put in. */
export interface Answer {
	label: string;
	kind: 'email' | 'phone' | 'choice' | 'box' | 'number' | 'text';
	value: unknown;
}

interface Submission {
	source: string;
	topic: string;
	/** The vendor's own id of the submission. */
	submissionId?: string | undefined;
	answers: readonly Answer[];
	occurredAt?: Instant | undefined;
	/** Fields the page filled in: a campaign, the known address of whoever is signed in. */
	hidden?: Readonly<Record<string, unknown>>;
	/** Sent before its end. */
	partial?: boolean;
	form?: string | undefined;
	/** Further traits. */
	traits?: Readonly<Record<string, unknown>>;
}

/**
 * A form's answers as records: who it was by the names and looks of the answers, in any language; choices, numbers and
 * yes or no as traits, since free text may name anybody; boxes about messages as consent.
 */
export function readSubmission(fields: Fields, submission: Submission): LeadRecord[] {
	const { source, topic, submissionId, answers, occurredAt, form } = submission;
	const partial = submission.partial ?? isPartial(surveyPayload(fields.value));
	const standing = partial ? 'started' : 'submitted';
	const id = submissionId === undefined ? fields.contentId(source, occurredAt) : `${source}:response:${submissionId}`;
	const identities = findPerson(fields, submission);
	const common = compact({ source, topic, identities, occurredAt });
	const event: LeadRecord = {
		kind: 'event',
		name: `form_${standing}`,
		...common,
		// The whole response has the id of the partial ones before it.
		id: partial ? `${id}:started` : id,
		traits: keepTraits({ ...submission.hidden, ...submission.traits, ...readTraits(answers) }),
	};
	return [event, ...(partial ? [] : listConsents(answers, { ...common, id }, form))];
}

/** Whose answers they are: by what the questions say, else by their types, else by what the page knew. */
export function findPerson(
	fields: Fields,
	{ answers, hidden = {} }: Pick<Submission, 'answers' | 'hidden'>,
): Identities {
	const country = answers.find(({ label, value }) => isCountry(label) && typeof value === 'string')?.value;
	const countryCode = typeof country === 'string' ? toCountryCode(country) : undefined;
	const search = { direction: 'out', country: countryCode ?? fields.defaultCountry } as const;
	const named = listAddresses(surveyPayload(toObject(answers, ({ label }) => label)), search);
	// The type says what it is where the question doesn't: "Where can we reach you?"
	const typed = listAddresses(
		surveyPayload(
			toObject(
				answers.filter(({ kind }) => kind === 'email' || kind === 'phone'),
				({ label, kind }) => `${kind} ${label}`,
			),
		),
		search,
	);
	const known = listAddresses(surveyPayload(hidden), search);
	const best = (kind: 'email' | 'phone') => bestOf(named, kind)[0] ?? bestOf(typed, kind)[0] ?? bestOf(known, kind)[0];
	return { email: best('email'), phone: best('phone') };
}

function toObject(answers: readonly Answer[], nameOf: (answer: Answer) => string): Record<string, unknown> {
	return Object.fromEntries(answers.map((answer) => [nameOf(answer), answer.value]));
}

function isCountry(label: string): boolean {
	return COUNTRIES.has(foldName(label));
}

function readTraits(answers: readonly Answer[]): Record<string, unknown> {
	return Object.fromEntries(
		answers.flatMap(({ label, kind, value }): [string, TraitValue][] => {
			const key = isCountry(label) ? 'country' : toSnakeCase(label).slice(0, 100);
			if (Array.isArray(value))
				return kind === 'text' ? [] : [[key, value.filter((choice) => typeof choice === 'string').join(', ')]];
			const short = typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) < 1e6);
			const chosen = kind === 'choice' || kind === 'number' || key === 'country';
			return short || (chosen && typeof value === 'string') ? [[key, value as TraitValue]] : [];
		}),
	);
}

/** What the boxes of a form say of messages, each channel once. */
export function listConsents(
	answers: readonly Answer[],
	common: Pick<LeadRecord, 'id' | 'source' | 'topic' | 'identities' | 'occurredAt'>,
	form: string | undefined,
): LeadRecord[] {
	const found = new Map<string, LeadRecord>();
	for (const answer of answers) {
		for (const { wording, ticked } of boxesOf(answer)) {
			for (const { channel, name } of readBox(wording, ticked)) {
				// A choice or a text that says yes may be to anything; one that says no is a no.
				if (answer.kind !== 'box' && name !== 'denied') continue;
				const known = found.get(channel);
				// Two boxes for one channel: both have to be ticked.
				if (known !== undefined && known.name !== 'granted') continue;
				found.set(channel, {
					kind: 'consent',
					name,
					channel,
					...common,
					id: `${common.id}:consent:${channel}`,
					identities: answererOf(common.identities, channel, name === 'granted'),
					...compact({ form: form?.slice(0, 500), wording: wording.slice(0, 2_000) }),
				});
			}
		}
	}
	return [...found.values(), ...listFarewells(answers, common)];
}

/** A no also to a question of which only the words are known. */
function readBox(wording: string, ticked: boolean): readonly ConsentAnswer[] {
	const answers = readConsentBox(wording, ticked);
	const name = foldName(wording);
	if (ticked || answers.length > 0 || readWishName(name) !== 'asks' || isOfATrade(name)) return answers;
	return (namedChannels(name) ?? ['email']).map((channel) => ({ channel, name: 'denied' }));
}

/** "Please take me off your list", whatever was asked. Who asks for no calls may still be written to. */
function listFarewells(answers: readonly Answer[], common: Parameters<typeof toOptOut>[0]): LeadRecord[] {
	const texts = answers.flatMap(({ value }) => (typeof value === 'string' && asksToStop(value) ? [value] : []));
	const refusal = { ...toOptOut(common), reason: 'message' };
	const channels = texts.flatMap((text) => {
		if (!OF_CALLS.test(text)) return [refusal.channel];
		const rest = text.split(/[.,;!?\n]+/).filter((part) => !OF_CALLS.test(part) || OF_MORE.test(part));
		return ['phone' as const, ...(readSmsWish(rest.join('. ')) === 'stop' ? [refusal.channel] : [])];
	});
	return [...new Set(channels)].map((channel) => ({ ...refusal, channel, id: `${common.id}:refusal:${channel}` }));
}

/** "Don't call or email me" */
const OF_MORE = /mail|text|sms|cont|messag|schreib|\b(?:or|and|oder|und|ou|et|y|o|e|of|en|lub|i|eller|och)\b/i;

interface Box {
	wording: string;
	ticked: boolean;
}

/**
 * A list of ticked boxes, each with its own text; or one box whose text is the question, or the answer itself. A choice
 * or a text is read where it is a plain yes or no.
 */
function boxesOf({ label, kind, value }: Answer): Box[] {
	if (Array.isArray(value)) return value.flatMap((choice) => (typeof choice === 'string' ? boxOf(label, choice) : []));
	if (typeof value === 'boolean' || typeof value === 'number') return boxOf(label, value);
	if (typeof value !== 'string') return [];
	const chosen = value.length > 40 ? '' : foldName(value);
	if (isSaidAnywhere(chosen) && matchWhole(chosen)?.code === 'opt_out') return [leaving(value)];
	const isAnswer = saysPlainNo(value) || toAnswer(value) !== undefined || (isOfLeaving(label) && !NONE.test(value));
	return isAnswer || (kind === 'box' && value.length > 12) ? boxOf(label, value) : [];
}

function boxOf(label: string, value: string | number | boolean): Box[] {
	if (saysPlainNo(value)) return [{ wording: label, ticked: false }];
	const answer = toAnswer(value);
	if (answer !== undefined) return [{ wording: label, ticked: answer }];
	if (typeof value !== 'string') return [];
	return [isOfLeaving(label) ? leaving(value) : { wording: value, ticked: true }];
}

/** In words that `readConsentBox` knows, whatever the language. */
function leaving(choice: string): Box {
	return { wording: `unsubscribe: ${choice}`, ticked: true };
}

/** "Unsubscribe from: Offers" asks for none of them. */
function isOfLeaving(label: string): boolean {
	return flagOf(foldName(label))?.meaning.code === 'opt_out';
}

const NONE = /^\s*(?:none|n.?a|-)?\s*$/i;
