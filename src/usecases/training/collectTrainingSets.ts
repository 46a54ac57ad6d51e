import type { Audience } from '../../lead/lead';
import type { TrainingSet } from '../../learning/rows/trainingSet';
import { TrainingSetBuilder } from '../../learning/rows/trainingSetBuilder';
import type { EngineContext } from '../engineContext';
import { eachLook, type LookQuestion } from './eachLook';
import { findStride } from './findStride';

type CollectionQuestion = Omit<LookQuestion, 'onLeftOut' | 'onCounted' | 'stride'>;

/** Every look whose outcome is known is a snapshot to learn from, stored or replayed; of very many those of evenly spread leads. */
export async function collectTrainingSets(
	context: EngineContext,
	question: CollectionQuestion,
): Promise<Map<Audience, TrainingSet>> {
	const builders = new Map(question.audiences.map((audience) => [audience, new TrainingSetBuilder()]));
	const onLeftOut: LookQuestion['onLeftOut'] = (audience, label) => builders.get(audience)?.leaveOut(label);
	const onCounted: LookQuestion['onCounted'] = ({ lead, audience, ...look }) =>
		builders.get(audience)?.count({ ...look, leadId: lead.id });
	const stride = await findStride(context, context.settings.learning.heldLooks);
	await eachLook(context, { ...question, onLeftOut, onCounted, stride }, ({ lead, audience, ...look }) =>
		builders.get(audience)?.add({ ...look, leadId: lead.id }),
	);
	return new Map([...builders].map(([audience, builder]) => [audience, builder.finish()]));
}

/** The same for one audience alone. */
export async function collectTrainingSet(
	context: EngineContext,
	{ audience, ...question }: Omit<CollectionQuestion, 'audiences'> & { audience: Audience },
): Promise<TrainingSet> {
	const sets = await collectTrainingSets(context, { ...question, audiences: [audience] });
	return sets.get(audience) ?? new TrainingSetBuilder().finish();
}
