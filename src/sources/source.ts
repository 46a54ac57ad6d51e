import type { LeadRecord } from '../lead/record';
import type { Instant } from '../lead/time';
import type { Vocabulary } from '../lead/vocabulary';

/** What a source is told besides the payload. */
export interface ReadOptions {
	/** The vendor's topic where the trigger dropped it (`orders/paid`); without it the shape decides. */
	topic?: string;
	/** ISO 3166-1 alpha-2, for phone numbers written without a country code. */
	defaultCountry?: string;
	/** IANA zone of times written without one; UTC unless told. */
	defaultZone?: string;
	/** When the payload arrived: tells equal payloads without ID and time of different days apart. */
	receivedAt?: Instant;
	/** Field paths given by hand, for *Map Fields*. */
	mapping?: FieldMapping;
	/** Event names and pages of one's own, besides those that are known. */
	vocabulary?: Vocabulary;
	/** Lets sources that check no signature release, consent and take purchases back too. */
	trustUnauthenticated?: boolean;
	/** The lead that the item is known to be about: what names nobody is theirs. */
	leadId?: string;
	/** Whom the payload is about is all that is asked: what happened may be called anything. */
	peopleOnly?: boolean;
	/** Lets test and sandbox data count as outcomes, for trying a workflow out. */
	countTestData?: boolean;
}

/** Paths into the item's JSON (`body.customer.email`, `["data[email]"]`), each optional: guesses fill the rest. */
export interface FieldMapping {
	event?: string;
	id?: string;
	occurredAt?: string;
	email?: string;
	phone?: string;
	customerId?: string;
	anonymousId?: string;
	amount?: string;
	currency?: string;
	category?: string;
	/** Names of fields (or paths) kept as traits. */
	traits?: string[];
}

/** How sure a source is that the payload is its own, 0–1, with the reason a person can check. */
export interface Recognition {
	confidence: number;
	because: string;
	topic?: string;
}

/** What a payload became. `notes` tell a person what was left out and what to fetch. */
export interface Reading {
	topic: string;
	records: LeadRecord[];
	notes: string[];
	/** Each event has been told what it is about by itself (`addAbout`), so the whole isn't asked once more. */
	described?: boolean;
	/** The vendor says that it is a test: sandbox, test mode, test order. */
	test?: boolean;
}

/** One vendor. Adding one is a file that exports this and a line in `sources.ts`. */
export interface Source {
	name: string;
	/** For people: `Shopify`. */
	label: string;
	/** The nodes that emit it and the topics it knows: the generated docs table is made of this. */
	emittedBy: string;
	topics: readonly SourceTopic[];
	/** Where it looks for a person, a visit or an order: named when nothing of it is there. */
	identifiedBy?: readonly string[];
	/**
	 * Field names of which at least one stands in every body it recognises (in the first of a list): it isn't asked about
	 * bodies without one, so that a further vendor costs the others nothing. Without signs it is asked about every body.
	 */
	signs?: readonly string[];
	/** A header that stands for a sign. */
	signHeader?: string;
	recognise(payload: Payload): Recognition | undefined;
	read(payload: Payload, options: ReadOptions): Reading;
}

export interface SourceTopic {
	topic: string;
	becomes: string;
}

/** An item's JSON, unwrapped from a Webhook node's `{ headers, params, query, body }` where it was one. */
export interface Payload {
	body: unknown;
	/** Names in lower case. Empty where the trigger dropped them. */
	headers: Readonly<Record<string, string>>;
	/** The item's JSON as it came, which is what paths given by hand lead into. */
	item: unknown;
}
