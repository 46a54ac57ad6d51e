import type { AssignedTier, BatchOptions, Engine, Result } from '../../../src/index';

interface PilotedRun<Q> {
	/** Of all leads, in percent; 100 without a pilot. */
	percent: number;
	tierSet: string;
	options: BatchOptions;
	assign(questions: readonly Q[]): Promise<Result<AssignedTier>[]>;
}

/**
 * Tiers for those who are in the pilot. The others are answered with nothing: they have no tier, use no place of a day, and
 * come to no variant.
 */
export async function assignInPilot<Q extends { leadId: string }>(
	engine: Engine,
	questions: readonly Q[],
	{ percent, tierSet, options, assign }: PilotedRun<Q>,
): Promise<Result<AssignedTier | undefined>[]> {
	if (percent >= 100) return await assign(questions);
	const leadIds = questions.map(({ leadId }) => leadId);
	const admitted = await engine.admitToPilot(leadIds, { tierSet, share: percent / 100, ...options });
	const isIn = (index: number): boolean => admitted[index]?.ok === true && admitted[index].value;
	const assigned = (await assign(questions.filter((_, index) => isIn(index)))).values();
	return admitted.map((answer, index): Result<AssignedTier | undefined> => {
		if (!answer.ok) return answer;
		if (!isIn(index)) return { ok: true, value: undefined };
		const { value } = assigned.next();
		return value ?? { ok: true, value: undefined };
	});
}
