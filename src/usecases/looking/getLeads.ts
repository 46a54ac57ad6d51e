import { compact } from '../../compact';
import type { TraitValue } from '../../lead/record';
import type { Instant } from '../../lead/time';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import type { LeadReference } from '../people/findLeads';
import { copyRecords } from '../privacy/copyRecords';
import { explainLeads, type ExplainedLead } from '../scoring/explainLeads';
import { writeTimeline, type TimelineEntry, type TimelineKind } from './timeline';

interface GetQuestion {
	model: string;
	/** Of Assign Tier. */
	tierSet: string;
	/** Of the timeline, the newest. */
	limit: number;
	/** Absent: everything. */
	kinds?: readonly TimelineKind[];
}

export interface LeadStory {
	/** As of now; nothing is stored. */
	scored: ExplainedLead;
	tier?: { name: string; since: Instant };
	/** What is known about the person now, by name: country, plan, size of the company. */
	attributes: Record<string, TraitValue>;
	timeline: TimelineEntry[];
	/** How many there are, shown or not. */
	entries: number;
}

/** A person as the store knows them: the score and why, and what has happened, newest first. */
export async function getLeads(
	context: EngineContext,
	references: readonly LeadReference[],
	{ model, tierSet, limit, kinds }: GetQuestion,
): Promise<Result<LeadStory>[]> {
	const explained = await explainLeads(context, references, model);
	const stories: Result<LeadStory>[] = [];
	for (const answer of explained) {
		if (!answer.ok) {
			stories.push(fail(answer.error));
			continue;
		}
		const scored = answer.value;
		const [records, [tier], [traits = []]] = await context.store.read(
			async (view) =>
				await Promise.all([
					copyRecords(view, scored.lead),
					view.readTiers([scored.lead.group], context.keyring.concealAddresses(tierSet)),
					view.readTraits([scored.lead.group], context.clock()),
				]),
		);
		const timeline = writeTimeline(records).filter(({ kind }) => kinds === undefined || kinds.includes(kind));
		stories.push(
			succeed(
				compact({
					scored,
					tier: tier && { name: tier.name, since: tier.since },
					attributes: Object.fromEntries(traits.map(({ name, value }) => [name, value])),
					timeline: timeline.slice(0, limit),
					entries: timeline.length,
				}),
			),
		);
	}
	return stories;
}
