import type { StoredPromotion } from '../../store/port/models';

type Change = Pick<StoredPromotion, 'version' | 'rolledBackFrom'>;

/** The versions in use one after the other, as if what was rolled back had never been. */
export function listUsed(promotions: readonly Change[]): number[] {
	return replay(promotions).used;
}

/**
 * What a person has taken out of use is not put back by a rule: neither the version they rolled back from nor those that
 * the way back went past. Until a person puts it to use again.
 */
export function wasRolledBack(promotions: readonly Change[], version: number): boolean {
	return replay(promotions).left.has(version);
}

function replay(promotions: readonly Change[]): { used: number[]; left: ReadonlySet<number> } {
	const used: number[] = [];
	const left = new Set<number>();
	for (const { version, rolledBackFrom } of promotions) {
		if (rolledBackFrom !== undefined) {
			left.add(rolledBackFrom);
			for (let last = used.at(-1); last !== undefined && last !== version; last = used.at(-1)) {
				left.add(last);
				used.pop();
			}
		}
		// The shipped points and one's own, which are under none of them, come back as a version of their own.
		if (used.at(-1) !== version) used.push(version);
		left.delete(version);
	}
	return { used, left };
}
