import type { StoreTransaction } from '../../store/port/leadStore';
import { toStoredScore, type ScoredFully } from './scoredLead';

/** Scores made in this transaction, with the pasts that they make the next ones cheaper by. */
export async function writeScores(transaction: StoreTransaction, scored: readonly ScoredFully[]): Promise<void> {
	const pasts = scored.flatMap(({ past }) => past ?? []);
	await Promise.all([
		transaction.appendScores(scored.map((score) => toStoredScore(score))),
		pasts.length === 0 ? undefined : transaction.writePasts(pasts),
	]);
}
