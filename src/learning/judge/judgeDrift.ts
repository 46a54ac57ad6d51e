import type { Scorecard } from '../../scoring/scorecard';
import { logLoss } from '../../stats/logLoss';
import {
	measureCalibrationInTheLarge,
	measureDrift,
	type CalibrationInTheLarge,
	type DriftReference,
	type FeatureDrift,
} from './drift';
import { encodeTable } from '../rows/encodeTable';
import type { FeatureTable } from '../rows/featureTable';
import { labelsOf, predictChances } from './judgeScorecard';
import { readScored, sampleRows } from '../rows/scoredRows';
import type { LearningSettings } from '../settings';
import type { TrainingSet } from '../rows/trainingSet';

/** Everything one audience's check needs; plain values only, so that another thread can do it. */
export interface DriftJob {
	/** What scores leads now. */
	scorecard: Scorecard;
	/** How its features were spread when it learned. */
	reference: DriftReference;
	/** Features of the scores to be compared with that. */
	recent: FeatureTable;
	set: TrainingSet;
	/** Rows from after it tell whether as many leads got there as was said. */
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
export function judgeDrift({ scorecard, reference, recent, set, trainedUntil, settings }: DriftJob): MeasuredDrift {
	const features =
		recent.rowCount === 0
			? []
			: measureDrift(reference, readScored(scorecard, recent, sampleRows(recent.rowCount)), settings.drift);
	const later = [...set.asOf.keys()].filter((i) => set.asOf[i]! > trainedUntil);
	if (later.length === 0) return { features, calibration: 'too early to say' };
	const labels = labelsOf(set, later);
	const chances = predictChances(scorecard, encodeTable(scorecard, set.table, later));
	return { features, calibration: measureCalibrationInTheLarge(labels, chances), logLoss: logLoss(labels, chances) };
}
