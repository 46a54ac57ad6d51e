import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

/** That a lead came to the point at which its group made the difference: the first time only. */
export interface StoredExposure {
	leadId: string;
	/** The salt of the experiment. */
	experiment: string;
	/** Of the experiment's groups: `holdout` and `contacted`, or the names of variants. */
	arm: string;
	at: Instant;
}

export interface ExposureReader {
	/** Of every experiment, oldest first (ties: by experiment, then by lead). */
	readExposures(groups: readonly LeadGroup[]): Promise<StoredExposure[][]>;
}

export interface ExposureWriter {
	/** False where the lead's exposure to that experiment is on record: the first stays. */
	appendExposures(exposures: readonly StoredExposure[]): Promise<boolean[]>;
}
