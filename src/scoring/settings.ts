import * as z from 'zod';

/** From how many points on a lead gets the better letter (of fit) and the better number (of intent). */
const gradeSettingsSchema = z
	.object({
		fitA: z.number().min(0).max(100).default(60),
		fitB: z.number().min(0).max(100).default(45),
		intent1: z.number().min(0).max(100).default(70),
		intent2: z.number().min(0).max(100).default(50),
	})
	.refine(({ fitA, fitB }) => fitA > fitB, { path: ['fitA'], message: 'Grade A has to start above grade B' })
	.refine(({ intent1, intent2 }) => intent1 > intent2, {
		path: ['intent1'],
		message: 'Grade 1 has to start above grade 2',
	});
export type GradeSettings = z.infer<typeof gradeSettingsSchema>;

export const scoringSettingsSchema = z.object({ grade: gradeSettingsSchema.prefault({}) });
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>;
