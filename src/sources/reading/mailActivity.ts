import { compact } from '../../compact';
import type { Channel } from '../../lead/channel';
import type { Identities } from '../../lead/identity';
import type { LeadRecord, SuppressionCode } from '../../lead/record';
import type { Instant } from '../../lead/time';
import { Fields } from './fields';
import type { Payload, ReadOptions, Reading, SourceTopic } from '../source';

/**
 * What senders of mail and text messages report, whatever each calls it, and what it means for a lead. Event names are
 * those of Segment's email spec; `{channel}` is `email` or `sms`.
 */
const MEANINGS = {
	delivered: { event: '{channel}_delivered' },
	opened: { event: '{channel}_opened' },
	clicked: { event: '{channel}_link_clicked' },
	replied: { event: '{channel}_replied' },
	/** Somebody, or the sender's own reading of an answer, says how a lead stands. */
	interested: { event: 'lead_interested' },
	meetingBooked: { event: 'meeting_booked' },
	meetingHeld: { event: 'meeting_attended' },
	meetingMissed: { event: 'meeting_no_show' },
	/** A list was changed, which says who somebody is and nothing of what they want. */
	listed: { identify: true },
	hardBounced: { event: '{channel}_bounced', suppress: 'hard_bounce' },
	softBounced: { event: '{channel}_bounced', suppress: 'soft_bounce' },
	/** Not delivered yet; the sender goes on trying, so it counts for nothing. */
	deferred: { event: '{channel}_deferred' },
	addressInvalid: { suppress: 'invalid_address' },
	complained: { event: '{channel}_marked_as_spam', suppress: 'complaint' },
	unsubscribed: { event: 'unsubscribed', suppress: 'opt_out' },
	/** Already on the sender's own list: nothing has happened but that a message was held back. */
	heldForUnsubscribe: { suppress: 'opt_out' },
	heldForBounce: { suppress: 'hard_bounce' },
	heldForComplaint: { suppress: 'complaint' },
	held: { suppress: 'manual' },
	resubscribed: { release: 'opt_out' },
	subscribed: { event: 'subscribed', release: 'opt_out', consent: 'granted' },
	/** A profile that says yes: it stands since a day of its own, and nothing happened just now. */
	agreed: { release: 'opt_out', consent: 'granted' },
	/** Double opt-in: asked, and not confirmed yet. */
	asked: { consent: 'pending' },
} as const satisfies Record<string, Meaning>;

/** Where senders keep the program that opened a message or followed a link. */
const AGENT_FIELDS = [
	...['useragent', 'userAgent', 'UserAgent', 'user_agent', 'agent', 'client-info.user-agent'],
	...['click.userAgent', 'open.userAgent'],
];
/**
 * Programs that follow links to check or preview them. Google's and Yahoo's image proxies aren't among them: they load
 * the picture when a person opens the message.
 */
const SCANNER = new RegExp(
	[
		'barracuda|proofpoint|mimecast|messagelabs|symantec|trend ?micro|fireeye|trellix|sophos|fortinet|forcepoint|websense',
		'ironport|zscaler|cloudmark|avanan|safelinks|urlscan|virustotal|bitdefender|kaspersky|f-secure|checkpoint|trustwave',
		'\\b(?:bot|crawler|spider|scanner)\\b|[a-z]bot/|bingpreview|headlesschrome|phantomjs|slackbot|facebookexternalhit',
		'^(?:curl|wget|python|java|go-http-client|okhttp|libwww-perl|apache-httpclient|node-fetch|axios|ruby|php)\\b',
	].join('|'),
	'i',
);

export function isScanner(agent: string): boolean {
	return SCANNER.test(agent);
}

interface Meaning {
	event?: string;
	suppress?: SuppressionCode;
	release?: SuppressionCode;
	consent?: 'granted' | 'pending';
	identify?: true;
}

export type Activity = keyof typeof MEANINGS;

/** One vendor's word about one person. */
export interface ActivityReport {
	/** The vendor's own word. */
	topic: string;
	/** Undefined where it concerns no lead. */
	activity: Activity | undefined;
	/** What tells this happening from every other of the topic; a missing part means that the vendor sent no usable ID. */
	id: readonly (string | number | undefined)[];
	identities: Identities;
	channel?: Channel;
	occurredAt?: Instant | undefined;
	/** In the vendor's words. */
	reason?: string | undefined;
	machine?: boolean | undefined;
	/** The vendor's list or stream; else the vendor. A vendor's resubscription never ends what stands for another. */
	subject?: string | undefined;
	links?: string[] | undefined;
	/** The vendor sends no times at all, so a missing one is no sign of damage. */
	timeless?: boolean;
}

/** Reads a body that is one report or an array of them (the vendor's batch, or the items of a trigger). */
export function readReports({ body }: Payload, options: ReadOptions, source: string, readRow: ReadRow): Reading {
	const fields = new Fields(body, options);
	const reading = listReports(source, Array.isArray(body) ? fields.list() : [fields], readRow);
	return { ...reading, topic: reading.topic ?? options.topic ?? 'unknown', notes: fields.notes };
}

/** What a row reports: one thing about one person as a rule, several where it names several people or lists. */
type ReadRow = (row: Fields) => ActivityReport | readonly ActivityReport[] | undefined;

/** The records of rows that a vendor packed its own way. */
export function listReports(
	source: string,
	rows: readonly Fields[],
	readRow: ReadRow,
): { topic: string | undefined; records: LeadRecord[] } {
	let topic: string | undefined;
	const records = rows.flatMap((row) =>
		[readRow(row) ?? []].flat().flatMap((report: ActivityReport) => {
			topic ??= report.topic;
			return listActivityRecords(source, row, report);
		}),
	);
	return { topic, records };
}

export function listActivityRecords(source: string, row: Fields, report: ActivityReport): LeadRecord[] {
	if (report.activity === undefined) {
		row.note(`${report.topic}: contains nothing that concerns a lead.`);
		return [];
	}
	const meaning: Meaning = MEANINGS[report.activity];
	const { channel = 'email', occurredAt } = report;
	const complete = report.id.every((part) => part !== undefined);
	const common = {
		id: complete ? [source, report.topic, ...report.id].join(':') : row.contentId(source, occurredAt),
		source,
		topic: report.topic,
		identities: report.identities,
		links: report.links,
		occurredAt,
	};
	const addressed = {
		...common,
		channel,
		reason: report.reason === undefined ? undefined : withoutAddresses(report.reason),
	};
	const suppression = { ...addressed, kind: 'suppression' as const, subject: report.subject ?? source };

	const records: LeadRecord[] = [];
	if (meaning.identify === true) records.push({ ...common, kind: 'identity', name: 'identify' });
	if (meaning.event !== undefined) {
		records.push({
			...common,
			kind: 'event',
			name: meaning.event.replace('{channel}', channel),
			machine: report.machine ?? (isScanner(row.text(...AGENT_FIELDS) ?? '') || undefined),
		});
	}
	if (meaning.suppress !== undefined) records.push({ ...suppression, name: meaning.suppress, action: 'suppress' });
	const identities = addressOf(report.identities, channel);
	if (meaning.consent === 'pending') records.push({ ...addressed, identities, kind: 'consent', name: 'pending' });
	// What opens a door is taken only from a whole payload: a damaged one may have lost what would have kept it shut.
	if (meaning.release === undefined) return records;
	if (!complete || (occurredAt === undefined && !report.timeless)) {
		row.note(`${report.topic}: the ID or the time is missing, so nothing was released.`);
		return records;
	}
	records.push({ ...suppression, identities, name: meaning.release, action: 'release' });
	if (meaning.consent !== undefined) records.push({ ...addressed, identities, kind: 'consent', name: meaning.consent });
	return records;
}

/** A release or grant is for the address it was asked for, and for nobody else behind an ID that came along. */
export function addressOf({ email, phone }: Identities, channel: Channel): Identities {
	return channel === 'email' ? { email } : { phone };
}

/** A no of somebody of whom that channel's address isn't known yet is theirs all the same, for the day it is. */
export function answererOf(identities: Identities, channel: Channel, isGrant: boolean): Identities {
	const address = compact(addressOf(identities, channel));
	return isGrant || Object.keys(address).length > 0 ? address : identities;
}

/** Mail servers quote the address they refuse; a reason is kept and shown, so it must not tell whose it is. */
export function withoutAddresses(reason: string): string {
	return reason
		.slice(0, 2000)
		.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '…')
		.replace(/\+?\d(?:[\s().-]?\d){8,}/g, '…')
		.slice(0, 500);
}

/** A vendor's words and what becomes of each, for the docs table; several activities where a field of the payload decides. */
export function describeActivities(
	activities: Readonly<Record<string, Activity | undefined | readonly (Activity | undefined)[]>>,
	channel: Channel = 'email',
): SourceTopic[] {
	return Object.entries(activities).map(([topic, activity]) => {
		const meanings = Array.isArray(activity) ? activity : [activity as Activity | undefined];
		return {
			topic,
			becomes: meanings.map((one: Activity | undefined) => describeActivity(one, channel)).join('; or '),
		};
	});
}

export type ActivityTable = Readonly<Record<string, Activity | undefined>>;

/** The first report of a batch, by which a vendor knows its own. */
export function firstReport({ body }: Payload): Fields {
	return new Fields(Array.isArray(body) ? body[0] : body);
}

function describeActivity(activity: Activity | undefined, channel: Channel): string {
	if (activity === undefined) return 'nothing';
	const meaning: Meaning = MEANINGS[activity];
	const parts = [
		meaning.event && `event ${meaning.event.replace('{channel}', channel)}`,
		meaning.suppress && `suppression ${meaning.suppress}`,
		meaning.release && `release of ${meaning.release}`,
		meaning.consent && `consent ${meaning.consent}`,
		meaning.identify && 'an identity',
	];
	return parts.filter(Boolean).join(', ');
}
