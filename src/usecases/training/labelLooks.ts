import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import { labelSnapshots, type SnapshotLabel } from '../../learning/labels/labelSnapshots';
import { markContacted } from '../../learning/labels/markContacted';
import type { Target } from '../../learning/labels/target';
import type { StoredContact } from '../../store/port/contacts';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';

/** What is on record of one lead, each list oldest first. */
interface LeadHistory {
	scores: readonly StoredScore[];
	outcomes: readonly StoredOutcome[];
	contacts: readonly StoredContact[];
}

/** A score and what came of it. */
export interface LabelledLook {
	score: StoredScore;
	label: SnapshotLabel;
	/** Whether the lead was written to within the window, before it reached the target. */
	contacted: boolean;
}

/** One step after another of one workflow. */
const ONE_LOOK_MS = 60_000;

/** The looks at one lead as a member of that audience, labelled by what is known at `now`. */
export function labelLooks(
	{ scores, outcomes, contacts }: LeadHistory,
	question: { target: Target; audience: Audience; now: Instant },
): LabelledLook[] {
	const looks = listLooks(scores.filter(({ audience }) => audience === question.audience));
	if (looks.length === 0) return [];
	const snapshots = looks.map(({ asOf }) => asOf);
	const labels = labelSnapshots(snapshots, outcomes, question);
	const contacted = markContacted(snapshots, listMessages(contacts), outcomes, question);
	return looks.map((score, index) => ({
		score,
		label: labels[index] ?? 'censored',
		contacted: contacted[index] ?? false,
	}));
}

/** Models that score a lead one beside the other look at it once: what they measure is the same, and must not count twice. */
function listLooks(scores: readonly StoredScore[]): StoredScore[] {
	const looks: StoredScore[] = [];
	for (const score of scores) {
		const last = looks.findLast(({ leadId }) => leadId === score.leadId);
		if (last === undefined || last.model === score.model || score.asOf - last.asOf >= ONE_LOOK_MS) looks.push(score);
	}
	return looks;
}

/** A message that was only reserved may never have gone out; an invoice is no approach. */
function listMessages(contacts: readonly StoredContact[]): Instant[] {
	return contacts
		.filter(({ purpose, expiresAt }) => purpose === 'marketing' && expiresAt === undefined)
		.map(({ at }) => at);
}
