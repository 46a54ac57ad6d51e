/** Row numbers of the three parts, each in the order given. */
export interface TimeSplit {
	readonly fit: number[];
	readonly calibrate: number[];
	readonly evaluate: number[];
}

/**
 * Oldest leads fit, the next calibrate, the newest evaluate. A lead stands at its latest row, so all its rows fall into
 * one part and nothing in an earlier part is younger than the leads of a later part. The shares count rows.
 */
export function splitByTime(
	rows: readonly { readonly leadId: string; readonly asOf: number }[],
	shares: { readonly fit: number; readonly calibrate: number },
): TimeSplit {
	const leads = new Map<string, { latest: number; rows: number[] }>();
	rows.forEach(({ leadId, asOf }, i) => {
		const lead = leads.get(leadId) ?? { latest: -Infinity, rows: [] };
		lead.latest = Math.max(lead.latest, asOf);
		lead.rows.push(i);
		leads.set(leadId, lead);
	});
	const inOrder = [...leads].sort(([a, x], [b, y]) => x.latest - y.latest || (a < b ? -1 : 1));
	const split: TimeSplit = { fit: [], calibrate: [], evaluate: [] };
	let before = 0;
	for (const [, lead] of inOrder) {
		// A lead goes where the middle of its rows falls.
		const position = (before + lead.rows.length / 2) / rows.length;
		const part = position < shares.fit ? 'fit' : position < shares.fit + shares.calibrate ? 'calibrate' : 'evaluate';
		split[part].push(...lead.rows);
		before += lead.rows.length;
	}
	for (const part of [split.fit, split.calibrate, split.evaluate]) part.sort((a, b) => a - b);
	return split;
}
