import { labelOfEvent } from '../../lead/labelOfEvent';
import { minorDigitsOf } from '../../lead/money';
import { DAY_MS, toPlainDate, type Instant } from '../../lead/time';
import { isEntry } from '../../moments/tierChanged';
import { findReason } from '../../suppression/reasons';
import type { LeadExport } from '../privacy/copyRecords';

export const TIMELINE_KINDS = ['event', 'score', 'tier', 'outcome', 'contact', 'consent', 'suppression'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened to a lead, or that was said about it, in words. */
export interface TimelineEntry {
	at: Instant;
	kind: TimelineKind;
	text: string;
}

/** A smaller change of a score is no news. */
const LEAST_CHANGE = 0.05;

/** What is on record of a person, newest first. */
export function writeTimeline(records: LeadExport): TimelineEntry[] {
	return [
		...listEvents(records),
		...listScores(records),
		...records.tiers.filter(isEntry).map(({ since, name, previous, score, cause }) => ({
			at: since,
			kind: 'tier' as const,
			text: `Tier ${name}${cause === 'cart' ? ', with a new or changed cart' : previous === undefined ? '' : `, was ${previous}`}, at ${round(score)}`,
		})),
		...records.outcomes.map(({ occurredAt, name, reverses, source, ...money }) => ({
			at: occurredAt,
			kind: 'outcome' as const,
			text: `${labelOfEvent(name)}${amountOf(money)}${reverses === undefined ? '' : ', takes back an earlier outcome'} (${source})`,
		})),
		...records.contacts
			.filter(({ copyOf }) => copyOf === undefined)
			.map(({ at, channel, purpose, expiresAt }) => ({
				at,
				kind: 'contact' as const,
				text: `${expiresAt === undefined ? 'Contacted' : 'Place held for a message'} by ${nameOfChannel(channel)} (${purpose})`,
			})),
		...records.consents.map(({ at, channel, state, form, wording }) => ({
			at,
			kind: 'consent' as const,
			text: `Consent by ${nameOfChannel(channel)} ${state}${form === undefined ? '' : `, on ${form}`}${wording === undefined ? '' : `: "${wording}"`}`,
		})),
		...listSuppressions(records),
	].sort((a, b) => b.at - a.at || TIMELINE_KINDS.indexOf(b.kind) - TIMELINE_KINDS.indexOf(a.kind));
}

/** Raw events one by one; of what has expired, a line for each name and day. */
function listEvents({ events, history }: LeadExport): TimelineEntry[] {
	const rawDays = new Set(events.map(({ name, occurredAt }) => `${name} ${Math.floor(occurredAt / DAY_MS)}`));
	return [
		...events.map(({ occurredAt, name, category, machine, ...money }) => ({
			at: occurredAt,
			kind: 'event' as const,
			text: `${labelOfEvent(name)}${category === undefined ? '' : ` in ${category}`}${amountOf(money)}${machine === true ? ', by a machine' : ''}`,
		})),
		...history
			.filter(({ name, day }) => !rawDays.has(`${name} ${day}`))
			.map(({ lastOccurredAt, name, count }) => ({
				at: lastOccurredAt,
				kind: 'event' as const,
				text: `${labelOfEvent(name)}${count === 1 ? '' : `, ${count} times that day`}`,
			})),
	];
}

/** Each change of a model's score, with what asked for it. */
function listScores({ scores, events }: LeadExport): TimelineEntry[] {
	const names = new Map(events.map(({ id, name }) => [id, name]));
	const last = new Map<string, number>();
	return scores.flatMap(({ asOf, model, unclamped, grade, eventId }) => {
		const score = Math.min(100, Math.max(0, unclamped));
		const before = last.get(model);
		last.set(model, score);
		if (before !== undefined && Math.abs(score - before) < LEAST_CHANGE) return [];
		const name = eventId === undefined ? undefined : names.get(eventId);
		const change = before === undefined ? '' : `, ${signed(score - before)}`;
		const cause = name === undefined ? '' : ` after: ${labelOfEvent(name)}`;
		const which = model === 'default' ? '' : ` by ${model}`;
		return [{ at: asOf, kind: 'score' as const, text: `Score ${round(score)} (${grade})${which}${change}${cause}` }];
	});
}

function listSuppressions({ suppressions }: LeadExport): TimelineEntry[] {
	return suppressions.map(({ at, code, action, channel, until, source }) => {
		const { label } = findReason(code);
		const where = channel === undefined ? 'every channel' : nameOfChannel(channel);
		const end = until === undefined ? '' : `, until ${toPlainDate(until)}`;
		const text = action === 'release' ? `No longer suppressed: ${label}` : `Suppressed: ${label}`;
		return { at, kind: 'suppression' as const, text: `${text} (${where}, ${source})${end}` };
	});
}

const CHANNEL_NAMES: Readonly<Record<string, string>> = {
	sms: 'SMS',
	directMail: 'direct mail',
	salesTask: 'sales task',
};

function nameOfChannel(channel: string): string {
	return CHANNEL_NAMES[channel] ?? channel;
}

function amountOf({ amountMinor, currency }: { amountMinor?: number; currency?: string }): string {
	if (amountMinor === undefined || currency === undefined) return '';
	const digits = minorDigitsOf(currency);
	return `, ${(amountMinor / 10 ** digits).toFixed(digits)} ${currency}`;
}

function signed(change: number): string {
	return change < 0 ? round(change) : `+${round(change)}`;
}

function round(number: number): string {
	return String(Math.round(number * 10) / 10);
}
