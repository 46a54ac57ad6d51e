interface Move {
	from: { tier: string };
	to: { tier: string };
}

/** "112 of 932 leads would change tier: 112 up from C to B." Tiers are listed best first; the largest group of moves is named first. */
export function describeMoves(moves: readonly Move[], leads: number, tiers: readonly string[]): string {
	const changed = `${moves.length} of ${leads} leads would change tier`;
	if (moves.length === 0) return `${changed}.`;
	const counts = new Map<string, number>();
	for (const { from, to } of moves) {
		const isUp = tiers.indexOf(to.tier) < tiers.indexOf(from.tier);
		const way = `${isUp ? 'up' : 'down'} from ${from.tier} to ${to.tier}`;
		counts.set(way, (counts.get(way) ?? 0) + 1);
	}
	const ways = [...counts].sort(([, a], [, b]) => b - a).map(([way, count]) => `${count} ${way}`);
	return `${changed}: ${ways.join(', ')}.`;
}
