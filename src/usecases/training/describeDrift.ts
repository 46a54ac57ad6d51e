import { toIsoTime, toPlainDate } from '../../lead/time';
import type { MeasuredDrift } from '../../learning/judge/assessDrift';
import type { CalibrationInTheLarge } from '../../learning/judge/calibrationInTheLarge';
import type { DriftLevel, FeatureDrift, Shift } from '../../learning/judge/drift';
import type { Silence } from '../../learning/judge/findSilences';

export interface DescribedDrift<Level extends string = DriftLevel> {
	level: Level;
	/** The level in words. */
	summary: string;
	/** What asks for attention, in words; empty while all is well. */
	because: string[];
}

interface DriftFindings extends MeasuredDrift {
	/** Days since the newest lead the model learned from. */
	age: number;
	/** From how many of them on the model is stale. */
	staleDays: number;
	/** What people call a feature. */
	labelOf: (feature: string) => string;
}

/** What was found of one audience. */
export function describeDrift({ features, calibration, age, staleDays, labelOf }: DriftFindings): DescribedDrift {
	const because = calibration === 'too early to say' ? [] : describeCalibration(calibration);
	const isOff = because.length > 0;
	for (const feature of features)
		if (feature.level !== 'steady' || feature.dead) because.push(describeFeature(labelOf(feature.feature), feature));
	if (age > staleDays) because.push(`The newest lead it learned from is ${age} days old. Train again.`);
	const act = isOff || features.some(({ level, dead }) => level === 'act' || dead);
	const level = act ? 'act' : because.length > 0 ? 'watch' : 'steady';
	return { level, summary: LEVEL_WORDS[level], because };
}

/** A check without a trained model is `untrained`: of sources that fell silent it tells all the same. */
type CheckLevel = DriftLevel | 'untrained';

/** Levels in the reader's words. */
export const LEVEL_WORDS: Readonly<Record<CheckLevel, string>> = {
	act: 'needs attention',
	watch: 'keep an eye on it',
	steady: 'fine',
	untrained: 'not trained yet',
};

const UNTRAINED = 'The model in use has not been trained yet, so there is nothing to compare its leads with.';

/** What was found of the workspace as a whole. */
export function describeCheck(
	audiences: readonly DescribedDrift[],
	silences: readonly DescribedSilence[],
): DescribedDrift<CheckLevel> {
	const reports = silences.map(({ because }) => because);
	if (audiences.length === 0)
		return { level: 'untrained', summary: LEVEL_WORDS.untrained, because: [...reports, UNTRAINED] };
	const levels: readonly DriftLevel[] = audiences.map(({ level }) => level);
	const level = reports.length > 0 || levels.includes('act') ? 'act' : levels.includes('watch') ? 'watch' : 'steady';
	return { level, summary: LEVEL_WORDS[level], because: [...reports, ...audiences.flatMap(({ because }) => because)] };
}

type SilenceKind = 'event' | 'outcome';

export interface DescribedSilence {
	kind: SilenceKind;
	event: string;
	label: string;
	/** When the last one came. */
	since: string;
	usualGapDays: number;
	silentDays: number;
	because: string;
}

export function describeSilence(silence: Silence & { kind: SilenceKind }, label: string): DescribedSilence {
	const { kind, event, lastAt, usualGapDays, silentDays } = silence;
	const [received, sends] = kind === 'event' ? ['received', 'sends'] : ['recorded', 'records'];
	const usually = Math.round(usualGapDays) <= 1 ? 'nearly every day' : `about every ${Math.round(usualGapDays)} days`;
	return {
		...{ kind, event, label, since: toIsoTime(lastAt), usualGapDays: Math.round(usualGapDays * 10) / 10, silentDays },
		because: `${label}: no longer ${received} since ${toPlainDate(lastAt)}, though it usually comes ${usually}. Check what ${sends} it.`,
	};
}

function describeCalibration({ verdict, observed, expected }: CalibrationInTheLarge): string[] {
	if (verdict === 'as expected') return [];
	const wanted = expected < 10 ? expected.toFixed(1) : expected.toFixed(0);
	if (verdict === 'none')
		return [
			`No lead has reached the target since training, but ${wanted} were expected. Check that outcomes are still recorded.`,
		];
	const count = Math.max(1, Math.round(observed));
	return [
		`${count} ${count === 1 ? 'lead has' : 'leads have'} reached the target since training, but ${wanted} were expected. Train again.`,
	];
}

function describeFeature(label: string, { stability, level, dead, shift }: FeatureDrift): string {
	if (dead) return `${label}: no longer received. Check your tracking.`;
	const seen = shift === undefined ? 'different from when the model learned' : describeShift(shift);
	return `${label}: ${seen}, ${LEVEL_WORDS[level]} (PSI ${stability.toFixed(2)}).`;
}

function describeShift({ of, before, now }: Shift): string {
	return `${percent(now)} of leads ${phraseOf(of)}, ${percent(before)} when the model learned`;
}

function phraseOf(of: Shift['of']): string {
	if (of === 'missing') return 'have no value';
	if (of === 'other') return 'have another value';
	return 'level' in of ? `are "${of.level}"` : `are below ${Number(of.below.toPrecision(4))}`;
}

function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}
