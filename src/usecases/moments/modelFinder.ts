import { listModelChanges } from '../../moments/modelChanged';
import { byOccurrence } from '../../store/orders';
import { WRITTEN_OVERLAP_MS, type MomentFinder } from './momentFinder';

/** Another version began to score. Models are few, and so are their versions. */
export const modelFinder: MomentFinder = {
	overlapMs: WRITTEN_OVERLAP_MS,
	listMarks: async (_, view, { model }, { from, until, after, limit }) => {
		const names = model === undefined ? await view.listModelNames() : [model];
		const used = await Promise.all(names.map(async (name) => await view.readPromotions(name)));
		return names
			.flatMap((of, index) =>
				(used[index] ?? []).map(({ at: occurredAt }, place) => ({ id: `${of} ${place}`, of, occurredAt })),
			)
			.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until)
			.filter((mark) => after === undefined || byOccurrence(mark, after) > 0)
			.sort(byOccurrence)
			.slice(0, limit);
	},
	find: async (_, view, references) => {
		const names = [...new Set(references.map(({ of }) => of))];
		const used = await Promise.all(names.map(async (name) => await view.readPromotions(name)));
		const isAsked = (of: string, at: number) =>
			references.some((reference) => reference.of === of && reference.occurredAt === at);
		return names.flatMap((subject, index) =>
			listModelChanges(subject, used[index] ?? [])
				.filter(({ at }) => isAsked(subject, at))
				.map((model) => {
					const { at, because } = model;
					return { subject, at, about: at, aboutFrom: at, because, detail: { model } };
				}),
		);
	},
};
