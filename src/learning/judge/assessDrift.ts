import type { Scorecard } from '../../scoring/scorecard';
import { logLoss } from '../../stats/logLoss';
import { encodeTable } from '../rows/encodeTable';
import type { FeatureTable } from '../rows/featureTable';
import { readMeasured, sampleRows } from '../rows/measuredColumns';
import { predictChances } from '../rows/predictScorecard';
import type { TrainingSet } from '../rows/trainingSet';
import type { LearningSettings } from '../settings';
import { measureCalibrationInTheLarge, type CalibrationInTheLarge } from './calibrationInTheLarge';
import { measureDrift, type DriftReference, type FeatureDrift } from './drift';

/** Everything one audience's check needs. */
export interface DriftJob {
	/** What scores leads now. */
	scorecard: Scorecard;
	/** How its features were spread when it learned. */
	reference: DriftReference;
	/** Features of the scores to be compared with that. */
	recent: FeatureTable;
	set: TrainingSet;
	/** Later snapshots show whether as many leads reach the target as the scorecard says. */
	trainedUntil: number;
	settings: Pick<LearningSettings, 'drift'>;
}

export interface MeasuredDrift {
	/** Worst first; empty without scores. */
	features: FeatureDrift[];
	/** Of outcomes that came in since training. */
	calibration: CalibrationInTheLarge | 'too early to say';
	logLoss?: number;
}

/** Whether leads still look as they did, and whether as many reach the target as the scorecard says. */
export function assessDrift({ scorecard, reference, recent, set, trainedUntil, settings }: DriftJob): MeasuredDrift {
	const features =
		recent.rowCount === 0 ? [] : measureDrift(reference, readMeasured(scorecard, sampleRows(recent)), settings.drift);
	const later = set.after(trainedUntil);
	if (later.length === 0) return { features, calibration: 'too early to say' };
	const chances = predictChances(scorecard, encodeTable(scorecard, later));
	return {
		features,
		calibration: measureCalibrationInTheLarge(later.labels, chances),
		logLoss: logLoss(later.labels, chances),
	};
}
