import { MINUTE_MS, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';
import type { MomentCandidate, WatchQuestion } from './moment';

/** Something that a moment may be of, and when the clock began to run for it. */
export interface MomentReference {
	/** A lead's ID; of other kinds an address key, a model, what was looked into; of a claim without a lead its subject. */
	of: string;
	occurredAt: Instant;
}

export interface Mark extends MomentReference {
	id: string;
}

export interface MarkPage {
	from: Instant;
	until: Instant;
	after?: Mark;
	limit: number;
}

export interface FinderQuestion extends WatchQuestion {
	now: Instant;
}

/** For marks that have the time of their writing: as long as a transaction lasts, and clocks of several processes differ. */
export const WRITTEN_OVERLAP_MS = 10 * MINUTE_MS;

/** How the moments of one kind are found. */
export interface MomentFinder {
	/** Everything for which the clock began in that time. Absent: all leads are looked through, a share with each look. */
	listMarks?(context: EngineContext, view: StoreView, question: WatchQuestion, page: MarkPage): Promise<Mark[]>;
	/** How much later than its time a mark may come to be on record and is still seen. Absent: hours, as senders deliver late. */
	overlapMs?: number;
	/** The moments of these that hold, due or still to come. */
	find(
		context: EngineContext,
		view: StoreView,
		references: readonly MomentReference[],
		question: FinderQuestion,
	): Promise<MomentCandidate[]>;
	/** What is to be brought up to date before. Answers after which lead it goes on with the next look. */
	prepare?(context: EngineContext, question: WatchQuestion, afterLead: string | undefined): Promise<string | undefined>;
	/** What there would be now, of kinds that are looked into seldom: for a test run that finds nothing on record. */
	preview?(context: EngineContext, question: FinderQuestion): Promise<MomentCandidate | undefined>;
}

type FindOfLeads = (
	context: EngineContext,
	view: StoreView,
	leads: readonly StoredLead[],
	question: FinderQuestion,
) => Promise<MomentCandidate[]>;

/** For kinds that are about leads: those that are on record, each once. */
export function ofLeads(find: FindOfLeads): MomentFinder['find'] {
	return async (context, view, references, question) => {
		const found = await view.readLeads([...new Set(references.map(({ of }) => of))]);
		const leads = new Map(found.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead] as const])));
		return leads.size === 0 ? [] : await find(context, view, [...leads.values()], question);
	};
}

/** Kinds of identity under which a message reaches somebody. */
const ADDRESSES: ReadonlySet<string> = new Set(['email', 'phone']);

/** Who has no address is left out: once they give one, what was due still counts. */
export function listReachable(leads: readonly StoredLead[]): StoredLead[] {
	return leads.filter(({ identities }) => identities.some(({ kind }) => ADDRESSES.has(kind)));
}
