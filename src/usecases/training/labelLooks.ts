import { compact } from '../../compact';
import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import { labelSnapshots, type SnapshotLabel } from '../../learning/labels/labelSnapshots';
import { markContacted } from '../../learning/labels/markContacted';
import type { Target } from '../../learning/labels/target';
import type { StoredContact } from '../../store/port/contacts';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredScore } from '../../store/port/scores';
import type { PastMoment } from './replayMoments';

/** What is on record of one lead, each list oldest first. */
interface LeadHistory {
	scores: readonly StoredScore[];
	/** Looks that a live system would have taken: all from before the first score. */
	moments?: readonly PastMoment[];
	outcomes: readonly StoredOutcome[];
	contacts: readonly StoredContact[];
}

/** A look at a lead and what came of it. */
export interface LabelledLook {
	asOf: Instant;
	/** Absent where the look is replayed: nobody scored the lead then. */
	score?: StoredScore;
	label: SnapshotLabel;
	/** Whether the lead was written to within the window, before it reached the target. */
	contacted: boolean;
}

/** One step after another of one workflow. */
const ONE_LOOK_MS = 60_000;

/** The looks at one lead as a member of that audience, labelled by what is known at `now`. Replayed ones come first. */
export function labelLooks(
	{ scores, moments = [], outcomes, contacts }: LeadHistory,
	question: { target: Target; audience: Audience; now: Instant },
): LabelledLook[] {
	const ofAudience = ({ audience }: { audience: string }) => audience === question.audience;
	const looks = [
		...moments.filter(ofAudience).map(({ asOf }) => ({ asOf, score: undefined })),
		...listLooks(scores.filter(ofAudience)).map((score) => ({ asOf: score.asOf, score })),
	];
	if (looks.length === 0) return [];
	const snapshots = looks.map(({ asOf }) => asOf);
	const labels = labelSnapshots(snapshots, outcomes, question);
	const contacted = markContacted(snapshots, listMessages(contacts), outcomes, question);
	return looks.map(({ asOf, score }, index) =>
		compact({ asOf, score, label: labels[index] ?? 'censored', contacted: contacted[index] ?? false }),
	);
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
