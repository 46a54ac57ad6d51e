import type { Scorecard } from '../../scoring/scorecard';
import type { TrainingSet } from '../rows/trainingSet';
import type { LearningSettings } from '../settings';
import { measureCalibrationInTheLarge, type CalibrationInTheLarge } from './calibrationInTheLarge';
import { measureDrift, type FeatureDrift } from './drift';
import { readSpread, sumPromised, type DriftReference, type LeadTable } from './driftReference';

/** Everything one audience's check needs. */
export interface DriftJob {
	/** What scores leads now. */
	scorecard: Scorecard;
	/** How its features were spread when it learned, and what came of its promises. */
	reference: DriftReference;
	/** Features of the scores to be compared with that. */
	recent: LeadTable;
	set: TrainingSet;
	/** Later snapshots show whether as many leads reach the target as the scorecard says. */
	trainedUntil: number;
	/** In which a lead's outcome counts once. */
	windowMs: number;
	settings: Pick<LearningSettings, 'drift'>;
}

export interface MeasuredDrift {
	/** Worst first; empty without scores. */
	features: FeatureDrift[];
	/** Of outcomes that came in since training. */
	calibration: CalibrationInTheLarge | 'too early to say';
}

/** Whether leads still look as they did, and whether as many reach the target as the scorecard says. */
export function assessDrift(job: DriftJob): MeasuredDrift {
	const { scorecard, reference, recent, set, trainedUntil, windowMs, settings } = job;
	const { drift } = settings;
	const features =
		recent.table.rowCount === 0 ? [] : measureDrift(reference.features, ...readSpread(scorecard, recent), drift);
	const { rowNumbers } = set.after(trainedUntil);
	const later = sumPromised(scorecard, set, rowNumbers, { spanMs: windowMs, from: trainedUntil + 1 });
	return { features, calibration: measureCalibrationInTheLarge(reference.promised, later, drift) };
}
