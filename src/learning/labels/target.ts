import * as z from 'zod';
import { DAY_MS } from '../../lead/time';

const windowDaysSchema = z
	.number('Give a number of days')
	.positive('A window has to last longer than 0 days')
	.max(730, 'A window lasts at most 730 days');

/** What is to be predicted, and how long it may take. */
export const targetSchema = z.object({
	/** The outcome's name: purchase, qualified, won … */
	target: z.string().min(1).default('purchase'),
	windowDays: windowDaysSchema.default(30),
	/** How long after its window a snapshot waits for late reports. */
	graceDays: z.number().min(0).default(2),
	/** Product categories that are decided on faster or slower. Of any other, and of none, `windowDays` holds. */
	categoryWindows: z
		.array(
			z.object({
				category: z.string().trim().min(1, 'A category is empty: name it as the outcomes do').max(200),
				windowDays: windowDaysSchema,
			}),
		)
		.check(({ value, issues }) => {
			const keys = value.map(({ category }) => toCategoryKey(category));
			for (const [index, { category }] of value.entries()) {
				if (keys.indexOf(keys[index] ?? '') === index) continue;
				issues.push({
					code: 'custom',
					message: `Category "${category}" is listed twice: keep one`,
					path: [index, 'category'],
					input: value,
				});
			}
		})
		.optional(),
});
export type Target = z.infer<typeof targetSchema>;

/** Length of the outcome window by the category of the outcome, in ms. */
export function toWindows({ windowDays, categoryWindows = [] }: Target): {
	windowOf(category: string | undefined): number;
	longest: number;
} {
	const ordinary = windowDays * DAY_MS;
	const byCategory = new Map(
		categoryWindows.map(({ category, windowDays: days }) => [toCategoryKey(category), days * DAY_MS]),
	);
	return {
		windowOf: (category) => (category === undefined ? undefined : byCategory.get(toCategoryKey(category))) ?? ordinary,
		longest: Math.max(ordinary, ...byCategory.values()),
	};
}

/** Shops write one category in several ways: "Sofas", "sofas ". */
function toCategoryKey(category: string): string {
	return category.trim().toLowerCase();
}
