import type { DriftLevel, FeatureDrift } from '../../learning/judge/drift';
import type { MeasuredDrift } from '../../learning/judge/assessDrift';

export interface DescribedDrift {
	level: DriftLevel;
	/** The level in words. */
	summary: string;
	/** What asks for attention, in words; empty while all is well. */
	because: string[];
}

interface DriftFindings extends Pick<MeasuredDrift, 'features' | 'calibration'> {
	/** Days since the newest lead the model learned from. */
	age: number;
	/** From how many of them on the model is stale. */
	staleDays: number;
	/** What people call a feature. */
	labelOf: (feature: string) => string;
}

export function describeDrift({ features, calibration, age, staleDays, labelOf }: DriftFindings): DescribedDrift {
	const because = features
		.filter(({ level }) => level !== 'steady')
		.map((feature) => describeFeature(labelOf(feature.feature), feature));
	const isOff = calibration !== 'too early to say' && (calibration.low > 1 || calibration.high < 1);
	if (calibration !== 'too early to say' && isOff)
		because.push(
			`${calibration.observed} outcomes were observed, but ${calibration.expected.toFixed(1)} were expected. Train again.`,
		);
	if (age > staleDays) because.push(`The newest lead it learned from is ${age} days old. Train again.`);
	const act = isOff || features.some(({ level, dead }) => level === 'act' || dead);
	const level = act ? 'act' : because.length > 0 ? 'watch' : 'steady';
	return { level, summary: LEVEL_WORDS[level], because };
}

/** Levels in the reader's words. */
const LEVEL_WORDS: Readonly<Record<DriftLevel, string>> = {
	act: 'needs attention',
	watch: 'keep an eye on it',
	steady: 'fine',
};

function describeFeature(label: string, { stability, level, dead }: FeatureDrift): string {
	if (dead) return `${label}: no longer received. Check your tracking.`;
	return `${label}: different from when the model learned, ${LEVEL_WORDS[level]} (PSI ${stability.toFixed(2)}).`;
}
