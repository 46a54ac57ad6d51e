import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';

interface Reached {
	lead: StoredLead;
	occurredAt: Instant;
}

/**
 * How many scores each lead had in the window before each outcome. Of a lead with several outcomes in the batch the
 * scores are read once and counted here: asked one by one, each question goes through all leads it is made of, which
 * takes 5 s for 2,000 orders of one person.
 */
export async function countMatchedScores(
	view: StoreView,
	outcomes: readonly Reached[],
	windowMs: number,
): Promise<number[]> {
	const byLead = new Map<string, Reached[]>();
	for (const outcome of outcomes) {
		const known = byLead.get(outcome.lead.id);
		if (known === undefined) byLead.set(outcome.lead.id, [outcome]);
		else known.push(outcome);
	}
	const single = [...byLead.values()].flatMap((reached) => (reached.length === 1 ? reached : []));
	const several = [...byLead.values()].filter((reached) => reached.length > 1);
	const times = several.flat().map(({ occurredAt }) => occurredAt);
	const range = {
		from: times.reduce((earliest, time) => Math.min(earliest, time), Infinity) - windowMs,
		until: times.reduce((latest, time) => Math.max(latest, time), 0),
	};
	const [counted, scores] = await Promise.all([
		view.countScores(
			single.map(({ lead }) => lead.group),
			single.map(({ occurredAt }) => ({ from: occurredAt - windowMs, until: occurredAt })),
		),
		several.length === 0
			? []
			: view.readScores(
					several.flatMap(([first]) => (first === undefined ? [] : [first.lead.group])),
					range,
				),
	]);
	const counts = new Map<Reached, number>(single.map((outcome, index) => [outcome, counted[index] ?? 0]));
	several.forEach((reached, index) => {
		const scoredAt = (scores[index] ?? []).map(({ asOf }) => asOf);
		for (const outcome of reached) {
			counts.set(
				outcome,
				countBefore(scoredAt, outcome.occurredAt) - countBefore(scoredAt, outcome.occurredAt - windowMs),
			);
		}
	});
	return outcomes.map((outcome) => counts.get(outcome) ?? 0);
}

/** How many of the ascending times are before `instant`. */
function countBefore(times: readonly Instant[], instant: Instant): number {
	let [low, high] = [0, times.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((times[middle] ?? Infinity) < instant) low = middle + 1;
		else high = middle;
	}
	return low;
}
